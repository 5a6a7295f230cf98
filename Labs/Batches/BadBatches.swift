import LabKit
import Messaging
import Properties

/// Batches that are refused as a whole, and one of which only an entry fails.
struct BadBatches: Sendable {
  /// 0 refused, 1 the bad entry alone failed, 2 all sent; nil for anything else.
  var outcome: Int?
  var rows: [[String]]

  static func tried(at site: Site) async throws -> BadBatches {
    let queue = try await site.openQueue("bad-batches")
    let good = OutgoingMessage("m")
    var bad = BadBatches(rows: [])
    let batches: [(String, [BatchEntry<OutgoingMessage>])] = [
      ("no entries", []),
      ("a, a", [BatchEntry("a", good), BatchEntry("a", good)]),
      ("“a b”, with a blank", [BatchEntry("a b", good)]),
      ("81 letters", [BatchEntry(String(repeating: "a", count: 81), good)]),
      ("80 letters", [BatchEntry(String(repeating: "a", count: 80), good)]),
    ]
    for (name, batch) in batches { _ = try await bad.send(batch, named: name, to: queue, site) }
    let mixed = [BatchEntry("a", good), BatchEntry("b", OutgoingMessage("\u{1}"))]
    bad.outcome =
      switch try await bad.send(mixed, named: "a, and b with U+0001 as its body", to: queue, site) {
      case .failure(let error): error.code == .invalidMessageContents ? 0 : nil
      case .success(let reply) where reply.failed.map(\.id) == ["b"]: 1
      case .success(let reply): reply.failed.isEmpty ? 2 : nil
      }
    return bad
  }

  /// - Returns: a failure when the batch as a whole was refused.
  private mutating func send(
    _ batch: [BatchEntry<OutgoingMessage>],
    named name: String,
    to queue: QueueURL,
    _ site: Site
  ) async throws -> Result<BatchReply<SentMessage>, MessagingError> {
    let answer = try await site.answer { try await site.queues.send(batch, to: queue) }
    switch answer {
    case .success(let reply):
      let failures = reply.failed.map { "\($0.id): \($0.content.code.rawValue)" }
      rows.append([
        name, "OK", "\(reply.successful.count)",
        failures.isEmpty ? "—" : failures.joined(separator: ", "),
      ])
    case .failure(let error): rows.append([name, error.code.rawValue, "0", "—"])
    }
    return answer
  }

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "SendMessageBatch에 잘못된 것을 넣으면",
          "SendMessageBatch with something wrong in it"
        ),
        header: [
          Bilingual("항목의 Id", "entry ids"), Bilingual("배치의 응답", "the batch's answer"),
          Bilingual("보내짐", "sent"), Bilingual("실패", "failed"),
        ],
        rows: rows
      )
    )
  }
}
