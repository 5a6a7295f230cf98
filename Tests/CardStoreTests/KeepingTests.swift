import Cards
import Determinism
import Foundation
import GRDB
import Testing

@testable import CardStore

struct BackupTests {
  private let notes = [makeDraft("가시성 시간초과는 30초")]
  private let others = [makeDraft("메시지는 최대 14일 보존")]

  @Test func `a backup is one file and a database of its own`() throws {
    try withFolder { folder in
      let store = try CardStore(path: folder + "/quizlab.sqlite")
      let ids = try store.ids(notes)
      try store.desk().grade(.good, at: noon)
      let backup = folder + "/deep/er/copy.sqlite"
      try store.backup(to: backup)
      #expect(try names(in: folder + "/deep/er") == ["copy.sqlite"])
      #expect(try CardStore(path: backup).gradings(of: ids[0]).map(\.grade) == [.good])
    }
  }

  @Test func `a backup replaces no file`() throws {
    try withFolder { folder in
      let store = try CardStore(path: folder + "/quizlab.sqlite")
      let taken = folder + "/taken"
      try Data("mine".utf8).write(to: URL(fileURLWithPath: taken))
      #expect(throws: CardStoreError.alreadyExists(path: taken)) { try store.backup(to: taken) }
      #expect(try String(contentsOfFile: taken, encoding: .utf8) == "mine")
    }
  }

  @Test func `a restore brings everything back and keeps what was there`() throws {
    try withFolder { folder in
      let path = folder + "/quizlab.sqlite"
      let store = try CardStore(path: path)
      let ids = try store.ids(notes)
      try store.desk().grade(.good, at: noon)
      try store.backup(to: folder + "/copy")
      let reader = try CardStore(path: path)
      try store.sync(others)
      _ = try store.undo(at: noon)
      let replaced = try store.restore(from: folder + "/copy")
      #expect(replaced == path + ".backup-before-restore")
      for store in [store, reader, try CardStore(path: path)] {
        #expect(try store.exportCards().map(\.card.id) == ids)
        #expect(try store.gradings(of: ids[0]).count == 1)
      }
      #expect(try store.read { try $0.journalMode() } == "wal")
      #expect(try store.sync(notes).kept == ids)
      #expect(try CardStore(path: path + ".backup-before-restore").orphans().map(\.card.id) == ids)
      #expect(try store.restore(from: folder + "/copy") == path + ".backup-before-restore-2")
    }
  }

  @Test func `a restore brings an older backup up to date`() throws {
    try withFolder { folder in
      let old = try CardStore(path: folder + "/old.sqlite")
      let ids = try old.ids(notes)
      let next = Migration(name: "next", sql: "CREATE TABLE next (id INTEGER PRIMARY KEY) STRICT")
      let store = try CardStore(
        path: folder + "/quizlab.sqlite",
        migrations: Migration.all + [next]
      )
      _ = try store.restore(from: folder + "/old.sqlite", migrations: Migration.all + [next])
      #expect(try store.exportCards().map(\.card.id) == ids)
      #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM next") } == 0)
    }
  }

  @Test func `what is no backup restores nothing`() throws {
    try withFolder { folder in
      let path = folder + "/quizlab.sqlite"
      let store = try CardStore(path: path)
      let ids = try store.ids(notes)
      let (text, missing) = (folder + "/notes.md", folder + "/missing")
      let (other, future) = (folder + "/other", folder + "/future")
      try Data(String(repeating: "- SQS\n", count: 200).utf8).write(
        to: URL(fileURLWithPath: text)
      )
      try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (x)") }
      let next = Migration(name: "next", sql: "CREATE TABLE next (id INTEGER PRIMARY KEY) STRICT")
      _ = try CardStore(path: future, migrations: Migration.all + [next])
      let before = try names(in: folder)
      #expect(throws: CardStoreError.notADatabase(path: text)) { try store.restore(from: text) }
      #expect(throws: CardStoreError.otherProgram(path: other)) { try store.restore(from: other) }
      #expect(throws: CardStoreError.newerVersion(path: future, migrations: ["next"])) {
        try store.restore(from: future)
      }
      #expect(
        throws: CardStoreError.cannotOpen(path: missing, reason: "No such file or directory")
      ) { try store.restore(from: missing) }
      #expect(try store.exportCards().map(\.card.id) == ids)
      #expect(try names(in: folder) == before)
    }
  }
}

