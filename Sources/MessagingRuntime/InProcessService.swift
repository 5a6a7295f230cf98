import Determinism
import Messaging
public import MessagingEngine
import Synchronization

/// A broker with a clock, open to many callers at once; long polls wait in it.
///
/// On a ``VirtualExecutor`` it is deterministic: callers come one by one, and answers go out in the
/// broker's order. A call that is cancelled is answered with a `transport` error, since SQS has no
/// answer for it.
public final class InProcessService: Sendable {
  struct State {
    var broker: Broker
    /// By AWS's action names.
    var calls: [String: Int] = [:]
    /// What endpoints that are no queues got so far.
    var pushes: [String: [Push]] = [:]
    var polls = ParkedPolls()
    /// What the clock will call for: never later than the broker's next deadline.
    var alarm: (instant: Instant, alarm: Alarm)?
    var isClosed = false

    init(_ broker: Broker) {
      self.broker = broker
    }
  }

  let clock: any RuntimeClock
  let state: Mutex<State>

  public init(_ configuration: Broker.Configuration, clock: any RuntimeClock) {
    state = Mutex(State(Broker(configuration)))
    self.clock = clock
  }

  /// Calls so far by AWS's action names, refused ones included; a batch is one call.
  public var calls: [String: Int] { state.withLock { $0.calls } }

  /// What the broker finds wrong with itself; empty when all is well.
  public func checkInvariants() -> [String] {
    state.withLock { $0.broker.checkInvariants() }
  }

  /// Sends all waiting callers away, and refuses further calls.
  public func close() {
    let woken = state.withLock { state in
      state.isClosed = true
      state.alarm?.alarm.stop()
      state.alarm = nil
      return state.polls.removeAll()
    }
    for poll in woken { poll.resume() }
  }

  /// Lets the broker act at the clock's time, if the caller may have that, then answers the polls
  /// that its act has answered.
  func perform<Reply: Sendable>(
    _ action: ActionName,
    on queue: QueueURL?,
    as caller: Caller,
    _ act: (inout Broker, Instant) throws(MessagingError) -> Reply
  ) throws(MessagingError) -> Reply {
    try perform(action.rawValue) { broker, now throws(MessagingError) in
      try broker.authorize(action.permission, on: queue, as: caller, at: now)
      return try act(&broker, now)
    }
  }

  /// The same for topics.
  func perform<Reply: Sendable>(
    _ action: TopicActionName,
    on topic: TopicARN?,
    as caller: Caller,
    _ act: (inout Broker, Instant) throws(MessagingError) -> Reply
  ) throws(MessagingError) -> Reply {
    try perform(action.rawValue) { broker, now throws(MessagingError) in
      try broker.authorize(action.permission, onTopic: topic, as: caller, at: now)
      return try act(&broker, now)
    }
  }

  private func perform<Reply: Sendable>(
    _ action: String,
    _ act: (inout Broker, Instant) throws(MessagingError) -> Reply
  ) throws(MessagingError) -> Reply {
    let (reply, woken) = state.withLock { state -> (Result<Reply, MessagingError>, [WokenPoll]) in
      guard !state.isClosed else { return (.failure(.closed), []) }
      state.calls[action, default: 0] += 1
      // Asked for inside the lock, so that the broker never sees time run backwards.
      let now = clock.now
      let reply = Result { () throws(MessagingError) in try act(&state.broker, now) }
      return (reply, settle(&state))
    }
    for poll in woken { poll.resume() }
    return try reply.get()
  }

  /// To be called after everything that the broker does: takes its answers and sets the alarm.
  ///
  /// The alarm is not set for before `earliest`.
  func settle(_ state: inout State, earliest: Instant? = nil) -> [WokenPoll] {
    for push in state.broker.takePushes() { state.pushes[push.endpoint, default: []].append(push) }
    let woken = state.broker.takeAnswers().compactMap { answer in
      state.polls.answer(answer.ticket, with: answer.messages)
    }
    guard var deadline = state.broker.nextDeadline else { return woken }
    if let earliest { deadline = max(deadline, earliest) }
    // An alarm that rings too early only sets the next one, which is cheaper than to reset it
    // whenever a poll is answered in time.
    if let set = state.alarm, set.instant <= deadline { return woken }
    state.alarm?.alarm.stop()
    let alarm = clock.ring(at: deadline) { [weak self, deadline] in self?.advance(to: deadline) }
    state.alarm = (deadline, alarm)
    return woken
  }

  private func advance(to deadline: Instant) {
    let woken = state.withLock { state -> [WokenPoll] in
      guard !state.isClosed, state.alarm?.instant == deadline else { return [] }
      state.alarm = nil
      let now = clock.now
      state.broker.advance(to: now)
      // The broker counts milliseconds: within this one it has nothing new to say.
      return settle(&state, earliest: now.advanced(by: .milliseconds(1)))
    }
    for poll in woken { poll.resume() }
  }
}
