import Cards
import Determinism
import Properties

/// What a reader of Markdown needn't see of a card, as `name:value` with one blank between them.
///
/// Values are percent-encoded, so that a blank, a comma or `>` in them is never taken for the end
/// of something.
struct MarkdownAttributes {
  var card: Card

  /// `id`, `kind`, `language`, `rule`, `source`, and those that the card has of the others.
  ///
  /// `source` is the file and, behind the last colon, its lines; lists are separated by commas.
  /// `or` are the other answers that are right.
  var list: [String] {
    let content = card.content
    let lines = content.source.lines.map(String.init)
    var list = [
      "id:\(card.id)",
      "kind:\(content.kind.rawValue)",
      "language:\(content.language.rawValue)",
      "rule:\(encoded(content.rule))",
      "source:\(encoded(content.source.file)):\(encoded(lines))",
    ]
    if let property = content.property { list.append("property:\(encoded(property))") }
    if let status = content.status { list.append("verdict:\(status.verdict.rawValue)") }
    if let check = content.status?.check { list.append("checked:\(encoded(parts(of: check)))") }
    if !content.tags.isEmpty { list.append("tags:\(encoded(content.tags))") }
    if !content.alternatives.isEmpty { list.append("or:\(encoded(content.alternatives))") }
    return list
  }

  private func parts(of check: CardCheck) -> [String] {
    let run = check.run.map { [$0.lab, "\($0.seed)"] + ($0.runs.map { ["\($0)"] } ?? []) }
    return [check.day.description] + (run ?? [])
  }

  private func encoded(_ values: [String]) -> String {
    values.map(encoded).joined(separator: ",")
  }

  private func encoded(_ value: String) -> String {
    PlainText.normalized(value).unicodeScalars.map { scalar in
      let isPlain = !scalar.properties.isWhitespace && !"%,<>".unicodeScalars.contains(scalar)
      return isPlain ? String(scalar) : percentEncoded(scalar)
    }.joined()
  }

  private func percentEncoded(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return byte < 16 ? "%0\(digits)" : "%\(digits)"
    }.joined()
  }
}
