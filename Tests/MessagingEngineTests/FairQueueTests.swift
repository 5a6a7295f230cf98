import Messaging
import MessagingEngine
import Testing

/// Facts row 25, and 1.6 "Fair queues".
struct FairQueueTests {
  /// Forty of tenant a in flight and ten more waiting, then one each of others.
  private func crowded(_ desk: Desk, inFlight: Int = 40) throws -> QueueURL {
    let queue = try desk.queue()
    for number in 1...(inFlight + 10) { try desk.send("a\(number)", to: queue, group: "a") }
    for _ in 0..<(inFlight / 10) { _ = try desk.receive(queue, 10, timeout: 600) }
    try desk.send("b1", to: queue, group: "b")
    try desk.send("alone", to: queue)
    return queue
  }

  @Test func `messages of quiet tenants are returned before those of a noisy one`() throws {
    let desk = Desk()
    let queue = try crowded(desk)
    #expect(try desk.bodies(queue, 4) == ["b1", "alone", "a41", "a42"])
  }

  @Test func `twenty in flight are too few to be noisy`() throws {
    let desk = Desk()
    let queue = try crowded(desk, inFlight: 20)
    #expect(try desk.bodies(queue, 3) == ["a21", "a22", "a23"])
  }

  @Test func `thirty among three hundred are no more than a tenth`() throws {
    for (others, first) in [(270, "a31"), (260, "b1")] {
      let desk = Desk()
      let queue = try desk.queue()
      for number in 1...others { try desk.send("x", to: queue, group: "x\(number)") }
      for _ in 0..<(others / 10) { _ = try desk.receive(queue, 10, timeout: 600) }
      for number in 1...30 { try desk.send("a\(number)", to: queue, group: "a") }
      for _ in 0..<3 { _ = try desk.receive(queue, 10, timeout: 600) }
      try desk.send("a31", to: queue, group: "a")
      try desk.send("b1", to: queue, group: "b")
      #expect(try desk.bodies(queue, 1) == [first], "\(others)")
    }
  }

  @Test func `a tenant is quiet again when none of it waits`() throws {
    let desk = Desk()
    let queue = try crowded(desk)
    _ = try desk.receive(queue, 2)
    _ = try desk.receive(queue, 10, timeout: 600)
    #expect(try desk.bodies(queue) == [])
    // All fifty are in flight, so a new one makes it noisy once more.
    try desk.send("a51", to: queue, group: "a")
    try desk.send("b2", to: queue, group: "b")
    #expect(try desk.bodies(queue, 2) == ["b2", "a51"])
  }

  @Test func `a tenant that sends nothing for five minutes is quiet`() throws {
    for (seconds, first) in [(299.0, "b2"), (300, "a41")] {
      let desk = Desk()
      let queue = try crowded(desk)
      #expect(try desk.bodies(queue, 2, timeout: 600) == ["b1", "alone"])
      desk.pass(seconds)
      try desk.send("b2", to: queue, group: "b")
      #expect(try desk.bodies(queue, 1) == [first])
    }
  }

  @Test func `of two noisy tenants the one with fewer in flight comes first`() throws {
    let desk = Desk()
    let queue = try desk.queue()
    for number in 1...50 { try desk.send("a\(number)", to: queue, group: "a") }
    for _ in 0..<4 { _ = try desk.receive(queue, 10, timeout: 600) }
    for number in 1...40 { try desk.send("b\(number)", to: queue, group: "b") }
    // b is quiet until thirty of it are in flight.
    for _ in 0..<3 { _ = try desk.receive(queue, 10, timeout: 600) }
    #expect(try desk.bodies(queue, 10) == (31...40).map { "b\($0)" })
    #expect(try desk.bodies(queue, 1) == ["a41"])
  }

  @Test func `no message of a noisy tenant is lost or comes out of order`() throws {
    let desk = Desk()
    let queue = try crowded(desk)
    #expect(try desk.bodies(queue, 2, timeout: 600) == ["b1", "alone"])
    #expect(try desk.bodies(queue, 10) == (41...50).map { "a\($0)" })
  }

  @Test func `an explanation says who stood back`() throws {
    let desk = Desk { $0.explains = true }
    let queue = try crowded(desk)
    let returned = try desk.receive(queue, 1)
    #expect(returned.map(\.body) == ["b1"])
    let reasons = desk.broker.explainLastReceive(on: queue).map(\.reason)
    #expect(reasons.count { $0 == .behindQuieterTenants } == 10)
    #expect(reasons.last == .beyondMaximum)
  }
}
