import Claims
import NoteOutline
import Properties

extension Making {
  /// Questions that the note itself asks: with options of which one is marked, or as a heading.
  ///
  /// A wrong option must never become a fact.
  mutating func makeQuizCards() {
    for index in fates.indices
    where fates[index] == .pending && statement(index).text.isQuestion {
      makeQuiz(index)
    }
    for section in outline.sections.indices { makeHeadingQuestion(section) }
  }

  private mutating func makeQuiz(_ index: Int) {
    var options = statements.children[index]
    if options.isEmpty { options = optionsBehind(index) }
    let key = answerKey(behind: options.last ?? index)
    let used = [index] + options + (key.map { [$0.statement] } ?? [])
    let question = statement(index).text.withoutQuestionSign
    if let content = choice(question, options, key: key?.text, owner: index, used: used) {
      if add(content, role: "quiz", owner: index) { markAsked(used) }
    } else if options.count == 1 || (options.count > 1 && areAnswers(options)) {
      makeAnswered(index, options)
    }
    for statement in used { skip(statement, .question) }
  }

  /// A choice among options of which exactly one is marked as right, or named by the key.
  private func choice(
    _ question: String,
    _ options: [Int],
    key: String?,
    owner: Int,
    used: [Int]
  ) -> CardContent? {
    let parsed = options.map { Option(statement($0)) }
    var right = parsed.indices.filter { parsed[$0].isRight }
    if right.isEmpty, let key {
      right = parsed.indices.filter { parsed[$0].matches(key, number: $0 + 1) }
    }
    guard right.count == 1, (3...9).contains(parsed.count) else { return nil }
    return content(
      .choice,
      prompt: question,
      answer: .text(parsed[right[0]].text),
      owner: owner,
      lines: used.flatMap { statement($0).lines }.sorted().uniqued,
      choices: parsed.map(\.text),
      rule: "quiz"
    )
  }

  /// A question with bullets below it that carry no option's sign is followed by its answer; one
  /// in bold among them is the right option of several.
  private func areAnswers(_ options: [Int]) -> Bool {
    options.allSatisfy { index in
      let option = Option(statement(index))
      return !option.hasSign && !option.isRight
        && !statement(index).marks.contains { $0.style == .strong }
    } && statements.children[options[0]].isEmpty
  }

  private mutating func makeAnswered(_ index: Int, _ answers: [Int]) {
    let texts = answers.map {
      statement($0).text.after(["A:", "답:", "→", "->", "=>"]) ?? statement($0).text
    }
    let content = content(
      texts.count == 1 ? .question : .list,
      prompt: statement(index).text.withoutQuestionSign,
      answer: texts.count == 1 ? .text(texts[0]) : .list(texts),
      owner: index,
      lines: ([index] + answers).flatMap { statement($0).lines },
      rule: "marked"
    )
    if add(content, role: "question", owner: index) { markAsked([index] + answers) }
  }

  /// Lettered, numbered or checkbox items right behind the question.
  private func optionsBehind(_ index: Int) -> [Int] {
    var options: [Int] = []
    var next = sibling(behind: index)
    while let item = next, options.count < 10, Option(statement(item)).hasSign {
      options.append(item)
      next = sibling(behind: item)
    }
    return options
  }

  private static let keySigns = ["정답:", "정답 :", "답:", "Answer:", "answer:", "Correct answer:"]

  /// `정답: B`, `Answer: 2`.
  private func answerKey(behind index: Int) -> (statement: Int, text: String)? {
    guard let next = sibling(behind: index) ?? statement(index).parent.flatMap(sibling(behind:)),
      let text = statement(next).text.after(Self.keySigns)
    else { return nil }
    return (next, text)
  }

  /// A heading that asks is answered by what stands below it, or by one of the options there.
  private mutating func makeHeadingQuestion(_ section: Int) {
    guard let heading = outline.sections[section].headings.last, heading.text.isQuestion else {
      return
    }
    let below = statements.ranges[section].filter {
      statement($0).parent == nil && fates[$0] == .pending
    }
    let key = below.first { statement($0).text.after(Self.keySigns) != nil }
    let options = key.map { key in below.filter { $0 < key } } ?? below
    guard let first = below.first else { return }
    let isQuiz =
      key != nil && options.count > 1
      || options.contains { Option(statement($0)).hasSign || Option(statement($0)).isRight }
    if isQuiz {
      let used = options + (key.map { [$0] } ?? [])
      let keyText = key.flatMap { statement($0).text.after(Self.keySigns) }
      if var content = choice(heading.text, options, key: keyText, owner: first, used: used) {
        content.source.lines.insert(heading.line, at: 0)
        content.breadcrumb.removeAll { $0 == heading.text }
        if add(content, role: "quiz", owner: first) { markAsked(used) }
      }
      for statement in used { skip(statement, .question) }
    } else if below.count <= 5 {
      makeHeadingAnswer(heading, below, owner: first)
    }
  }

  private mutating func makeHeadingAnswer(_ heading: Heading, _ answers: [Int], owner: Int) {
    let texts = answers.map { statement($0).text }
    var content = content(
      texts.count == 1 ? .question : .list,
      prompt: heading.text,
      answer: texts.count == 1 ? .text(texts[0]) : .list(texts),
      owner: owner,
      lines: [heading.line] + answers.flatMap { statement($0).lines },
      rule: "marked"
    )
    content.breadcrumb.removeAll { $0 == heading.text }
    if add(content, role: "heading", owner: owner) { markAsked(answers) }
  }
}

/// One option of a quiz as notes write them: `A. text`, `① text`, `[x] text`, `text (정답)`.
struct Option {
  var text: String
  var letter: String?
  var isRight = false
  var hasSign = false

  init(_ statement: Statement) {
    text = statement.text
    switch statement.origin {
    case .item(.checkbox(let checked)):
      isRight = checked
      hasSign = true
    case .item(.lettered(let sign)):
      letter = String(sign.prefix(1)).lowercased()
      hasSign = true
    case .item(.ordered):
      hasSign = true
    case .item, .cell, .box, .code:
      break
    }
    for sign in ["(정답)", "[정답]", "(answer)", "(correct)", "✅", "✔", "⭕"] where text.contains(sign) {
      isRight = true
      text = text.components(of: sign).joined(separator: " ").trimmingBlanks
    }
    if let first = text.first, "①②③④⑤⑥⑦⑧⑨".contains(first) {
      hasSign = true
      text = String(text.dropFirst()).trimmingBlanks
    } else if text.count > 2, let first = text.first, "ABCDEFabcdef".contains(first),
      let second = text.dropFirst().first, ".)".contains(second)
    {
      letter = first.lowercased()
      hasSign = true
      text = String(text.dropFirst(2)).trimmingBlanks
    }
  }

  func matches(_ key: String, number: Int) -> Bool {
    let key = key.lowercased().trimmingBlanks
    if let letter, key.hasPrefix(letter), !(key.dropFirst().first?.isLetter ?? false) {
      return true
    }
    return key.hasPrefix("\(number)") && !(key.dropFirst().first?.isNumber ?? false)
      || key == text.lowercased()
  }
}

extension String {
  var isQuestion: Bool {
    utf8.last == UInt8(ascii: "?") || utf8.suffix(3).elementsEqual("？".utf8)
  }

  /// What remains of `Q. 무엇인가?` without its sign.
  var withoutQuestionSign: String {
    after(["Q:", "Q.", "q:", "질문:", "문제:", "문:"]) ?? self
  }
}
