import Messaging
import MessagingEngine
import Testing

/// Each test says a rule of the documentation; the number is the rule's in the list of facts.
struct StandardQueueTests {
  @Test func `fact 2: a delayed message shows when its delay is over`() throws {
    let desk = Desk()
    let queue = try desk.queue("orders", [.delaySeconds: "5"])
    try desk.send("queue's delay", to: queue)
    try desk.send("its own", to: queue, delay: 9)
    try desk.send("none", to: queue, delay: 0)
    #expect(try desk.bodies(queue) == ["none"])
    desk.pass(4.999)
    #expect(try desk.bodies(queue) == [])
    desk.pass(0.001)
    #expect(try desk.bodies(queue) == ["queue's delay"])
    desk.pass(4)
    #expect(try desk.bodies(queue) == ["its own"])
  }

  @Test func `fact 3: a changed queue delay does not touch messages that are there`() throws {
    let desk = Desk()
    let queue = try desk.queue()
    try desk.send("before", to: queue)
    try desk.broker.setAttributes([.delaySeconds: "60"], of: queue, at: desk.now)
    try desk.send("after", to: queue)
    #expect(try desk.bodies(queue) == ["before"])
  }

  @Test func `facts 4 and 6: a received message is hidden for thirty seconds, then shows again`()
    throws
  {
    let desk = Desk()
    let queue = try desk.queue()
    try desk.send("once", to: queue)
    #expect(try desk.bodies(queue) == ["once"])
    desk.pass(29.999)
    #expect(try desk.bodies(queue) == [])
    desk.pass(0.001)
    #expect(try desk.bodies(queue, timeout: 0) == ["once"])
    #expect(try desk.bodies(queue) == ["once"], "a timeout of 0 hides nothing")
  }

