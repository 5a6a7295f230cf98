import Claims
import Determinism
import Foundation
import NoteOutline
import Properties

/// A note, and what a person who knows the documentation says that it claims.
struct LabelledNote {
  /// A line of a `.labels` file: line, property, value and the verdicts that are defensible.
  struct Label: Hashable {
    var line: Int
    var property: String
    var value: String
    var verdicts: [String]
  }

  struct BadLabel: Error {
    var file: String
    var text: String
  }

  /// Every verdict in a label is as of this day.
  static let today = CivilDate(daysSinceEpoch: 20_781)

  var name: String
  var bytes: [UInt8]
  var labels: [Label]

  /// The notes of a folder of the corpus in the order of their names; none when there is none.
  static func all(in folder: String) throws -> [LabelledNote] {
    let corpus = try corpus()
    let directory = corpus.appending(path: folder)
    guard FileManager.default.fileExists(atPath: directory.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
      .filter { $0.hasSuffix(".md") }
      .map { try LabelledNote(directory.appending(path: $0)) }
  }

  private static func corpus() throws -> URL {
    guard let url = Bundle.module.url(forResource: "Corpus", withExtension: nil) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return url
  }

  init(name: String, bytes: [UInt8], labels: [Label]) {
    self.name = name
    self.bytes = bytes
    self.labels = labels
  }

  init(_ note: URL) throws {
    name = note.deletingPathExtension().lastPathComponent
    bytes = Array(try Data(contentsOf: note))
    let file = note.deletingPathExtension().appendingPathExtension("labels")
    labels = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { text in
        let fields = text.split(separator: "\t").map(String.init)
        guard fields.count == 4, let line = Int(fields[0]) else {
          throw BadLabel(file: file.lastPathComponent, text: String(text))
        }
        return Label(
          line: line,
          property: fields[1],
          value: fields[2],
          verdicts: fields[3].split(separator: "|").map(String.init)
        )
      }
  }
}

/// What the reader finds in a note, as a label would say it.
struct FoundClaim: Hashable {
  var lines: ClosedRange<Int>
  var property: String
  var value: String
  var verdict: String

  /// All claims of properties that labels know.
  static func all(in bytes: [UInt8], file: String) throws -> [FoundClaim] {
    let outline = try Outline(file: file, bytes: bytes)
    let statements = Statements(outline)
    var found: [FoundClaim] = []
    for claim in ClaimReader.standard.claims(in: statements) {
      guard let property = Catalog[claim.property],
        let judgement = property.judge(
          claim.claimed,
          noteDate: outline.date,
          today: LabelledNote.today
        )
      else { continue }
      let name = Catalog.published(property.id).rawValue
      guard labelled.contains(name) else { continue }
      let one = FoundClaim(
        lines: statements.all[claim.statement].lines,
        property: name,
        value: text(claim.claimed.value),
        verdict: judgement.verdict.rawValue
      )
      // Properties that are published under one name count once, whether a lab settles them or not.
      let isKnown = found.contains {
        $0.lines == one.lines && $0.property == one.property && $0.value == one.value
          && $0.verdict.holds == one.verdict.holds
      }
      if !isKnown { found.append(one) }
    }
    return found
  }

  private static func text(_ value: CanonicalValue) -> String {
    switch value {
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    case .span(let low, let high): "\(low)...\(high)"
    case .truth(let truth): "\(truth)"
    case .text(let text): text
    }
  }

  /// The properties that a note's labels speak of; the catalog has more.
  private static let labelled: Set<String> = [
    "retention.default", "retention.min", "retention.max", "message.maxSize", "visibility.default",
    "visibility.min", "visibility.max", "visibility.hides", "visibility.redelivers",
    "visibility.change", "receive.maxMessages", "longPoll.min", "longPoll.max",
    "longPoll.fewerCalls", "longPoll.latency", "longPoll.cost", "shortPoll.default",
    "delivery.duplicates", "delivery.atLeastOnce", "ordering.bestEffort", "fifo.ordering",
    "fifo.exactlyOnce", "fifo.dedupWindow", "fifo.throughput", "fifo.throughputBatched",
    "fifo.nameSuffix", "fifo.groupId", "delay.max", "delay.default", "inflight.max",
    "throughput.unlimited", "latency", "dlq.maxReceiveCount", "consumer.delete",
    "batch.maxEntries", "sns.subscriptions.max", "sns.topics.max", "sns.fanout", "sns.filter",
    "sns.maxSize", "encryption.inTransit", "encryption.atRest", "access.policy",
    "autoscaling.metric",
  ]
}
