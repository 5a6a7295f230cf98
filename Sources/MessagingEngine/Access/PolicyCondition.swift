/// One key of a statement's `Condition` with what it is held against.
///
/// Source: IAM User Guide, IAM JSON policy elements: Condition operators, and Single-valued vs.
/// multivalued context keys.
struct PolicyCondition: Hashable, Sendable {
  /// What stands before an operator's name for keys that have several values; here they have one.
  enum Quantifier: String, Hashable, Sendable {
    case none = ""
    case all = "ForAllValues:"
    case any = "ForAnyValue:"
  }

  /// In lower case: keys are compared without regard to it.
  let key: String
  private let quantifier: Quantifier
  private let comparison: PolicyComparison
  private let isNegated: Bool
  /// `…IfExists`: holds for a request that does not have the key.
  private let allowsAbsence: Bool
  private let values: [PolicyComparison.Value]

  /// Nil for an operator that there is not, or values that it can't be used with.
  init?(operator name: String, key: String, _ values: [String], hasVariables: Bool) {
    var name = name[...]
    quantifier = [.all, .any].first { name.hasPrefix($0.rawValue) } ?? .none
    name = name.dropFirst(quantifier.rawValue.count)
    allowsAbsence = name.hasSuffix("IfExists")
    if allowsAbsence { name = name.dropLast("IfExists".count) }
    guard let (comparison, isNegated) = PolicyComparison.named(String(name)),
      !(comparison == .presence && (allowsAbsence || quantifier != .none)),
      !key.isEmpty, !values.isEmpty
    else { return nil }
    self.key = key.lowercased()
    self.comparison = comparison
    self.isNegated = isNegated
    var read: [PolicyComparison.Value] = []
    for text in values {
      guard let value = comparison.value(text, hasVariables: hasVariables) else { return nil }
      read.append(value)
    }
    self.values = read
  }

  /// A key that is missing meets no condition but the negated ones.
  func holds(in context: [String: String]) -> Bool {
    guard let found = context[key] else {
      if comparison == .presence { return values.contains(.truth(true)) }
      switch quantifier {
      case .all: return true
      case .any: return allowsAbsence
      case .none: return allowsAbsence || isNegated
      }
    }
    if comparison == .presence { return values.contains(.truth(false)) }
    var isMet = false
    for value in values {
      // What asks for a variable that the request does not have is met by nothing.
      guard let isSame = comparison.holds(found, value, in: context) else { return false }
      if isSame { isMet = true }
    }
    return isMet != isNegated
  }
}
