import Determinism
import LabKit
import Messaging
import Properties

/// A message received within its timeout after all, since one of its copies knew nothing of it.
struct HiddenCopy: Sendable {
  /// From the first receive to the second; nil when there was no second.
  var early: Duration?
  var timeout: Int
  var steps: [WitnessStep]

  /// Nil on a bench whose hosts are always up.
  static func counterexample(
    on bench: any Bench,
    _ allowance: Allowance
  ) async throws -> HiddenCopy? {
    guard bench.capabilities.contains(.hostsAway) else { return nil }
    let opened = try await bench.site(Conditions(seed: bench.seed)) { $0.clock.now }
    let absence = Absence(
      host: 0,
      from: opened.advanced(by: .milliseconds(500)),
      until: opened.advanced(by: .milliseconds(1500))
    )
    let storage = Storage(hosts: 3, absences: [absence])
    return try await bench.site(Conditions(seed: bench.seed, storage: storage)) { site in
      try await played(at: site, allowance)
    }
  }

  private static func played(at site: Site, _ allowance: Allowance) async throws -> HiddenCopy {
    let timeout = allowance.visibilityTimeout
    let queue = try await site.openQueue("visibility-copies", allowance.keeping)
    var diary = Diary(at: site)
    _ = try await site.queues.send(OutgoingMessage("m1"), to: queue)
    diary.note("producer", .send, "m1", Bilingual("사본 셋", "three copies"))
    try await site.clock.sleep(for: .milliseconds(500))
    diary.note("host 0", .away)
    try await site.clock.sleep(for: .milliseconds(500))
    var early: Duration?
    if try await site.isFound(in: queue, timeout: timeout) {
      let received = diary.elapsed
      diary.note("consumer 1", .receive, "m1")
      try await site.clock.sleep(for: .milliseconds(500))
      diary.note("host 0", .back, nil, Bilingual("사본은 그대로다", "its copy is as it was"))
      try await site.clock.sleep(for: .milliseconds(400))
      if try await site.isFound(in: queue, timeout: timeout) {
        early = diary.elapsed - received
        diary.note("consumer 2", .receive, "m1")
      }
    }
    return HiddenCopy(early: early, timeout: timeout, steps: diary.steps)
  }

  var exhibit: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "반례: 시간 초과 \(timeout)초, 저장 호스트 셋 가운데 하나가 1초 동안 자리를 비운다",
          "The counterexample: a timeout of \(timeout) s, one of three storage hosts away for 1 s"
        ),
        header: [
          Bilingual("때", "at"), Bilingual("누가", "who"), Bilingual("무엇을", "does"),
          Bilingual("메시지", "message"),
        ],
        rows: steps.map { [$0.at.cell, $0.who, $0.deed.rawValue, $0.message ?? ""] }
      )
    )
  }
}

extension Site {
  /// Polls until a message is there, since a short poll asks only some of the hosts.
  fileprivate func isFound(in queue: QueueURL, timeout: Int) async throws -> Bool {
    for _ in 0..<100 where try await receiveOne(from: queue, visibilityTimeout: timeout) != nil {
      return true
    }
    return false
  }
}
