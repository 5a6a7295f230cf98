import HeapModule
public import Determinism
public import Messaging

/// Names a long poll that waits.
public struct PollTicket: Hashable, Comparable, Sendable {
  let number: UInt64

  public static func < (left: PollTicket, right: PollTicket) -> Bool { left.number < right.number }
}

extension Broker {
  /// Long polls that were answered since this was last asked, in that order.
  public mutating func takeAnswers() -> [(ticket: PollTicket, messages: [ReceivedMessage])] {
    defer { answers.removeAll(keepingCapacity: true) }
    return answers
  }

  /// Forgets a long poll whose caller went away.
  public mutating func cancel(_ ticket: PollTicket, at now: Instant) {
    _ = time(now)
    for place in queues.indices where !queues[place].polls.isEmpty {
      queues[place].polls.removeAll { $0.ticket == ticket }
    }
  }

  /// Answers the long polls that find a message by now, or whose wait is over.
  public mutating func advance(to now: Instant) {
    let now = time(now)
    for place in queues.indices where !queues[place].polls.isEmpty {
      servePolls(of: place, at: now, isTimer: true)
    }
  }

  /// When ``advance(to:)`` may next have an answer or a push; nil while nothing is awaited.
  public var nextDeadline: Instant? {
    let polls = queues.lazy.filter { !$0.polls.isEmpty }.compactMap { nextDeadline(of: $0) }.min()
    // What is on the agenda may concern any queue; a retry may be a push.
    let moves = polls == nil ? nil : agenda.next
    return [polls, moves, topics.retries.next].compactMap { $0 }.min()?.instant
  }

  private func nextDeadline(of queue: Queue) -> Timestamp? {
    var times = queue.polls.map(\.until)
    if queue.isFIFO {
      if let next = queue.fifo.hidden.next { times.append(next) }
      // A message that grows too old frees its group, or lets one behind be looked at.
      addNextExpiry(of: queue, to: &times)
      if queue.settings.delay > 0, let first = queue.fifo.candidates.min,
        let slot = queue.fifo.groups[Int(first.group)].waiting.first
      {
        let shown = queue.fifo.messages[slot].sent
          .adding(seconds: queue.settings.delay + rules.delayOffset)
        if shown > clock { times.append(shown) }
      }
    } else {
      let next = queue.standard.nextVisible(on: schedule.up(at: clock))
      if let next { times.append(next) }
      if let change = schedule.nextChange(after: clock) { times.append(change) }
      // And at the limit it makes room.
      if queue.standard.messages.liveCount >= limits.inFlightStandard {
        addNextExpiry(of: queue, to: &times)
      }
    }
    return times.min()
  }

  private func addNextExpiry(of queue: Queue, to times: inout [Timestamp]) {
    let oldest = queue.isFIFO ? queue.fifo.ages.next : queue.standard.ages.next
    guard let oldest else { return }
    let expiry = oldest.adding(seconds: queue.retention + rules.retentionOffset)
    if expiry > clock { times.append(expiry) }
  }

  /// Gives messages to the polls that wait longest, and ends those whose time is over.
  mutating func servePolls(of place: Int, at now: Timestamp, isTimer: Bool = false) {
    guard !queues[place].polls.isEmpty, rules.wakesPolls || isTimer,
      served.insert(place).inserted
    else { return }
    defer { served.remove(place) }
    repeat {
      woken.remove(place)
      serveOnce(place, at: now)
    } while woken.contains(place)
  }

  private mutating func serveOnce(_ place: Int, at now: Timestamp) {
    let polls = queues[place].polls
    var waiting: [ParkedPoll] = []
    var isEmpty = false
    for poll in polls {
      let messages: [ReceivedMessage] =
        isEmpty ? [] : (try? take(poll.request, from: place, isLong: true, at: now)) ?? []
      if !messages.isEmpty {
        answers.append((poll.ticket, messages))
      } else {
        isEmpty = true
        if poll.until <= now {
          answers.append((poll.ticket, []))
        } else {
          waiting.append(poll)
        }
      }
    }
    queues[place].polls = waiting
  }
}
