import Cards
import Properties

/// Cards and skipped lines for a person to read.
struct CardListing {
  var cards: [Card]
  var reading: NoteReading

  var text: String {
    var lines = cards.flatMap(lines)
    if !reading.skipped.isEmpty {
      lines.append(say("카드가 되지 않은 줄:", "Lines that make no card:"))
      lines += reading.skipped.map { item in
        "  \(item.shown.file):\(item.line)  \(item.reason.rawValue)  \(item.text.oneLine)"
      }
      lines.append("")
    }
    lines += reading.lints.map(LintWording.line)
    lines.append(
      say(
        "카드 \(cards.count)장, 건너뛴 줄 \(reading.skipped.count)개",
        "\(cards.count) cards, \(reading.skipped.count) lines skipped"
      )
    )
    return lines.joined(separator: "\n")
  }

  private func lines(_ card: Card) -> [String] {
    let content = card.content
    var lines = [
      "\(content.source.file):\(content.source.line)  [\(content.kind.rawValue)]  "
        + content.breadcrumb.joined(separator: " › ").oneLine,
      "  \(content.prompt.oneLine)",
    ]
    for (number, choice) in zip(1..., content.choices) {
      lines.append("    \(number). \(choice.oneLine)")
    }
    lines.append("  → \(answer(content.answer).oneLine)")
    if let status = content.status {
      lines.append("  \(status.verdict.sign) \(status.name(in: Locale.language))")
      lines += status.remarks.map { "    \($0.oneLine)" }
    }
    return lines + [""]
  }

  private func answer(_ answer: Answer) -> String {
    switch answer {
    case .text(let text): text
    case .list(let items): items.joined(separator: " · ")
    case .truth(let truth): truth ? say("참", "true") : say("거짓", "false")
    }
  }
}

/// What is probably mistyped in a note.
enum LintWording {
  static func line(_ lint: Lint) -> String {
    let place = "\(DisplayPath.standard.shown(lint.file)):\(lint.line)"
    switch lint.kind {
    case .loneJamo:
      return say(
        "\(place): 오타인 듯합니다: \(lint.word) (낱자가 섞여 있음)",
        "\(place): probably mistyped: \(lint.word) (a jamo outside of a syllable)"
      )
    case .identifier(let near):
      return say(
        "\(place): 오타인 듯합니다: \(lint.word) → \(near)?",
        "\(place): probably mistyped: \(lint.word) → \(near)?"
      )
    case .mistranslated(let meant):
      return say(
        "\(place): 용어 의심: \(lint.word) → \(meant)?",
        "\(place): probably mistranslated: \(lint.word) → \(meant)?"
      )
    }
  }
}

extension Card {
  /// A line of a list from which one picks a card by its id.
  var listed: String {
    let source = shown.content.source
    return "\(id)  \(source.file):\(source.line)  \(content.prompt.oneLine)"
  }
}

extension String {
  /// Line breaks as blanks, other control characters left out, for a listing by lines.
  var oneLine: String {
    String(
      unicodeScalars.compactMap { scalar -> Character? in
        if scalar == "\n" || scalar == "\t" { return " " }
        return scalar.properties.generalCategory == .control ? nil : Character(scalar)
      }
    )
  }
}
