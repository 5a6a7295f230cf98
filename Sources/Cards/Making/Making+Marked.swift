import Claims
import NoteOutline
import Properties

extension Making {
  private static let questionSigns = ["Q:", "Q.", "q:", "질문:", "문제:", "문:"]
  private static let answerSigns = ["A:", "A.", "a:", "답:", "정답:", "답변:"]

  /// Cards from the markup that other tools have taught people: `Q:/A:`, `::`, `==x==`, `{{c1::x}}`.
  mutating func makeMarkedCards() {
    let marked = Set(fates.indices.filter { fates[$0] == .pending && isMarked($0) })
    guard !marked.isEmpty else { return }
    let wrong = claimsToCorrect
    for index in marked.sorted() where fates[index] == .pending {
      if wrong.contains(index) { continue }
      if makeQuestionAndAnswer(index, wrong) || makeClozes(index) || makePair(index) { continue }
    }
  }

  /// Most notes have no markup, and their claims need no second judgement.
  private func isMarked(_ index: Int) -> Bool {
    let text = statement(index).text
    return text.after(Self.questionSigns) != nil || text.holds("::")
      || statement(index).marks.contains { mark in
        switch mark.style {
        case .highlight, .cloze: true
        case .strong, .emphasis, .code, .struck: false
        }
      }
  }

  /// Statements that are wrong: marked or not, they make cards that ask for what is right.
  private var claimsToCorrect: Set<Int> {
    Set(claims.filter { judge($0)?.verdict.isWrong ?? false }.map(\.statement))
  }

  /// `Q:` and, on the same line, the next one, in the next bullet or nested below, `A:`.
  private mutating func makeQuestionAndAnswer(_ index: Int, _ wrong: Set<Int>) -> Bool {
    guard statement(index).text.after(Self.questionSigns) != nil else { return false }
    let lines = statement(index).text.components(of: "\n")
    guard var question = lines.first?.after(Self.questionSigns) else { return false }
    var rest = Array(lines.dropFirst())
    if let (asked, answer, sign) = question.cut(at: Self.answerSigns.map { " " + $0 }) {
      question = asked
      rest.insert(sign.trimmingBlanks + " " + answer, at: 0)
    }
    var used = [index]
    if rest.isEmpty, let next = answerStatement(behind: index) {
      rest = statement(next).text.components(of: "\n")
      used.append(next)
    }
    if used.contains(where: wrong.contains) {
      markAsked(used.filter { !wrong.contains($0) })
      return true
    }
    guard let sign = rest.firstIndex(where: { $0.after(Self.answerSigns) != nil }) else {
      return false
    }
    let prompt = ([question] + rest[..<sign]).joined(separator: "\n")
    let answer = ([rest[sign].after(Self.answerSigns) ?? ""] + rest[(sign + 1)...])
      .filter { !$0.isEmpty }.joined(separator: "\n")
    let items = itemsBehind(used[used.count - 1])
    var content = content(
      .question,
      prompt: prompt,
      answer: .text(answer),
      owner: index,
      lines: used.flatMap { statement($0).lines },
      rule: "marked"
    )
    if answer.isEmpty, !items.isEmpty {
      let isOrdered = items.allSatisfy {
        if case .item(.ordered) = statement($0).origin { true } else { false }
      }
      content.kind = isOrdered ? .steps : .list
      content.answer = .list(items.map { statement($0).text })
      content.source.lines += items.flatMap { statement($0).lines }
      used += items
    }
    guard add(content, role: "marked", owner: index) else { return false }
    markAsked(used)
    return true
  }

  /// The statement right behind in the same list, or the first one below, if it starts with `A:`.
  private func answerStatement(behind index: Int) -> Int? {
    let candidates = [statements.children[index].first, sibling(behind: index)]
    return candidates.compactMap(\.self).first {
      statement($0).text.after(Self.answerSigns) != nil
    }
  }

  func sibling(behind index: Int) -> Int? { statements.sibling(behind: index) }

  /// The bullets that an empty `A:` introduces: its children, else the list right behind it.
  private func itemsBehind(_ index: Int) -> [Int] {
    let children = statements.children[index]
    guard children.isEmpty else { return children }
    var items: [Int] = []
    var next = sibling(behind: index)
    while let item = next {
      switch statement(item).origin {
      case .item(.bullet), .item(.ordered), .item(.lettered): items.append(item)
      case .item, .cell, .box, .code: return items
      }
      guard statement(item).text.after(Self.questionSigns) == nil else { return items.dropLast() }
      next = sibling(behind: item)
    }
    return items
  }

  /// `front::back`, and nothing that looks like `AWS::SQS::Queue`.
  private mutating func makePair(_ index: Int) -> Bool {
    let text = statement(index).text
    guard text.holds("::") else { return false }
    let parts = text.split(separator: "::", omittingEmptySubsequences: false)
    guard parts.count == 2, !text.contains(":::") else { return false }
    let front = parts[0].trimmingBlanks
    let back = parts[1].trimmingBlanks
    guard !front.isEmpty, !back.isEmpty, !(front.isOneLatinWord && back.isOneLatinWord) else {
      return false
    }
    let content = content(
      .question,
      prompt: front,
      answer: .text(back),
      owner: index,
      rule: "marked"
    )
    guard add(content, role: "marked", owner: index) else { return false }
    markAsked([index])
    return true
  }

  /// One card for each highlighted stretch, and for each number of a cloze.
  private mutating func makeClozes(_ index: Int) -> Bool {
    var groups: [(role: String, marks: [Mark])] = []
    for mark in statement(index).marks {
      switch mark.style {
      case .highlight:
        groups.append(("highlight.\(groups.count + 1)", [mark]))
      case .cloze(let number, _):
        let role = "cloze.\(number)"
        if let place = groups.firstIndex(where: { $0.role == role }) {
          groups[place].marks.append(mark)
        } else {
          groups.append((role, [mark]))
        }
      case .strong, .emphasis, .code, .struck:
        continue
      }
    }
    var isAsked = false
    for group in groups {
      let (prompt, hidden) = statement(index).text.blanking(group.marks.map(\.range))
      let content = content(
        .cloze,
        prompt: prompt,
        answer: .text(hidden.uniqued.joined(separator: ", ")),
        owner: index,
        rule: "marked"
      )
      if add(content, role: group.role, owner: index) { isAsked = true }
    }
    if isAsked { markAsked([index]) }
    return isAsked
  }
}

extension String {
  /// What follows one of the signs at the start; nil when none stands there.
  func after(_ signs: [String]) -> String? {
    guard let first = utf8.first else { return nil }
    for sign in signs where sign.utf8.first == first && hasPrefix(sign) {
      return String(dropFirst(sign.count)).trimmingBlanks
    }
    return nil
  }

  var isOneLatinWord: Bool {
    !isEmpty && utf8.allSatisfy { $0.isLatinLetterOrDigit }
  }

  /// The text with a blank for each of the stretches (offsets in characters), and what they held.
  func blanking(_ ranges: [Range<Int>]) -> (text: String, hidden: [String]) {
    let characters = Array(self)
    var result = ""
    var hidden: [String] = []
    var next = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound })
    where range.lowerBound >= next && range.upperBound <= characters.count {
      result += String(characters[next..<range.lowerBound]) + CardContent.blank
      hidden.append(String(characters[range]))
      next = range.upperBound
    }
    return (result + String(characters[next...]), hidden)
  }
}
