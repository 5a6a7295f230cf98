import Foundation

/// A bullet's text as the ledger compares it: how it is encoded, spaced and capitalised says
/// nothing about what it means.
struct ComparableText: Hashable {
  let text: String

  init(_ written: String) {
    text = written.precomposedStringWithCanonicalMapping
      .filter { !$0.isWhitespace }
      .lowercased()
  }

  /// Long enough that two bullets which say the same in different places are one that has moved,
  /// where `KMS` below two headings is two facts.
  var isTelling: Bool { text.utf8.count >= 16 }
}

/// Text as units of likeness: jamo for Hangul, so that a slip within a syllable counts little.
struct LikenessUnits {
  /// With every number as one unit, so that `30초` and `60초` are alike.
  private let folded: [UInt32]
  private let exact: [UInt32]

  /// A bullet is told apart by its first 400 units; comparing takes quadratic time.
  private static let limit = 400

  init(_ comparable: ComparableText) {
    var (folded, exact) = ([UInt32](), [UInt32]())
    for scalar in comparable.text.unicodeScalars {
      guard exact.count < Self.limit else { break }
      if scalar.properties.numericType == .decimal {
        if folded.last != Self.number { folded.append(Self.number) }
        exact.append(scalar.value)
      } else {
        Self.appendJamo(of: scalar.value, to: &folded)
        Self.appendJamo(of: scalar.value, to: &exact)
      }
    }
    (self.folded, self.exact) = (folded, exact)
  }

  /// 0 for nothing in common, 1 for the same; texts that differ in numbers alone have at least 0.95.
  func likeness(to other: LikenessUnits) -> Double {
    let shape = Self.likeness(folded, other.folded)
    return 0.95 * shape + 0.05 * Self.likeness(exact, other.exact)
  }

  /// The largest value that ``likeness(to:)`` can have, known from the lengths alone.
  func likenessBound(to other: LikenessUnits) -> Double {
    let (short, long) = (
      min(folded.count, other.folded.count), max(folded.count, other.folded.count)
    )
    return long == 0 ? 1 : 0.95 * Double(short) / Double(long) + 0.05
  }

  private static let number = UInt32(UInt8(ascii: "0"))

  /// Unicode 16, section 3.12: a syllable is 0xAC00 + (lead * 21 + vowel) * 28 + tail.
  private static func appendJamo(of scalar: UInt32, to units: inout [UInt32]) {
    guard (0xAC00...0xD7A3).contains(scalar) else {
      units.append(scalar)
      return
    }
    let index = scalar - 0xAC00
    units.append(0x1100 + index / 588)
    units.append(0x1161 + index % 588 / 28)
    if index % 28 != 0 { units.append(0x11A7 + index % 28) }
  }

  /// One less the Levenshtein distance over the longer length.
  private static func likeness(_ left: [UInt32], _ right: [UInt32]) -> Double {
    let longer = max(left.count, right.count)
    guard longer > 0 else { return 1 }
    var row = Array(0...right.count)
    for (i, unit) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let substituted = diagonal + (unit == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, min(row[j], diagonal) + 1)
      }
    }
    return 1 - Double(row[right.count]) / Double(longer)
  }
}
