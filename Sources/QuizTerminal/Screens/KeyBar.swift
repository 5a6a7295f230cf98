import Cards
import Determinism

/// The lines at a screen's foot that tell which key does what.
struct KeyBar {
  var words: Words
  var width: Int

  typealias Item = (key: String, does: String)

  /// As many as fit; the last two, which are help and the way out, are the last to go.
  func line(_ items: [Item]) -> StyledLine {
    let texts = items.map { "\($0.key) \($0.does)" }
    var kept = Array(texts.indices)
    let columns = { (indices: [Int]) in
      indices.reduce(0) { $0 + DisplayWidth.of(texts[$1]) } + 3 * max(0, indices.count - 1)
    }
    while kept.count > 1, columns(kept) > width { kept.remove(at: max(0, kept.count - 3)) }
    var line = StyledLine()
    for (position, index) in kept.enumerated() {
      if position > 0 { line = line + StyledLine("   ") }
      line =
        line + StyledLine(items[index].key, .accent) + StyledLine(" \(items[index].does)", .faint)
    }
    return line
  }

  /// The four grades with what each leads to under it; a ↵ at the one that Enter gives.
  func grades(_ reveal: Reveal, now: Instant) -> [StyledLine] {
    let column = max(1, min(18, width / 4))
    var names = StyledLine()
    var intervals = StyledLine()
    for grade in Grade.allCases {
      let suggested = reveal.suggestion == grade
      let name = words.grade(grade) + (suggested ? " ↵" : "")
      let interval = words.interval(to: reveal.dealt.outcomes[grade], from: now)
      names =
        names + StyledLine("\(grade.rawValue) ", .accent)
        + StyledLine(
          TextLayout.pad(TextLayout.clip(name, to: max(0, column - 3)), to: max(0, column - 2)),
          suggested ? .strong : .plain
        )
      intervals =
        intervals + StyledLine(TextLayout.pad("  \(interval)", to: column), .faint)
    }
    return [names, intervals]
  }

  /// The lab's key only where it does something.
  func cardCommands(hasLab: Bool = false) -> StyledLine {
    line(
      (hasLab ? [("l", words.lab)] : []) + [
        ("u", words.undo), ("s", words.suspend), ("b", words.bury), ("e", words.edit),
        ("i", words.info), ("?", words.help), ("q", words.quit),
      ]
    )
  }
}
