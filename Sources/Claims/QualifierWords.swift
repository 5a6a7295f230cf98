import Properties

/// The words that call a number a default, a maximum or a minimum, found in one pass.
enum QualifierWords {
  struct Named: OptionSet {
    let rawValue: Int
    static let `default` = Named(rawValue: 1)
    static let maximum = Named(rawValue: 2)
    static let minimum = Named(rawValue: 4)
    /// Some word that may qualify a number that stands beside it.
    static let other = Named(rawValue: 8)
  }

  /// What the words of a text say, in whatever case.
  static func find(in text: some Sequence<UInt8>) -> Named {
    var named: Named = []
    matcher.forEachHit(in: text.map(\.lowercased)) { named.formUnion(meanings[$0.word]) }
    return named
  }

  /// The one that stands last, and so nearest to a number behind the text.
  static func last(in text: some Sequence<UInt8>) -> Named {
    var last: (named: Named, end: Int) = ([], 0)
    matcher.forEachHit(in: text.map(\.lowercased)) { hit in
      let named = meanings[hit.word].subtracting(.other)
      if !named.isEmpty, hit.end > last.end { last = (named, hit.end) }
    }
    return last.named
  }

  static let defaults = [
    "기본", "디폴트", "default", "설정하지 않", "설정 안", "정하지 않", "안 정하", "건드리지 않", "안 건드리", "바꾸지 않", "안 바꾸",
    "그냥 두면", "손대지 않", "unless", "if unset", "not set", "out of the box", "untouched",
    "you don't set",
    "initially", "처음에", "처음 값", "초깃값", "초기값", "생략하", "생략 시", "생략시", "안 주면", "안주면", "안 넣으면",
    "안넣으면", "안 넘기면", "안넘기면", "지정 안", "지정하지 않", "따로 안", "안 켜면", "omitted", "don't pass",
    "leave it out",
  ]
  static let maxima = [
    "최대", "최댓", "최장", "maximum", "max ", "as long as", "as much as", "as many as", "as large as",
    "길어야", "길어도", "많아야", "많아도", "아무리", "가장 오래", "가장 길", "가장 크",
    "가장 많", "제일 길",
    "제일 오래", "제일 크", "longest", "largest", "biggest", "상한", "can't be bigger", "can't be larger",
    "cannot exceed", "can't exceed", "no longer than", "no more than", "at most", "up to ", "늘리면",
    "늘려도", "길게는", "길게 잡으면", "길게잡으면", "길게 잡아도", "길게잡아도", "최대로", "capped at", "caps at",
    "tops out at",
    "nothing bigger than", "nothing larger than", "nothing over",
  ]
  static let minima = [
    "최소", "최솟", "최저", "minimum", "min ", "as short as", "as little as", "as low as", "shortest",
    "smallest", "하한", "줄이면", "줄여도", "가장 짧", "제일 짧",
    "짧게는", "짧아도", "down to",
  ]

  /// They may stand at the end of a text, where no blank follows.
  private static let others = [
    "max", "min", "from", "between", "부터",
  ]

  /// Beside a number they make it a default whatever else stands there.
  static let nearDefaults = ["기본", "디폴트", "default"]
  static let ifShortened = ["줄이면", "줄여도", "짧게는", "짧아도", "down to"]
  /// `won't return more than 10`.
  static let denials = ["n't ", "n’t ", "not ", "never ", "nothing ", "cannot "]

  /// `30초 (기본값)`, `14 days max`: what stands right behind a number.
  static func named(behind text: String) -> Qualifier? {
    let text = text.drop { " (가이은는".contains($0) }
    if defaultsBehind.contains(where: text.hasPrefix) { return .default }
    if maximaBehind.contains(where: text.hasPrefix) { return .maximum }
    // `4일 (최대 아님)`
    if deniedBehind.contains(where: text.filter({ $0 != " " }).hasPrefix) { return nil }
    if ["최대", "최장", "max"].contains(where: text.hasPrefix),
      !text.drop(while: { !" )".contains($0) }).contains(where: \.isNumber)
    {
      return .maximum
    }
    return minimaBehind.contains(where: text.hasPrefix) ? .minimum : nil
  }

  private static let defaultsBehind = [
    "기본", "디폴트", "default", "by default", "unless", "if unset", "if not set", "out of the box",
  ]
  private static let maximaBehind = [
    "tops", "at most", "at the most", "or less", "상한", "한계", "한도", "maximum",
  ]
  private static let minimaBehind = [
    "(최소", "min)", "minimum)", "at least", "at the least", "하한",
  ]
  private static let deniedBehind = ["최대아", "최대가아", "최대는아", "최장아", "최소아", "최소가아", "최소는아", "기본아"]

  private static let rows: [(words: [String], meaning: Named)] = [
    (defaults, .default), (maxima, .maximum), (minima, .minimum), (others, .other),
  ]
  private static let meanings = rows.flatMap { row in row.words.map { _ in row.meaning } }
  private static let matcher = WordMatcher(rows.flatMap(\.words).map { Array($0.utf8) })
}
