import Claims

/// How two answers agree, once spelling that cannot matter is out of the way.
enum Agreement: Int, Comparable {
  case same, doubtful, different

  static func < (left: Agreement, right: Agreement) -> Bool { left.rawValue < right.rawValue }
}

extension NormalizedAnswer {
  /// The agreement of a typed answer with the right one.
  func agreement(with right: NormalizedAnswer) -> Agreement {
    let measured = agreementOfQuantities(with: right)
    guard measured != .different else { return .different }
    return max(measured, agreementOfWords(with: right))
  }

  private func agreementOfQuantities(with right: NormalizedAnswer) -> Agreement {
    guard quantities.count == right.quantities.count else { return .different }
    return zip(quantities, right.quantities).map { $0.agreement(with: $1) }.max() ?? .same
  }

  private func agreementOfWords(with right: NormalizedAnswer) -> Agreement {
    if tokens == right.tokens { return .same }
    if Particles.isAllThatDiffers(tokens, right.tokens) { return .same }
    guard tokens.count == right.tokens.count else { return .different }
    return zip(tokens, right.tokens).map { given, expected in
      switch (given, expected) {
      case (.hangul(let given), .hangul(let expected)):
        HangulTolerance.agreement(given, expected)
      case (.hangul, _), (.quantity, _), (.other, _):
        given == expected ? .same : .different
      }
    }.max() ?? .same
  }
}

extension Quantity {
  /// A missing unit of time or size is doubtful, since the question may have named it.
  fileprivate func agreement(with right: Quantity) -> Agreement {
    let bounds = agreementOfBounds(with: right)
    guard bounds != .different else { return .different }
    if unit == right.unit || Set([unit, right.unit]) == [.none, .count] {
      return isEqual(value, right.value) && isEqual(upper, right.upper) ? bounds : .different
    }
    guard unit == .none, writtenUnit.isEmpty, right.hasValue(value, upper) else {
      return .different
    }
    return .doubtful
  }

  /// A bound that only the typed answer has is doubtful, since it may repeat the question's.
  private func agreementOfBounds(with right: Quantity) -> Agreement {
    if bound == right.bound { return .same }
    switch right.bound {
    case .exact: return .doubtful
    case .approximately: return bound == .exact ? .doubtful : .different
    case .atLeast, .moreThan, .atMost, .lessThan: return .different
    }
  }

  /// Whether the number alone, without its unit, says what stands here.
  private func hasValue(_ number: Double, _ numberUpper: Double?) -> Bool {
    guard number != 0 else { return value == 0 }
    let scale = value / number
    let isScale = [1, 60, 3600, 86_400, 604_800, 0.001, 1e-6, 0x1p10, 0x1p20, 0x1p30].contains {
      isEqual(scale, $0)
    }
    return isScale && isEqual(upper, numberUpper.map { $0 * scale })
  }

  private func isEqual(_ left: Double?, _ right: Double?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return abs(left - right) <= 1e-9 * max(abs(left), abs(right))
  }
}
