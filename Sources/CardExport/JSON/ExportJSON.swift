import Cards
import Determinism

/// What `quizlab export json` writes: each card as in ``CardsJSON``, with its deck and schedule.
struct ExportJSON: Encodable {
  var cards: [ExportCardJSON]

  init(_ cards: [ExportCard]) {
    self.cards = cards.map(ExportCardJSON.init)
  }
}

struct ExportCardJSON: Encodable {
  var card: ExportCard

  init(_ card: ExportCard) {
    self.card = card
  }

  private enum CodingKeys: CodingKey {
    case deck, tags, scheduling
  }

  func encode(to encoder: any Encoder) throws {
    try CardJSON(card.card).encode(to: encoder)
    var keys = encoder.container(keyedBy: CodingKeys.self)
    try keys.encode(AnkiName.deck(card.card.content.deck), forKey: .deck)
    try keys.encode(card.card.content.tags, forKey: .tags)
    try keys.encode(ScheduleJSON(card.schedule), forKey: .scheduling)
  }
}

struct ScheduleJSON: Encodable {
  var schedule: Schedule

  init(_ schedule: Schedule) {
    self.schedule = schedule
  }

  private enum CodingKeys: CodingKey {
    case state, due, stability, difficulty, reviews
  }

  /// A new card has neither a due date nor a memory: both are null, not missing.
  func encode(to encoder: any Encoder) throws {
    let isNew = schedule.state == .new
    var keys = encoder.container(keyedBy: CodingKeys.self)
    try keys.encode(stateName, forKey: .state)
    try keys.encode(isNew ? nil : schedule.due.description, forKey: .due)
    try keys.encode(schedule.state.memory?.stability, forKey: .stability)
    try keys.encode(schedule.state.memory?.difficulty, forKey: .difficulty)
    try keys.encode(schedule.reviews, forKey: .reviews)
  }

  private var stateName: String {
    switch schedule.state {
    case .new: "new"
    case .learning: "learning"
    case .review: "review"
    case .relearning: "relearning"
    }
  }
}
