/// Sino-Korean numbers as notes taken down by ear spell them: `십오`, `삼백`, `오백만`.
enum SpelledNumbers {
  static let all: [(words: String, meaning: Double)] = {
    let small = belowHundred.filter { $0.meaning > 1 }
    let hundreds = multiples.map { (words: $0.words + "백", meaning: $0.meaning * 100) }
    let thousands = multiples.map { (words: $0.words + "천", meaning: $0.meaning * 1000) }
    let round = hundreds + thousands
    let large = (multiples + belowHundred.filter { $0.meaning >= 10 } + round).map {
      (words: $0.words + "만", meaning: $0.meaning * 10_000)
    }
    return small + round + large
  }()

  private static let digits = ["", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"]

  /// A factor of one is left out: `백` is a hundred.
  private static let multiples: [(words: String, meaning: Double)] = (1...9).map {
    ($0 == 1 ? "" : digits[$0], Double($0))
  }

  private static let belowHundred: [(words: String, meaning: Double)] = (1...99).map { number in
    let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
    let ten = tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "십"
    return (ten + digits[ones], Double(number))
  }
}
