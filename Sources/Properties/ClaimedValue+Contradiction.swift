extension ClaimedValue {
  /// Whether no value can be as both claims say; `1200만 이상` and `12.5M` can both hold.
  public func contradicts(_ other: ClaimedValue) -> Bool {
    switch (value, other.value) {
    case (.number(let mine), .number(let others)):
      let (mine, others) = (span(of: mine), other.span(of: others))
      return !mine.overlaps(others)
    case (.truth(let mine), .truth(let others)): return mine != others
    case (.text(let mine), .text(let others)):
      return mine != others && !isCloseTo(other.value) && !other.isCloseTo(value)
    // `unlimited` and a number, or that there is none of what the other names.
    case (.text, .number), (.number, .text): return true
    case (.truth(let holds), .number), (.truth(let holds), .text), (.number, .truth(let holds)),
      (.text, .truth(let holds)):
      return !holds
    case (.span, _), (_, .span): return false
    }
  }

  private func span(of number: Double) -> ClosedRange<Double> {
    // Round figures and units differ in their last digits only.
    let slack = 1e-9 * abs(number)
    return switch bound {
    case .exactly: number - slack...number + slack
    case .atLeast: number - slack...Double.infinity
    case .atMost: -Double.infinity...number + slack
    }
  }
}
