import Cards
import Determinism
import Dispatch
import Foundation
import GRDB
import Properties
import Testing

@testable import CardStore

struct OpeningTests {
  private let notes = [makeDraft("가시성 시간초과는 30초")]

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test func `a database is made with its folders`() throws {
    try withFolder { folder in
      let path = folder + "/share/quizlab/quizlab.sqlite"
      let ids = try CardStore(path: path).ids(notes)
      #expect(try names(in: folder + "/share/quizlab") == ["quizlab.sqlite"])
      #expect(try CardStore(path: path).card(ids[0])?.content == notes[0].content)
    }
  }

  @Test func `several processes may start on a database that isn't there yet`() throws {
    try withFolder { folder in
      let path = folder + "/quizlab.sqlite"
      let failures = Failures()
      DispatchQueue.concurrentPerform(iterations: 8) { _ in
        do { _ = try CardStore(path: path).rememberedRoots() } catch { failures.add("\(error)") }
      }
      #expect(failures.all == [])
    }
  }

  @Test func `gradings are synced to the disk in a log`() throws {
    try withFolder { folder in
      let store = try CardStore(path: folder + "/quizlab.sqlite")
      #expect(try store.read { try $0.journalMode() } == "wal")
      #expect(try store.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
      #expect(try store.read { try Int.fetchOne($0, sql: "PRAGMA foreign_keys") } == 1)
    }
  }

