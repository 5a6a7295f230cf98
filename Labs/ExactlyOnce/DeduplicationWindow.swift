import Determinism
import LabKit
import Messaging
import Properties

/// For how long after a send another one with the same deduplication id is swallowed.
struct DeduplicationWindow: Sendable {
  /// Nil when a resend years later was still swallowed.
  var seconds: Int?
  var probes: [Threshold.Probe]
  var edges: Witness

  static func measured(
    at site: Site,
    _ keeping: [QueueAttribute: String]
  ) async throws -> DeduplicationWindow {
    let queue = try await site.openQueue("window.fifo", keeping)
    let found = try await Threshold.search(through: 1 << 26) { seconds in
      try await site.delivers(resendAfter: .seconds(seconds), on: queue)
    }
    guard let found else { return DeduplicationWindow(probes: [], edges: Witness([])) }
    return DeduplicationWindow(
      seconds: found.value,
      probes: found.probes,
      edges: try await site.edges(of: found.value, on: queue)
    )
  }

  /// Only the first send and the one at the window's end were delivered.
  private var isFixed: Bool {
    let received = edges.steps.filter { $0.deed == .receive }.map(\.message)
    return received == ["m1", nil, nil, "m1"]
  }

  var unsettled: [Unsettled] {
    guard seconds == nil else { return [] }
    let why = Bilingual(
      "몇 해 뒤에 다시 보낸 것도 버려졌다",
      "even a resend years later was swallowed"
    )
    return [Unsettled("fifo.dedupWindow", why)]
  }

  var findings: [Finding] {
    guard let seconds else { return [] }
    return [
      Finding(
        "fifo.dedupWindow",
        .number(Double(seconds)),
        runs: probes.count,
        condition: isFixed
          ? Bilingual(
            "처음 받아들인 때부터 센다; 다시 보내도, 삭제해도 늘거나 줄지 않는다",
            "from the first accepted send; neither a resend nor a delete changes it"
          ) : nil,
        witness: edges
      )
    ]
  }

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "보내고, 받아서 삭제하고, 기다렸다가 같은 ID로 다시 보낸다",
          "Send, receive, delete, wait, send again with the same id"
        ),
        header: [
          Bilingual("기다린 시간", "waited"), Bilingual("다시 보낸 것을 받음", "resend received"),
        ],
        rows: probes.sorted { $0.number < $1.number }.map { probe in
          [probe.number.secondsCell, probe.holds ? "m1" : "—"]
        }
      )
    )
  }
}

extension Site {
  /// Whether a resend is delivered when the first message was received and deleted meanwhile.
  func delivers(resendAfter time: Duration, on queue: QueueURL) async throws -> Bool {
    // The time makes the id one that was never used before.
    let id = "probe-\(clock.now.unixMilliseconds)"
    let message = OutgoingMessage("m1", groupID: "g", deduplicationID: id)
    _ = try await queues.send(message, to: queue)
    let sent = clock.now
    guard try await takeOne(from: queue) != nil else {
      throw MessagingError(.transport, "A message sent to \(queue) can't be received.")
    }
    try await clock.sleep(until: sent.advanced(by: time))
    _ = try await queues.send(message, to: queue)
    let resend = try await takeOne(from: queue)
    // The next probe has another millisecond, and is not throttled for what this one did.
    try await clock.sleep(for: .seconds(1))
    return resend != nil
  }

  /// Resends halfway, a millisecond before the window ends, and when it has ended.
  func edges(of window: Int, on queue: QueueURL) async throws -> Witness {
    let message = OutgoingMessage("m1", groupID: "g", deduplicationID: "edges")
    var diary = Diary(at: self)
    let opened = clock.now
    let end = Duration.seconds(window)
    for (number, time) in [.zero, end / 2, end - .milliseconds(1), end].enumerated() {
      if time < .zero { continue }
      try await clock.sleep(until: opened.advanced(by: time))
      _ = try await queues.send(message, to: queue)
      diary.note(
        "producer",
        .send,
        "m1",
        number == 0 ? nil : Bilingual("같은 중복 제거 ID", "same deduplication id")
      )
      let received = try await takeOne(from: queue)
      diary.note(
        "consumer",
        .receive,
        received,
        received == nil ? Bilingual("아무것도 없다: 버려졌다", "nothing: swallowed") : nil
      )
      if received != nil { diary.note("consumer", .delete, received) }
    }
    return diary.witness
  }
}
