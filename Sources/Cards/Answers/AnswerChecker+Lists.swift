extension AnswerChecker {
  /// Items beyond these are not compared but count as extra.
  private static let mostItems = 100

  /// Splits what was typed in one line and marks it item by item.
  ///
  /// Without any separator spaces divide, if more items are found so.
  public func checkList(_ typed: String, against right: [String], ordered: Bool) -> ListMatch {
    let items = AnswerList.items(of: typed)
    let match = checkList(items, against: right, ordered: ordered)
    guard items.count == 1, right.count > 1 else { return match }
    let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
    let bySpaces = checkList(words, against: right, ordered: ordered)
    return bySpaces.givenCount > match.givenCount ? bySpaces : match
  }

  /// Marks typed items; each counts for one item of the right answer, the best that is left.
  ///
  /// In ordered lists the longest run in the right order is given, and what is right but elsewhere
  /// is misplaced.
  public func checkList(_ typed: [String], against right: [String], ordered: Bool) -> ListMatch {
    let compared = typed.prefix(Self.mostItems)
    let matches = right.map { item in compared.map { check($0, against: item) } }
    let pairs = Self.pairs(matches)
    let inOrder = ordered ? Self.longestRising(pairs) : Set(pairs.indices)
    let items = pairs.indices.map { index -> ListMatch.Item in
      guard let pair = pairs[index] else { return .missing }
      return inOrder.contains(index) ? .given(matches[index][pair]) : .misplaced
    }
    let used = Set(pairs.compactMap { $0 })
    let extras = typed.indices.filter { !used.contains($0) }.map { typed[$0] }
    return ListMatch(items: items, extras: extras)
  }

  /// For each right item the typed one that stands for it; better matches choose first.
  private static func pairs(_ matches: [[AnswerMatch]]) -> [Int?] {
    var pairs = [Int?](repeating: nil, count: matches.count)
    var used: Set<Int> = []
    for rank in 0...2 {
      for (item, row) in matches.enumerated() where pairs[item] == nil {
        guard let typed = row.indices.first(where: { row[$0].rank == rank && !used.contains($0) })
        else { continue }
        pairs[item] = typed
        used.insert(typed)
      }
    }
    return pairs
  }

  /// The items of the longest subsequence whose typed positions rise.
  private static func longestRising(_ pairs: [Int?]) -> Set<Int> {
    var best: [[Int]] = []
    for (item, pair) in pairs.enumerated() {
      guard let pair else {
        best.append([])
        continue
      }
      let before = best.indices
        .filter { best[$0].last.flatMap { pairs[$0] }.map { $0 < pair } ?? false }
        .max { best[$0].count < best[$1].count }
      best.append((before.map { best[$0] } ?? []) + [item])
    }
    return Set(best.max { $0.count < $1.count } ?? [])
  }
}

extension ListMatch {
  fileprivate var givenCount: Int {
    items.count { item in
      switch item {
      case .given, .misplaced: true
      case .missing: false
      }
    }
  }
}

/// Items of a list typed in one line or several.
enum AnswerList {
  /// Divides at commas, semicolons, middle dots and line ends, but not inside `3,000`.
  static func items(of text: String) -> [String] {
    var items: [String] = []
    var item = ""
    var previous: Character?
    var rest = text[...]
    while let character = rest.popFirst() {
      let isGrouping =
        character == "," && previous?.isASCIIDigit == true && rest.first?.isASCIIDigit == true
      let isSlash =
        character == "/" && (previous?.isWhitespace == true || rest.first?.isWhitespace == true)
      if isSlash || separators.contains(character) && !isGrouping {
        items.append(item)
        item = ""
      } else {
        item.append(character)
      }
      previous = character
    }
    items.append(item)
    return items.map { withoutNumber(trimmed($0)) }.filter { !$0.isEmpty }
  }

  private static let separators: Set<Character> = [",", "，", "、", ";", "·", "ㆍ", "\n", "\r\n"]

  /// `2. KMS` is KMS, but `2.5초` keeps its digits.
  private static func withoutNumber(_ item: String) -> String {
    let rest = item.drop { $0.isASCIIDigit }
    guard rest.count < item.count, let sign = rest.first, sign == "." || sign == ")",
      let next = rest.dropFirst().first, !next.isASCIIDigit
    else { return item }
    return trimmed(String(rest.dropFirst()))
  }

  private static func trimmed(_ item: String) -> String {
    var rest = item[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