  @Test func `fact 5: each receive counts and gives a new handle`() throws {
    let desk = Desk()
    let queue = try desk.queue()
    try desk.send("once", to: queue)
    let first = try #require(try desk.receive(queue, timeout: 1).first)
    desk.pass(1)
    let second = try #require(try desk.receive(queue, timeout: 1).first)
    #expect(first.receiptHandle != second.receiptHandle)
    #expect(first.systemAttributes[.approximateReceiveCount] == "1")
    #expect(second.systemAttributes[.approximateReceiveCount] == "2")
    #expect(
      first.systemAttributes[.approximateFirstReceiveTimestamp]
        == second.systemAttributes[.approximateFirstReceiveTimestamp]
    )
  }

  @Test func `fact 7: messages grow too old, in flight too`() throws {
    let desk = Desk()
    let queue = try desk.queue("orders", [.messageRetentionPeriod: "60"])
    try desk.send("waiting", to: queue)
    try desk.send("in flight", to: queue)
    _ = try desk.receive(queue, 1, timeout: 100)
    desk.pass(59.999)
    let counts = try desk.broker.attributes([.all], of: queue, at: desk.now)
    #expect(counts[.approximateNumberOfMessages] == "1")
    #expect(counts[.approximateNumberOfMessagesNotVisible] == "1")
    desk.pass(0.001)
    let later = try desk.broker.attributes([.all], of: queue, at: desk.now)
    #expect(later[.approximateNumberOfMessages] == "0")
    #expect(later[.approximateNumberOfMessagesNotVisible] == "0")
  }

  @Test func `facts 8 and 9: after maxReceiveCount receives a message is a dead letter`() throws {
    let desk = Desk()
    let dead = try desk.queue("dead", [.messageRetentionPeriod: "100"])
    let arn = try desk.broker.attributes([.queueArn], of: dead, at: desk.now)[.queueArn] ?? ""
    let policy = #"{"deadLetterTargetArn":"\#(arn)","maxReceiveCount":2}"#
    let queue = try desk.queue("orders", [.redrivePolicy: policy, .visibilityTimeout: "1"])
    let sent = try desk.send("poison", to: queue)
    for _ in 0..<2 {
      #expect(try desk.bodies(queue) == ["poison"])
      desk.pass(1)
    }
    #expect(try desk.bodies(queue) == [])
    let letter = try #require(try desk.receive(dead, timeout: 0).first)
    #expect(letter.messageID == sent.messageID)
    #expect(letter.systemAttributes[.deadLetterQueueSourceArn]?.hasSuffix(":orders") == true)
    #expect(letter.systemAttributes[.approximateReceiveCount] == "3", "the count goes on")
    desk.pass(98)
    #expect(try desk.bodies(dead) == [], "its age counts from the first send")
  }

  @Test func `fact 24: a message that was received three times goes to the back`() throws {
    let desk = Desk()
    let queue = try desk.queue()
    try desk.send("first", to: queue)
    try desk.send("second", to: queue)
    for _ in 0..<3 {
      #expect(try desk.bodies(queue, 1, timeout: 1) == ["first"])
      desk.pass(1)
    }
    #expect(try desk.bodies(queue, 2) == ["second", "first"])
  }

  @Test func `fact 28: an older handle is accepted and deletes nothing`() throws {
    let desk = Desk()
    let queue = try desk.queue()
    try desk.send("once", to: queue)
    let old = try #require(try desk.receive(queue, timeout: 1).first)
    desk.pass(1)
    let new = try #require(try desk.receive(queue, timeout: 1).first)
    try desk.delete(old, from: queue)
    desk.pass(1)
    #expect(try desk.bodies(queue, timeout: 1) == ["once"])
    try desk.delete(new, from: queue)
    desk.pass(1)
    #expect(try desk.bodies(queue) == ["once"], "the newest handle is another one by now")
  }

  @Test func `facts 29 and 31: the latest handle deletes after its timeout, and once more`() throws
  {
    let desk = Desk()
    let queue = try desk.queue()
    try desk.send("once", to: queue)
    let message = try #require(try desk.receive(queue, timeout: 1).first)
    desk.pass(5)
    try desk.delete(message, from: queue)
    #expect(try desk.bodies(queue) == [])
    try desk.delete(message, from: queue)
  }

  @Test func `facts 32 to 35: a changed timeout counts from the call, within twelve hours`() throws
  {
    let desk = Desk()
    let queue = try desk.queue()
    try desk.send("once", to: queue)
    let message = try #require(try desk.receive(queue).first)
    desk.pass(20)
    try desk.change(message, 20, in: queue)
    desk.pass(19.999)
    #expect(try desk.bodies(queue) == [])
    let tooLong = desk.refusal { try desk.change(message, 43_200, in: queue) }
    #expect(tooLong?.code == .invalidParameterValue)
    #expect(tooLong?.message.contains("beyond the limit [43200 seconds]") == true)
    try desk.change(message, 0, in: queue)
    let again = try #require(try desk.receive(queue, timeout: 2).first)
    desk.pass(3)
    try desk.change(again, 600, in: queue)
    #expect(try desk.bodies(queue) == ["once"], "a change after the timeout has no effect")
    try desk.delete(again, from: queue)
  }

  @Test func `fact 16: at the limit in flight a short poll is refused and a long one waits`() throws
  {
    let desk = Desk { $0.limits.inFlightStandard = 3 }
    let queue = try desk.queue()
    for number in 1...5 { try desk.send("\(number)", to: queue) }
    #expect(try desk.bodies(queue) == ["1", "2", "3"])
    #expect(desk.refusal { _ = try desk.receive(queue) }?.code == .overLimit)
    let long = ReceiveRequest(queue, waitTimeSeconds: 1)
    guard case .parked(let ticket) = try desk.broker.receive(long, at: desk.now) else {
      Issue.record("a long poll at the limit was answered")
      return
    }
    desk.pass(1)
    desk.broker.advance(to: desk.now)
    let answers = desk.broker.takeAnswers()
    #expect(answers.map(\.ticket) == [ticket])
    #expect(answers.first?.messages == [])
  }
}
