import Claims
import Determinism
import Foundation
import Properties

/// Cards that quizlab wrote as Markdown, read back as they were.
///
/// The exporter defines the form: a comment `<!-- quizlab id:… -->`, and behind it lines with
/// `Q:`, `A:`, `C:`, items, options and remarks up to the next empty line, below headings that
/// hold deck and breadcrumb.
public struct ExportedDeck: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var card: Card
    /// The line of the card's comment, 1-based.
    public var line: Int
  }

  public private(set) var entries: [Entry] = []
  /// Lines of the document that belong to no exported card.
  public private(set) var rest: [Substring] = []

  private var deck: [String] = []
  private var breadcrumb: [String] = []

  /// Whether reading the document this way would find anything.
  public static func isFound(in document: String) -> Bool {
    document.holds(marker)
  }

  private static let marker = "<!-- quizlab "

  /// Reads every card that is as the exporter writes it; anything else is left in ``rest``, where
  /// its place is kept by empty lines.
  public init(_ document: String) {
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if line.hasPrefix(Self.marker), line.hasSuffix(" -->") {
        let end = lines[index...].firstIndex(of: "") ?? lines.count
        let body = MarkdownEscapes.logicalLines(lines[(index + 1)..<end])
        if let card = card(line.dropFirst(Self.marker.count).dropLast(4), body) {
          entries.append(Entry(card: card, line: index + 1))
          rest += repeatElement("", count: end - index)
          index = end
          continue
        }
      } else if line.hasPrefix("## ") {
        (deck, breadcrumb) = (Self.path(line.dropFirst(3)), [])
      } else if line.hasPrefix("### ") {
        breadcrumb = Self.path(line.dropFirst(4))
      }
      rest.append(line)
      index += 1
    }
  }

  private func card(_ comment: Substring, _ lines: [String]) -> Card? {
    guard let attributes = Self.attributes(comment),
      let id = attributes["id"]?.first.flatMap(CardID.init),
      let kind = attributes["kind"]?.first.flatMap(CardKind.init),
      let language = attributes["language"]?.first.flatMap(Language.init),
      let rule = attributes["rule"]?.first,
      let source = attributes["source"].flatMap(Self.source),
      let body = ExportedCardBody(lines, kind: kind, language: language)
    else { return nil }
    let verdict = attributes["verdict"]?.first.flatMap(Verdict.init)
    let content = CardContent(
      kind: kind,
      prompt: body.prompt,
      answer: body.answer,
      alternatives: attributes["or"] ?? [],
      choices: body.choices,
      breadcrumb: breadcrumb,
      source: source,
      property: attributes["property"]?.first,
      status: verdict.map {
        CardStatus(verdict: $0, remarks: body.remarks, check: Self.check(attributes))
      },
      language: language,
      deck: deck,
      tags: attributes["tags"] ?? [],
      rule: rule
    )
    return Card(id: id, content: content)
  }

  /// `checked:2026-11-24` or `checked:2026-11-24,retention,1`, with the runs behind the seed.
  private static func check(_ attributes: [String: [String]]) -> CardCheck? {
    guard let parts = attributes["checked"], let day = parts.first.flatMap({ CivilDate(iso: $0) })
    else { return nil }
    guard parts.count > 2, let seed = UInt64(parts[2]) else { return CardCheck(day: day) }
    let runs = parts.dropFirst(3).first.flatMap { Int($0) }
    return CardCheck(day: day, run: CardCheck.Run(lab: parts[1], seed: seed, runs: runs))
  }

  /// `name:value,value` between blanks, the values percent-encoded.
  private static func attributes(_ comment: Substring) -> [String: [String]]? {
    var attributes: [String: [String]] = [:]
    for attribute in comment.split(separator: " ") {
      guard let colon = attribute.firstIndex(of: ":") else { return nil }
      let values = attribute[attribute.index(after: colon)...].split(separator: ",")
      attributes[String(attribute[..<colon])] = values.map { $0.removingPercentEncoding ?? "" }
    }
    return attributes
  }

  private static func source(_ values: [String]) -> Source? {
    guard let first = values.first, let colon = first.lastIndex(of: ":") else { return nil }
    let lines = [String(first[first.index(after: colon)...])] + values.dropFirst()
    return Source(file: String(first[..<colon]), lines: lines.compactMap(Int.init))
  }

  private static func path(_ heading: Substring) -> [String] {
    heading.split(separator: " › ", omittingEmptySubsequences: false)
      .map(MarkdownEscapes.unescaped)
  }
}
