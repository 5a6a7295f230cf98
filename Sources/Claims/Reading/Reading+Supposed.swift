import Properties

/// Numbers that a line mentions without saying that they hold.
extension Reading {
  /// Asked, mistaken, wished for, supposed, or ordered: nothing that a queue does by itself.
  func isSupposed(_ measure: Measure, at offset: Int, in place: Int) -> Bool {
    clauses[place].isUnmeant || isWanted(measure, at: offset, in: place)
      || isCondition(at: offset, in: place) || isOrder(measure, in: place)
  }

  /// `7일 이상 보관하려면`; what is too large for a message is told so, too.
  private func isWanted(_ measure: Measure, at offset: Int, in place: Int) -> Bool {
    guard statement.words.isDisjoint(with: Self.extendedClient) else { return false }
    let end = end(of: measure, at: offset)
    return clauses[place].hits.contains {
      Self.ifWanted.contains($0.concept) && $0.range.lowerBound >= end
    }
  }

  /// `If the timeout is 60 seconds and …`, `Suppose retention is 1 day`.
  private func isCondition(at offset: Int, in place: Int) -> Bool {
    let start = clauses[place].range.lowerBound
    guard offset > start else { return false }
    if starts(place, with: Self.suppositions) { return true }
    guard starts(place, with: Self.conditions) else { return false }
    let before = statement.key.bytes[start..<offset]
    return Self.copulas.contains { before.suffix($0.count).elementsEqual($0) }
  }

  /// `Set it to 90 s` gives no limit and no default, `Don't set it to 12 hours` none of any kind.
  private func isOrder(_ measure: Measure, in place: Int) -> Bool {
    var place = place
    while true {
      if starts(place, with: Self.prohibitions) { return true }
      if measure.qualifier == .bare, starts(place, with: Self.orders) { return true }
      guard place > 0, !endsSentence(place - 1) else { return false }
      place -= 1
    }
  }

  private func endsSentence(_ place: Int) -> Bool {
    let end = clauses[place].range.upperBound
    guard end > 0 else { return true }
    let last = statement.key.bytes[end - 1]
    if statement.key.bytes[..<end].suffix(Self.forExample.count).elementsEqual(Self.forExample) {
      return false
    }
    return [UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "?")].contains(last)
  }

  /// Whether a clause begins with one of some words.
  private func starts(_ place: Int, with words: [[UInt8]]) -> Bool {
    let key = statement.key
    let range = clauses[place].range
    guard let start = range.first(where: { key.bytes[$0].isLetter || key.bytes[$0] >= 0x80 })
    else { return false }
    return words.contains {
      key.bytes[start..<range.upperBound].starts(with: $0) && key.endsWord(at: start + $0.count)
    }
  }

  private static let extendedClient = Lexicon.shared.set(of: [.extendedClient])
  private static let ifWanted = Lexicon.shared.set(of: [.ifWanted])
  private static let forExample = Array("e.g.".utf8)
  private static let conditions = ["if", "when"].map { Array($0.utf8) }
  private static let copulas = ["is", "are", "was", "=", "to", "of", "takes", "lasts"].map {
    Array($0.utf8)
  }
  private static let suppositions = [
    "suppose", "supposing", "assume", "assuming", "imagine", "let'ssay", "let’ssay", "ifwe", "가령",
    "만약", "만일",
  ].map { Array($0.utf8) }
  private static let prohibitions = [
    "don't", "don’t", "dont", "donot", "neverset", "neveruse", "avoid",
  ].map { Array($0.utf8) }
  private static let orders = [
    "set", "increase", "raise", "lower", "reduce", "change", "choose", "pick", "configure",
    "consider", "makesure", "adjust",
  ].map { Array($0.utf8) }
}
