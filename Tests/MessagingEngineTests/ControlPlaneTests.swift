import Determinism
import Messaging
import MessagingEngine
import Testing

/// What untidy mode makes of GetQueueAttributes and SetQueueAttributes.
struct ControlPlaneTests {
  /// One host that is never away, so that the control plane is all that is untidy.
  private static func desk(seed: UInt64 = 7) -> Desk {
    Desk {
      $0.storage = Storage(controlPlaneLags: true)
      $0.seed = seed
    }
  }

  private static func counters(_ desk: Desk, _ queue: QueueURL) throws -> [String?] {
    let told = try desk.broker.attributes([.all], of: queue, at: desk.now)
    return [
      told[.approximateNumberOfMessages], told[.approximateNumberOfMessagesNotVisible],
      told[.approximateNumberOfMessagesDelayed],
    ]
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `counters tell of what was, and settle within a minute`(seed: UInt64) throws {
    let desk = Self.desk(seed: seed)
    let queue = try desk.queue()
    for _ in 0..<4 { try desk.send("x", to: queue) }
    try desk.send("later", to: queue, delay: 900)
    #expect(try desk.bodies(queue, 1, timeout: 3600) == ["x"])
    #expect(try Self.counters(desk, queue) == ["0", "0", "0"])
    desk.pass(60)
    #expect(try Self.counters(desk, queue) == ["3", "1", "1"])
  }

  @Test func `counters settle at times that the seed draws, at once for all three`() throws {
    var settled = 0
    for seed in UInt64(1)...40 {
      let desk = Self.desk(seed: seed)
      let queue = try desk.queue()
      for _ in 0..<3 { try desk.send("x", to: queue) }
      desk.pass(20)
      _ = try desk.bodies(queue, 1, timeout: 3600)
      let early = try Self.counters(desk, queue)
      #expect([["0", "0", "0"], ["3", "0", "0"]].contains(early))
      if early == ["3", "0", "0"] { settled += 1 }
    }
    #expect((5...35).contains(settled))
  }

  @Test func `counters show visibility timeouts that ended with nobody calling`() throws {
    let desk = Self.desk()
    let queue = try desk.queue()
    try desk.send("x", to: queue)
    _ = try desk.bodies(queue, timeout: 10)
    desk.pass(3600)
    #expect(try Self.counters(desk, queue) == ["1", "0", "0"])
  }

  @Test func `the limit of messages in flight goes by exact counts`() throws {
    let desk = Desk {
      $0.storage = Storage(controlPlaneLags: true)
      $0.limits.inFlightStandard = 2
    }
    let queue = try desk.queue()
    for _ in 0..<3 { try desk.send("x", to: queue) }
    #expect(try desk.bodies(queue).count == 2)
    #expect(try Self.counters(desk, queue) == ["0", "0", "0"])
    #expect(desk.refusal { _ = try desk.bodies(queue) }?.code == .overLimit)
  }

  @Test func `counters of FIFO queues are exact`() throws {
    let desk = Self.desk()
    let queue = try desk.fifo()
    try desk.send("x", to: queue, group: "g", id: "1")
    #expect(try Self.counters(desk, queue) == ["1", "0", "0"])
  }

  @Test func `a retention period is told at once and takes effect within 15 minutes`() throws {
    var kept = 0
    for seed in UInt64(1)...20 {
      let desk = Self.desk(seed: seed)
      let queue = try desk.queue()
      try desk.send("x", to: queue)
      desk.pass(100)
      try desk.broker.setAttributes([.messageRetentionPeriod: "60"], of: queue, at: desk.now)
      let told = try desk.broker.attributes([.messageRetentionPeriod], of: queue, at: desk.now)
      #expect(told == [.messageRetentionPeriod: "60"])
      desk.pass(300)
      if try desk.bodies(queue, timeout: 0) == ["x"] { kept += 1 }
      desk.pass(600)
      #expect(try desk.bodies(queue) == [])
    }
    #expect((5...19).contains(kept))
  }

  @Test func `of two changes of a retention period the last one holds`() throws {
    for seed in UInt64(1)...20 {
      let desk = Self.desk(seed: seed)
      let queue = try desk.queue("orders", [.messageRetentionPeriod: "60"])
      for period in ["120", "3600"] {
        try desk.broker.setAttributes([.messageRetentionPeriod: period], of: queue, at: desk.now)
      }
      desk.pass(900)
      try desk.send("x", to: queue)
      desk.pass(3599)
      #expect(try desk.bodies(queue, timeout: 0) == ["x"])
      desk.pass(1)
      #expect(try desk.bodies(queue) == [])
    }
  }
}
