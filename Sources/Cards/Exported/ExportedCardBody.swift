import Foundation
import Properties

/// The lines below an exported card's comment.
struct ExportedCardBody {
  private(set) var prompt = ""
  private(set) var answer = Answer.text("")
  private(set) var choices: [String] = []
  private(set) var remarks: [String] = []

  private var items: [String] = []
  private var checked: String?
  private var answered: String?

  /// Nil when a line is not as the exporter writes it, or the answer is missing.
  init?(_ lines: [String], kind: CardKind, language: Language) {
    for line in lines {
      guard read(line, kind: kind) else { return nil }
    }
    guard let text = answered ?? checked else { return nil }
    switch kind {
    case .list, .steps: answer = .list(items)
    case .truth: answer = .truth(text == (language == .korean ? "참" : "True"))
    case .question, .value, .cloze, .choice, .typed: answer = .text(text)
    }
  }

  private mutating func read(_ line: String, kind: CardKind) -> Bool {
    let itemSign = kind == .steps ? "\(items.count + 1)." : "-"
    if let text = Self.text(of: line, after: "Q:") {
      prompt = MarkdownEscapes.unescaped(text)
    } else if let text = Self.text(of: line, after: "C:") {
      (prompt, answered) = Self.cloze(text)
    } else if let text = Self.text(of: line, after: "A:") {
      answered = MarkdownEscapes.unescaped(text)
    } else if let text = Self.text(of: line, after: ">") {
      remarks.append(MarkdownEscapes.unescaped(text))
    } else if let text = Self.text(of: line, after: "- [x]") {
      checked = MarkdownEscapes.unescaped(text)
      choices.append(MarkdownEscapes.unescaped(text))
    } else if let text = Self.text(of: line, after: "- [ ]") {
      choices.append(MarkdownEscapes.unescaped(text))
    } else if let text = Self.text(of: line, after: itemSign) {
      items.append(MarkdownEscapes.unescaped(text))
    } else {
      return false
    }
    return true
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
    let prompt = ([parts[0]] + ends.map(\.rest)).map { MarkdownEscapes.unescaped($0) }
    return (
      prompt.joined(separator: CardContent.blank),
      ends.first.map { MarkdownEscapes.unescaped($0.answer) }
    )
  }
}
