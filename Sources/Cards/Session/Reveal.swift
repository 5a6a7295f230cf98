public import Determinism

/// What the learner did before the card was turned.
public enum Response: Hashable, Sendable {
  /// Thought of the answer, or gave up: only the learner knows.
  case recalled
  /// Chose the option at this index.
  case chose(Int, right: Bool)
  case judged(Bool, right: Bool)
  case typed(String, TypedResult)
  /// One mark for each item of the answer.
  case listed(String, [Bool])
}

/// A turned card.
public struct Reveal: Hashable, Sendable {
  public var dealt: DealtCard
  public var askedAt: Instant
  public var shownAt: Instant
  public var response: Response

  /// The grade that Space and Enter give; nil where only the learner can tell.
  public var suggestion: Grade? {
    switch response {
    case .recalled: nil
    case .chose(_, let right), .judged(_, let right): right ? .good : .again
    case .typed(_, .right): .good
    case .typed(_, .near): nil
    case .typed(_, .wrong): .again
    case .listed(_, let marks): suggestion(for: marks)
    }
  }

  private func suggestion(for marks: [Bool]) -> Grade {
    let missing = marks.count { !$0 }
    if missing == 0 { return .good }
    return missing * 2 <= marks.count ? .hard : .again
  }
}
