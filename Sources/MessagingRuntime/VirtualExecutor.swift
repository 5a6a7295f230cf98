public import Determinism
import Synchronization

/// Runs tasks on the caller's thread in virtual time, in the same order in every process.
///
/// Jobs run first in, first out. Only when none is ready does the clock move, to the next timer.
/// Child tasks (`async let`, task groups) and default actors follow the executor. An unstructured
/// `Task { }` does not, unless it is made with `executorPreference`, and neither does what is
/// isolated to the main actor: what they do is not waited for.
public final class VirtualExecutor: TaskExecutor, RuntimeClock {
  let state: Mutex<State>
  private let maximumSteps: Int

  /// Time begins at `opening`; a run that takes `maximumSteps` at one instant is given up.
  public init(startingAt opening: Instant, maximumSteps: Int = 10_000_000) {
    state = Mutex(State(now: opening))
    self.maximumSteps = maximumSteps
  }

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    state.withLock { $0.ready.append(job) }
  }

  /// Runs the body and all that it starts on this executor, and returns when it is done.
  ///
  /// Whoever still sleeps then is cancelled and runs to its end. The body is cancelled with the
  /// task that calls. Throws what the body throws, or a ``VirtualExecutorError`` when the body
  /// can't come to an end.
  public func run<Success: Sendable>(
    _ body: @escaping @Sendable () async throws -> Success
  ) throws -> Success {
    try begin()
    defer { state.withLock { $0.phase = .idle } }
    let (outcome, completion) = (Outcome<Success>(), Completion())
    let task = Task(executorPreference: self) {
      await outcome.record(body)
      completion.reach()
    }
    let driven = Result { try drive(task, to: completion) }
    task.cancel()
    let ended = Result { try end() }
    try driven.get()
    try ended.get()
    guard let result = outcome.result else { throw VirtualExecutorError.deadlock(at: now) }
    return try result.get()
  }

  private func drive(_ task: Task<Void, Never>, to completion: Completion) throws {
    while !completion.isReached {
      if Task.isCancelled { task.cancel() }
      if try runReadyJobs() { continue }
      guard fireNextTimer() else { throw VirtualExecutorError.deadlock(at: now) }
    }
  }

  private func begin() throws {
    try state.withLock { state in
      guard state.phase == .idle else { throw VirtualExecutorError.busy }
      (state.phase, state.steps) = (.running, 0)
    }
  }

  private func end() throws {
    state.withLock { ($0.phase, $0.steps) = (.ending, 0) }
    while try runReadyJobs() || cancelNextTimer() {}
  }

  /// Runs what is ready now, not what becomes ready meanwhile; false when there is nothing.
  private func runReadyJobs() throws -> Bool {
    let jobs = try state.withLock { state in
      try state.take(steps: state.ready.count, of: maximumSteps)
      defer { state.ready = [] }
      return state.ready
    }
    let executor = asUnownedTaskExecutor()
    for job in jobs { job.runSynchronously(on: executor) }
    return !jobs.isEmpty
  }

  private func fireNextTimer() -> Bool {
    state.withLock { $0.popTimer() }.map { $0.fire() } != nil
  }

  private func cancelNextTimer() -> Bool {
    state.withLock { $0.timers.popFirst() }.map { $0.value.cancel() } != nil
  }
}

/// That a body is done: not generic, since whoever drives the body asks after every few jobs.
private final class Completion: Sendable {
  private let flag = Atomic(false)

  var isReached: Bool { flag.load(ordering: .acquiring) }

  func reach() { flag.store(true, ordering: .releasing) }
}

/// What the body has come to, written by its task and read by whoever drives it.
private final class Outcome<Success: Sendable>: Sendable {
  private let known = Mutex<Result<Success, any Error>?>(nil)

  var result: Result<Success, any Error>? { known.withLock { $0 } }

  func record(_ body: @Sendable () async throws -> Success) async {
    let result: Result<Success, any Error>
    do { result = .success(try await body()) } catch { result = .failure(error) }
    known.withLock { $0 = result }
  }
}
