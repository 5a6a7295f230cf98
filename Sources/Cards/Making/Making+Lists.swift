import Claims
import NoteOutline
import Properties

extension Making {
  /// At most as many items are asked at once; a longer list shows its other items.
  private static let mostItems = 5
  private static let mostSteps = 7

  /// A label with short items of one kind makes one card that asks for all of them.
  mutating func makeListCards() {
    for index in fates.indices where fates[index] == .pending {
      let children = statements.children[index]
      guard children.count >= 2, areItems(children), !suspects.contains(index) else { continue }
      let label = statement(index).text.asLabel
      guard !label.isEmpty, label.count <= 40, !label.contains("\n") else { continue }
      let isOrdered = children.allSatisfy {
        if case .item(.ordered) = statement($0).origin { true } else { false }
      }
      makeList(children, label: subject(label, of: index), isOrdered: isOrdered, owner: index)
    }
  }

  /// Leaves that are short, well spelt, and no facts of their own.
  private func areItems(_ indices: [Int]) -> Bool {
    indices.allSatisfy { index in
      let statement = statement(index)
      guard case .item = statement.origin else { return false }
      return fates[index] == .pending && statements.children[index].isEmpty
        && statement.text.count <= 40
        && !statement.text.contains("\n") && !suspects.contains(index)
        && statement.text.hasLetter && statement.isProse && !statement.text.isSentence
        && ![": ", " : ", " = "].contains(where: statement.text.holds)
        && statement.measures.isEmpty
    }
      && Set(indices.map { AnswerKey(statement($0).text) }).count == indices.count
  }

  /// `특징` says nothing without what it is a feature of.
  private func subject(_ label: String, of index: Int) -> String {
    let vague = [
      "특징", "속성", "종류", "장점", "단점", "구성", "기능", "유형", "용도", "features", "types",
      "attributes", "pros", "cons", "benefits", "components", "characteristics", "use cases",
    ]
    guard vague.contains(label.lowercased()) else { return label }
    let above =
      statements.parents(of: index).last?.asLabel ?? statement(index).topic.trail.last
    guard let above, !above.isEmpty else { return label }
    switch language {
    case .korean: return "\(above)의 \(label)"
    case .english: return "\(label) of \(above)"
    }
  }

  private mutating func makeList(
    _ children: [Int],
    label: String,
    isOrdered: Bool,
    owner: Int
  ) {
    let texts = children.map { statement($0).text.trimmingBlanks }
    let most = isOrdered ? Self.mostSteps : Self.mostItems
    let parts = texts.count <= most ? 1 : (texts.count + most - 1) / most
    // Beyond three cards for a bullet a list is no longer something to recall.
    guard parts <= 3 else { return }
    var isAsked = false
    for part in 0..<parts {
      let range = texts.count * part / parts..<texts.count * (part + 1) / parts
      let others = texts.indices.filter { !range.contains($0) }.map { texts[$0] }
      let content = content(
        isOrdered ? .steps : .list,
        prompt: question(
          label,
          count: range.count,
          of: texts.count,
          others: others,
          isOrdered: isOrdered,
          before: isOrdered ? Array(texts[..<range.lowerBound].suffix(2)) : []
        ),
        answer: .list(Array(texts[range])),
        owner: owner,
        lines: Array(statement(owner).lines) + children.flatMap { statement($0).lines },
        rule: "list"
      )
      let role = parts == 1 ? "list" : "list.\(part + 1)"
      if add(content, role: role, owner: owner) { isAsked = true }
    }
    if isAsked { markAsked([owner] + children) }
  }

  private func question(
    _ label: String,
    count: Int,
    of total: Int,
    others: [String],
    isOrdered: Bool,
    before: [String]
  ) -> String {
    switch (isOrdered, others.isEmpty) {
    case (true, true):
      Bilingual(
        "‘\(label)’의 \(count)단계를 순서대로 말하면?",
        "What are the \(count) steps of “\(label)”, in order?"
      )[
        language
      ]
    case (true, false) where before.isEmpty:
      Bilingual(
        "‘\(label)’의 \(total)단계 가운데 처음 \(count)단계를 순서대로 말하면?",
        "What are the first \(count) of the \(total) steps of “\(label)”, in order?"
      )[language]
    case (true, false):
      Bilingual(
        "‘\(label)’에서 ‘\(before.joined(separator: " → "))’ 다음에 오는 \(count)단계는?",
        "In “\(label)”, which \(count) steps follow “\(before.joined(separator: " → "))”?"
      )[language]
    case (false, true):
      Bilingual("‘\(label)’에 해당하는 \(count)가지는?", "Which \(count) belong to “\(label)”?")[language]
    case (false, false):
      Bilingual(
        "‘\(label)’에 해당하는 \(total)가지 가운데 \(others.joined(separator: ", ")) 말고 나머지 \(count)가지는?",
        "Which other \(count) of the \(total) belong to “\(label)”, besides \(others.joined(separator: ", "))?"
      )[language]
    }
  }
}

extension String {
  /// Ends as a Korean sentence does, or has an English verb's look: a fact, not an item.
  var isSentence: Bool {
    let text = trimmingBlanks
    let endings = [
      "다", "다.", "함", "됨", "임", "음", "요", "요.", "니다", "있음", "없음", "가능", "불가", "한다", "된다",
    ]
    if text.hasHangul { return endings.contains { text.hasSuffix($0) } && text.count > 4 }
    let verbs = [" is ", " are ", " can ", " must ", " has ", " have ", " will ", " does "]
    return text.hasSuffix(".") || verbs.contains(where: text.lowercased().holds)
  }
}
