import Determinism
import MessagingRuntime
import Synchronization
import Testing

/// How runs end that do not end by themselves.
struct VirtualExecutorEndTests {
  let executor = VirtualExecutor(startingAt: .opening, maximumSteps: 1000)

  @Test func `a body that nobody can wake is a deadlock, not a hang`() throws {
    let clock = executor
    let deadlock = VirtualExecutorError.deadlock(at: .opening.advanced(by: .seconds(5)))
    #expect(throws: deadlock) {
      try executor.run {
        try await clock.sleep(for: .seconds(5))
        let (signals, signal) = AsyncStream.makeStream(of: Void.self)
        // Kept until here, or the stream would end by itself.
        defer { signal.finish() }
        for await _ in signals {}
      }
    }
    #expect(deadlock.description.contains("all tasks wait at 2026-01-01T00:00:05.000Z"))
  }

  @Test func `a body that does not even hear its cancellation is a deadlock too`() throws {
    let stuck = Stuck()
    #expect(throws: VirtualExecutorError.deadlock(at: .opening)) {
      try executor.run { await stuck.wait() }
    }
    stuck.free()
    #expect(try executor.run { true })
  }

  @Test func `a body that never waits is given up`() throws {
    let standstill = VirtualExecutorError.standstill(at: .opening, steps: 1001)
    let transcript = Transcript(executor)
    #expect(throws: standstill) {
      try executor.run {
        while !Task.isCancelled { await Task.yield() }
        transcript.write("cancelled")
      }
    }
    #expect(transcript.lines == ["0.0 cancelled"])
    #expect(
      standstill.description == "time stands still at 2026-01-01T00:00:00.000Z: "
        + "1001 steps without a wait"
    )
  }

  @Test func `steps count from when the clock last moved`() throws {
    let clock = executor
    try executor.run {
      for _ in 0..<10 {
        for _ in 0..<400 { await Task.yield() }
        try await clock.sleep(for: .seconds(1))
      }
    }
    #expect(Instant.opening.duration(to: executor.now) == .seconds(10))
  }

  @Test func `an executor drives one body at a time`() throws {
    let same = executor
    #expect(throws: VirtualExecutorError.busy) {
      try same.run { try same.run {} }
    }
    #expect(try same.run { true })
  }

  @Test func `cancelling a sleeper wakes it at once`() throws {
    let transcript = Transcript(executor)
    let clock = executor
    try executor.run {
      await withTaskGroup { group in
        group.addTask {
          do {
            try await clock.sleep(for: .seconds(60))
            transcript.write("slept")
          } catch {
            transcript.write("woken by \(error)")
          }
        }
        try? await clock.sleep(for: .seconds(2))
        group.cancelAll()
      }
      transcript.write("end")
    }
    #expect(transcript.lines == ["2.0 woken by CancellationError()", "2.0 end"])
  }

  @Test func `a cancelled timer does not move the clock`() throws {
    let clock = executor
    try executor.run {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await clock.sleep(for: .seconds(1)) }
        group.addTask { try await clock.sleep(for: .seconds(60)) }
        try await group.next()
        group.cancelAll()
      }
      try await clock.sleep(for: .seconds(100))
    }
    #expect(Instant.opening.duration(to: executor.now) == .seconds(101))
  }

  @Test func `a cancelled task does not fall asleep`() throws {
    let clock = executor
    #expect(throws: CancellationError.self) {
      try executor.run {
        withUnsafeCurrentTask { $0?.cancel() }
        try await clock.sleep(for: .seconds(1))
      }
    }
    #expect(executor.now == .opening)
  }

  @Test func `whoever sleeps when the body is done is cancelled and drained`() throws {
    let transcript = Transcript(executor)
    let clock = executor
    try executor.run {
      for name in ["a", "b"] {
        Task(executorPreference: clock) {
          do { try await clock.sleep(for: .seconds(60)) } catch { transcript.write("\(name) left") }
          await Task.yield()
          do { try await clock.sleep(for: .seconds(60)) } catch { transcript.write("\(name) ends") }
        }
      }
      try await clock.sleep(for: .seconds(1))
      transcript.write("done")
    }
    #expect(
      transcript.lines == ["1.0 done", "1.0 a left", "1.0 a ends", "1.0 b left", "1.0 b ends"]
    )
  }

  @Test func `whoever cancels the caller cancels the body`() async throws {
    let clock = executor
    let caller = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try clock.run { try await clock.sleep(for: .seconds(1)) }
    }
    await #expect(throws: CancellationError.self) { try await caller.value }
    #expect(executor.now == .opening)
  }

  private final class Stuck: Sendable {
    private let waiter = Mutex<CheckedContinuation<Void, Never>?>(nil)

    func wait() async {
      await withCheckedContinuation { waiting in waiter.withLock { $0 = waiting } }
    }

    func free() {
      waiter.withLock { $0 }?.resume()
    }
  }
}
