import Properties

/// Everything that the reader looks for in a line, numbered, with one automaton for all of it.
struct Lexicon: Sendable {
  /// What a line holds.
  struct Finding: Hashable, Sendable {
    var words = WordSet()
    /// Services in order of their places, with the offset in the line's key.
    var services: [Place] = []
    /// Spellings that notes mistranslate, such as 품절.
    var suspects: [Int] = []

    struct Place: Hashable, Sendable {
      var service: Service
      var offset: Int
    }
  }

  private enum Entry: Hashable, Sendable {
    case concept(Int)
    case service(Service)
    case suspect(Int)
    /// A word behind which another clause begins.
    case joint
  }

  /// A concept's spelling in a key.
  struct Hit: Hashable, Sendable {
    var concept: Int
    var range: Range<Int>
  }

  static let shared = Lexicon(Catalog.all)

  private let numbers: [Concept: Int]
  private let spellings: [[UInt8]]
  /// Which spellings are found only where a Latin word ends; in the catalog they end with a `$`.
  private let areWhole: [Bool]
  private let entries: [Entry]
  private let matcher: WordMatcher
  /// The number of what 안 and 못 say.
  private let negation: Int?

  init(_ properties: [Property]) {
    var numbers: [Concept: Int] = [:]
    var spellings: [[UInt8]] = []
    var entries: [Entry] = []
    for concept in properties.flatMap(\.concepts) + Concept.general where numbers[concept] == nil {
      precondition(numbers.count < WordSet.capacity, "the catalog has outgrown WordSet")
      numbers[concept] = numbers.count
      for spelling in concept.spellings {
        spellings.append(Array(spelling.utf8))
        entries.append(.concept(numbers.count - 1))
      }
    }
    for service in Service.allCases {
      for name in service.names {
        spellings.append(Array(name.utf8))
        entries.append(.service(service))
      }
    }
    for (number, term) in Catalog.suspectTerms.enumerated() {
      spellings.append(Array(term.spelling.utf8))
      entries.append(.suspect(number))
    }
    for joint in Catalog.clauseJoints {
      spellings.append(Array(joint.utf8))
      entries.append(.joint)
    }
    self.numbers = numbers
    areWhole = spellings.map { $0.count > 1 && $0.last == UInt8(ascii: "$") }
    self.spellings = zip(spellings, areWhole).map { $1 ? $0.dropLast() : $0 }
    self.entries = entries
    negation = numbers[.negation]
    matcher = WordMatcher(self.spellings)
  }

  func set(of concepts: [Concept]) -> WordSet {
    var set = WordSet()
    for concept in concepts {
      if let number = numbers[concept] { set.insert(number) }
    }
    return set
  }

  func find(in key: LineKey) -> Finding {
    var finding = Finding()
    forEachEntry(in: key) { entry, range, isLatin in
      switch entry {
      case .concept(let number):
        finding.words.insert(number)
      case .service(let service):
        guard !isLatin || key.endsWord(at: range.upperBound) else { return }
        finding.services.append(Finding.Place(service: service, offset: range.lowerBound))
      case .suspect(let number):
        finding.suspects.append(number)
      case .joint: break
      }
    }
    if let negation, !key.shortDenials.isEmpty { finding.words.insert(negation) }
    return finding
  }

  /// Where the concepts stand, and behind which offsets joints begin another clause.
  func hits(in key: LineKey) -> (hits: [Hit], joints: [Int]) {
    var hits: [Hit] = []
    var joints: [Int] = []
    forEachEntry(in: key) { entry, range, _ in
      switch entry {
      case .concept(let number): hits.append(Hit(concept: number, range: range))
      case .joint: joints.append(range.upperBound)
      case .service, .suspect: break
      }
    }
    if let negation, !key.shortDenials.isEmpty {
      hits += key.shortDenials.map { Hit(concept: negation, range: $0..<($0 + 3)) }
      hits.sort { $0.range.upperBound < $1.range.upperBound }
    }
    return (hits, joints)
  }

  private func forEachEntry(in key: LineKey, _ body: (Entry, Range<Int>, Bool) -> Void) {
    matcher.forEachHit(in: key.bytes) { hit in
      let start = hit.end - spellings[hit.word].count
      let isLatin = spellings[hit.word].first?.isLatin ?? false
      if isLatin, !key.startsWord[start] { return }
      if areWhole[hit.word], !key.endsWord(at: hit.end) { return }
      body(entries[hit.word], start..<hit.end, isLatin)
    }
  }
}

extension Property {
  /// In the order in which the property names them, so that numbering never changes by itself.
  fileprivate var concepts: [Concept] {
    var concepts: [Concept] = []
    for cue in cues {
      concepts += cue.line
      concepts += cue.any
      concepts += cue.context
      concepts += cue.without
      concepts += cue.notIn
      concepts += cue.deniedBy
    }
    if case .members(let members, _) = asking {
      concepts += members.flatMap { [$0.concept] + $0.without }
    }
    return concepts + (condition?.saidBy ?? [])
  }
}
