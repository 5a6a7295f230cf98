import Determinism
import MessagingRuntime
import Testing

struct VirtualExecutorTests {
  let executor = VirtualExecutor(startingAt: .opening)

  @Test func `a body's value is returned and its error is thrown`() throws {
    #expect(try executor.run { 42 } == 42)
    #expect(throws: Refusal.one) { try executor.run { throw Refusal.one } }
  }

  @Test func `fourteen days pass without a wait, to the attosecond`() throws {
    let clock = executor
    try executor.run { try await clock.sleep(for: .days(14) + Duration(attoseconds: 1)) }
    let passed = Instant.opening.duration(to: executor.now)
    #expect(passed == Duration(secondsComponent: 1_209_600, attosecondsComponent: 1))
  }

  @Test func `sleepers wake by time, and in the order of falling asleep at the same time`() throws {
    let transcript = Transcript(executor)
    let clock = executor
    try executor.run {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (name, seconds) in [("a", 3), ("b", 1), ("c", 3), ("d", 2), ("e", 1)] {
          group.addTask {
            try await clock.sleep(for: .seconds(seconds))
            transcript.write(name)
          }
        }
        try await group.waitForAll()
      }
    }
    #expect(transcript.lines == ["1.0 b", "1.0 e", "2.0 d", "3.0 a", "3.0 c"])
  }

  @Test func `jobs run first in, first out`() throws {
    let transcript = Transcript(executor)
    try executor.run {
      await withTaskGroup { group in
        for name in ["a", "b", "c"] {
          group.addTask {
            for round in 1...2 {
              transcript.write("\(name)\(round)")
              await Task.yield()
            }
          }
        }
      }
    }
    let expected = ["a1", "b1", "c1", "a2", "b2", "c2"].map { "0.0 \($0)" }
    #expect(transcript.lines == expected)
  }

  @Test func `time stands while anybody has something to do`() throws {
    let transcript = Transcript(executor)
    let clock = executor
    try executor.run {
      async let sleeper: Void = {
        try await clock.sleep(for: .milliseconds(1))
        transcript.write("sleeper")
      }()
      for _ in 0..<1000 { await Task.yield() }
      transcript.write("busy")
      try await sleeper
    }
    #expect(transcript.lines == ["0.0 busy", "0.0 sleeper"])
    #expect(Instant.opening.duration(to: executor.now) == .milliseconds(1))
  }

  @Test func `a sleep that is over before it begins lets others go first`() throws {
    let transcript = Transcript(executor)
    let clock = executor
    try executor.run {
      async let other: Void = transcript.write("other")
      try await clock.sleep(for: .seconds(-5))
      transcript.write("body")
      await other
    }
    #expect(transcript.lines == ["0.0 other", "0.0 body"])
  }

  @Test func `child tasks and actors follow the executor`() throws {
    let counter = Counter(executor)
    let clock = executor
    let total = try executor.run {
      async let one: Void = counter.add(1, after: .seconds(1))
      try await withThrowingTaskGroup(of: Void.self) { group in
        for count in 2...4 {
          group.addTask {
            try await clock.sleep(for: .seconds(count))
            try await counter.add(count, after: .seconds(1))
          }
        }
        try await group.waitForAll()
      }
      try await one
      return await counter.total
    }
    #expect(total == 10)
    #expect(Instant.opening.duration(to: executor.now) == .seconds(5))
  }

  @Test func `the clock goes on from run to run`() throws {
    let clock = executor
    try executor.run { try await clock.sleep(for: .seconds(1)) }
    try executor.run { try await clock.sleep(for: .seconds(2)) }
    #expect(Instant.opening.duration(to: executor.now) == .seconds(3))
  }

  @Test func `a run inside of a run has a time of its own`() throws {
    let (outer, inner) = (executor, VirtualExecutor(startingAt: .opening))
    try outer.run {
      try await outer.sleep(for: .seconds(1))
      try inner.run { try await inner.sleep(for: .seconds(7)) }
      try await outer.sleep(for: .seconds(1))
    }
    #expect(Instant.opening.duration(to: outer.now) == .seconds(2))
    #expect(Instant.opening.duration(to: inner.now) == .seconds(7))
  }

  @Test func `alarms ring in their turn, once, unless they are stopped`() throws {
    let transcript = Transcript(executor)
    let clock = executor
    try executor.run {
      _ = clock.ring(at: .opening.advanced(by: .seconds(2))) { transcript.write("rung") }
      let stopped = clock.ring(at: .opening.advanced(by: .seconds(1))) { transcript.write("never") }
      _ = clock.ring(at: .opening.advanced(by: .seconds(-1))) { transcript.write("late") }
      stopped.stop()
      try await clock.sleep(for: .seconds(3))
    }
    #expect(transcript.lines == ["0.0 late", "2.0 rung"])
  }

  enum Refusal: Error {
    case one
  }

  actor Counter {
    private(set) var total = 0
    private let clock: any RuntimeClock

    init(_ clock: any RuntimeClock) {
      self.clock = clock
    }

    func add(_ count: Int, after duration: Duration) async throws {
      try await clock.sleep(for: duration)
      total += count
    }
  }
}
