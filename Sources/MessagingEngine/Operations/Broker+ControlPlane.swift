import Determinism
import Messaging

/// How many messages a queue has in each state.
struct Counters: Hashable, Sendable {
  var visible = 0
  var inFlight = 0
  var delayed = 0
}

/// When counters are renewed while the control plane lags: a function of seed, queue and time.
///
/// Once in each half of a minute, so that what is told is never older than a minute.
/// Source: SQS API Reference, GetQueueAttributes: counters may not be consistent until at least a
/// minute after producers stop sending.
struct CounterSchedule: Sendable {
  let seed: UInt64

  private static let stretch: Timestamp = 30_000

  /// The last renewal by a time.
  func last(by now: Timestamp, of serial: UInt32) -> Timestamp {
    let stretch = now.floored(by: Self.stretch)
    let time = renewal(in: stretch, of: serial)
    return time <= now ? time : renewal(in: stretch - 1, of: serial)
  }

  func next(after now: Timestamp, of serial: UInt32) -> Timestamp {
    let stretch = now.floored(by: Self.stretch)
    let time = renewal(in: stretch, of: serial)
    return time > now ? time : renewal(in: stretch + 1, of: serial)
  }

  private func renewal(in stretch: Timestamp, of serial: UInt32) -> Timestamp {
    let number = UInt64(bitPattern: stretch)
    var draw = SeededGenerator(seed: seed ^ number &* 0x9E37_79B9 ^ UInt64(serial) << 40 ^ 0xC0)
    return stretch * Self.stretch + Int64(draw.next(below: UInt64(Self.stretch)))
  }
}

extension Broker {
  /// FIFO queues tell exact numbers: their metrics were documented as exact.
  private func lags(_ queue: Queue) -> Bool {
    configuration.storage.controlPlaneLags && !queue.isFIFO
  }

  func toldCounters(of queue: Queue) -> Counters {
    lags(queue) ? queue.counters : counts(of: queue)
  }

  mutating func startCounting(_ queue: inout Queue, at now: Timestamp) {
    guard lags(queue) else { return }
    queue.countersDue = counting.next(after: now, of: queue.serial)
    countersDue = min(countersDue, queue.countersDue)
  }

  /// Renews the counters of queues whose time has come, as they stood then.
  ///
  /// Called before anything happens at a time, so that between two calls nothing but age and
  /// visibility timeouts has changed what is counted.
  mutating func renewCounters(by now: Timestamp) {
    guard countersDue <= now else { return }
    var due = Timestamp.max
    for place in queues.indices where queues[place].isLive {
      if queues[place].countersDue <= now {
        let serial = queues[place].serial
        let time = counting.last(by: now, of: serial)
        settle(place, at: time)
        queues[place].counters = counts(of: queues[place], at: time)
        queues[place].countersDue = counting.next(after: time, of: serial)
      }
      due = min(due, queues[place].countersDue)
    }
    countersDue = due
  }

  /// Lets a change of the retention period take effect: now, or when every server knows of it.
  ///
  /// Source: SQS API Reference, SetQueueAttributes: MessageRetentionPeriod takes up to 15 minutes.
  mutating func awaitRetention(of place: Int, at now: Timestamp) {
    guard configuration.storage.controlPlaneLags else {
      return changeRetention(of: place, at: now)
    }
    let due = now + Int64(lagging.next(below: 900_001))
    agenda.note(.retention, for: queues[place], in: place, at: due)
  }

  mutating func changeRetention(of place: Int, at now: Timestamp) {
    // What was too old by the old period is gone already.
    settle(place, at: now)
    queues[place].retention = queues[place].settings.retention
    queues[place].retentionSince = now
    settle(place, at: now)
    servePolls(of: place, at: now)
  }
}
