import Determinism
import LabKit
import Messaging
import Properties

/// The default, the smallest and the largest visibility timeout.
struct VisibilityRange: Sendable {
  /// Nil when a message did not come back for years.
  var byDefault: Int?
  var minimum: Int
  /// For how long the longest timeout hid a message.
  var maximum: Int
  /// The longest timeout that a receive takes.
  var accepted: Int
  var table: Exhibit

  static func measured(at site: Site) async throws -> VisibilityRange {
    let queue = try await site.openQueue("visibility-empty")
    let onReceive = try await accepted(at: site) { seconds in
      _ = try await site.receiveOne(from: queue, visibilityTimeout: seconds)
    }
    let onQueue = try await accepted(at: site) { seconds in
      try await site.queues.setAttributes([.visibilityTimeout: String(seconds)], of: queue)
    }
    let byDefault = try await site.secondsHidden(timeout: nil)
    let atMost = try await site.secondsHidden(timeout: onReceive.upperBound)
    let cell = { (seconds: Int?) in seconds?.secondsCell ?? "—" }
    return VisibilityRange(
      byDefault: byDefault,
      minimum: onReceive.lowerBound,
      // What is hidden counts; where the message grows too old for that, what is accepted.
      maximum: atMost ?? onReceive.upperBound,
      accepted: onReceive.upperBound,
      table: table([
        ["CreateQueue", "—", "—", cell(byDefault)],
        [
          "ReceiveMessage", cell(onReceive.lowerBound), cell(onReceive.upperBound), cell(atMost),
        ],
        ["SetQueueAttributes", cell(onQueue.lowerBound), cell(onQueue.upperBound), "—"],
      ])
    )
  }

  /// Tries from well below zero on, so that a minimum is found and not assumed.
  private static func accepted(
    at site: Site,
    _ call: (Int) async throws -> Void
  ) async throws -> ClosedRange<Int> {
    for seconds in -16..<1000 {
      let refusal = try await site.refusal(as: MessagingError.outOfRange) {
        try await call(seconds)
      }
      if refusal == nil {
        let largest = try await site.largestAccepted(from: seconds, call)?.value
        return seconds...(largest ?? Int(Int32.max))
      }
    }
    throw MessagingError(.transport, "No visibility timeout is accepted.")
  }

  private static func table(_ rows: [[String]]) -> Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "정할 수 있는 값과 실제로 숨겨진 시간 (1밀리초 전에는 보이지 않았다)",
          "What can be set, and how long it hid a message (not seen 1 ms before)"
        ),
        header: [
          Bilingual("호출", "call"), Bilingual("최소", "from"), Bilingual("최대", "to"),
          Bilingual("숨겨진 시간", "hidden for"),
        ],
        rows: rows
      )
    )
  }

  var unsettled: [Unsettled] {
    guard byDefault == nil else { return [] }
    return [
      Unsettled(
        "visibility.default",
        Bilingual(
          "숨은 메시지가 보존 기간이 끝날 때까지 다시 보이지 않았다",
          "the hidden message was not seen again before its retention ended"
        )
      )
    ]
  }

  var findings: [Finding] {
    var findings: [Finding] = []
    if let byDefault {
      findings.append(
        Finding(
          "visibility.default",
          .number(Double(byDefault)),
          condition: Bilingual(
            "기본값이다. 대기열, 수신, 메시지마다 \(minimum)초에서 \(Figures.grouped(accepted))초까지 "
              + "바꿀 수 있다",
            "the default; \(minimum) s to \(accepted.secondsCell) can be set per queue, receive or "
              + "message"
          )
        )
      )
    }
    return findings + [
      Finding("visibility.min", .number(Double(minimum))),
      Finding(
        "visibility.max",
        .number(Double(maximum)),
        condition: Bilingual(
          "늘리더라도 받은 때부터 모두 합쳐 그만큼이다",
          "in all, from the receive on, however often it is extended"
        )
      ),
    ]
  }
}

extension Site {
  /// For how many seconds a receive hides a message; nil when it does not come back for years.
  fileprivate func secondsHidden(timeout: Int?) async throws -> Int? {
    let seconds = try await Threshold.search(through: 1 << 26) { seconds in
      try await !hides(for: .seconds(seconds), timeout: timeout)
    }?.value
    guard let seconds, seconds > 0 else { return seconds }
    let isHidden = try await hides(for: .seconds(seconds) - .milliseconds(1), timeout: timeout)
    return isHidden ? seconds : nil
  }

  /// Whether a message received now is still hidden after a while; on a queue of its own.
  fileprivate func hides(for time: Duration, timeout: Int?) async throws -> Bool {
    let milliseconds = Int(time / .milliseconds(1))
    let name = "visibility-\(clock.now.unixMilliseconds)-\(milliseconds)-\(timeout ?? -1)"
    let queue = try await openQueue(name)
    try await keepLong(queue)
    _ = try await queues.send(OutgoingMessage("m1"), to: queue)
    guard try await receiveOne(from: queue, visibilityTimeout: timeout) != nil else {
      throw MessagingError(.transport, "A message sent to \(queue) can't be received.")
    }
    try await clock.sleep(for: time)
    return try await receiveOne(from: queue) == nil
  }
}
