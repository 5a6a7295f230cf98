import Cards
import Determinism
import Foundation
import GRDB

/// An Anki package of the kind that every Anki reads: schema 11 in `collection.anki2`, no media.
struct AnkiPackage {
  var cards: [ExportCard]
  var timeline: AnkiTimeline
  var includesScheduling: Bool
  private var decks: [AnkiDeck]

  init(cards: [ExportCard], calendar: StudyCalendar, includesScheduling: Bool) {
    self.cards = cards
    self.includesScheduling = includesScheduling
    timeline = AnkiTimeline(
      of: cards,
      calendar: calendar,
      includesScheduling: includesScheduling
    )
    decks = AnkiDeck.all(of: cards.map(\.card.content.deck))
  }

  func bytes() throws -> [UInt8] {
    let archive = try ZipArchive(entries: [
      ZipArchive.Entry(name: "collection.anki2", bytes: AnkiCollection.file(filledBy: fill)),
      ZipArchive.Entry(name: "media", bytes: Array("{}".utf8)),
    ])
    do {
      return try archive.bytes()
    } catch {
      throw ExportError.packaging(error.reason)
    }
  }

  private func fill(_ database: Database) throws {
    try insertCollection(into: database)
    let deckIDs = Dictionary(uniqueKeysWithValues: decks.map { ($0.name, $0.id) })
    var noteIDs = UniqueNumbers()
    var reviewIDs = UniqueNumbers()
    for (index, card) in cards.enumerated() {
      let id = noteIDs.take(card.modified.unixMilliseconds)
      let deck = AnkiName.deck(card.card.content.deck)
      guard let deckID = deckIDs[deck] else { preconditionFailure("deck \(deck) has no id") }
      try insertNote(card, id: id, into: database)
      try insertCard(card, id: id, deck: deckID, position: index + 1, into: database)
      guard includesScheduling else { continue }
      for grading in card.gradings {
        let review = AnkiReview(
          grading,
          id: reviewIDs.take(grading.at.unixMilliseconds),
          card: id,
          timeline: timeline
        )
        try insert(review, into: database)
      }
    }
  }

  private func insertCollection(into database: Database) throws {
    let noteTypes = CardFace.Style.allCases.map(AnkiNoteType.init)
    let start = timeline.calendar.start(ofDay: timeline.firstDay)
    let modified = cards.map(\.modified).max() ?? start
    try database.execute(
      sql: "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, '{}', ?, ?, ?, '{}')",
      arguments: [
        seconds(start), modified.unixMilliseconds, modified.unixMilliseconds,
        json(noteTypes, id: \.id), json(decks, id: \.id),
        AnkiDeck.options,
      ]
    )
  }

  private func insertNote(_ card: ExportCard, id: Int64, into database: Database) throws {
    let face = CardFace(card.card.content)
    var tags = card.card.content.tags.map(AnkiName.tag)
    if includesScheduling, card.schedule.isLeech { tags.append("leech") }
    try database.cachedStatement(
      sql: "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')"
    ).execute(arguments: [
      id, card.card.id.text, AnkiNoteType(style: face.style).id, seconds(card.modified),
      tags.isEmpty ? "" : " \(tags.joined(separator: " ")) ",
      AnkiNoteType.values(of: face).joined(separator: "\u{1F}"), face.sortText,
      checksum(face.sortText),
    ])
  }

  private func insertCard(
    _ card: ExportCard,
    id: Int64,
    deck: Int64,
    position: Int,
    into database: Database
  ) throws {
    let row =
      includesScheduling
      ? try timeline.schedule(of: card, position: position) : .new(position: position)
    try database.cachedStatement(
      sql: "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?)"
    ).execute(arguments: [
      id, id, deck, seconds(card.modified), row.type, row.queue, row.due, row.interval,
      row.factor, row.reviews, row.lapses, row.left, row.memory,
    ])
  }

  private func insert(_ review: AnkiReview, into database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      review.id, review.card, review.ease, review.interval, review.lastInterval, review.factor,
      review.took, review.type,
    ])
  }

  /// The first four bytes of the SHA-1 of the sort field.
  private func checksum(_ text: String) -> Int64 {
    SHA1.digest(Array(text.utf8)).prefix(4).reduce(0) { $0 << 8 | Int64($1) }
  }

  private func seconds(_ instant: Instant) -> Int64 {
    instant.sinceEpoch.components.seconds
  }

  /// Anki's objects are keyed by their ids.
  private func json<Object: Encodable>(
    _ objects: [Object],
    id: (Object) -> Int64
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let keyed = Dictionary(uniqueKeysWithValues: objects.map { (String(id($0)), $0) })
    return try String(decoding: encoder.encode(keyed), as: UTF8.self)
  }
}
