/// The Latin keys under Hangul letters on the two-set keyboard, which Korea uses.
enum HangulLayout {
  /// The keys that type a scalar, in the order in which they are pressed; lower case.
  ///
  /// A syllable is more than one key: an input method may have put two commands together.
  static func keys(of scalar: Unicode.Scalar) -> [Character]? {
    switch scalar.value {
    case 0x3131...0x3163:
      return item(Int(scalar.value - 0x3131), of: compatibility)
    case 0x1100...0x1112:
      return item(Int(scalar.value - 0x1100), of: leads)
    case 0x1161...0x1175:
      return item(Int(scalar.value - 0x1161), of: vowels)
    case 0x11A8...0x11C2:
      return item(Int(scalar.value - 0x11A8), of: tails)
    case 0xAC00...0xD7A3:
      let index = Int(scalar.value - 0xAC00)
      let (lead, vowel, tail) = (index / 588, index % 588 / 28, index % 28)
      return (item(lead, of: leads) ?? []) + (item(vowel, of: vowels) ?? [])
        + (tail == 0 ? [] : item(tail - 1, of: tails) ?? [])
    default:
      return nil
    }
  }

  private static func item(_ index: Int, of table: [[Character]]) -> [Character]? {
    table.indices.contains(index) ? table[index] : nil
  }

  private static func table(_ keys: String) -> [[Character]] {
    keys.split(separator: " ").map(Array.init)
  }

  // ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ
  private static let leads = table("r r s e e f a q q t t d w w c z x v g")
  // ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅘ ㅙ ㅚ ㅛ ㅜ ㅝ ㅞ ㅟ ㅠ ㅡ ㅢ ㅣ
  private static let vowels = table("k o i o j p u p h hk ho hl y n nj np nl b m ml l")
  // ㄱ ㄲ ㄳ ㄴ ㄵ ㄶ ㄷ ㄹ ㄺ ㄻ ㄼ ㄽ ㄾ ㄿ ㅀ ㅁ ㅂ ㅄ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ
  private static let tails = table(
    "r r rt s sw sg e f fr fa fq ft fx fv fg a q qt t t d w c z x v g"
  )
  // The consonants of U+3131–314E in Unicode's order, then the vowels as above.
  private static let compatibility =
    table("r r rt s sw sg e e f fr fa fq ft fx fv fg a q q qt t t d w w c z x v g") + vowels
}
