public import Determinism

/// What a session amounts to when it ends.
public struct SessionSummary: Hashable, Sendable {
  /// A card and how often it was forgotten in this session.
  public struct HardCard: Hashable, Sendable {
    public var card: Card
    public var agains: Int

    public init(card: Card, agains: Int) {
      self.card = card
      self.agains = agains
    }
  }

  /// Different cards that were graded.
  public var seen: Int
  public var gradings: Int
  public var agains: Int
  /// From the first question to now.
  public var duration: Duration
  /// Those forgotten at least once, most often first; at most five.
  public var hardest: [HardCard]
  /// Cards that became leeches in this session.
  public var leeches: [Card]
  /// When the next card is due; nil when none is, or when the session ended with cards left.
  public var nextDue: Instant?
  /// Cards that could still be asked today, when the session ended before them.
  public var waiting = 0

  /// Share of gradings that were not Again, 0 to 1; nil when nothing was graded.
  public var accuracy: Double? {
    gradings == 0 ? nil : Double(gradings - agains) / Double(gradings)
  }
}

/// The gradings of one session, which an undo shortens.
public struct SessionTally: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    var grading: Grading
    var card: Card
  }

  public let startedAt: Instant
  private var entries: [Entry] = []

  init(startedAt: Instant) {
    self.startedAt = startedAt
  }

  public var gradings: [Grading] { entries.map(\.grading) }

  /// Different cards graded.
  public var seen: Int { Set(entries.map(\.card.id)).count }

  /// Cards graded that are in learning or relearning since.
  var learning: Int {
    var learning: Set<CardID> = []
    for entry in entries {
      switch entry.grading.after.state {
      case .learning, .relearning: learning.insert(entry.card.id)
      case .new, .review: learning.remove(entry.card.id)
      }
    }
    return learning.count
  }

  func hasGraded(_ id: CardID) -> Bool {
    entries.contains { $0.card.id == id }
  }

  mutating func add(_ grading: Grading, of card: Card) {
    entries.append(Entry(grading: grading, card: card))
  }

  /// Forgets a grading; one of an earlier session was never here.
  mutating func remove(_ grading: Grading) {
    let index = entries.lastIndex {
      $0.grading.card == grading.card
        && $0.grading.at.unixMilliseconds == grading.at.unixMilliseconds
    }
    if let index { entries.remove(at: index) }
  }

  func summary(at now: Instant, nextDue: Instant?) -> SessionSummary {
    SessionSummary(
      seen: seen,
      gradings: entries.count,
      agains: entries.count { $0.grading.grade == .again },
      duration: max(.zero, startedAt.duration(to: now)),
      hardest: hardest,
      leeches: entries.filter(\.grading.makesLeech).map(\.card),
      nextDue: nextDue
    )
  }

  private var hardest: [SessionSummary.HardCard] {
    var cards: [SessionSummary.HardCard] = []
    for entry in entries where entry.grading.grade == .again {
      if let index = cards.firstIndex(where: { $0.card.id == entry.card.id }) {
        cards[index].agains += 1
      } else {
        cards.append(SessionSummary.HardCard(card: entry.card, agains: 1))
      }
    }
    let ranked = cards.enumerated().sorted {
      ($1.element.agains, $0.offset) < ($0.element.agains, $1.offset)
    }
    return ranked.prefix(5).map(\.element)
  }
}

extension Grading {
  var makesLeech: Bool { !before.isLeech && after.isLeech }
}
