import Determinism
import Messaging
import Testing

@testable import MessagingEngine

struct EdgeTests {
  @Test func `deleting many messages of a FIFO queue leaves none in flight`() throws {
    let desk = Desk()
    let queue = try desk.fifo([.visibilityTimeout: "300"])
    for number in 0..<70 { try desk.send("x", to: queue, group: "\(number)", id: "\(number)") }
    var received: [ReceivedMessage] = []
    for _ in 0..<7 { received += try desk.receive(queue) }
    #expect(received.count == 70)
    for message in received { try desk.delete(message, from: queue) }
    #expect(desk.broker.checkInvariants() == [])
    let counts = try desk.broker.attributes([.all], of: queue, at: desk.now)
    #expect(counts[.approximateNumberOfMessagesNotVisible] == "0")
    #expect(counts[.approximateNumberOfMessages] == "0")
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["", ".fifo"])
  func `two queues that are each other's dead-letter queue do not move a message without end`(
    suffix: String
  ) throws {
    let desk = Desk()
    let kind: [QueueAttribute: String] = suffix.isEmpty ? [:] : [.fifoQueue: "true"]
    let first = try desk.queue("first" + suffix, kind)
    let second = try desk.queue("second" + suffix, kind)
    for (queue, target) in [(first, second), (second, first)] {
      let arn = "arn:aws:sqs:us-east-1:000000000000:\(target.queueName)"
      try desk.broker.setAttributes(
        [.redrivePolicy: #"{"deadLetterTargetArn":"\#(arn)","maxReceiveCount":1}"#],
        of: queue,
        at: desk.now
      )
    }
    let isFIFO = !suffix.isEmpty
    try desk.send("x", to: first, group: isFIFO ? "a" : nil, id: isFIFO ? "1" : nil)
    #expect(try desk.receive(first, 1, timeout: 0).count == 1)
    _ = try desk.broker.receive(ReceiveRequest(second, waitTimeSeconds: 20), at: desk.now)
    #expect(try desk.receive(first).isEmpty)
    #expect(desk.broker.checkInvariants() == [])
  }

  @Test(.timeLimit(.minutes(1)))
  func `polls on both of two queues that are each other's dead-letter queue end`() throws {
    let desk = Desk()
    let (first, second) = (try desk.queue("first"), try desk.queue("second"))
    for (queue, target) in [(first, second), (second, first)] {
      let arn = "arn:aws:sqs:us-east-1:000000000000:\(target.queueName)"
      try desk.broker.setAttributes(
        [.redrivePolicy: #"{"deadLetterTargetArn":"\#(arn)","maxReceiveCount":1}"#],
        of: queue,
        at: desk.now
      )
    }
    try desk.send("x", to: first)
    #expect(try desk.receive(first, 1, timeout: 30).count == 1)
    for queue in [first, second, first, second] {
      _ = try desk.broker.receive(ReceiveRequest(queue, waitTimeSeconds: 20), at: desk.now)
    }
    for _ in 0..<3 {
      desk.pass(10)
      desk.broker.advance(to: desk.now)
      #expect(desk.broker.checkInvariants() == [])
    }
    #expect(desk.broker.takeAnswers().map(\.messages.count) == [0, 0, 0, 0])
  }

  @Test func `a poll on a dead-letter queue is answered when the receive that feeds it is over`()
    throws
  {
    let desk = Desk()
    let target = try desk.queue("dead")
    let policy = """
      {"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:dead","maxReceiveCount":1}
      """
    let queue = try desk.queue("orders", [.redrivePolicy: policy])
    try desk.send("x", to: queue)
    _ = try desk.receive(queue, 1, timeout: 0)
    _ = try desk.broker.receive(ReceiveRequest(target, waitTimeSeconds: 20), at: desk.now)
    #expect(try desk.receive(queue).isEmpty)
    #expect(desk.broker.takeAnswers().map { $0.messages.map(\.body) } == [["x"]])
  }

  @Test func `a poll wakes when a message in flight grows too old and frees its group`() throws {
    let desk = Desk()
    let queue = try desk.fifo([.messageRetentionPeriod: "60"])
    try desk.send("1", to: queue, group: "a", id: "1")
    desk.pass(50)
    try desk.send("2", to: queue, group: "a", id: "2")
    #expect(try desk.bodies(queue, 1, timeout: 600) == ["1"])
    _ = try desk.broker.receive(ReceiveRequest(queue, waitTimeSeconds: 20), at: desk.now)
    desk.pass(10)
    #expect(desk.broker.nextDeadline == desk.now)
    desk.broker.advance(to: desk.now)
    #expect(desk.broker.takeAnswers().map { $0.messages.map(\.body) } == [["2"]])
  }

  @Test func `a message shown again at once goes to the back after three receives`() throws {
    let desk = Desk()
    let queue = try desk.queue()
    try desk.send("poison", to: queue)
    try desk.send("good", to: queue)
    for _ in 0..<3 {
      let message = try #require(try desk.receive(queue, 1).first)
      #expect(message.body == "poison")
      try desk.change(message, 0, in: queue)
    }
    #expect(try desk.bodies(queue, 2) == ["good", "poison"])
    let other = try desk.queue("other")
    try desk.send("poison", to: other)
    try desk.send("good", to: other)
    for _ in 0..<3 { #expect(try desk.bodies(other, 1, timeout: 0) == ["poison"]) }
    #expect(try desk.bodies(other, 2) == ["good", "poison"])
    #expect(desk.broker.checkInvariants() == [])
  }

  @Test func `expired messages of queues that nobody reads leave nothing behind`() throws {
    let desk = Desk()
    let queue = try desk.queue("orders", [.messageRetentionPeriod: "60"])
    let fifo = try desk.fifo([.messageRetentionPeriod: "60"])
    for number in 0..<5000 {
      try desk.send("x", to: queue)
      try desk.send("x", to: fifo, group: "a", id: "\(number)")
      desk.pass(1)
    }
    #expect(desk.broker.queues[0].standard.hosts[0].readyCount < 200)
    #expect(desk.broker.queues[1].fifo.candidateCount < 200)
    #expect(desk.broker.checkInvariants() == [])
    #expect(try desk.bodies(queue, 1) == ["x"])
    #expect(try desk.bodies(fifo, 1) == ["x"])
  }

  @Test func `queues that come and go leave nothing behind`() throws {
    let desk = Desk()
    var handle: ReceiptHandle?
    for number in 0..<200 {
      let queue = try desk.queue("queue\(number)")
      try desk.send("x", to: queue)
      if let handle {
        let error = desk.refusal { try desk.broker.delete(handle, from: queue, at: desk.now) }
        #expect(error?.code == .receiptHandleIsInvalid)
      }
      handle = try desk.receive(queue).first?.receiptHandle
      try desk.broker.deleteQueue(queue, at: desk.now)
      let error = desk.refusal { _ = try desk.queue("queue\(number)") }
      #expect(error?.code == .queueDeletedRecently)
      desk.pass(30)
    }
    #expect(desk.broker.queues.count == 1)
    #expect(desk.broker.deletions.count < 5)
  }

  @Test func `times and storage out of all range trap nowhere`() throws {
    for now in [Instant(unixMilliseconds: .max), Instant(unixMilliseconds: .min)] {
      let desk = Desk()
      desk.now = now
      let queue = try desk.queue()
      try desk.send("x", to: queue, delay: 0)
      #expect(try desk.bodies(queue) == ["x"])
    }
    var storages = [Storage(hosts: 9, awayShare: .nan), Storage(hosts: 9), Storage(hosts: 9)]
    storages[1].awayShare = -1
    storages[2].hosts = 1000
    for storage in storages {
      let desk = Desk { $0.storage = storage }
      let queue = try desk.queue()
      for _ in 0..<100 { try desk.send("x", to: queue) }
      #expect(desk.broker.checkInvariants() == [])
    }
    let desk = Desk { $0.storage = .untidy }
    for end in [Instant(unixMilliseconds: .max), Instant(unixMilliseconds: .min)] {
      #expect(desk.broker.absences(from: end, until: end).isEmpty)
    }
  }

  @Test(arguments: [false, true])
  func `reading a queue's attributes changes no order`(isRead: Bool) throws {
    let desk = Desk()
    let queue = try desk.queue()
    try desk.send("poison", to: queue)
    for _ in 0..<3 {
      #expect(try desk.bodies(queue, 1, timeout: 10) == ["poison"])
      desk.pass(11)
    }
    if isRead { _ = try desk.broker.attributes([.all], of: queue, at: desk.now) }
    try desk.send("later", to: queue)
    #expect(try desk.bodies(queue, 2) == ["poison", "later"])
  }

  @Test func `limits below zero count as zero`() throws {
    let desk = Desk {
      ($0.limits.delayMaximum, $0.limits.retentionMaximum) = (.min, -1)
      ($0.limits.visibilityMaximum, $0.limits.inFlightStandard) = (-1, -1)
    }
    let queue = try desk.queue()
    let error = desk.refusal {
      try desk.broker.setAttributes([.delaySeconds: "1"], of: queue, at: desk.now)
    }
    #expect(error?.code == .invalidAttributeValue)
    try desk.send("x", to: queue)
    #expect(desk.refusal { _ = try desk.receive(queue) }?.code == .overLimit)
  }

  @Test func `a hexadecimal number is no number attribute`() throws {
    let desk = Desk()
    let queue = try desk.queue()
    let number = MessageAttribute("Number", .string("0x1F"))
    let message = OutgoingMessage("x", attributes: ["n": number])
    let error = desk.refusal { _ = try desk.broker.send(message, to: queue, at: desk.now) }
    #expect(error?.code == .invalidParameterValue)
  }
}
