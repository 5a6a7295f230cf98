import CardStore
import Cards
import Determinism
import Testing

struct DealTests {
  private func drafts(_ count: Int, deck: [String] = ["AWS SAA", "SQS"]) -> [CardDraft] {
    (1...count).map { makeDraft("서로 다른 내용의 줄 \($0)", prompt: "\($0)", line: $0, deck: deck) }
  }

  private let minute = Duration.seconds(60)
  private let tomorrow = noon.advanced(by: .days(1))

  @Test func `learning steps come before reviews, reviews before new cards`() throws {
    let store = try CardStore.inMemory()
    try store.sync(drafts(3))
    let desk = store.desk()
    try desk.grade(.good, at: noon)
    let day3 = noon.advanced(by: .days(3))
    #expect(try desk.prompt(at: noon) == "2")
    try desk.grade(.again, at: day3.advanced(by: .seconds(-60)))
    #expect(try desk.prompt(at: day3.advanced(by: .seconds(-30))) == "3")
    #expect(try desk.prompt(at: day3) == "2")
    try desk.grade(.good, at: day3)
    #expect(try desk.prompt(at: day3) == "1")
    try desk.grade(.good, at: day3)
    #expect(try desk.prompt(at: day3) == "3")
  }

  @Test func `new cards come in the notes' order up to the daily limit`() throws {
    let store = try CardStore.inMemory()
    try store.sync(drafts(5))
    let desk = store.desk(.init(newPerDay: 2))
    #expect(try desk.counts(at: noon) == QuizCounts(new: 2, learning: 0, due: 0))
    #expect(try desk.prompt(at: noon) == "1")
    try desk.grade(.easy, at: noon)
    #expect(try desk.counts(at: noon) == QuizCounts(new: 1, learning: 0, due: 0))
    try desk.grade(.easy, at: noon)
    #expect(try desk.deal(at: noon) == nil)
    #expect(try desk.counts(at: noon) == QuizCounts(new: 0, learning: 0, due: 0))
    #expect(try desk.nextDue(after: noon)?.description == "2026-01-06T04:00:00.000Z")
    #expect(try desk.prompt(at: tomorrow) == "3")
    _ = try desk.undo(at: noon)
    #expect(try desk.counts(at: noon).new == 1)
  }

  @Test func `reviews take nothing from the day's new cards`() throws {
    let store = try CardStore.inMemory()
    try store.sync(drafts(2))
    let desk = store.desk(.init(newPerDay: 1))
    try desk.grade(.good, at: noon)
    let day3 = noon.advanced(by: .days(3))
    #expect(try desk.counts(at: day3) == QuizCounts(new: 1, learning: 0, due: 1))
    try desk.grade(.good, at: day3)
    #expect(try desk.prompt(at: day3) == "2")
  }

  @Test func `a card whose grading was undone comes before everything else`() throws {
    let store = try CardStore.inMemory()
    try store.sync(drafts(3))
    let desk = store.desk()
    try desk.grade(.again, at: noon)
    try desk.grade(.good, at: noon)
    let later = noon.advanced(by: .seconds(120))
    #expect(try desk.prompt(at: later) == "1")
    _ = try desk.undo(at: later)
    #expect(try desk.prompt(at: later) == "2")
    try desk.grade(.good, at: later)
    #expect(try desk.prompt(at: later) == "1")
  }

  @Test func `the study day turns at four, not at midnight`() throws {
    let store = try CardStore.inMemory()
    try store.sync(drafts(2))
    let desk = store.desk(.init(newPerDay: 1))
    try desk.grade(.easy, at: noon)
    #expect(try desk.deal(at: noon.advanced(by: .seconds(15 * 3600 + 59 * 60))) == nil)
    #expect(try desk.prompt(at: noon.advanced(by: .seconds(16 * 3600))) == "2")
  }

  @Test func `a learning step is taken early when nothing else is left`() throws {
    let store = try CardStore.inMemory()
    try store.sync(drafts(1))
    let desk = store.desk()
    try desk.grade(.again, at: noon)
    #expect(try desk.prompt(at: noon) == "1")
    #expect(try desk.counts(at: noon) == QuizCounts(new: 0, learning: 1, due: 0))
    #expect(try desk.prompt(at: noon.advanced(by: .seconds(-19 * 60))) == "1")
    #expect(try desk.prompt(at: noon.advanced(by: .seconds(-20 * 60))) == nil)
    #expect(try desk.nextDue(after: noon) == noon.advanced(by: minute))
  }

  @Test func `siblings are kept apart for a day unless they are being learned`() throws {
    let store = try CardStore.inMemory()
    try store.sync([
      makeDraft("최소 4일 최대 14일", role: "retention.min", prompt: "min", line: 5),
      makeDraft("최소 4일 최대 14일", role: "retention.max", prompt: "max", line: 5),
      makeDraft("다른 줄의 내용", prompt: "other", line: 6),
      makeDraft("다른 파일의 같은 줄", prompt: "far", file: "Notes/b.md", line: 5),
    ])
    let desk = store.desk()
    try desk.grade(.again, at: noon)
    #expect(try desk.prompt(at: noon) == "other")
    #expect(try desk.counts(at: noon) == QuizCounts(new: 2, learning: 1, due: 0))
    #expect(try desk.prompt(at: noon.advanced(by: minute)) == "min")
    try desk.grade(.good, at: noon)
    try desk.grade(.good, at: noon)
    #expect(try desk.prompt(at: noon) == "min")
    try desk.grade(.good, at: noon)
    #expect(try desk.deal(at: noon) == nil)
    #expect(try desk.prompt(at: tomorrow) == "max")
    for _ in 1...4 { _ = try desk.undo(at: noon) }
    #expect(try desk.counts(at: noon).new == 4)
  }

