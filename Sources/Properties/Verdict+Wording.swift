extension Verdict {
  /// A sign for those who don't see colours, the same on every screen and in every export.
  public var sign: String {
    switch self {
    case .verified, .documented: "✓"
    case .contradicted: "✗"
    case .outdated: "⚠"
    case .imprecise: "≈"
    case .undecided: "?"
    }
  }

  /// What a learner reads beside the sign.
  public func name(in language: Language) -> String {
    let name =
      switch self {
      case .verified: Bilingual("확인됨", "verified")
      case .documented: Bilingual("문서와 일치", "as documented")
      case .contradicted: Bilingual("노트와 다름", "the note is wrong")
      case .outdated: Bilingual("지금은 다름", "outdated")
      case .imprecise: Bilingual("조건 있음", "holds under a condition")
      case .undecided: Bilingual("판단하지 못함", "undecided")
      }
    return name[language]
  }
}
