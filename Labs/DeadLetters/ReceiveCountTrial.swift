import LabKit
import Messaging
import Properties

/// One message that nobody deletes, received again and again until it is somewhere else.
struct ReceiveCountTrial: Sendable {
  var kind: QueueKind
  /// The maxReceiveCount of the redrive policy; nil when it names none.
  var setting: Int?
  /// Receives that returned it on its first queue; nil when it did not come to the other.
  var deliveries: Int?
  /// What the first receive on the dead-letter queue says of all receives so far.
  var countThere: String?
  var witness: Witness

  /// Beyond it nobody waits for the move.
  private static let mostReceives = 2000
  /// An empty answer may be false, and is asked for again.
  private static let looks = 3

  static func run(
    _ kind: QueueKind,
    setting: Int?,
    _ allowance: Allowance,
    at site: Site
  ) async throws -> ReceiveCountTrial {
    let (source, dead) = try await site.openPair(kind, setting, allowance)
    var diary = Diary(at: site)
    _ = try await site.queues.send(kind.message("m1", group: "g"), to: source)
    diary.note("producer", .send, "m1", setting.map(Self.setting))
    var trial = ReceiveCountTrial(kind: kind, setting: setting, witness: Witness([]))
    var (deliveries, empty) = (0, 0)
    while deliveries < mostReceives, empty < looks {
      // Given back at once, as by a consumer that fails at it.
      guard try await site.receiveOne(from: source, visibilityTimeout: 0) != nil else {
        empty += 1
        if let moved = try await site.receiveCounted(from: dead) {
          diary.note("consumer", .receive, nil, Bilingual("원래 대기열은 비었다", "the queue is empty"))
          diary.note("DLQ", .receive, "m1", received(moved))
          (trial.deliveries, trial.countThere) = (deliveries, moved)
          break
        }
        continue
      }
      deliveries += 1
      diary.note("consumer", .receive, "m1", failure(deliveries))
    }
    trial.witness = diary.witness
    return trial
  }

  private static func setting(_ count: Int) -> Bilingual {
    Bilingual("대기열의 maxReceiveCount는 \(count)", "the queue's maxReceiveCount is \(count)")
  }

  private static func failure(_ number: Int) -> Bilingual {
    Bilingual("\(number)번째: 처리에 실패한다", "delivery \(number): the consumer fails")
  }

  private static func received(_ count: String) -> Bilingual {
    Bilingual("ApproximateReceiveCount \(count)", "ApproximateReceiveCount \(count)")
  }

  static func table(_ trials: [ReceiveCountTrial]) -> Exhibit {
    .table(
      Exhibit.Table(
        Bilingual("옮겨질 때까지의 전달", "Deliveries until the move"),
        header: [
          Bilingual("대기열", "queue"), Bilingual("maxReceiveCount", "maxReceiveCount"),
          Bilingual("전달된 횟수", "deliveries"),
          Bilingual("DLQ에서 본 수신 횟수", "receive count on the DLQ"),
        ],
        rows: trials.map { trial in
          [
            trial.kind.rawValue, trial.setting.map { "\($0)" } ?? "(not set)",
            trial.deliveries.map { "\($0)" } ?? "—", trial.countThere ?? "—",
          ]
        }
      )
    )
  }
}

extension Site {
  /// A queue and its dead-letter queue, by a policy that may leave the count out.
  func openPair(
    _ kind: QueueKind,
    _ count: Int?,
    _ allowance: Allowance
  ) async throws -> (source: QueueURL, dead: QueueURL) {
    let attributes = kind.attributes(allowance)
    let dead = try await openQueue(kind.name("dead"), attributes)
    let source = try await openQueue(
      kind.name("source"),
      attributes,
      movingTo: dead,
      after: count
    )
    return (source, dead)
  }

  /// The ApproximateReceiveCount of the message that one receive returns.
  fileprivate func receiveCounted(from queue: QueueURL) async throws -> String? {
    try await queues.receive(
      ReceiveRequest(queue, waitTimeSeconds: 0, systemAttributeNames: ["All"])
    ).first.map { $0.systemAttributes[.approximateReceiveCount] ?? "—" }
  }
}
