import LabKit
import Messaging
import Properties

/// What FIFO queues refuse: sends without a group, and names that don't say that they are FIFO.
struct FIFORules: Sendable {
  var needsGroup: Bool
  /// The only ending with which a FIFO queue could be made; nil if none or several.
  var suffix: String?
  var rows: [[String]]

  static func tried(
    at site: Site,
    _ keeping: [QueueAttribute: String]
  ) async throws -> FIFORules {
    var rules = FIFORules(needsGroup: false, suffix: nil, rows: [])
    try await rules.tryGroups(at: site, keeping)
    try await rules.tryNames(at: site)
    return rules
  }

  private mutating func tryGroups(
    at site: Site,
    _ keeping: [QueueAttribute: String]
  ) async throws {
    let queue = try await site.openQueue("groups.fifo", keeping)
    let without = try await site.refusal(as: [.missingParameter, .invalidParameterValue]) {
      try await site.queues.send(OutgoingMessage("m1", deduplicationID: "1"), to: queue)
    }
    let with = try await site.refusal(as: [.missingParameter, .invalidParameterValue]) {
      let message = OutgoingMessage("m1", groupID: "g", deduplicationID: "1")
      return try await site.queues.send(message, to: queue)
    }
    let delivered = try await site.takeOne(from: queue)
    needsGroup = without != nil && with == nil && delivered == "m1"
    rows.append(["SendMessage", "MessageGroupId = —", without?.code.rawValue ?? "OK"])
    rows.append(["SendMessage", "MessageGroupId = g", with?.code.rawValue ?? "OK"])
  }

  private mutating func tryNames(at site: Site) async throws {
    var accepted: [String] = []
    for ending in ["", "fifo", "-fifo", "_fifo", ".FIFO", ".fifo"] {
      let refusal = try await site.refusal(as: MessagingError.outOfRange) {
        try await site.queues.createQueue("orders" + ending, [.fifoQueue: "true"])
      }
      if refusal == nil { accepted.append(ending) }
      rows.append(["CreateQueue", "orders" + ending, refusal?.code.rawValue ?? "OK"])
    }
    if accepted.count == 1 { suffix = accepted.first }
  }

  var findings: [Finding] {
    var findings = [
      Finding(
        "fifo.groupId",
        .truth(needsGroup),
        condition: Bilingual(
          "MessageGroupId가 없는 보내기는 거절된다",
          "a send without a MessageGroupId is refused"
        )
      )
    ]
    if let suffix { findings.append(Finding("fifo.nameSuffix", .text(suffix))) }
    return findings
  }

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual("FIFO 대기열이 받아들이는 것과 거절하는 것", "What FIFO queues accept and refuse"),
        header: [
          Bilingual("호출", "call"), Bilingual("값", "with"), Bilingual("응답", "answer"),
        ],
        rows: rows
      )
    )
  }
}