  @Test func `tables are strict`() throws {
    let store = try CardStore.inMemory()
    let lax = try store.read {
      try String.fetchAll(
        $0,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'
          """
      )
    }
    #expect(lax == [])
  }

  @Test func `a text is no database`() throws {
    try withFolder { folder in
      let path = folder + "/notes.md"
      let text = String(repeating: "# SQS\n- 가시성 시간초과는 30초\n", count: 100)
      try write(text, to: path)
      #expect(throws: CardStoreError.notADatabase(path: path)) { try CardStore(path: path) }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }
  }

  @Test func `another program's database is left as it is`() throws {
    try withFolder { folder in
      let path = folder + "/anki.sqlite"
      try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE col (id INTEGER)") }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(throws: CardStoreError.otherProgram(path: path)) { try CardStore(path: path) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
      #expect(try names(in: folder) == ["anki.sqlite"])
    }
  }

  @Test func `a folder is no database`() throws {
    try withFolder { folder in
      let expected = CardStoreError.cannotOpen(
        path: folder,
        reason: "unable to open database file"
      )
      #expect(throws: expected) { try CardStore(path: folder) }
      let left = try names(in: folder)
      #expect(left == [])
    }
  }

  @Test func `a folder that can't be made is said`() throws {
    try withFolder { folder in
      try write("", to: folder + "/file")
      let path = folder + "/file/quizlab.sqlite"
      let error = #expect(throws: CardStoreError.self) { try CardStore(path: path) }
      guard case .cannotOpen(path, _) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  private let next = Migration(
    name: "notes-of-mine",
    sql: "CREATE TABLE mine (id INTEGER PRIMARY KEY) STRICT"
  )

  @Test func `a database is backed up before its tables change`() throws {
    try withFolder { folder in
      let path = folder + "/quizlab.sqlite"
      let ids = try CardStore(path: path).ids(notes)
      let opened = try CardStore(path: path, migrations: Migration.all + [next])
      #expect(try opened.card(ids[0])?.content == notes[0].content)
      let backup = path + ".backup-lab-results-before-notes-of-mine"
      #expect(
        try names(in: folder).contains("quizlab.sqlite.backup-lab-results-before-notes-of-mine")
      )
      #expect(try CardStore(path: backup).card(ids[0])?.content == notes[0].content)
      _ = try CardStore(path: path, migrations: Migration.all + [next])
      #expect(try names(in: folder).filter { $0.contains("backup") }.count == 1)
    }
  }

  @Test func `a backup never replaces another`() throws {
    try withFolder { folder in
      let path = folder + "/quizlab.sqlite"
      _ = try CardStore(path: path)
      let taken = path + ".backup-lab-results-before-notes-of-mine"
      try write("mine", to: taken)
      _ = try CardStore(path: path, migrations: Migration.all + [next])
      #expect(try String(contentsOfFile: taken, encoding: .utf8) == "mine")
      #expect(try CardStore(path: taken + "-2").rememberedRoots() == [])
    }
  }

  @Test func `a migration that fails changes nothing`() throws {
    try withFolder { folder in
      let path = folder + "/quizlab.sqlite"
      let ids = try CardStore(path: path).ids(notes)
      let broken = Migration(name: "broken", sql: "DROP TABLE root; CREATE TABLE card (x)")
      #expect(throws: DatabaseError.self) {
        try CardStore(path: path, migrations: Migration.all + [broken])
      }
      let store = try CardStore(path: path)
      #expect(try store.rememberedRoots() == ["Notes"])
      #expect(try store.exportCards().map(\.card.id) == ids)
    }
  }

  @Test func `a database from the future is refused`() throws {
    try withFolder { folder in
      let path = folder + "/quizlab.sqlite"
      _ = try CardStore(path: path, migrations: Migration.all + [next])
      #expect(throws: CardStoreError.newerVersion(path: path, migrations: ["notes-of-mine"])) {
        try CardStore(path: path)
      }
    }
  }

  @Test func `a read-only database can be read and says so when it should change`() throws {
    try withFolder { folder in
      let path = folder + "/quizlab.sqlite"
      let ids = try CardStore(path: path).ids(notes)
      var configuration = databaseConfiguration()
      configuration.readonly = true
      let store = try CardStore(
        path: path,
        migrations: Migration.all,
        configuration: configuration
      )
      #expect(try store.exportCards().map(\.card.id) == ids)
      #expect(throws: CardStoreError.readOnly(path: path)) { try store.sync([]) }
    }
  }

  @Test func `a locked database is said to be locked`() throws {
    try withFolder { folder in
      let path = folder + "/quizlab.sqlite"
      let first = try CardStore(path: path)
      var configuration = databaseConfiguration()
      configuration.busyMode = .immediateError
      let second = try CardStore(
        path: path,
        migrations: Migration.all,
        configuration: configuration
      )
      try first.write { _ in
        let expected = CardStoreError.locked(path: path)
        _ = #expect(throws: expected) { _ = try second.sync(notes) }
      }
      #expect(try second.sync(notes).new.count == 1)
    }
  }

  @Test func `a full disk loses nothing`() throws {
    try withFolder { folder in
      let path = folder + "/quizlab.sqlite"
      let ids = try CardStore(path: path).ids(notes)
      var configuration = databaseConfiguration()
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA max_page_count = 30") }
      let store = try CardStore(
        path: path,
        migrations: Migration.all,
        configuration: configuration
      )
      let many = (0..<1000).map { makeDraft("줄 번호 \($0)에 적은 내용", line: $0) }
      #expect(throws: CardStoreError.diskFull(path: path)) { try store.sync(many) }
      #expect(try store.exportCards().map(\.card.id) == ids)
      #expect(try store.orphans().isEmpty)
    }
  }

  @Test func `a damaged database is said to be damaged`() throws {
    try withFolder { folder in
      let path = folder + "/quizlab.sqlite"
      try CardStore(path: path).sync((0..<100).map { makeDraft("줄 번호 \($0)", line: $0) })
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      let size = try file.seekToEnd()
      try file.seek(toOffset: 4096)
      try file.write(contentsOf: Data(repeating: 0xFF, count: Int(size) - 4096))
      try file.close()
      let error = #expect(throws: CardStoreError.self) {
        try CardStore(path: path).exportCards()
      }
      #expect(error == .damaged(path: path, reason: "database disk image is malformed"))
    }
  }

  @Test func `a row that quizlab never wrote is damage`() throws {
    let store = try CardStore.inMemory()
    let ids = try store.ids(notes)
    try store.write { try $0.execute(sql: "UPDATE card SET kind = 'essay'") }
    #expect(throws: CardStoreError.damaged(path: ":memory:", reason: "kind: essay")) {
      try store.cards(ids)
    }
  }
}

struct CardStoreErrorTests {
  @Test(arguments: [
    CardStoreError.cannotOpen(path: "/x", reason: "r"), .notADatabase(path: "/x"),
    .otherProgram(path: "/x"), .newerVersion(path: "/x", migrations: ["m"]),
    .damaged(path: "/x", reason: "r"), .readOnly(path: "/x"), .locked(path: "/x"),
    .diskFull(path: "/x"), .inputOutput(path: "/x", reason: "r"), .alreadyExists(path: "/x"),
  ])
  func `every message begins with the file`(error: CardStoreError) {
    for language in Language.allCases {
      #expect(error.message(in: language).hasPrefix("/x: "))
    }
  }

  @Test func `messages say what to do`() {
    let newer = CardStoreError.newerVersion(path: "/q.sqlite", migrations: ["a", "b"])
    #expect(
      newer.message(in: .english)
        == "/q.sqlite: this database was made by a newer quizlab (a, b). Update quizlab."
    )
    #expect(
      newer.message(in: .korean)
        == "/q.sqlite: 더 새로운 버전의 quizlab에서 만든 데이터베이스입니다 (a, b). quizlab을 업데이트하세요."
    )
    #expect(
      CardStoreError.notADatabase(path: "a.md").message(in: .english)
        == "a.md: this is no SQLite database. Name another file with --database."
    )
  }
}
