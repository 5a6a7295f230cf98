import Claims
import NoteOutline

extension Making {
  /// Skips what no exam asks: code, plans and to-do lists, what the front matter leaves out.
  mutating func leaveOutWhatIsNoStudyMatter() {
    for index in fates.indices where statement(index).origin == .code {
      skip(index, .noProse)
    }
    for section in outline.sections.indices where isExampleHeading(section) {
      for index in statements.ranges[section] { skip(index, .example) }
    }
    let claiming = Set(claims.map { statement($0.statement).section })
    for section in outline.sections.indices {
      let members = statements.ranges[section]
      if isLeftOut(section) {
        for index in members { skip(index, .skippedByFrontMatter) }
      } else if !claiming.contains(section), WorkNotes.areWorkNotes(statements.all[members]) {
        for index in members { skip(index, .notStudyMatter) }
      }
    }
    for index in fates.indices {
      if isLinkOrImage(statement(index).text) || isStruck(index) { skip(index, .noProse) }
      if case .item(.checkbox(checked: false)) = statement(index).origin,
        WorkNotes.isToDo(statement(index).text)
      {
        skip(index, .notStudyMatter)
      }
      if statement(index).tellsOwnSetting { skip(index, .notStudyMatter) }
      if isExample(index) { skip(index, .example) }
    }
  }

  private func isLeftOut(_ section: Int) -> Bool {
    guard !outline.frontMatter.skip.isEmpty else { return false }
    let headings = statements.topics[section].headings.map { $0.asLabel.lowercased() }
    return outline.frontMatter.skip.contains { headings.contains($0.asLabel.lowercased()) }
  }

  private func isExampleHeading(_ section: Int) -> Bool {
    guard let heading = statements.topics[section].headings.last else { return false }
    return ["예시", "예제", "예", "example", "examples"].contains(heading.asLabel.loweredLetters)
  }

  /// What the writer crossed out is no longer meant.
  private func isStruck(_ index: Int) -> Bool {
    guard let mark = statement(index).marks.first(where: { $0.style == .struck }) else {
      return false
    }
    return mark.range.lowerBound == 0 && mark.range.upperBound == statement(index).text.count
  }

  private func isLinkOrImage(_ text: String) -> Bool {
    guard text.utf8.starts(with: "http".utf8) else { return false }
    let words = text.split(whereSeparator: \.isWhitespace)
    return !words.isEmpty
      && words.allSatisfy { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
  }

  /// `패킷 오더 같은 데에 사용` and what is nested in it, `예: …`, `e.g. …`.
  private func isExample(_ index: Int) -> Bool {
    if let parent = statement(index).parent, fates[parent] == .skipped(.example) { return true }
    return statement(index).isExample
  }
}

/// Tells a project's plans from facts by how they are written, not by what they are about.
enum WorkNotes {
  /// Signs of plans: each kind counts once, and one kind alone proves nothing.
  private enum Sign: Hashable, CaseIterable {
    case intention, snakeCase, dataStatement, comparison
  }

  /// Two kinds of signs, and a sign in at least three of ten lines.
  static func areWorkNotes(_ statements: some Collection<Statement>) -> Bool {
    guard !statements.isEmpty else { return false }
    var found = statements.map { formalSigns(in: $0.text) }
    // Intentions alone are one kind, so without another sign there is no need to look for them.
    guard found.contains(where: { !$0.isEmpty }) else { return false }
    for (index, statement) in statements.enumerated() where hasIntention(statement.text) {
      found[index].insert(.intention)
    }
    let kinds = found.reduce(into: Set<Sign>()) { $0.formUnion($1) }
    let share = found.filter { !$0.isEmpty }.count * 10
    return kinds.count >= 2 && share >= statements.count * 3
  }

  static func isToDo(_ text: String) -> Bool {
    hasIntention(text) || text.lowercased().hasPrefix("todo")
  }

  private static let intentions = [
    "줄이고", "하고", "하기", "할 것", "할것", "해야", "체크", "여부", "읽기", "복습", "정리하",
    "todo", "to do", "fix", "check", "review", "read", "finish",
  ]
  private static let intentionsBeforeBlank = intentions.map { $0 + " " }
  private static let comparisons = ["=>", ">0", "==", "<=", ">="]
  private static let statementWords = [
    "insert", "update", "upsert", "select", "skip", "temp", "join",
  ]

  private static func isStatementWord(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    (4...6).contains(word.count) && statementWords.contains { $0.utf8.elementsEqual(word) }
  }

  private static func hasIntention(_ text: String) -> Bool {
    let lower = text.loweredLetters
    return intentions.contains(where: lower.hasSuffix)
      || intentionsBeforeBlank.contains(where: lower.holds)
  }

  private static func formalSigns(in text: String) -> Set<Sign> {
    var signs: Set<Sign> = []
    if text.utf8.contains(UInt8(ascii: "_")),
      text.split(separator: " " as Character).contains(where: isSnakeCase)
    {
      signs.insert(.snakeCase)
    }
    if !text.latinWords(where: isStatementWord).isEmpty { signs.insert(.dataStatement) }
    if text.utf8.contains(where: { (UInt8(ascii: "<")...UInt8(ascii: ">")).contains($0) }),
      comparisons.contains(where: text.holds)
    {
      signs.insert(.comparison)
    }
    return signs
  }

  private static func isSnakeCase(_ word: Substring) -> Bool {
    let parts = word.split(separator: "_" as Character)
    return parts.count >= 3
      && parts.allSatisfy { part in part.utf8.contains { $0.isLatinLetterOrDigit } }
  }
}
