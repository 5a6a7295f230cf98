/// Compares typed answers with right ones, kindly where it cannot matter and exactly where it does.
///
/// Spaces, capitals, full-width forms, a particle at the end and units that say the same are
/// forgiven. Digits, units, bounds, negations and identifiers must agree. In Hangul of at least
/// four syllables one wrong jamo in six is ``AnswerMatch/near(_:)``, which shows the difference.
public struct AnswerChecker: Hashable, Sendable {
  public init() {}

  /// The best match with the answer or an alternative; each may hold several, divided by `|`.
  public func check(
    _ typed: String,
    against answer: String,
    alternatives: [String] = []
  ) -> AnswerMatch {
    let accepted =
      ([answer] + alternatives).flatMap { text in
        let parts = text.split(separator: "|").map(String.init)
        return parts.count > 1 ? parts + [text] : parts
      }
      + AnswerVariants.of(answer)
    let longest = accepted.map(\.utf8.count).max() ?? 0
    let difference = { AnswerDiff.segments(typed: typed, right: accepted.first ?? answer) }
    // What is so much longer is no answer, and pasted books need not be normalised.
    guard typed.utf8.count <= longest * 4 + 1024 else { return .wrong(difference()) }

    let given = NormalizedAnswer(typed)
    guard !given.folded.isEmpty else { return .wrong(difference()) }
    var best: AnswerMatch?
    for right in accepted {
      let match = compare(given, typed, with: right)
      if match.rank < best?.rank ?? .max { best = match }
    }
    guard let best else { return .wrong(difference()) }
    switch best {
    case .exact, .equivalent, .near: return best
    case .wrong: return .wrong(difference())
    }
  }

  /// Reads 참, true, o, 맞다, ㅇ and their opposites; anything else is wrong.
  public func check(_ typed: String, against truth: Bool) -> AnswerMatch {
    let word = truth ? "참" : "거짓"
    guard let given = TruthWords.truth(of: typed) else {
      return .wrong(AnswerDiff.segments(typed: typed, right: word))
    }
    return given == truth ? .exact : .wrong([.extra(given ? "참" : "거짓"), .missing(word)])
  }

  private func compare(
    _ given: NormalizedAnswer,
    _ typed: String,
    with right: String
  ) -> AnswerMatch {
    let expected = NormalizedAnswer(right)
    if given.folded == expected.folded { return .exact }
    let difference = { AnswerDiff.segments(typed: typed, right: right) }
    switch given.agreement(with: expected) {
    case .same: return .equivalent
    case .doubtful: return .near(difference())
    case .different: return .wrong(difference())
    }
  }
}
