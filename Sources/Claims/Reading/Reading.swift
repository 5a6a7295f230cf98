import Properties

/// One statement read clause by clause for the cues that match it as a whole.
struct Reading {
  /// What a cue finds.
  struct Finding {
    var value: CanonicalValue
    var bound: Bound = .exactly
    var written: String?
    var qualifier: Qualifier = .bare
    /// The kinds of queue that the clause names, if it does.
    var kind: WordSet
  }

  let statement: Statement
  let service: Service
  let clauses: [Clauses.Clause]
  /// The line's numbers; in `초당 300개 (배치 시 3,000개)` the second is a rate as well.
  let measures: [Measure]
  /// For every clause the kinds of queue that it is about, named in it or before it.
  private let kinds: [WordSet]

  init(_ statement: Statement, about service: Service) {
    self.statement = statement
    self.service = service
    let clauses = Clauses(statement).all
    self.clauses = clauses
    var measures = statement.measures
    for place in measures.indices.dropFirst()
    where measures[..<place].contains(where: { $0.unit == .rate }) && measures[place].unit == .count
      && (1000...1e6).contains(measures[place].value)
      && !Self.isInFlight(measures[place], statement, clauses)
    {
      measures[place].unit = .rate
    }
    // `최소가 4일이 아니라 1분`: what the first number is not the second is.
    for (before, place) in zip(measures.indices, measures.indices.dropFirst())
    where measures[place].qualifier == .bare
      && measures[before].range.upperBound < measures[place].range.lowerBound
    {
      let between = measures[before].range.upperBound..<measures[place].range.lowerBound
      let bytes = statement.text.utf8.dropFirst(between.lowerBound).prefix(between.count)
      if String(decoding: bytes, as: UTF8.self).holds("아니라") {
        measures[place].qualifier = measures[before].qualifier
      }
    }
    self.measures = measures
    let whole = Scope.kind(in: statement.words)
    var last = Scope.kind(in: statement.label)
    kinds = clauses.indices.map { place in
      if let noted = Self.notedKind(of: place, in: clauses) { return noted }
      let own = Scope.kind(in: clauses[place].words)
      if !own.isEmpty { last = own }
      return last.isEmpty ? whole : last
    }
  }

  /// `at least once (standard)`: a kind alone in parentheses is that of what stands before them.
  private static func notedKind(of place: Int, in clauses: [Clauses.Clause]) -> WordSet? {
    guard clauses[place].isNoted, place + 1 < clauses.count,
      Scope.kind(in: clauses[place].words).isEmpty
    else { return nil }
    let note = clauses[place + 1]
    let kind = Scope.kind(in: note.words)
    guard !kind.isEmpty else { return nil }
    let named = note.hits.reduce(into: Set<Int>()) { $0.formUnion($1.range) }
    if note.words.subtracting(kindWords).isEmpty, note.range.count - named.count <= particleLimit {
      return kind
    }
    // `not kept (only FIFO does)`: what one kind does is what the others do not.
    return clauses[place].words.isDisjoint(with: negation) ? nil : WordSet()
  }

  /// What may stand beside a kind's name: its particle, or a plural's ending, and the parenthesis.
  private static let particleLimit = 5
  private static let negation = Lexicon.shared.set(of: [.negation])
  private static let kindWords = Scope.kinds.union(
    Lexicon.shared.set(of: [.queue, .exceptFIFO, .exceptStandard])
  )

  private static let inFlight = Lexicon.shared.set(of: [.inFlight])

  /// `…and no more than 20,000 of them in flight` is no rate.
  private static func isInFlight(
    _ measure: Measure,
    _ statement: Statement,
    _ clauses: [Clauses.Clause]
  ) -> Bool {
    let offset = LineKey.offset(of: measure.range.lowerBound, in: statement.text)
    return clauses.first { offset < $0.range.upperBound }
      .map { !$0.words.isDisjoint(with: inFlight) } ?? false
  }

  func findings(of cue: ClaimReader.CompiledCue) -> [Finding] {
    switch cue.claimed {
    case .value(let value, let denied): finding(of: cue, value, denied).map { [$0] } ?? []
    case .number(let qualifiers, let span): numbers(of: cue, qualifiers, within: span)
    case .tally(let qualifiers): tallies(of: cue, qualifiers)
    }
  }

  /// The words around a clause: of its kind of queue, the rest of its line, and all above it.
  func surroundings(of place: Int) -> WordSet {
    let kind = kinds[place]
    let line = statement.words.subtracting(Scope.kinds).union(kind)
    return kind.isEmpty ? statement.above.union(line) : Scope.narrowed(statement.above, by: line)
  }

  /// The kind of queue that a clause names in a line that names several.
  func ownKind(of place: Int) -> WordSet {
    Scope.kind(in: statement.words) == Scope.kinds ? kinds[place] : WordSet()
  }

  /// Words of the line and its label but for its questions.
  var statedWords: WordSet {
    clauses.reduce(statement.label) {
      $1.isQuestion && !statement.isAnswered ? $0 : $0.union($1.words)
    }
  }

  /// Whether what is above and around allows the cue in a clause.
  func admits(_ cue: ClaimReader.CompiledCue, at place: Int) -> Bool {
    let all = surroundings(of: place)
    return all.isSuperset(of: cue.context) && all.isDisjoint(with: cue.notIn)
  }
}
