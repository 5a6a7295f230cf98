import Determinism
import Foundation

/// Makes new ids, the same in every process for the same notes and the same ids already given.
struct CardIDMint {
  private var given: Set<CardID>

  init(given: some Sequence<CardID>) {
    self.given = Set(given)
  }

  /// The first card of a bullet and role has an id that depends on nothing else, so that it is the
  /// same whatever the file is called; identical bullets are told apart by place, then by number.
  mutating func mint(for draft: CardDraft) -> CardID {
    if let id = draft.exportedID, given.insert(id).inserted { return id }
    var hash = StableHash()
    hash.combine(draft.bullet.precomposedStringWithCanonicalMapping)
    hash.combine(draft.role)
    if let id = claim(hash) { return id }
    for heading in draft.place {
      hash.combine(heading.precomposedStringWithCanonicalMapping)
    }
    var number = 0
    while true {
      var numbered = hash
      numbered.combine(String(number))
      if let id = claim(numbered) { return id }
      number += 1
    }
  }

  private mutating func claim(_ hash: StableHash) -> CardID? {
    let id = CardID(hash: hash.value)
    return given.insert(id).inserted ? id : nil
  }
}
