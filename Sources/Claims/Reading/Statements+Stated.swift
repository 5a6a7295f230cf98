extension Statements {
  /// What a statement states: without what is crossed out, and of a question or an option only the
  /// explanation that stands in it.
  func stated(at index: Int) -> Statement? {
    guard !loneHeadings.contains(index), let statement = all[index].withoutStruck() else {
      return nil
    }
    guard isOption[index] || !statement.mayClaim else { return statement }
    guard let text = statement.explanation else { return nil }
    let explanation = statement.replaced(by: text)
    return explanation.mayClaim ? explanation : nil
  }
}

extension Statement {
  /// `Q3. … -> 해설: …`, or the line behind an option that begins with 해설.
  fileprivate var explanation: String? {
    guard isProse, origin != .code else { return nil }
    for mark in Self.explanations + (isQuestion ? Self.answers : []) where text.holds(mark) {
      let parts = text.parts(around: mark)
      let rest = parts.dropFirst().joined(separator: mark).trimmingBlanks
      if !rest.isEmpty { return rest }
    }
    return nil
  }

  private static let explanations = [
    "\n해설", "\n풀이", "\n설명", "\n이유", "\nExplanation", "\nWhy",
  ]
  private static let answers = ["-> ", "→ ", "⇒ ", "=> "]
}
