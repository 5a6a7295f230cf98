import Claims
import Determinism
import NoteOutline
import Properties

extension Making {
  /// Cards from bullets that carry no markup and claim no property that the catalog knows.
  mutating func makePlainCards() {
    for index in fates.indices where fates[index] == .pending {
      if isMistranslated(index) || suspects.contains(index) {
        skip(index, .suspectedTypo)
      } else if statement(index).text.isQuestion {
        skip(index, .question)
      } else if statesUncheckedNumber(index) {
        skip(index, .uncheckedNumber)
      } else if makeCell(index) || makeDefinition(index) || makeValues(index)
        || makeIdentifier(index) || makeEmphasis(index) || makeIdentity(index)
      {
        markAsked([index])
      } else if !statements.children[index].isEmpty {
        skip(index, .label)
      } else if askedTexts.contains(StableHash(of: statement(index).comparable)) {
        skip(index, .duplicate)
      } else {
        skip(index, .fragment)
      }
    }
  }

  /// Whether it states a number of SQS or SNS that no property reads.
  ///
  /// A card that asks for it could teach an error.
  private func statesUncheckedNumber(_ index: Int) -> Bool {
    let statement = statement(index)
    return statement.isAboutMessagingAlone && statement.measures.contains(where: \.hasUnit)
  }

  /// A table's cell answers what its row and its column ask.
  private mutating func makeCell(_ index: Int) -> Bool {
    guard case .cell(let row, let column) = statement(index).origin, !column.isEmpty,
      !row.isEmpty, !["-", "x", "o", "✓", "✗"].contains(statement(index).text.lowercased())
    else { return false }
    let prompt = Bilingual(
      "\(row) — \(column)은(는)?",
      "\(row): what is the value under “\(column)”?"
    )
    return add(
      content(
        .question,
        prompt: prompt[language],
        answer: .text(statement(index).text),
        owner: index,
        rule: "table"
      ),
      role: "cell.\(column)",
      owner: index
    )
  }

  /// Labels of remarks, answers and examples, which define nothing.
  private static let noTerms: Set<String> = [
    "팁", "시험 팁", "참고", "주의", "중요", "비고", "정답", "답", "해설", "예", "예시", "메모", "tip", "exam tip",
    "note", "warning", "important", "answer", "explanation", "example", "q", "a",
  ]

  /// `term: definition`, `**term**` with its definition on the next line.
  private mutating func makeDefinition(_ index: Int) -> Bool {
    let text = statement(index).text
    guard text.mayDefine,
      let (term, definition, _) = text.cut(at: [": ", " : ", "：", " = ", " – ", " — ", "\n"]),
      !term.isEmpty, !definition.isEmpty, !Self.noTerms.contains(term.lowercased()),
      term.count <= 30, term.hasLetter, !term.isSentence, !term.opensParenthesis,
      !(term.namesService && definition.isTooShortToDefine),
      definition.count <= 200, definition.hasLetter || !statement(index).measures.isEmpty
    else { return false }
    let isValue = statement(index).measures.contains { $0.written == definition }
    // A long definition is asked backwards, from the need to its name, as exams do.
    if definition.count > 25, !isValue,
      add(
        content(
          .question,
          prompt: Bilingual(
            "다음이 설명하는 것은 무엇인가? — \(definition)",
            "What is described here? — \(definition)"
          )[language],
          answer: .text(term),
          owner: index,
          rule: "definition"
        ),
        role: "definition",
        owner: index
      )
    {
      return true
    }
    let subject = qualified(term, of: index)
    let prompt =
      isValue
      ? Bilingual("\(subject)의 값은?", "What is the value of \(subject)?")
      : Bilingual("\(subject)은(는) 무엇인가?", "What is \(subject)?")
    return add(
      content(
        isValue ? .value : .question,
        prompt: prompt[language],
        answer: .text(definition),
        owner: index,
        rule: "definition"
      ),
      role: "definition",
      owner: index
    )
  }

