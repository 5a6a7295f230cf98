import Determinism
import LabKit
import Messaging
import Properties

/// As many calls in one second as the lab tries, on a standard queue.
struct StandardRush: Sendable {
  /// Accepted calls of each action.
  var sends = 0
  var receives = 0
  var deletes = 0
  var refusals = 0
  var lasted = Duration.zero

  static func measured(
    at site: Site,
    _ allowance: Allowance,
    cycles: Int
  ) async throws -> StandardRush {
    let queue = try await site.openQueue("rush", allowance.keeping)
    let timeout = min(5, allowance.visibilityTimeout)
    let begin = site.clock.now
    var rush = StandardRush()
    // Twenty bursts, spread over the second.
    let burst = max(1, cycles / 20)
    for number in 0..<cycles {
      if number.isMultiple(of: burst) {
        let bursts = number / burst
        try await site.clock.sleep(until: begin.advanced(by: .milliseconds(50 * bursts)))
      }
      try await rush.cycle(queue, at: site, timeout: timeout)
    }
    rush.lasted = begin.duration(to: site.clock.now)
    return rush
  }

  /// Sends, receives and deletes one message; what is refused is counted and left.
  private mutating func cycle(
    _ queue: QueueURL,
    at site: Site,
    timeout: Int
  ) async throws {
    do {
      _ = try await site.queues.send(OutgoingMessage("m"), to: queue)
      sends += 1
      let received = try await site.receiveOne(from: queue, visibilityTimeout: timeout)
      receives += 1
      guard let received else { return }
      try await site.queues.delete(received.receiptHandle, from: queue)
      deletes += 1
    } catch let error as MessagingError where [.requestThrottled, .overLimit].contains(error.code) {
      refusals += 1
    }
  }

  static func noLimit(upTo calls: Int) -> Bilingual {
    Bilingual(
      "초당 \(Figures.grouped(calls))회까지 한도 없음",
      "no limit found up to \(Figures.grouped(calls)) calls/s"
    )
  }

  var finding: Finding {
    let calls = sends + receives + deletes
    return Finding(
      "throughput.unlimited",
      refusals == 0 ? .text("unlimited") : .number(Double(sends)),
      seen: refusals == 0 ? Self.noLimit(upTo: sends) : nil,
      condition: Bilingual(
        "표준 대기열에서, 1초에 작업마다 \(Figures.grouped(sends))회, 모두 \(Figures.grouped(calls))회 호출한 데까지다; 그 너머는 재지 않았다",
        "on a standard queue, as far as \(Figures.grouped(sends)) calls of each action, \(Figures.grouped(calls)) in all, in one "
          + "second; beyond that nothing was measured"
      )
    )
  }

  var remark: Exhibit {
    .remark(
      Bilingual(
        "표준 대기열: \(lasted.wording.korean) 안에 SendMessage \(Figures.grouped(sends))회, ReceiveMessage \(Figures.grouped(receives))회, "
          + "DeleteMessage \(Figures.grouped(deletes))회, 거절 \(Figures.grouped(refusals))회",
        "Standard queue: within \(lasted.cell) SendMessage \(Figures.grouped(sends)) times, ReceiveMessage "
          + "\(Figures.grouped(receives)), DeleteMessage \(Figures.grouped(deletes)), refused \(Figures.grouped(refusals))"
      )
    )
  }
}
