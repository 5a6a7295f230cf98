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
    var options = statement(index).children
    if options.isEmpty { options = optionsBehind(index) }
    let parsed = options.map { Option(statement($0)) }
    var right = parsed.indices.filter { parsed[$0].isRight }
    var used = [index] + options
    if right.isEmpty, let key = answerKey(behind: options.last ?? index) {
      used.append(key.statement)
      right = parsed.indices.filter { parsed[$0].matches(key.text, number: $0 + 1) }
    }
    guard right.count == 1, parsed.count >= 3, parsed.count <= 9 else {
      if options.count == 1 || (options.count > 1 && right.isEmpty && areAnswers(options)) {
        makeAnswered(index, options)
      }
      for statement in used { skip(statement, .question) }
      return
    }
    let content = content(
      .choice,
      prompt: statement(index).text.withoutQuestionSign,
      answer: .text(parsed[right[0]].text),
      owner: index,
      lines: used.flatMap { statement($0).lines }.sorted().uniqued,
      choices: parsed.map(\.text),
      rule: "quiz"
    )
    if add(content, role: "quiz", owner: index) { markAsked(used) }
    for statement in used { skip(statement, .question) }
  }

  /// A question with bullets below it that carry no option's sign is followed by its answer.
  private func areAnswers(_ options: [Int]) -> Bool {
    options.allSatisfy { !Option(statement($0)).hasSign }
      && !statement(options[0]).children.isEmpty == false
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

  /// `정답: B`, `Answer: 2`.
  private func answerKey(behind index: Int) -> (statement: Int, text: String)? {
    guard let next = sibling(behind: index) ?? statement(index).parent.flatMap(sibling(behind:)),
      let text = statement(next).text.after(["정답:", "정답 :", "답:", "Answer:", "answer:"])
    else { return nil }
    return (next, text)
  }

  /// A heading that asks is answered by what stands below it.
  private mutating func makeHeadingQuestion(_ section: Int) {
    guard let heading = outline.sections[section].headings.last, heading.text.isQuestion else {
      return
    }
    let answers = statements.ranges[section].filter {
      statement($0).parent == nil && fates[$0] == .pending
    }
    guard let first = answers.first, answers.count <= 5 else { return }
    let texts = answers.map { statement($0).text }
    var content = content(
      texts.count == 1 ? .question : .list,
      prompt: heading.text,
      answer: texts.count == 1 ? .text(texts[0]) : .list(texts),
      owner: first,
      lines: [heading.line] + answers.flatMap { statement($0).lines },
      rule: "marked"
    )
    content.breadcrumb.removeAll { $0 == heading.text }
    if add(content, role: "heading", owner: first) { markAsked(answers) }
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
  var isQuestion: Bool { hasSuffix("?") || hasSuffix("？") }

  /// What remains of `Q. 무엇인가?` without its sign.
  var withoutQuestionSign: String {
    after(["Q:", "Q.", "q:", "질문:", "문제:", "문:"]) ?? self
  }
}