  /// A label of one common word needs what it belongs to.
  private func qualified(_ term: String, of index: Int) -> String {
    guard term.count <= 4, !term.contains(" "),
      let above = statements.parents(of: index).last?.asLabel
        ?? statement(index).topic.trail.last, above.count <= 30
    else { return term }
    switch language {
    case .korean: return "\(above)의 \(term)"
    case .english: return "the \(term) of \(above)"
    }
  }

  /// The number in a statement, with its unit; a range is one answer.
  private mutating func makeValues(_ index: Int) -> Bool {
    guard !statement(index).measures.isEmpty else { return false }
    let text = statement(index).text
    let measures = Measure.joined(statement(index).measures).filter(\.hasUnit)
    guard (1...3).contains(measures.count), text.utf8.count <= 600 else { return false }
    var isAsked = false
    for (number, measure) in measures.enumerated() {
      guard let (before, after) = text.around(measure.range) else { continue }
      guard let prompt = valuePrompt(index, before: before, after: after, measure) else { continue }
      let content = content(
        .value,
        prompt: prompt,
        answer: .text(measure.written),
        owner: index,
        rule: "value"
      )
      if add(content, role: "value.\(number + 1)", owner: index) { isAsked = true }
    }
    return isAsked
  }

  /// `재시도는 최대 3번` asks `재시도는 최대 몇 번인가?`; in a longer sentence the number is a blank.
  private func valuePrompt(
    _ index: Int,
    before: String,
    after: String,
    _ measure: Measure
  ) -> String? {
    var subject = before
    if AnswerKey.count(of: before) + AnswerKey.count(of: after) < 4 {
      guard let above = statements.parents(of: index).last ?? statement(index).topic.trail.last
      else { return nil }
      subject = "\(above.asLabel) — \(before)"
    }
    let isKorean = (subject + measure.written).hasHangul
    if isKorean, !measure.isSpan, !measure.writtenUnit.isEmpty, after.trimmingBlanks.endsSentence,
      !subject.trimmingBlanks.isEmpty, !subject.utf8.contains(UInt8(ascii: "(")),
      !measure.written.hasPrefix("초당")
    {
      return "\(subject.asLabel) 몇 \(measure.writtenUnit)인가?"
    }
    return subject + CardContent.blank + after
  }

  /// The name of an API action or a parameter, to be typed exactly.
  private mutating func makeIdentifier(_ index: Int) -> Bool {
    let text = statement(index).text
    guard text.hasHump else { return false }
    let names = text.latinWords.filter(\.isCamelCase).uniqued
    guard names.count == 1, let name = names.first, text.utf8.count <= 600,
      AnswerKey(text).bytes.count >= name.utf8.count + 8
    else { return false }
    let prompt = text.parts(around: name).joined(separator: CardContent.blank)
    return add(
      content(.typed, prompt: prompt, answer: .text(name), owner: index, rule: "identifier"),
      role: "identifier",
      owner: index
    )
  }

  /// What the writer made bold inside a sentence is what matters in it.
  private mutating func makeEmphasis(_ index: Int) -> Bool {
    guard !statement(index).marks.isEmpty else { return false }
    let statement = statement(index)
    guard statement.text.utf8.count <= 600 else { return false }
    let length = statement.text.count
    guard
      let mark = statement.marks.first(where: {
        ($0.style == .strong || $0.style == .code) && $0.range.count * 2 < length
          && $0.range.count >= 2
      })
    else { return false }
    let (prompt, hidden) = statement.text.blanking([mark.range])
    guard let answer = hidden.first, answer.hasLetter else { return false }
    return add(
      content(.cloze, prompt: prompt, answer: .text(answer), owner: index, rule: "emphasis"),
      role: "emphasis",
      owner: index
    )
  }

  /// Asks what X is, where a sentence says `X는 Y이다` or `X is a Y`.
  private mutating func makeIdentity(_ index: Int) -> Bool {
    let text = statement(index).text
    guard text.utf8.count <= 360, let (subject, predicate) = text.identity,
      !(subject.namesService && predicate.isTooShortToDefine)
    else { return false }
    let prompt = Bilingual("\(subject)은(는) 무엇인가?", "What is \(subject)?")
    return add(
      content(
        .question,
        prompt: prompt[language],
        answer: .text(predicate),
        owner: index,
        rule: "identity"
      ),
      role: "identity",
      owner: index
    )
  }
}

