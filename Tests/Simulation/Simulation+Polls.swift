import Determinism
import Messaging
import MessagingEngine

extension Simulation {
  mutating func collectAnswers() {
    for (ticket, messages) in broker.takeAnswers() {
      if answers[ticket] != nil { report("a poll was answered twice") }
      answers[ticket] = messages
    }
  }

  mutating func cancel(_ queue: Int, _ which: Int) {
    guard !polls[queue].isEmpty else { return }
    let poll = polls[queue].remove(at: which % polls[queue].count)
    broker.cancel(poll.ticket, at: instant)
  }

  /// Lets time pass, and lets the broker answer whenever it says that it may have to.
  mutating func pass(_ milliseconds: Int64) {
    let end = now + milliseconds
    var deadlines = 0
    while faults.isEmpty, let deadline = nextDeadline(), deadline <= end {
      deadlines += 1
      if deadlines > 5000 { return report("5000 deadlines in \(milliseconds) ms") }
      now = max(now, deadline)
      advance()
      if let next = broker.nextDeadline, next.unixMilliseconds <= now {
        report("the next deadline stays at \(next.unixMilliseconds) at \(now)")
      }
      checkPolls()
    }
    now = end
    auditor.expire(now)
  }

  /// The broker asks to be called only for those who wait; tasks go on without.
  private func nextDeadline() -> Int64? {
    let redrive = auditor.nextRedrive()?.time
    guard let deadline = broker.nextDeadline?.unixMilliseconds else { return redrive }
    return min(deadline, redrive ?? deadline)
  }

  private mutating func advance() {
    auditor.expire(now)
    broker.advance(to: instant)
    collectAnswers()
    redrive()
    for queue in queues.indices where !polls[queue].isEmpty { serve(queue) }
  }

  /// Each waiting receive takes its turn, until one finds nothing; those whose time is over end.
  mutating func serve(_ queue: Int) {
    guard !polls[queue].isEmpty, served.insert(queue).inserted else { return }
    defer { served.remove(queue) }
    guard kind != .untidy else { return acceptAnswers(queue) }
    repeat {
      woken.remove(queue)
      var waiting: [Poll] = []
      var isEmpty = false
      for poll in polls[queue] {
        let isFirst = waiting.isEmpty && !isEmpty
        if isFirst, !auditor.expectation(queue, poll.most, now).returned.isEmpty {
          guard let messages = answers.removeValue(forKey: poll.ticket) else {
            report("a poll was not answered with a message that it may have")
            continue
          }
          take(messages, queue, poll.most, poll.timeout)
        } else {
          if isFirst { take([], queue, poll.most, poll.timeout) }
          isEmpty = true
          if poll.until > now {
            waiting.append(poll)
          } else if answers.removeValue(forKey: poll.ticket)?.isEmpty != true {
            report("a poll whose wait is over was not answered empty")
          }
        }
      }
      polls[queue] = waiting
    } while woken.contains(queue) && !polls[queue].isEmpty
    woken.remove(queue)
  }

  /// Whoever waits for dead letters is served when the receive that moved them is over; those who
  /// are being served look once more, but only for what they may have.
  mutating func serveDeadLetters(_ target: Int, isWelcome: Bool) {
    if isWelcome, served.contains(target) { woken.insert(target) }
    serve(target)
  }

  /// Of untidy queues nobody knows when a message shows.
  private mutating func acceptAnswers(_ queue: Int) {
    for poll in polls[queue] {
      guard let messages = answers.removeValue(forKey: poll.ticket) else { continue }
      if messages.isEmpty, poll.until > now { report("a poll ended before its time") }
      take(messages, queue, poll.most, poll.timeout)
      polls[queue].removeAll { $0.ticket == poll.ticket }
    }
  }

  /// No poll sleeps while it could have a message, or longer than it asked for.
  mutating func checkPolls() {
    for ticket in answers.keys.sorted() { report("\(ticket) was answered and should wait") }
    for queue in queues.indices where !polls[queue].isEmpty {
      if let late = polls[queue].first(where: { $0.until < now }) {
        report("a poll waits since \(late.until) at \(now)")
      }
      guard kind != .untidy else { continue }
      let missed = auditor.expectation(queue, 1, now).returned
      if !missed.isEmpty { report("a poll sleeps while \(missed) shows") }
    }
  }
}
