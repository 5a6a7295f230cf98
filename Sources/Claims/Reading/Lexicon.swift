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
  }

  static let shared = Lexicon(Catalog.all)

  private let numbers: [Concept: Int]
  private let spellings: [[UInt8]]
  private let entries: [Entry]
  private let matcher: WordMatcher

  init(_ properties: [Property]) {
    var numbers: [Concept: Int] = [:]
    var spellings: [[UInt8]] = []
    var entries: [Entry] = []
    let general: [Concept] = [.deadLetter, .advice, .negation]
    for concept in properties.flatMap(\.concepts) + general where numbers[concept] == nil {
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
    self.numbers = numbers
    self.spellings = spellings
    self.entries = entries
    matcher = WordMatcher(spellings)
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
    matcher.forEachHit(in: key.bytes) { hit in
      let start = hit.end - spellings[hit.word].count
      let isLatin = spellings[hit.word].first?.isLatin ?? false
      if isLatin, !key.startsWord[start] { return }
      switch entries[hit.word] {
      case .concept(let number):
        finding.words.insert(number)
      case .service(let service):
        guard !isLatin || key.endsWord(at: hit.end) else { return }
        finding.services.append(Finding.Place(service: service, offset: start))
      case .suspect(let number):
        finding.suspects.append(number)
      }
    }
    return finding
  }
}

extension Property {
  /// In the order in which the property names them, so that numbering never changes by itself.
  fileprivate var concepts: [Concept] {
    var concepts = cues.flatMap { $0.line + $0.context + $0.without + $0.notIn }
    if case .members(let members, _) = asking {
      concepts += members.flatMap { [$0.concept] + $0.without }
    }
    return concepts + (condition?.saidBy ?? [])
  }
}
