import Messaging
import MessagingEngine
import Testing

struct FIFOQueueTests {
  @Test func `fact 37: content is deduplicated by its body alone`() throws {
    let desk = Desk()
    let queue = try desk.fifo([.contentBasedDeduplication: "true"])
    let first = try desk.send("same", to: queue, group: "a")
    let second = try desk.send("same", to: queue, group: "a")
    #expect(first == second)
    // SHA-256 of "same", by sha256sum.
    let hash = "0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5"
    let message = try #require(try desk.receive(queue).first)
    #expect(message.systemAttributes[.messageDeduplicationID] == hash)
    try desk.send("other", to: queue, group: "b", id: hash)
    #expect(try desk.bodies(queue) == [], "an explicit ID equals the hash")
  }

  @Test func `fact 38: the window is five minutes and outlives receive and delete`() throws {
    let desk = Desk()
    let queue = try desk.fifo()
    let first = try desk.send("one", to: queue, group: "a", id: "x")
    try desk.delete(try #require(try desk.receive(queue).first), from: queue)
    desk.pass(299.999)
    #expect(try desk.send("one", to: queue, group: "a", id: "x") == first)
    #expect(try desk.bodies(queue) == [])
    desk.pass(0.001)
    #expect(try desk.send("one", to: queue, group: "a", id: "x") != first)
    #expect(try desk.bodies(queue) == ["one"])
  }

  @Test(arguments: [("queue", ["one"]), ("messageGroup", ["one", "two"])])
  func `fact 39: the scope says whether groups share the memory`(
    _ scope: String,
    _ expected: [String]
  ) throws {
    let desk = Desk()
    let queue = try desk.fifo([.deduplicationScope: scope])
    try desk.send("one", to: queue, group: "a", id: "x")
    try desk.send("two", to: queue, group: "b", id: "x")
    #expect(try desk.bodies(queue) == expected)
  }

  @Test func `fact 41: a message in flight locks its group, and no other`() throws {
    let desk = Desk()
    let queue = try desk.fifo()
    try desk.send("a1", to: queue, group: "a", id: "1")
    try desk.send("a2", to: queue, group: "a", id: "2")
    try desk.send("b1", to: queue, group: "b", id: "3")
    let a1 = try #require(try desk.receive(queue, 1).first)
    #expect(a1.body == "a1")
    #expect(try desk.bodies(queue) == ["b1"])
    try desk.delete(a1, from: queue)
    #expect(try desk.bodies(queue) == ["a2"])
  }

  @Test func `fact 41: what shows again comes before later messages`() throws {
    let desk = Desk()
    let queue = try desk.fifo()
    for number in 1...4 { try desk.send("\(number)", to: queue, group: "a", id: "\(number)") }
    let taken = try desk.receive(queue, 2)
    #expect(taken.map(\.body) == ["1", "2"])
    try desk.change(try #require(taken.last), 0, in: queue)
    #expect(try desk.bodies(queue) == [], "1 is still in flight")
    try desk.change(try #require(taken.first), 0, in: queue)
    #expect(try desk.bodies(queue) == ["1", "2", "3", "4"])
  }

  @Test func `fact 42: one receive takes all of a group before the next`() throws {
    let desk = Desk()
    let queue = try desk.fifo()
    for (number, group) in ["a", "b", "a", "b"].enumerated() {
      try desk.send("\(group)\(number)", to: queue, group: group, id: "\(number)")
    }
    #expect(try desk.bodies(queue, 3) == ["a0", "a2", "b1"])
  }

  @Test func `fact 43: a backlog in one group hides the groups behind it`() throws {
    let desk = Desk { $0.limits.lookAhead = 3 }
    let queue = try desk.fifo()
    for number in 1...3 { try desk.send("a\(number)", to: queue, group: "a", id: "a\(number)") }
    try desk.send("b1", to: queue, group: "b", id: "b1")
    let a1 = try #require(try desk.receive(queue, 1).first)
    #expect(try desk.bodies(queue) == [])
    try desk.delete(a1, from: queue)
    #expect(try desk.bodies(queue) == ["a2", "a3", "b1"])
  }

  @Test func `fact 44: the same attempt gets the same messages until one is touched`() throws {
    let desk = Desk()
    let queue = try desk.fifo()
    try desk.send("1", to: queue, group: "a", id: "1")
    try desk.send("2", to: queue, group: "a", id: "2")
    let first = try desk.receive(queue, 1, attempt: "try")
    desk.pass(20)
    #expect(try desk.receive(queue, 1, attempt: "try") == first)
    desk.pass(20)
    #expect(try desk.bodies(queue) == [], "the second attempt hid it anew")
    try desk.delete(try #require(first.first), from: queue)
    #expect(try desk.receive(queue, 1, attempt: "try").map(\.body) == ["2"])
  }

  @Test func `fact 45: sequence numbers have twenty digits and rise`() throws {
    let desk = Desk()
    let queue = try desk.fifo()
    let numbers = try (1...3).map {
      try desk.send("\($0)", to: queue, group: "a", id: "\($0)").sequenceNumber
    }
    let texts = numbers.compactMap { $0?.text }
    #expect(texts.count == 3 && texts.allSatisfy { $0.count == 20 })
    #expect(texts == texts.sorted() && Set(texts).count == 3)
  }

  @Test func `fact 46: the three hundred and first call of a second is throttled`() throws {
    let desk = Desk()
    let queue = try desk.fifo()
    for number in 1...300 { try desk.send("x", to: queue, group: "a", id: "\(number)") }
    let refusal = desk.refusal { try desk.send("x", to: queue, group: "a", id: "301") }
    #expect(refusal?.code == .requestThrottled)
    #expect(try desk.bodies(queue, 1) == ["x"], "receives are counted for themselves")
    desk.pass(1)
    try desk.send("x", to: queue, group: "a", id: "301")
  }

  @Test func `fact 30: an expired handle is refused and the message stays`() throws {
    let desk = Desk()
    let queue = try desk.fifo()
    try desk.send("1", to: queue, group: "a", id: "1")
    let message = try #require(try desk.receive(queue, timeout: 5).first)
    desk.pass(5)
    let refusal = desk.refusal { try desk.delete(message, from: queue) }
    #expect(refusal?.code == .invalidParameterValue)
    #expect(refusal?.message.hasSuffix("Reason: The receipt handle has expired.") == true)
    let reply = try desk.broker.delete(
      [BatchEntry("e", message.receiptHandle)],
      from: queue,
      at: desk.now
    )
    #expect(reply.failed.map(\.content.code) == [.receiptHandleIsInvalid])
    #expect(reply.failed.map(\.content.message) == ["The receipt handle has expired"])
    #expect(try desk.bodies(queue) == ["1"])
  }

  @Test func `facts 2 and 3: delay is the queue's alone and works backwards`() throws {
    let desk = Desk()
    let queue = try desk.fifo()
    let refusal = desk.refusal {
      try desk.send("x", to: queue, delay: 2, group: "a", id: "0")
    }
    #expect(
      refusal?.message
        == "Value 2 for parameter DelaySeconds is invalid. Reason: The request include parameter "
        + "that is not valid for this queue type."
    )
    try desk.send("1", to: queue, delay: 0, group: "a", id: "1")
    try desk.broker.setAttributes([.delaySeconds: "10"], of: queue, at: desk.now)
    #expect(try desk.bodies(queue) == [])
    desk.pass(10)
    #expect(try desk.bodies(queue) == ["1"])
  }

  @Test func `fact 9: a dead letter of a FIFO queue starts a new life`() throws {
    let desk = Desk()
    let dead = try desk.queue("dead.fifo", [.fifoQueue: "true", .messageRetentionPeriod: "100"])
    let arn = try desk.broker.attributes([.queueArn], of: dead, at: desk.now)[.queueArn] ?? ""
    let policy = #"{"deadLetterTargetArn":"\#(arn)","maxReceiveCount":"1"}"#
    let queue = try desk.fifo([.redrivePolicy: policy])
    let sent = try desk.send("poison", to: queue, group: "a", id: "1")
    _ = try desk.receive(queue, timeout: 60)
    desk.pass(60)
    #expect(try desk.bodies(queue) == [])
    desk.pass(99)
    let letter = try #require(try desk.receive(dead).first)
    #expect(letter.systemAttributes[.messageDeduplicationID] == sent.messageID.text)
    #expect(letter.systemAttributes[.messageGroupID] == "a")
  }
}
