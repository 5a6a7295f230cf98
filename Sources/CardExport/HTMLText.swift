/// Text as HTML that Anki shows as it was written.
///
/// Works on Unicode scalars: to Swift, `<` and a combining mark after it are one character that is
/// no `<`, to a browser they are a tag.
enum HTMLText {
  static func escaped(_ text: String) -> String {
    escaped(text, inCloze: false)
  }

  /// Joins the stretches of a prompt with the answer as a cloze deletion.
  static func cloze(parts: [String], answer: String) -> String {
    let deletion = "{{c1::\(escaped(answer, inCloze: true))}}"
    return parts.map(escaped).joined(separator: deletion)
  }

  /// `[sound:x]`, `[latex]` and the like are commands in every field.
  private static let bracketCommands = ["[sound:", "[anki:", "[latex]", "[$]", "[$$]"]

  /// Braces could end or begin a cloze anywhere; within one, `::` would begin its hint.
  private static func escaped(_ text: String, inCloze: Bool) -> String {
    let scalars = Array(PlainText.normalized(text).unicodeScalars)
    var html = ""
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "{": html += "&#123;"
      case "}": html += "&#125;"
      case "\t": html += "&#9;"
      case "\n": html += "<br>"
      case ":" where inCloze && isHintColon(scalars, at: index): html += "&#58;"
      case "[" where isBracketCommand(scalars, at: index): html += "&#91;"
      default: html.unicodeScalars.append(scalar)
      }
    }
    return html
  }

  /// A colon beside another, or right behind the `::` that opens the deletion.
  private static func isHintColon(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let before = index == 0 ? ":" : scalars[index - 1]
    let after = index + 1 < scalars.count ? scalars[index + 1] : " "
    return before == ":" || after == ":"
  }

  private static func isBracketCommand(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    bracketCommands.contains { command in
      scalars[index...].starts(with: command.unicodeScalars) {
        $0.properties.lowercaseMapping == $1.properties.lowercaseMapping
      }
    }
  }
}
