import Cards

extension AnswerChecks {
  /// Judges as ``AnswerChecker`` does, and shows a difference by signs, not by colours alone.
  static let standard = AnswerChecks(
    typed: { typed, content in
      switch AnswerChecker().check(typed, for: content) {
      case .single(.exact), .single(.equivalent): .right
      case .single(.near(let difference)): .near(shown: shown(difference))
      case .single(.wrong(let difference)): .wrong(shown: shown(difference))
      case .list(let match): match.isRight ? .right : .wrong(shown: typed)
      }
    },
    items: { typed, content in
      guard case .list(let right) = content.answer else { return [] }
      let match = AnswerChecker().checkList(
        typed,
        against: right,
        ordered: content.kind == .steps
      )
      return match.items.map { item in
        switch item {
        case .given: true
        case .misplaced, .missing: false
        }
      }
    }
  )

  /// `가시성 시간 초[-가-]{+과+}`: what is too much and what is missing.
  private static func shown(_ difference: [DiffSegment]) -> String {
    difference.map { segment in
      switch segment {
      case .kept(let text): text
      case .extra(let text): "[-\(text)-]"
      case .missing(let text): "{+\(text)+}"
      }
    }.joined()
  }
}
