import Messaging
import MessagingEngine
import Testing

struct DeadLetterPollTests {
  @Test func `a poll looks again when another queue's poll gives it a dead letter`() throws {
    let desk = Desk()
    let (first, second) = (try desk.queue("first"), try desk.queue("second"))
    try redrive(first, to: second, after: 2, desk)
    try redrive(second, to: first, after: 1, desk)
    try desk.send("twice", to: first)
    try desk.send("once", to: second)
    #expect(try desk.bodies(first, 1, timeout: 0) == ["twice"])
    #expect(try desk.bodies(first, 1, timeout: 10) == ["twice"])
    #expect(try desk.bodies(second, 1, timeout: 10) == ["once"])
    for queue in [first, second] {
      _ = try desk.broker.receive(ReceiveRequest(queue, waitTimeSeconds: 20), at: desk.now)
    }
    desk.pass(10)
    desk.broker.advance(to: desk.now)
    // "twice" is dead in both queues, and "once" may be received in the first.
    #expect(desk.broker.takeAnswers().map { $0.messages.map(\.body) } == [["once"]])
    #expect(desk.broker.checkInvariants() == [])
  }

  @Test func `a poll wakes when an expiry lets a FIFO queue look at a later message`() throws {
    let desk = Desk { $0.limits.lookAhead = 1 }
    let dead = try desk.queue(
      "dead.fifo",
      [.fifoQueue: "true", .delaySeconds: "900", .messageRetentionPeriod: "60"]
    )
    let queue = try desk.fifo()
    try redrive(queue, to: dead, after: 1, desk)
    try desk.send("front", to: dead, group: "b", id: "1")
    try desk.send("letter", to: queue, group: "a", id: "1")
    #expect(try desk.bodies(queue, 1, timeout: 0) == ["letter"])
    desk.pass(50)
    #expect(try desk.receive(queue).isEmpty)
    _ = try desk.broker.receive(ReceiveRequest(dead, waitTimeSeconds: 20), at: desk.now)
    desk.pass(10)
    #expect(desk.broker.nextDeadline == desk.now)
    desk.broker.advance(to: desk.now)
    #expect(desk.broker.takeAnswers().map { $0.messages.map(\.body) } == [["letter"]])
  }

  private func redrive(_ queue: QueueURL, to target: QueueURL, after count: Int, _ desk: Desk)
    throws
  {
    let arn = "arn:aws:sqs:us-east-1:000000000000:\(target.queueName)"
    let policy = #"{"deadLetterTargetArn":"\#(arn)","maxReceiveCount":\#(count)}"#
    try desk.broker.setAttributes([.redrivePolicy: policy], of: queue, at: desk.now)
  }
}
