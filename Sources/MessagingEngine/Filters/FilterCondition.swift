/// One element of a key's array, compiled.
struct FilterCondition: Hashable, Sendable {
  enum Kind: UInt8, Hashable, Sendable {
    case string
    case prefix
    case suffix
    case ignoringCase
    /// A number that is compared by value, as all from `low` to `high` are.
    case range
    /// A number beyond what is compared by value: the same text.
    case numberText
    case truth
    case falsehood
    case null
    /// None of the conditions in the range.
    case anythingBut
    case address
    case exists
    case missing
  }

  var kind: Kind
  /// Of the operand's UTF-8.
  var hash: UInt64 = 0
  /// Into the policy's bytes, its excluded conditions or its address ranges.
  var range: Range<Int32> = 0..<0
  /// In hundred-thousandths.
  var low: Int64 = 0
  var high: Int64 = 0
}

/// A key of one alternative with what it accepts.
struct FilterKey: Hashable, Sendable {
  var hash: UInt64
  /// Into the policy's bytes.
  var name: Range<Int32>
  /// Into the policy's conditions.
  var conditions: Range<Int32>
}

extension Range<Int32> {
  var asInts: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
