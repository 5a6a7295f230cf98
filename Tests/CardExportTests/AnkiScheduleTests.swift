import CardExport
import Cards
import Determinism
import GRDB
import Testing

struct AnkiScheduleTests {
  private static let memory = Memory(stability: 12.5, difficulty: 4.25)
  private static let memoryJSON = #"{"d":4.25,"decay":0.1542,"lrt":1767571200,"s":12.5}"#

  /// Columns: type queue due ivl factor reps lapses left.
  @Test(arguments: [
    (Schedule(), false, [0, 0, 1, 0, 0, 0, 0, 0], "{}"),
    (Schedule(), true, [0, -1, 1, 0, 0, 0, 0, 0], "{}"),
    (
      studied(.learning(step: 0, memory), due: .seconds(60)), false,
      [1, 1, 1_767_571_260, 0, 0, 3, 1, 2002], memoryJSON
    ),
    (
      studied(.learning(step: 1, memory), due: .seconds(600)), false,
      [1, 1, 1_767_571_800, 0, 0, 3, 1, 1001], memoryJSON
    ),
    (
      studied(.review(memory), due: .days(12)), false,
      [2, 2, 12, 12, 2500, 3, 1, 0], memoryJSON
    ),
    (
      studied(.review(memory), due: .days(12)), true,
      [2, -1, 12, 12, 2500, 3, 1, 0], memoryJSON
    ),
    (
      studied(.relearning(step: 0, memory), due: .seconds(600)), false,
      [3, 1, 1_767_571_800, 13, 2500, 3, 1, 1001], memoryJSON
    ),
  ])
  func `a schedule is kept in Anki's columns`(
    schedule: Schedule,
    isSuspended: Bool,
    columns: [Int64],
    memory: String
  ) throws {
    let card = try makeExportCard(schedule: schedule, isSuspended: isSuspended)
    try readCollection(package(of: [card], scheduling: true)) { database in
      let row = try #require(
        try Row.fetchOne(
          database,
          sql: "SELECT type, queue, due, ivl, factor, reps, lapses, left, data FROM cards"
        )
      )
      #expect((0..<8).map { row[$0] as Int64 } == columns)
      #expect(row["data"] == memory)
    }
  }

  @Test func `without the schedule all cards are new`() throws {
    let schedule = Self.studied(.review(Self.memory), due: .days(12), lapses: 8)
    let grading = Grading(
      card: CardID(hash: 0),
      grade: .good,
      at: monday,
      before: Schedule(),
      after: schedule,
      took: .seconds(1)
    )
    let card = try makeExportCard(schedule: schedule, isSuspended: true, gradings: [grading])
    try readCollection(package(of: [card])) { database in
      let row = try #require(
        try Row.fetchOne(
          database,
          sql: "SELECT type, queue, due, ivl, factor, reps, lapses, left, data FROM cards"
        )
      )
      #expect((0..<8).map { row[$0] as Int64 } == [0, 0, 1, 0, 0, 0, 0, 0])
      #expect(row["data"] == "{}")
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM revlog") == 0)
      #expect(try String.fetchOne(database, sql: "SELECT tags FROM notes") == "")
    }
  }

  @Test func `days count from the 4 o'clock before the earliest event`() throws {
    let overdue = Schedule(
      state: .review(Self.memory),
      due: monday - .days(3),
      lastReviewed: monday - .days(10),
      reviews: 2
    )
    let cards = [
      try makeExportCard("a", schedule: overdue),
      try makeExportCard("b", schedule: Self.studied(.review(Self.memory), due: .days(12))),
    ]
    try readCollection(package(of: cards, scheduling: true)) { database throws in
      // 2026-01-01T04:00:00Z: midnight of 2 January belongs to the study day before.
      #expect(try Int64.fetchOne(database, sql: "SELECT crt FROM col") == 1_767_240_000)
      #expect(try Int.fetchAll(database, sql: "SELECT due FROM cards ORDER BY id") == [0, 15])
      #expect(try Int.fetchAll(database, sql: "SELECT ivl FROM cards ORDER BY id") == [7, 12])
    }
  }

  @Test func `a day begins at 4 o'clock where the learner is`() throws {
    let seoul = StudyCalendar { _ in .seconds(9 * 3600) }
    let schedule = Self.studied(.review(Self.memory), due: .days(1) + .seconds(18 * 3600))
    let exporter = Exporter(includesScheduling: true, calendar: seoul)
    let bytes = try exporter.bytes(of: [makeExportCard(schedule: schedule)], as: .anki)
    try readCollection(bytes) { database throws in
      // Monday 09:00 in Seoul; due on Wednesday at 03:00, which is still Tuesday's study day.
      #expect(try Int64.fetchOne(database, sql: "SELECT crt FROM col") == 1_767_553_200)
      #expect(try Int.fetchOne(database, sql: "SELECT due FROM cards") == 1)
    }
  }

  @Test func `gradings become the review log`() throws {
    let learning = Self.studied(.learning(step: 1, Self.memory), due: .seconds(600))
    let review = Schedule(
      state: .review(Memory(stability: 3, difficulty: 10)),
      due: monday + .days(3),
      lastReviewed: monday + .seconds(600),
      reviews: 2
    )
    let relearning = Schedule(
      state: .relearning(step: 0, Memory(stability: 1, difficulty: 1)),
      due: monday + .days(3) + .seconds(600),
      lastReviewed: monday + .days(3),
      reviews: 3
    )
    let steps: [(Grade, Instant, Schedule, Schedule)] = [
      (.good, monday, Schedule(), learning),
      (.easy, monday, learning, review),
      (.again, monday + .days(3), review, relearning),
      (.hard, monday + .days(3) + .seconds(600), relearning, review),
    ]
    let gradings = steps.map { grade, at, before, after in
      Grading(
        card: CardID(hash: 0),
        grade: grade,
        at: at,
        before: before,
        after: after,
        took: .milliseconds(4200)
      )
    }
    let card = try makeExportCard(schedule: review, gradings: gradings)
    try readCollection(package(of: [card], scheduling: true)) { database in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT id, cid, ease, ivl, lastIvl, factor, time, type FROM revlog ORDER BY id"
      )
      #expect(
        rows.map { row in (0..<8).map { row[$0] as Int64 } } == [
          [1_767_571_200_000, 1_767_571_200_000, 3, -600, 0, 461, 4200, 0],
          [1_767_571_200_001, 1_767_571_200_000, 4, 3, -600, 1100, 4200, 0],
          [1_767_830_400_000, 1_767_571_200_000, 1, -600, 3, 100, 4200, 1],
          [1_767_831_000_000, 1_767_571_200_000, 2, 3, -600, 1100, 4200, 2],
        ]
      )
    }
  }

  @Test func `a leech is tagged as Anki tags its own`() throws {
    let schedule = Self.studied(.review(Self.memory), due: .days(1), lapses: 8)
    let card = try makeExportCard("a", makeContent(tags: ["sqs"]), schedule: schedule)
    let tags = try readCollection(package(of: [card], scheduling: true)) {
      try String.fetchOne($0, sql: "SELECT tags FROM notes")
    }
    #expect(tags == " sqs leech ")
  }

  private static func studied(_ state: StudyState, due: Duration, lapses: Int = 1) -> Schedule {
    Schedule(state: state, due: monday + due, lastReviewed: monday, reviews: 3, lapses: lapses)
  }
}
