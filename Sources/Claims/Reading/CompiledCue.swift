import Properties

extension ClaimReader {
  /// A cue with its words looked up once.
  struct CompiledCue: Sendable {
    // Not the property itself, whose many parts would be retained for every cue of every line.
    let id: PropertyID
    let service: Service?
    let unit: PropertyUnit
    let line, any, context, without, notIn, deniedBy: WordSet
    /// The concepts of `line` in their order; the first says in which clause the claim stands.
    let anchor: WordSet
    /// What says the property's condition.
    let saidBy: WordSet
    let isShort: Bool
    let comparesPolling: Bool
    let yieldsToTimes: Bool
    /// The cue is about dead letters, whose numbers are not taken otherwise.
    let isAboutDeadLetters: Bool
    let claimed: Cue.Claimed
  }

  /// Cues in their order, found by a word that each of them needs.
  struct CompiledCues: Sendable {
    let all: [CompiledCue]
    /// For every concept the cues that need it; a cue stands at one of its concepts only.
    private let places: [[Int]]
    private let anchors: WordSet
    /// Cues of numbers that need no word of their own in the line.
    private let wordless: [Int]

    init(_ cues: [CompiledCue]) {
      all = cues
      var places = [[Int]](repeating: [], count: WordSet.capacity)
      var anchors = WordSet()
      var wordless: [Int] = []
      for (place, cue) in cues.enumerated() {
        var isPlaced = false
        cue.anchor.forEach { concept in
          places[concept].append(place)
          anchors.insert(concept)
          isPlaced = true
        }
        if !isPlaced { wordless.append(place) }
      }
      self.places = places
      self.anchors = anchors
      self.wordless = wordless
    }

    init(of property: Property, _ lexicon: Lexicon) {
      self.init(property.cues.map { CompiledCue($0, of: property, lexicon) })
    }

    /// The places in ``all`` of the cues that may match a statement as a whole, in order.
    func matching(_ statement: Statement, of service: Service?) -> [Int] {
      let words = statement.words
      var found: [Int] = []
      func add(_ place: Int) {
        if all[place].mayMatch(statement, words, of: service) { found.append(place) }
      }
      words.intersection(anchors).forEach { concept in places[concept].forEach(add) }
      if !statement.measures.isEmpty {
        wordless.forEach(add)
        // A number's topic may stand above it.
        statement.subject.intersection(anchors).subtracting(words).forEach { concept in
          places[concept].forEach(add)
        }
      }
      if found.count > 1 { found.sort() }
      return found
    }
  }
}

extension ClaimReader.CompiledCue {
  /// A definition in a word or two: this many bytes, which is six syllables or eighteen letters.
  private static let shortLimit = 18

  init(_ cue: Cue, of property: Property, _ lexicon: Lexicon) {
    id = property.id
    service = property.service
    unit = property.unit
    line = lexicon.set(of: cue.line)
    any = lexicon.set(of: cue.any)
    context = lexicon.set(of: cue.context)
    without = lexicon.set(of: cue.without)
    notIn = lexicon.set(of: cue.notIn)
    deniedBy = lexicon.set(of: cue.deniedBy)
    anchor = lexicon.set(of: Array(cue.line.prefix(1)))
    saidBy = lexicon.set(of: property.condition?.saidBy ?? [])
    isShort = cue.isShort
    comparesPolling = cue.comparesPolling
    yieldsToTimes = cue.yieldsToTimes
    isAboutDeadLetters =
      (cue.line + cue.context).contains(.deadLetter)
      || cue.line.contains(.maxReceiveCount)
    claimed = cue.claimed
  }

  var isNumber: Bool {
    if case .number = claimed { true } else { false }
  }

  /// Whether a line as a whole, with what stands above it, holds what the cue needs.
  func mayMatch(_ statement: Statement, _ words: WordSet, of service: Service?) -> Bool {
    guard self.service == nil || self.service == service else { return false }
    let scope = isNumber ? words.union(statement.subject) : words
    guard scope.isSuperset(of: line), any.isEmpty || !scope.isDisjoint(with: any) else {
      return false
    }
    guard words.union(statement.above).isSuperset(of: context) else { return false }
    return !isShort
      || (statement.key.bytes.count <= Self.shortLimit && !statement.isCell)
  }

  /// Whether the cue matches a whole line that has no clauses, as the label of a list has none.
  func matchesLabel(_ statement: Statement) -> Bool {
    let words = statement.finding.words
    guard words.isSuperset(of: line), words.isDisjoint(with: without) else { return false }
    let all = words.union(statement.above)
    return all.isSuperset(of: context) && all.isDisjoint(with: notIn)
  }
}
