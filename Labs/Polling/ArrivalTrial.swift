import Determinism
import LabKit
import Messaging
import Properties

/// A message that comes while a long poll waits at an empty queue.
struct ArrivalTrial: Sendable {
  var waitTimeSeconds: Int
  /// Since the poll was begun.
  var sentAfter: Duration
  /// Nil when the poll came back without the message.
  var answeredAfter: Duration?

  static func run(_ wait: Int, _ allowance: Allowance, at site: Site) async throws -> ArrivalTrial {
    let queue = try await site.openQueue("arrival", allowance.keeping)
    let began = site.clock.now
    var trial = ArrivalTrial(waitTimeSeconds: wait, sentAfter: .milliseconds(wait * 350))
    let sentAfter = trial.sentAfter
    async let sent: Void = {
      try await site.clock.sleep(until: began.advanced(by: sentAfter))
      _ = try await site.queues.send(OutgoingMessage("m"), to: queue)
    }()
    let answer = try await site.queues.receive(ReceiveRequest(queue, waitTimeSeconds: wait))
    if !answer.isEmpty { trial.answeredAfter = began.duration(to: site.clock.now) }
    try await sent
    return trial
  }

  /// It waited for the message, and no longer than that.
  var finding: Finding {
    Finding(
      "longPoll.waits",
      .truth(answeredAfter.map { $0 - sentAfter < .milliseconds(50) } ?? false),
      condition: condition
    )
  }

  private var condition: Bilingual {
    let (wait, sent) = (waitTimeSeconds.secondsCell, sentAfter.wording)
    guard let answeredAfter else {
      return Bilingual(
        "\(Figures.korean(wait)) 롱 폴링이, \(sent.korean) 뒤에 온 메시지를 받지 못했다",
        "a long poll of \(wait) did not get a message that came after \(sent.english)"
      )
    }
    let answered = answeredAfter.wording
    return Bilingual(
      "빈 대기열에 건 \(Figures.korean(wait)) 롱 폴링이, \(sent.korean) 뒤에 온 메시지를 \(answered.korean)에 받았다",
      "a long poll of \(wait) on an empty queue got a message that came after \(sent.english) at "
        + "\(answered.english)"
    )
  }
}
