import Messaging
import MessagingEngine

extension Simulation {
  mutating func configure(_ queue: Int, _ step: Step) {
    switch step {
    case .setRetention(let seconds):
      auditor.setRetention(of: queue, seconds: seconds, now)
      set(.messageRetentionPeriod, "\(seconds)", of: queue)
    case .setDelay(let seconds):
      auditor.queues[queue].delay = Int64(seconds) * 1000
      set(.delaySeconds, "\(seconds)", of: queue)
    case .setRedrive(let target, let most): setRedrive(queue, target, most)
    default: report("\(step) sets nothing")
    }
  }

  mutating func setRedrive(_ queue: Int, _ target: Int?, _ most: Int) {
    let policy = target.map {
      #"{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:\#(queues[$0].queueName)","#
        + #""maxReceiveCount":\#(most)}"#
    }
    if let target, !isAllowed(queue, to: target) {
      let isRefused =
        (try? broker.setAttributes(
          [.redrivePolicy: policy ?? ""],
          of: queues[queue],
          at: instant
        )) == nil
      if !isRefused { report("a dead-letter queue was taken that does not allow it") }
      return
    }
    auditor.queues[queue].redrive = target.map { ($0, most) }
    set(.redrivePolicy, policy ?? "", of: queue)
  }

  private mutating func set(_ attribute: QueueAttribute, _ value: String, of queue: Int) {
    do {
      try broker.setAttributes([attribute: value], of: queues[queue], at: instant)
      auditor.expire(now)
      collectAnswers()
      serve(queue)
    } catch { report("\(attribute) refused: \(error)") }
  }

  mutating func purge(_ queue: Int) {
    guard (try? broker.purgeQueue(queues[queue], at: instant)) != nil else { return }
    for message in auditor.queues[queue].messages {
      auditor.queues[queue].goes(message.id, .purged(at: instant))
    }
    auditor.queues[queue].leaving += auditor.queues[queue].messages.map { _ in now }
    auditor.queues[queue].messages = []
  }

  mutating func compareCounts(_ queue: Int) {
    guard let values = try? broker.attributes([.all], of: queues[queue], at: instant) else {
      return report("no attributes")
    }
    let found = [
      values[.approximateNumberOfMessages], values[.approximateNumberOfMessagesNotVisible],
      values[.approximateNumberOfMessagesDelayed],
    ]
    if kind == .untidy {
      let seconds = auditor.queues[queue].retention / 1000
      if values[.messageRetentionPeriod] != "\(seconds)" { report("retention is not \(seconds)") }
      let (sum, possible) = (
        found.compactMap { $0.flatMap { Int($0) } }.reduce(0, +), auditor.countable(in: queue, now)
      )
      if !possible.contains(sum) { report("\(sum) messages are told of, not \(possible)") }
      return
    }
    let expected = auditor.counts(queue, now)
    let wanted = [expected.visible, expected.inFlight, expected.delayed].map { "\($0)" }
    if found != wanted.map(Optional.some) { report("counts \(found), expected \(wanted)") }
  }
}
