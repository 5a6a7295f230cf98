import Determinism
import Messaging
import MessagingEngine
import Testing

struct PollTests {
  private func park(_ desk: Desk, _ queue: QueueURL, wait: Int) throws -> PollTicket? {
    let request = ReceiveRequest(queue, maxMessages: 10, waitTimeSeconds: wait)
    guard case .parked(let ticket) = try desk.broker.receive(request, at: desk.now) else {
      return nil
    }
    return ticket
  }

  @Test func `fact 19: a long poll is answered the moment a message arrives`() throws {
    let desk = Desk()
    let queue = try desk.queue()
    let first = try #require(try park(desk, queue, wait: 20))
    let second = try #require(try park(desk, queue, wait: 20))
    desk.pass(7)
    try desk.send("x", to: queue)
    let answers = desk.broker.takeAnswers()
    #expect(answers.map(\.ticket) == [first], "who waits longest is served first")
    #expect(answers.first?.messages.map(\.body) == ["x"])
    desk.pass(13)
    desk.broker.advance(to: desk.now)
    let late = desk.broker.takeAnswers()
    #expect(late.map(\.ticket) == [second])
    #expect(late.first?.messages == [])
  }

  @Test func `the next deadline is when something shows or a wait ends`() throws {
    let desk = Desk()
    let queue = try desk.queue()
    #expect(desk.broker.nextDeadline == nil)
    try desk.send("later", to: queue, delay: 5)
    let ticket = try #require(try park(desk, queue, wait: 20))
    #expect(desk.broker.nextDeadline == desk.now.advanced(by: .seconds(5)))
    desk.pass(5)
    desk.broker.advance(to: desk.now)
    #expect(desk.broker.takeAnswers().map(\.ticket) == [ticket])
    #expect(desk.broker.nextDeadline == nil)
  }

  @Test func `fact 17: the queue's wait holds when the call gives none`() throws {
    let desk = Desk()
    let queue = try desk.queue("orders", [.receiveMessageWaitTimeSeconds: "3"])
    guard case .parked = try desk.broker.receive(ReceiveRequest(queue), at: desk.now) else {
      Issue.record("the queue's wait was ignored")
      return
    }
    let short = ReceiveRequest(queue, waitTimeSeconds: 0)
    guard case .messages(let none) = try desk.broker.receive(short, at: desk.now) else {
      Issue.record("a wait of 0 in the call was ignored")
      return
    }
    #expect(none == [])
  }

  @Test func `facts 18 and 19: short polls miss messages that long polls find`() throws {
    var (falseEmpties, found) = (0, 0)
    for seed in UInt64(1)...40 {
      let desk = Desk {
        $0.seed = seed
        $0.storage = Storage(hosts: 9)
      }
      let queue = try desk.queue()
      try desk.send("x", to: queue)
      if try desk.bodies(queue, timeout: 0).isEmpty { falseEmpties += 1 }
      let long = ReceiveRequest(queue, visibilityTimeout: 0, waitTimeSeconds: 1)
      if case .messages(let messages) = try desk.broker.receive(long, at: desk.now) {
        found += messages.count
      }
    }
    #expect(found == 40)
    // Three copies on nine hosts of which three are asked: C(6,3)/C(9,3) = 20/84 miss it.
    #expect((3...20).contains(falseEmpties), "\(falseEmpties)")
  }

  @Test func `fact 23: a host that is away at the delete brings the message back`() throws {
    let start = Instant(unixMilliseconds: 1_767_225_600_000)
    var returned = 0
    for host in 0..<3 {
      let away = Absence(
        host: host,
        from: start.advanced(by: .seconds(1)),
        until: start.advanced(by: .seconds(100))
      )
      let desk = Desk {
        $0.storage = Storage(hosts: 3, absences: [away])
        $0.explains = true
      }
      let queue = try desk.queue()
      try desk.send("x", to: queue)
      desk.pass(2)
      let message = try #require(try desk.receive(queue).first)
      try desk.delete(message, from: queue)
      let long = ReceiveRequest(queue, waitTimeSeconds: 1)
      guard case .parked = try desk.broker.receive(long, at: desk.now) else {
        Issue.record("a host that is away gave a message")
        return
      }
      #expect(
        desk.broker.explainLastReceive(on: queue).first
          == Explanation(message.messageID, .hostsAway([host]))
      )
      desk.pass(98)
      guard case .messages(let back) = try desk.broker.receive(long, at: desk.now) else { continue }
      returned += back.count
    }
    #expect(returned == 3)
  }
}

struct ExplanationTests {
  @Test func `each message has the reason why it was or was not returned`() throws {
    let desk = Desk { $0.explains = true }
    let queue = try desk.queue("orders", [.messageRetentionPeriod: "100"])
    let old = try desk.send("old", to: queue).messageID
    desk.pass(60)
    let hidden = try desk.send("hidden", to: queue).messageID
    _ = try desk.receive(queue, 10, timeout: 80)
    let delayed = try desk.send("delayed", to: queue, delay: 70).messageID
    let first = try desk.send("first", to: queue).messageID
    let second = try desk.send("second", to: queue).messageID
    desk.pass(50)
    #expect(try desk.bodies(queue, 1) == ["first"])
    let reasons = desk.broker.explainLastReceive(on: queue)
    let until = desk.now.advanced(by: .seconds(30))
    #expect(
      reasons == [
        Explanation(hidden, .hidden(until: until, byReceive: 1)),
        Explanation(delayed, .delayed(until: desk.now.advanced(by: .seconds(20)))),
        Explanation(first, .returned(host: 0)), Explanation(second, .beyondMaximum),
        Explanation(old, .expired(at: desk.now.advanced(by: .seconds(-10)))),
      ]
    )
  }

  @Test func `a group tells which message blocks it, and a duplicate of which send it is`() throws {
    let desk = Desk { $0.explains = true }
    let queue = try desk.fifo()
    let first = try desk.send("1", to: queue, group: "a", id: "1").messageID
    let second = try desk.send("2", to: queue, group: "a", id: "2").messageID
    _ = try desk.receive(queue, 1)
    try desk.send("1", to: queue, group: "a", id: "1")
    #expect(try desk.bodies(queue) == [])
    #expect(
      desk.broker.explainLastReceive(on: queue) == [
        Explanation(first, .hidden(until: desk.now.advanced(by: .seconds(30)), byReceive: 1)),
        Explanation(second, .groupBlocked(by: first)),
        Explanation(first, .duplicate(of: first)),
      ]
    )
  }
}
