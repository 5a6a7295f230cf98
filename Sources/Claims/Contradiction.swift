import Properties

/// Two claims of one note that cannot both hold, whatever is documented.
public struct Contradiction: Hashable, Sendable {
  public var earlier: Claim
  public var later: Claim

  public init(earlier: Claim, later: Claim) {
    self.earlier = earlier
    self.later = later
  }

  /// Each claim beside the first one of the same property that it contradicts, in the order of the
  /// later ones.
  ///
  /// Claims of one statement are left out: a line may tell two kinds of queue apart.
  public static func all(among claims: [Claim]) -> [Contradiction] {
    var earlier: [PropertyID: [Claim]] = [:]
    var found: [Contradiction] = []
    for claim in claims {
      let other = earlier[claim.property]?.first {
        $0.statement != claim.statement && $0.claimed.contradicts(claim.claimed)
      }
      if let other { found.append(Contradiction(earlier: other, later: claim)) }
      earlier[claim.property, default: []].append(claim)
    }
    return found
  }
}
