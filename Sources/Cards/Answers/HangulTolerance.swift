/// Which differences in Hangul may be slips of the finger.
///
/// Edit distance is not meaning: 동기 and 비동기, 이상 and 이하, 있음 and 없음 are close and opposite.
/// So only long runs are forgiven anything, a syllable at most one letter, a run one letter in
/// six, and never a syllable that negates.
enum HangulTolerance {
  private static let minimumSyllables = 4
  private static let lettersPerSlip = 6
  private static let negating: Set<Character> = [
    "비", "불", "무", "미", "반", "안", "못", "않", "없", "있", "아", "부", "상", "하",
  ]

  static func agreement(_ typed: [Character], _ right: [Character]) -> Agreement {
    if typed == right { return .same }
    // A letter that stands alone is left over from typing; after a syllable it is one grapheme
    // with it, so scalars are looked at.
    let scalars = typed.flatMap(\.unicodeScalars).map(Character.init)
    let syllables = scalars.filter { Jamo($0) != nil }
    let stray = scalars.count - syllables.count
    guard right.count >= minimumSyllables, syllables.count == right.count else {
      return .different
    }
    var slips = stray
    var letters = 0
    for (given, expected) in zip(syllables, right) {
      guard let givenJamo = Jamo(given), let expectedJamo = Jamo(expected) else {
        return .different
      }
      letters += expectedJamo.count
      guard given != expected else { continue }
      let isNegating = negating.contains(given) || negating.contains(expected)
      guard !isNegating, givenJamo.distance(to: expectedJamo) == 1 else { return .different }
      slips += 1
    }
    return slips <= letters / lettersPerSlip ? .doubtful : .different
  }
}
