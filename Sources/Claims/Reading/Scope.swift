import Properties

/// Words that exclude each other as to what a statement is about: the nearest that is named wins.
enum Scope {
  /// Standard or FIFO.
  static let kinds = Lexicon.shared.set(of: [.standard, .fifo])
  /// Long or short polling.
  static let pollings = Lexicon.shared.set(of: [.longPolling, .shortPolling, .anyPolling])
  private static let features = Lexicon.shared.set(of: [
    .standard, .fifo, .longPolling, .shortPolling, .anyPolling, .visibilityTimeout, .deadLetter,
    .delay,
  ])

  /// The words above a statement when another level stands below them: `Standard Queue` under
  /// `FIFO` is about standard queues.
  static func narrowed(_ above: WordSet, by level: WordSet) -> WordSet {
    // `Standard vs FIFO` is about neither.
    let level = level.isSuperset(of: kinds) ? level.subtracting(kinds) : level
    return level.isDisjoint(with: features)
      ? above.union(level) : above.subtracting(features).union(level)
  }

  private static let standard = Lexicon.shared.set(of: [.standard])
  private static let fifo = Lexicon.shared.set(of: [.fifo])
  private static let comparedStandard = Lexicon.shared.set(of: [.comparedStandard])
  private static let comparedFIFO = Lexicon.shared.set(of: [.comparedFIFO])

  private static let exceptFIFO = Lexicon.shared.set(of: [.exceptFIFO])
  private static let exceptStandard = Lexicon.shared.set(of: [.exceptStandard])

  /// The kind of queue that words name, without one that is only compared with.
  static func kind(in words: WordSet) -> WordSet {
    var kind = words.intersection(kinds)
    if !words.isDisjoint(with: comparedFIFO) { kind.subtract(fifo) }
    if !words.isDisjoint(with: comparedStandard) { kind.subtract(standard) }
    // All but the one are the other.
    if !words.isDisjoint(with: exceptFIFO) { kind = standard }
    if !words.isDisjoint(with: exceptStandard) { kind = fifo }
    return kind
  }

  private static let long = Lexicon.shared.set(of: [.longPolling])
  private static let short = Lexicon.shared.set(of: [.shortPolling])
  private static let comparedLong = Lexicon.shared.set(of: [.comparedLong])
  private static let comparedShort = Lexicon.shared.set(of: [.comparedShort])

  /// Whether short polling is what words speak of rather than long polling.
  static func isAboutShortPolling(_ words: WordSet) -> Bool {
    let namesLong = words.isSuperset(of: long) && words.isDisjoint(with: comparedLong)
    return words.isSuperset(of: short) && words.isDisjoint(with: comparedShort) && !namesLong
  }
}
