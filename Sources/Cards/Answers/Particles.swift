/// The particles and endings that may follow an answer without changing it.
enum Particles {
  typealias Token = NormalizedAnswer.Token

  /// Whether one answer is the other and a particle that can follow it.
  ///
  /// Only one of the two loses its end: if both did, 초과 and 초가 would be the same.
  static func isAllThatDiffers(_ left: [Token], _ right: [Token]) -> Bool {
    isExtended(left, by: right) || isExtended(right, by: left)
  }

  private static func isExtended(_ base: [Token], by whole: [Token]) -> Bool {
    guard let last = base.last else { return false }
    if whole.count == base.count + 1, whole.dropLast() == base[...],
      case .hangul(let ending) = whole.last
    {
      return fits(ending, after: nil)
    }
    guard whole.count == base.count, whole.dropLast() == base.dropLast(),
      case .hangul(let stem) = last, case .hangul(let full) = whole.last,
      full.count > stem.count, full.starts(with: stem)
    else { return false }
    return fits(Array(full[stem.count...]), after: stem.last)
  }

  /// After a final consonant 이, 은, 을, 과, 으로; after a vowel 가, 는, 를, 와, 로.
  ///
  /// After Latin or a number, whose reading is unknown, either.
  private static func fits(_ ending: [Character], after stem: Character?) -> Bool {
    let ending = String(ending)
    if always.contains(ending) { return true }
    guard let stem else { return afterConsonant.contains(ending) || afterVowel.contains(ending) }
    guard let jamo = Jamo(stem) else { return false }
    return (jamo.hasFinal ? afterConsonant : afterVowel).contains(ending)
  }

  private static let always: Set<String> = [
    "의", "에", "에서", "도", "만", "입니다", "이다", "임", "예요", "이에요", "이예요", "요",
  ]
  private static let afterConsonant: Set<String> = ["이", "은", "을", "과", "으로"]
  private static let afterVowel: Set<String> = ["가", "는", "를", "와", "로", "다"]
}
