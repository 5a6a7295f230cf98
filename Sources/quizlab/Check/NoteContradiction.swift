import Cards
import Properties

/// Two or more lines of one note that can't all be right.
struct NoteContradiction {
  var property: PropertyID
  /// In the note's order: the first claim, and those that contradict it.
  var claims: [NoteClaim]

  /// The claims that say the same together, in the note's order.
  var byValue: [[NoteClaim]] {
    var groups: [[NoteClaim]] = []
    for claim in claims {
      if let place = groups.firstIndex(where: { $0[0].claimed.value == claim.claimed.value }) {
        groups[place].append(claim)
      } else {
        groups.append([claim])
      }
    }
    return groups
  }

  /// In the order in which the note first claims the properties.
  static func all(in claims: [NoteClaim]) -> [NoteContradiction] {
    var seen: Set<PropertyID> = []
    var found: [NoteContradiction] = []
    for claim in claims where seen.insert(claim.property).inserted {
      let others = claims.filter { other in
        other.property == claim.property && other.line != claim.line
          && other.claimed.contradicts(claim.claimed)
      }
      guard !others.isEmpty else { continue }
      found.append(NoteContradiction(property: claim.property, claims: [claim] + others))
    }
    return found
  }
}
