import Properties

/// Binds a note's statements to the properties that they claim.
public struct ClaimReader: Sendable {
  public static let standard = ClaimReader(Catalog.all)

  private let cues: CompiledCues

  init(_ properties: [Property]) {
    let lexicon = Lexicon.shared
    cues = CompiledCues(
      properties.flatMap { property -> [CompiledCue] in
        if case .members = property.asking { return [] }
        return CompiledCues(of: property, lexicon).all
      }
    )
  }

  /// All claims in the order of their statements, and of the catalog within one.
  public func claims(in statements: Statements) -> [Claim] {
    var claims: [Claim] = []
    for index in statements.all.indices {
      guard let statement = statements.stated(at: index), let service = statement.claimedService
      else { continue }
      let places = cues.matching(statement, of: service)
      guard !places.isEmpty else { continue }
      append(places, of: statement, at: index, about: service, to: &claims)
    }
    return claims
  }

  private func append(
    _ places: [Int],
    of statement: Statement,
    at index: Int,
    about service: Service,
    to claims: inout [Claim]
  ) {
    let reading = Reading(statement, about: service)
    let first = claims.count
    for place in places {
      let cue = cues.all[place]
      for found in reading.findings(of: cue) {
        let isKnown = claims[first...].contains { claim in
          claim.property == cue.id && !(cue.isAboutDeadLetters && claim.written != found.written)
            && (found.kind.isEmpty || claim.claimed.value == found.value)
        }
        guard !isKnown else { continue }
        claims.append(
          Claim(
            property: cue.id,
            claimed: ClaimedValue(
              found.value,
              bound: found.bound,
              saysCondition: !cue.saidBy.isDisjoint(with: statement.finding.words)
            ),
            statement: index,
            written: found.written,
            qualifier: found.qualifier
          )
        )
      }
    }
  }
}
