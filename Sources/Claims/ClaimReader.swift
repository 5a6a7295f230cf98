public import Properties

/// Binds a note's statements to the properties that they claim.
public struct ClaimReader: Sendable {
  public static let standard = ClaimReader(Catalog.all)

  /// A cue with its words looked up once.
  struct CompiledCue: Sendable {
    // Not the property itself, whose many parts would be retained for every cue of every line.
    let id: PropertyID
    let service: Service?
    let unit: PropertyUnit
    let line, context, without, notIn: WordSet
    let isShort: Bool
    /// The cue's own words deny something, as in 반환하지 않는다.
    let isNegative: Bool
    let claimed: Cue.Claimed
  }

  /// Cues in their order, with what most lines fail at kept close together.
  struct CompiledCues: Sendable {
    let all: [CompiledCue]
    private let lines: [WordSet]

    init(_ cues: [CompiledCue]) {
      all = cues
      lines = cues.map(\.line)
    }

    init(of property: Property, _ lexicon: Lexicon) {
      self.init(property.cues.map { CompiledCue($0, of: property, lexicon) })
    }

    /// The places in ``all`` of the cues that match, in order.
    func matching(_ statement: Statement) -> [Int] {
      let words = statement.finding.words
      var places: [Int] = []
      for place in lines.indices
      where words.isSuperset(of: lines[place]) && all[place].matches(statement) {
        places.append(place)
      }
      return places
    }
  }

  private let cues: CompiledCues
  private let conditions: [PropertyID: WordSet]

  init(_ properties: [Property]) {
    let lexicon = Lexicon.shared
    cues = CompiledCues(
      properties.flatMap { property -> [CompiledCue] in
        if case .members = property.asking { return [] }
        return CompiledCues(of: property, lexicon).all
      }
    )
    conditions = Dictionary(
      properties.map { ($0.id, lexicon.set(of: $0.condition?.saidBy ?? [])) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// All claims in the order of their statements, and of the catalog within one.
  public func claims(in statements: Statements) -> [Claim] {
    var claims: [Claim] = []
    for index in statements.all.indices where statements.all[index].isProse {
      claims += self.claims(of: statements.all[index], at: index)
    }
    return claims
  }

  private func claims(of statement: Statement, at index: Int) -> [Claim] {
    var claims: [Claim] = []
    for place in cues.matching(statement) {
      let cue = cues.all[place]
      guard !claims.contains(where: { $0.property == cue.id }) else { continue }
      switch cue.claimed {
      case .value(let value):
        guard !statement.isNegated || cue.isNegative else { continue }
        claims.append(claim(cue, value, .exactly, statement, index, written: nil, .bare))
      case .number(let qualifiers, let span):
        guard statement.mayLimit, !statement.isAboutAnotherService(than: cue.service)
        else { continue }
        let candidates = statement.measures.filter {
          $0.unit == cue.unit && (span?.contains($0.value) ?? true)
            && !statement.belongsElsewhere($0, than: cue.service)
        }
        for qualifier in qualifiers {
          guard let measure = candidates.first(where: { $0.qualifier == qualifier }) else {
            continue
          }
          claims.append(
            claim(
              cue,
              .number(measure.value),
              measure.bound,
              statement,
              index,
              written: measure.written,
              qualifier
            )
          )
          break
        }
      }
    }
    return claims
  }

  private func claim(
    _ cue: CompiledCue,
    _ value: CanonicalValue,
    _ bound: Bound,
    _ statement: Statement,
    _ index: Int,
    written: String?,
    _ qualifier: Qualifier
  ) -> Claim {
    let said = conditions[cue.id] ?? WordSet()
    let saysCondition = !said.isDisjoint(with: statement.finding.words)
    return Claim(
      property: cue.id,
      claimed: ClaimedValue(value, bound: bound, saysCondition: saysCondition),
      statement: index,
      written: written,
      qualifier: qualifier
    )
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
    context = lexicon.set(of: cue.context)
    without = lexicon.set(of: cue.without)
    notIn = lexicon.set(of: cue.notIn)
    isShort = cue.isShort
    isNegative = cue.line.contains {
      [.notReturned, .notFinished, .invisible, .unlimited].contains($0)
    }
    claimed = cue.claimed
  }

  /// Whether the rest of the cue matches a line that holds the cue's own words.
  func matches(_ statement: Statement) -> Bool {
    let words = statement.finding.words
    guard words.isDisjoint(with: without) else { return false }
    let all = words.union(statement.above)
    guard all.isSuperset(of: context), all.isDisjoint(with: notIn) else { return false }
    if isShort, statement.key.bytes.count > Self.shortLimit || statement.isCell { return false }
    return service == nil || statement.service == service
  }
}

extension Statement {
  /// The service that the statement is about: named first in its own line, else by its topic.
  public var service: Service? {
    if let first = finding.services.first, first.offset <= 6,
      [.sqs, .sns].contains(first.service)
    {
      return first.service
    }
    return topic.service
  }

  /// The service that was named last before a number is the one whose number it is.
  func belongsElsewhere(_ measure: Measure, than service: Service?) -> Bool {
    guard let service, finding.services.count > 1 else { return false }
    let place = LineKey(String(decoding: text.utf8.prefix(measure.range.lowerBound), as: UTF8.self))
    guard let nearest = finding.services.last(where: { $0.offset < place.bytes.count }) else {
      return false
    }
    return nearest.service != service
  }

  /// Advice, an exercise or a dead-letter queue's setting is no default and no limit.
  var mayLimit: Bool {
    finding.words.isDisjoint(with: Self.noLimits) && above.isDisjoint(with: Self.deadLetters)
  }

  /// A cell's label says what it is about, so it is never short for a definition.
  var isCell: Bool {
    if case .cell = origin { true } else { false }
  }

  var isNegated: Bool { !finding.words.isDisjoint(with: Self.negations) }

  private static let deadLetters = Lexicon.shared.set(of: [.deadLetter])
  private static let noLimits = Lexicon.shared.set(of: [.deadLetter, .advice])
  private static let negations = Lexicon.shared.set(of: [.negation])

  /// A number beside another service's name is probably that service's.
  func isAboutAnotherService(than service: Service?) -> Bool {
    guard let service else { return false }
    return !finding.services.isEmpty
      && !finding.services.contains { $0.service == service }
  }

  /// Neither code nor a link nor a question: something that can be true or false.
  public var isProse: Bool {
    if origin == .code { return false }
    return text.utf8.last != UInt8(ascii: "?") && !text.utf8.suffix(3).elementsEqual("？".utf8)
  }
}