struct ExportCardsTests {
  @Test func `an export has what the notes make, in their order, and the gradings that stand`()
    throws
  {
    let store = try CardStore.inMemory()
    let notes = [
      makeDraft("셋째 파일", file: "Notes/b.md", line: 1),
      makeDraft("첫째", file: "Notes/a.md", line: 1),
      makeDraft("둘째", file: "Notes/a.md", line: 2),
    ]
    let ids = try store.ids(notes)
    let desk = store.desk()
    try desk.grade(.good, at: noon)
    try desk.grade(.again, at: noon)
    _ = try desk.undo(at: noon)
    try store.suspend(ids[0], at: noon)
    let cards = try store.exportCards()
    #expect(cards.map(\.card.id) == [ids[1], ids[2], ids[0]])
    #expect(cards.map(\.isSuspended) == [false, false, true])
    #expect(cards.map { $0.gradings.map(\.grade) } == [[.good], [], []])
    #expect(cards.map(\.schedule.reviews) == [1, 0, 0])
    try store.sync([notes[1]])
    #expect(try store.exportCards().map(\.card.id) == [ids[1]])
  }
}

struct OrphanTests {
  @Test func `only orphans are deleted, and only those that were named`() throws {
    let store = try CardStore.inMemory()
    let notes = (1...3).map { makeDraft("서로 다른 줄 \($0)번", line: $0) }
    let ids = try store.ids(notes)
    for _ in notes { try store.desk().grade(.good, at: noon) }
    try store.sync([notes[0]])
    #expect(try store.orphans().map(\.reviews) == [1, 1])
    #expect(try store.deleteOrphans([ids[0], ids[1], CardID(hash: 9)]) == [ids[1]])
    #expect(try store.card(ids[0]) != nil)
    #expect(try store.orphans().map(\.card.id) == [ids[2]])
    #expect(try store.gradings(of: ids[1]).isEmpty)
    #expect(try store.gradings(of: ids[2]).count == 1)
  }
}

struct StatsTests {
  private let notes = (1...5).map { makeDraft("서로 다른 줄 \($0)번", line: $0) }

  @Test func `an unused store has no retention`() throws {
    let store = try CardStore.inMemory()
    try store.sync(notes)
    #expect(
      try store.stats(at: noon, calendar: utc)
        == StudyStats(
          cards: 5,
          new: 5,
          due: 0,
          reviews: 0,
          suspended: 0,
          retention: nil,
          leeches: 0,
          history: [],
          forecast: Array(repeating: 0, count: 30)
        )
    )
  }

  @Test func `what was studied and what lies ahead is counted`() throws {
    let store = try CardStore.inMemory()
    let ids = try store.ids(notes)
    let desk = store.desk()
    for grade in [Grade.good, .good, .good, .easy] { try desk.grade(grade, at: noon) }
    let day3 = noon.advanced(by: .days(3))
    for grade in [Grade.good, .again, .hard] { try desk.grade(grade, at: day3) }
    try desk.grade(.good, at: day3)
    _ = try desk.undo(at: day3)
    try store.suspend(ids[4], at: day3)
    let stats = try store.stats(at: day3, calendar: utc)
    #expect(stats.cards == 5)
    #expect(stats.new == 0)
    #expect(stats.suspended == 1)
    #expect(stats.reviews == 7)
    #expect(stats.retention == 2.0 / 3.0)
    #expect(
      stats.history == [.init(day: 20_458, reviews: 4), .init(day: 20_461, reviews: 3)]
    )
    #expect(stats.forecast.prefix(6) == [2, 0, 0, 1, 0, 1])
    #expect(stats.due == 0)
    #expect(try store.stats(at: day3.advanced(by: .seconds(360)), calendar: utc).due == 2)
  }

  @Test func `retention looks back thirty study days`() throws {
    let store = try CardStore.inMemory()
    try store.sync([notes[0]])
    let desk = store.desk()
    try desk.grade(.good, at: noon)
    try desk.grade(.again, at: noon.advanced(by: .days(3)))
    #expect(try store.stats(at: noon.advanced(by: .days(32)), calendar: utc).retention == 0)
    #expect(try store.stats(at: noon.advanced(by: .days(33)), calendar: utc).retention == nil)
  }

  @Test func `eight lapses make a leech`() throws {
    let store = try CardStore.inMemory()
    try store.sync([notes[0]])
    let desk = store.desk()
    var now = noon
    for lapse in 1...8 {
      try desk.grade(.good, at: now)
      now = now.advanced(by: .days(3))
      try desk.grade(.again, at: now)
      now = now.advanced(by: .seconds(60))
      #expect(try store.stats(at: now, calendar: utc).leeches == (lapse == 8 ? 1 : 0))
    }
  }
}
