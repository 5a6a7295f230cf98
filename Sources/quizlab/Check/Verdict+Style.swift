import Properties

extension Verdict {
  /// The colour beside the verdict's sign.
  var style: Paint.Style {
    switch self {
    case .verified, .documented: .good
    case .contradicted: .strongBad
    case .outdated: .strongCaution
    case .imprecise: .caution
    case .undecided: .doubt
    }
  }
}
