import Cards
import Foundation
import Properties

/// Reads what `MarkdownDeck` writes, by its documented grammar and nothing else.
struct MarkdownReader {
  private(set) var cards: [Card] = []
  private var deck: [String] = []
  private var breadcrumb: [String] = []

  /// Nil when some line is not as the grammar says.
  init?(_ document: String) {
    var lines = Self.logicalLines(document)[...]
    while let line = lines.popFirst() {
      if line.hasPrefix("## ") {
        (deck, breadcrumb) = (Self.path(line.dropFirst(3)), [])
      } else if line.hasPrefix("### ") {
        breadcrumb = Self.path(line.dropFirst(4))
      } else if line.hasPrefix("<!-- quizlab "), line.hasSuffix(" -->") {
        let end = lines.firstIndex(of: "") ?? lines.endIndex
        guard let card = card(line.dropFirst(13).dropLast(4), Array(lines[..<end])) else {
          return nil
        }
        cards.append(card)
        lines = lines[end...]
      } else if !line.isEmpty {
        return nil
      }
    }
  }

  private func card(_ comment: Substring, _ lines: [String]) -> Card? {
    var attributes: [String: [String]] = [:]
    for attribute in comment.split(separator: " ") {
      guard let colon = attribute.firstIndex(of: ":") else { return nil }
      let values = attribute[attribute.index(after: colon)...]
      attributes[String(attribute[..<colon])] = values.split(separator: ",").map {
        $0.removingPercentEncoding ?? ""
      }
    }
    guard
      let id = attributes["id"]?.first.flatMap(CardID.init),
      let kind = attributes["kind"]?.first.flatMap(CardKind.init),
      let language = attributes["language"]?.first.flatMap(Language.init),
      let rule = attributes["rule"]?.first,
      let source = attributes["source"].flatMap(Self.source),
      let body = CardBody(lines, kind: kind, language: language)
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
      status: verdict.map { CardStatus(verdict: $0, remarks: body.remarks) },
      language: language,
      deck: deck,
      tags: attributes["tags"] ?? [],
      rule: rule
    )
    return Card(id: id, content: content)
  }

  private static func source(_ values: [String]) -> Source? {
    guard let first = values.first, let colon = first.lastIndex(of: ":") else { return nil }
    let lines = [String(first[first.index(after: colon)...])] + values.dropFirst()
    return Source(file: String(first[..<colon]), lines: lines.compactMap(Int.init))
  }

  private static func path(_ heading: Substring) -> [String] {
    heading.components(separatedBy: " › ").map(unescaped)
  }

  /// Lines, joined where one ends with a backslash that is not itself escaped.
  private static func logicalLines(_ document: String) -> [String] {
    var result: [String] = []
    var isContinued = false
    for line in document.components(separatedBy: "\n") {
      let backslashes = line.reversed().prefix { $0 == "\\" }.count
      let continues = !backslashes.isMultiple(of: 2)
      let text = continues ? line.dropLast() : line[...]
      if isContinued {
        result[result.count - 1] += "\n" + text.drop { $0 == " " }
      } else {
        result.append(String(text))
      }
      isContinued = continues
    }
    return result
  }

  static func unescaped(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\", let next = rest.popFirst() {
        result.append(next)
      } else if scalar == "&", let end = rest.firstIndex(of: ";"),
        let named = entities[String(String.UnicodeScalarView(rest[..<end]))]
      {
        result.append(named)
        rest = rest[(end + 1)...]
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static let entities: [String: Unicode.Scalar] = [
    "#32": " ", "#9": "\t", "#10": "\n", "rsaquo": "›",
  ]
}

/// The lines below a card's comment.
private struct CardBody {
  var prompt = ""
  var answer = Answer.text("")
  var choices: [String] = []
  var remarks: [String] = []

  init?(_ lines: [String], kind: CardKind, language: Language) {
    var items: [String] = []
    var checked: String?
    var answered: String?
    for line in lines {
      if let text = Self.text(of: line, after: "Q:") {
        prompt = MarkdownReader.unescaped(text)
      } else if let text = Self.text(of: line, after: "C:") {
        (prompt, answered) = Self.cloze(text)
      } else if let text = Self.text(of: line, after: "A:") {
        answered = MarkdownReader.unescaped(text)
      } else if let text = Self.text(of: line, after: ">") {
        remarks.append(MarkdownReader.unescaped(text))
      } else if let text = Self.text(of: line, after: "- [x]") {
        checked = MarkdownReader.unescaped(text)
        choices.append(MarkdownReader.unescaped(text))
      } else if let text = Self.text(of: line, after: "- [ ]") {
        choices.append(MarkdownReader.unescaped(text))
      } else if let text = Self.text(of: line, after: kind == .steps ? "\(items.count + 1)." : "-")
      {
        items.append(MarkdownReader.unescaped(text))
      } else {
        return nil
      }
    }
    guard let text = answered ?? checked else { return nil }
    switch kind {
    case .list, .steps: answer = .list(items)
    case .truth: answer = .truth(text == (language == .korean ? "참" : "True"))
    case .question, .value, .cloze, .choice, .typed: answer = .text(text)
    }
  }

  private static func text(of line: String, after label: String) -> Substring? {
    if line == label { return "" }
    return line.hasPrefix("\(label) ") ? line.dropFirst(label.count + 1) : nil
  }

  /// Braces within the answer are escaped, so the next two bare ones end it.
  private static func cloze(_ text: Substring) -> (prompt: String, answer: String?) {
    let parts = text.components(separatedBy: "{{c1::")
    let ends = parts.dropFirst().compactMap { part -> (answer: String, rest: String)? in
      var start = part.startIndex
      while let end = part.range(of: "}}", range: start..<part.endIndex) {
        let backslashes = part[..<end.lowerBound].reversed().prefix { $0 == "\\" }.count
        if backslashes.isMultiple(of: 2) {
          return (String(part[..<end.lowerBound]), String(part[end.upperBound...]))
        }
        start = part.index(after: end.lowerBound)
      }
      return nil
    }
    let prompt = ([parts[0]] + ends.map(\.rest)).map { MarkdownReader.unescaped($0) }
    return (
      prompt.joined(separator: CardContent.blank),
      ends.first.map { MarkdownReader.unescaped($0.answer) }
    )
  }
}