extension String {
  private static let sentenceEnds = [
    "", "이다", "이다.", "입니다", "입니다.", "임", ".", "까지", "이내", "이하", "이상",
  ]

  /// Whether nothing of weight follows a number, so that its sentence can ask for it.
  ///
  /// By bytes: equal texts have equal bytes in NFC, which Unicode's comparison must look up.
  fileprivate var endsSentence: Bool {
    utf8.count <= 10 && Self.sentenceEnds.contains { $0.utf8.elementsEqual(utf8) }
  }

  /// Whether a byte is in the text without which nothing stands between a term and a definition:
  /// of a colon, an equals sign, a line's end, a dash or a full-width colon.
  fileprivate var mayDefine: Bool {
    utf8.contains { byte in
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "="), 0x0A, 0xE2, 0xEF: true
      default: false
      }
    }
  }

  /// A separator inside a parenthesis divides no term from its definition.
  fileprivate var opensParenthesis: Bool {
    let opened = unicodeScalars.count { $0 == "(" || $0 == "（" }
    return opened > unicodeScalars.count { $0 == ")" || $0 == "）" }
  }

  fileprivate var namesService: Bool {
    let words = split(separator: " ").map { String($0) }
    let name =
      ["amazon", "aws"].contains(words.first?.lowercased()) ? words.dropFirst() : words[...]
    return name.count == 1 && Service.allCases.contains { $0.rawValue == name.first }
  }

  /// `풀 방식` is something about a service, but not what it is.
  fileprivate var isTooShortToDefine: Bool {
    split(whereSeparator: \.isWhitespace).count < 3
      && !["서비스", "큐", "service", "queue"].contains { lowercased().hasSuffix($0) }
  }

  /// `DeleteMessage`, `maxReceiveCount`: two humps or more.
  var isCamelCase: Bool {
    let upper = utf8.dropFirst().filter { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    let lower = utf8.filter { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    return !upper.isEmpty && lower.count >= 4 && count >= 8
      && utf8.allSatisfy { $0.isLatinLetterOrDigit }
  }

  /// A small letter right before a capital one, without which there is no name in camel case.
  var hasHump: Bool {
    var previous: UInt8 = 0
    for byte in utf8 {
      if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte),
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(previous)
      {
        return true
      }
      previous = byte
    }
    return false
  }

  /// The texts around a stretch given in UTF-8 offsets; nil when it does not fall on characters.
  func around(_ range: Range<Int>) -> (before: String, after: String)? {
    guard range.lowerBound >= 0, range.upperBound <= utf8.count else { return nil }
    let (before, after) = split(at: range.lowerBound, length: range.count)
    return (String(before), String(after))
  }

  /// Subject and predicate of a sentence that says what something is.
  var identity: (subject: String, predicate: String)? {
    if hasHangul {
      guard let (subject, rest, _) = cut(at: ["은 ", "는 "]), (2...20).contains(subject.count),
        !["이것", "그것", "이", "그", "저", "여기", "또"].contains(subject), !subject.contains(",")
      else { return nil }
      for ending in ["이다.", "이다", "입니다.", "입니다", "임"] where rest.hasSuffix(ending) {
        let predicate = String(rest.dropLast(ending.count)).trimmingBlanks
        return predicate.count >= 2 ? (subject, predicate) : nil
      }
      return nil
    }
    guard let (subject, rest, _) = cut(at: [" is a ", " is an ", " is the "]),
      (2...40).contains(subject.count), rest.count >= 3,
      !["it", "this", "that", "they", "there", "these", "which", "you"].contains(
        subject.lowercased()
      )
    else { return nil }
    return (subject, rest.hasSuffix(".") ? String(rest.dropLast()) : rest)
  }
}