  @Test func `of two siblings that are due one waits and doesn't count`() throws {
    let store = try CardStore.inMemory()
    try store.sync([
      makeDraft("최소 4일 최대 14일", role: "retention.min", prompt: "min", line: 5),
      makeDraft("최소 4일 최대 14일", role: "retention.max", prompt: "max", line: 5),
    ])
    let desk = store.desk()
    try desk.grade(.good, at: noon)
    try desk.grade(.good, at: tomorrow)
    let due = noon.advanced(by: .days(10))
    #expect(try desk.counts(at: due).due == 2)
    try desk.grade(.good, at: due)
    #expect(try desk.counts(at: due).due == 0)
    #expect(try desk.deal(at: due) == nil)
    #expect(try desk.nextDue(after: due)?.description == "2026-01-16T04:00:00.000Z")
  }

  @Test func `suspended, buried and orphaned cards are not dealt`() throws {
    let store = try CardStore.inMemory()
    let notes = drafts(4)
    let ids = try store.ids(notes)
    let desk = store.desk()
    try desk.suspend(ids[0], at: noon)
    #expect(try desk.prompt(at: noon) == "2")
    try desk.bury(ids[1], at: noon)
    #expect(try desk.prompt(at: noon) == "3")
    try store.sync([notes[0], notes[1], notes[3]])
    #expect(try desk.prompt(at: noon) == "4")
    #expect(try desk.counts(at: noon).new == 1)
    #expect(try desk.prompt(at: tomorrow) == "2")
    try store.unsuspend(ids[0])
    #expect(try desk.prompt(at: noon) == "1")
  }

  @Test func `a deck is asked for by the beginning of its name`() throws {
    let store = try CardStore.inMemory()
    try store.sync([
      makeDraft("하나", prompt: "1", line: 1, deck: ["AWS"]),
      makeDraft("둘", prompt: "2", line: 2, deck: ["AWS SAA"]),
      makeDraft("셋", prompt: "3", line: 3, deck: ["AWS SAA", "SQS"]),
      makeDraft("넷", prompt: "4", line: 4, deck: ["AWS SAA", "S3"]),
    ])
    #expect(try store.desk(.init(deck: ["AWS"])).counts(at: noon).new == 1)
    #expect(try store.desk(.init(deck: ["AWS SAA"])).counts(at: noon).new == 3)
    #expect(try store.desk(.init(deck: ["AWS SAA", "S3"])).prompt(at: noon) == "4")
    #expect(try store.desk(.init(deck: ["GCP"])).deal(at: noon) == nil)
    #expect(
      try store.decks().map(\.deck) == [
        ["AWS"], ["AWS SAA"], ["AWS SAA", "S3"], ["AWS SAA", "SQS"],
      ]
    )
  }

  @Test func `due reviews are shuffled, and the same seed deals the same`() throws {
    func order(seed: UInt64) throws -> [CardID] {
      let store = try CardStore.inMemory()
      try store.sync(drafts(12))
      let first = store.desk(.init(newPerDay: 100))
      while try first.grade(.good, at: noon) != nil {}
      let desk = store.desk(.init(seed: seed))
      let day3 = noon.advanced(by: .days(3))
      #expect(try desk.counts(at: day3).due == 12)
      return try (0..<12).compactMap { _ in try desk.grade(.good, at: day3) }
    }
    let one = try order(seed: 1)
    #expect(Set(one).count == 12)
    #expect(try order(seed: 1) == one)
    #expect(try order(seed: 2) != one)
  }

  @Test func `a card that isn't graded stays on the table`() throws {
    let store = try CardStore.inMemory()
    try store.sync(drafts(6))
    let desk = store.desk()
    for _ in 1...6 { try desk.grade(.good, at: noon) }
    let day3 = noon.advanced(by: .days(3))
    let first = try desk.deal(at: day3)
    #expect(try desk.deal(at: day3.advanced(by: minute))?.card == first?.card)
  }

  @Test func `today's wrong answers are asked until they are known`() throws {
    let store = try CardStore.inMemory()
    try store.sync(drafts(4))
    let desk = store.desk()
    for grade in [Grade.again, .good, .again, .again] { try desk.grade(grade, at: noon) }
    try desk.grade(.good, at: noon.advanced(by: minute))
    let again = store.desk(.init(mode: .againToday))
    #expect(try again.counts(at: noon) == QuizCounts(new: 0, learning: 2, due: 0))
    #expect(try again.prompt(at: noon) == "3")
    try again.grade(.hard, at: noon)
    #expect(try again.prompt(at: noon) == "4")
    try again.grade(.good, at: noon)
    #expect(try again.prompt(at: noon) == "3")
    try again.grade(.easy, at: noon)
    #expect(try again.deal(at: noon) == nil)
    _ = try again.undo(at: noon)
    #expect(try again.prompt(at: noon) == "3")
    #expect(try again.deal(at: tomorrow) == nil)
  }

  @Test func `a changed card is asked although it was known`() throws {
    let store = try CardStore.inMemory()
    var notes = drafts(1)
    try store.sync(notes)
    let desk = store.desk()
    try desk.grade(.good, at: noon)
    #expect(try desk.deal(at: noon) == nil)
    notes[0].content.answer = .text("60초")
    try store.sync(notes, at: noon.advanced(by: minute))
    #expect(try desk.prompt(at: noon.advanced(by: minute)) == "1")
  }
}
