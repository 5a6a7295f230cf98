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

  /// A term, unlike a number or a word as short as `KMS`, is an answer to few questions.
  var isTerm: Bool { text.utf8.count >= 8 && !text.contains(where: \.isNumber) }
}

/// How alike two texts are, with every number the same and as they are.
struct Likeness {
  var shape: Double
  var exact: Double

  /// Whether the texts are one bullet: 0 for nothing in common, 1 for the same, at least 0.95 if
  /// only numbers differ.
  var blended: Double { 0.95 * shape + 0.05 * exact }

  /// Which of several is the nearest: the numbers of a table's rows tell them apart.
  var rank: Double { (shape + exact) / 2 }
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

  func likeness(to other: LikenessUnits) -> Likeness {
    Likeness(shape: Self.likeness(folded, other.folded), exact: Self.likeness(exact, other.exact))
  }

  /// The largest value that ``Likeness/blended`` can have, known from the lengths alone.
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
    // Most edits are small: what both begin and end with costs nothing.
    var (left, right) = (left[...], right[...])
    while let unit = left.first, unit == right.first {
      (left, right) = (left.dropFirst(), right.dropFirst())
    }
    while let unit = left.last, unit == right.last {
      (left, right) = (left.dropLast(), right.dropLast())
    }
    return 1 - Double(distance(Array(left), Array(right))) / Double(longer)
  }

  private static func distance(_ left: [UInt32], _ right: [UInt32]) -> Int {
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
    return row[right.count]
  }
}
