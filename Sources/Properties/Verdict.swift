/// How a claim of the note stands to what is known.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// Holds at the note's date and today.
  case verified
  case contradicted
  /// Held at the note's date, not today.
  case outdated
  /// Holds only under a condition that the note leaves out.
  case imprecise
  /// No lab can settle it; the documentation agrees.
  case documented
  case undecided

  /// Whether what the note says does not hold, or no longer, and so must not be learnt.
  public var isWrong: Bool {
    switch self {
    case .contradicted, .outdated: true
    case .verified, .imprecise, .documented, .undecided: false
    }
  }
}
