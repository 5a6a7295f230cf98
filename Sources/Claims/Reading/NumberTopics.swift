import Properties

/// The words that say what a number is of, by service and unit: a number belongs to the nearest.
struct NumberTopics: Sendable {
  static let shared = NumberTopics(Catalog.all)

  private struct Key: Hashable {
    var service: Service?
    var unit: PropertyUnit
  }

  private let sets: [Key: WordSet]
  /// The topics of all services and units.
  let all: WordSet

  init(_ properties: [Property]) {
    var sets: [Key: WordSet] = [:]
    var all = WordSet()
    for property in properties {
      for cue in property.cues {
        guard case .number = cue.claimed else { continue }
        let words = Lexicon.shared.set(of: cue.line)
        sets[Key(service: property.service, unit: property.unit), default: WordSet()]
          .formUnion(words)
        all.formUnion(words)
      }
    }
    self.sets = sets
    self.all = all
  }

  subscript(service: Service?, unit: PropertyUnit) -> WordSet {
    sets[Key(service: service, unit: unit)] ?? WordSet()
  }
}
