import Determinism
import Messaging
import MessagingEngine
import Testing

struct ExplanationEdgeTests {
  @Test func `a message that was too old is not told to be purged`() throws {
    let desk = Desk { $0.explains = true }
    let queue = try desk.queue("orders", [.messageRetentionPeriod: "60"])
    let id = try desk.send("x", to: queue).messageID
    let end = desk.now.advanced(by: .seconds(60))
    desk.pass(100)
    try desk.broker.purgeQueue(queue, at: desk.now)
    #expect(try desk.receive(queue).isEmpty)
    #expect(desk.broker.explainLastReceive(on: queue) == [Explanation(id, .expired(at: end))])
  }

  @Test func `a receive that is over the limit is explained too`() throws {
    let desk = Desk {
      $0.explains = true
      $0.limits.inFlightStandard = 1
    }
    let queue = try desk.queue()
    for body in ["1", "2"] { try desk.send(body, to: queue) }
    #expect(try desk.bodies(queue) == ["1"])
    let until = desk.now.advanced(by: .seconds(30))
    let error = desk.refusal { _ = try desk.receive(queue) }
    #expect(error?.code == .overLimit)
    #expect(
      desk.broker.explainLastReceive(on: queue).map(\.reason)
        == [.hidden(until: until, byReceive: 1), .inFlightLimit]
    )
  }

  @Test func `a FIFO queue with room is not told to be at its limit`() throws {
    let desk = Desk {
      $0.explains = true
      ($0.limits.inFlightFIFO, $0.limits.lookAhead) = (3, 2)
    }
    let target = try desk.queue("dead.fifo", [.fifoQueue: "true"])
    let queue = try desk.fifo([
      .redrivePolicy: #"{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:dead.fifo","#
        + #""maxReceiveCount":2}"#
    ])
    let first = try desk.send("1", to: queue, group: "a", id: "1").messageID
    let dead = try desk.send("2", to: queue, group: "b", id: "2").messageID
    let behind = try desk.send("3", to: queue, group: "a", id: "3").messageID
    let received = try desk.receive(queue, timeout: 10)
    #expect(received.map(\.body) == ["1", "2"])
    try desk.change(received[0], 100, in: queue)
    desk.pass(11)
    #expect(try desk.bodies(queue, timeout: 10) == ["2"])
    desk.pass(100)
    // The second goes to the dead-letter queue when the first one's group has had its turn.
    #expect(try desk.bodies(queue) == ["1"])
    #expect(
      desk.broker.explainLastReceive(on: queue) == [
        Explanation(first, .returned(host: 0)), Explanation(behind, .beyondMaximum),
        Explanation(dead, .deadLettered(to: target)),
      ]
    )
  }

  @Test func `a deleted message that a host brings back is explained once`() throws {
    let desk = Desk {
      let start = Instant(unixMilliseconds: 1_767_225_600_000)
      let (from, until) = (start.advanced(by: .seconds(2)), start.advanced(by: .seconds(9)))
      $0.storage = Storage(hosts: 3, absences: [Absence(host: 0, from: from, until: until)])
      $0.explains = true
    }
    let queue = try desk.queue()
    let id = try desk.send("x", to: queue).messageID
    let message = try #require(try desk.receive(queue).first)
    desk.pass(3)
    try desk.delete(message, from: queue)
    desk.pass(40)
    let request = ReceiveRequest(queue, waitTimeSeconds: 1)
    _ = try desk.broker.receive(request, at: desk.now)
    #expect(
      desk.broker.explainLastReceive(on: queue) == [Explanation(id, .returned(host: 0))]
    )
  }

  @Test func `a dead letter that is too old for its target ends when it comes`() throws {
    let desk = Desk { $0.explains = true }
    let target = try desk.queue("dead", [.messageRetentionPeriod: "60"])
    let policy = """
      {"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:dead","maxReceiveCount":1}
      """
    let queue = try desk.queue("orders", [.redrivePolicy: policy])
    let id = try desk.send("x", to: queue).messageID
    desk.pass(100)
    _ = try desk.receive(queue, 1, timeout: 0)
    let moved = desk.now
    #expect(try desk.receive(queue).isEmpty)
    desk.pass(10)
    #expect(try desk.receive(target).isEmpty)
    #expect(
      desk.broker.explainLastReceive(on: target) == [Explanation(id, .expired(at: moved))]
    )
  }

  @Test(arguments: [false, true])
  func `what the in-flight limit leaves is not put down to the receive's maximum`(isFIFO: Bool)
    throws
  {
    let desk = Desk {
      $0.explains = true
      ($0.limits.inFlightStandard, $0.limits.inFlightFIFO) = (1, 1)
    }
    let queue = try isFIFO ? desk.fifo() : desk.queue()
    for body in ["1", "2"] {
      try desk.send(body, to: queue, group: isFIFO ? body : nil, id: isFIFO ? body : nil)
    }
    #expect(try desk.bodies(queue, 10) == ["1"])
    #expect(
      desk.broker.explainLastReceive(on: queue).map(\.reason)
        == [.returned(host: 0), .inFlightLimit]
    )
  }

  @Test func `a group is not blocked by what the same receive took of it`() throws {
    let desk = Desk { $0.explains = true }
    let queue = try desk.fifo()
    for body in ["1", "2"] { try desk.send(body, to: queue, group: "a", id: body) }
    #expect(try desk.bodies(queue, 1) == ["1"])
    #expect(
      desk.broker.explainLastReceive(on: queue).map(\.reason)
        == [.returned(host: 0), .beyondMaximum]
    )
  }

  @Test func `a delayed message blocks a dead letter behind it`() throws {
    let desk = Desk { $0.explains = true }
    let target = try desk.queue("dead.fifo", [.fifoQueue: "true", .delaySeconds: "900"])
    let policy = """
      {"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:dead.fifo","maxReceiveCount":1}
      """
    let queue = try desk.fifo([.redrivePolicy: policy])
    let front = try desk.send("front", to: target, group: "a", id: "1").messageID
    try desk.send("x", to: queue, group: "a", id: "1")
    _ = try desk.receive(queue, 1, timeout: 0)
    #expect(try desk.receive(queue).isEmpty)
    #expect(try desk.receive(target).isEmpty)
    #expect(desk.broker.explainLastReceive(on: target).last?.reason == .groupBlocked(by: front))
  }

  @Test func `a repeated receive attempt is explained too`() throws {
    let desk = Desk { $0.explains = true }
    let queue = try desk.fifo()
    for body in ["1", "2"] { try desk.send(body, to: queue, group: body, id: body) }
    #expect(try desk.receive(queue, 1, attempt: "try").map(\.body) == ["1"])
    #expect(try desk.bodies(queue, 1) == ["2"])
    #expect(try desk.receive(queue, 1, attempt: "try").map(\.body) == ["1"])
    let until = desk.now.advanced(by: .seconds(30))
    #expect(
      desk.broker.explainLastReceive(on: queue).map(\.reason)
        == [.returned(host: 0), .hidden(until: until, byReceive: 2)]
    )
  }

  @Test func `the host of a returned message is one that was up`() throws {
    for host in 0..<3 {
      let desk = Desk {
        let start = Instant(unixMilliseconds: 1_767_225_600_000)
        let (from, until) = (start.advanced(by: .seconds(1)), start.advanced(by: .seconds(9)))
        $0.storage = Storage(hosts: 3, absences: [Absence(host: host, from: from, until: until)])
        $0.explains = true
      }
      let queue = try desk.queue()
      for _ in 0..<10 { try desk.send("x", to: queue) }
      desk.pass(2)
      #expect(try desk.receive(queue).count == 10)
      for explanation in desk.broker.explainLastReceive(on: queue) {
        #expect(explanation.reason != .returned(host: host))
      }
    }
  }

  @Test func `a shortened retention period ends no life before it was set`() throws {
    let desk = Desk { $0.explains = true }
    let queue = try desk.queue()
    let id = try desk.send("x", to: queue).messageID
    desk.pass(1000)
    try desk.broker.setAttributes([.messageRetentionPeriod: "60"], of: queue, at: desk.now)
    #expect(try desk.receive(queue).isEmpty)
    #expect(
      desk.broker.explainLastReceive(on: queue) == [Explanation(id, .expired(at: desk.now))]
    )
  }
}
