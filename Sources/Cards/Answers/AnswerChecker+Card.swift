/// A typed answer against a card's, in the shape of the card's.
public enum CheckedAnswer: Hashable, Sendable {
  case single(AnswerMatch)
  case list(ListMatch)

  public var isRight: Bool {
    switch self {
    case .single(let match): match.isRight
    case .list(let match): match.isRight
    }
  }
}

extension AnswerChecker {
  /// Checks one typed line, or several, against what the card asks for; steps must be in order.
  public func check(_ typed: String, for content: CardContent) -> CheckedAnswer {
    switch content.answer {
    case .text(let answer):
      .single(check(typed, against: answer, alternatives: content.alternatives))
    case .truth(let truth):
      .single(check(typed, against: truth))
    case .list(let items):
      .list(checkList(typed, against: items, ordered: content.kind == .steps))
    }
  }
}
