import Cards
import Determinism
import Foundation
import Properties
import Testing

@testable import CardStore

struct LabResultTests {
  let key = LabResultKey(lab: "retention", version: "a1", seed: .max, limits: "14 days")

  @Test func `a result is found by lab, version, seed and limits, and by nothing less`() throws {
    let store = try CardStore.inMemory()
    try store.keep([(key, #"{"days":14}"#)], at: noon)
    #expect(try store.labResult(key) == #"{"days":14}"#)
    var others = Array(repeating: key, count: 4)
    others[0].lab = "polling"
    others[1].version = "a2"
    others[2].seed = 1
    others[3].limits = "4 days"
    for other in others { #expect(try store.labResult(other) == nil) }
  }

  @Test func `another version's result takes the place of the old one`() throws {
    let store = try CardStore.inMemory()
    var next = key
    next.version = "a2"
    try store.keep([(key, "old"), (next, "new")], at: noon)
    #expect(try store.labResult(key) == nil)
    #expect(try store.labResult(next) == "new")
  }

  @Test func `a database from before results keeps its cards and gets a backup`() throws {
    try withFolder { folder in
      let path = folder + "/quizlab.sqlite"
      let draft = makeDraft("가시성 시간 초과는 30초")
      let old = Array(Migration.all.prefix(3))
      let ids = try CardStore(path: path, migrations: old).ids([draft])
      let store = try CardStore(path: path)
      try store.keep([(key, "kept")], at: noon)
      #expect(try store.card(ids[0])?.content == draft.content)
      #expect(try CardStore(path: path).labResult(key) == "kept")
      #expect(
        try names(in: folder).contains("quizlab.sqlite.backup-setting-aside-before-lab-results")
      )
    }
  }

  @Test func `read only, an old database has its cards and no results`() throws {
    try withFolder { folder in
      let path = folder + "/quizlab.sqlite"
      let draft = makeDraft("가시성 시간 초과는 30초")
      let old = Array(Migration.all.prefix(3))
      let ids = try CardStore(path: path, migrations: old).ids([draft])
      let store = try CardStore(readingOnly: path)
      let scope = SyncScope(roots: [], files: ["Notes/Day07.md"])
      #expect(try store.identify([draft], scope: scope) == ids)
      #expect(try store.labResult(key) == nil)
      #expect(try names(in: folder).filter { $0.contains("backup") } == [])
    }
  }

  @Test func `read only, results are found and none are taken`() throws {
    try withFolder { folder in
      let path = folder + "/quizlab.sqlite"
      try CardStore(path: path).keep([(key, "kept")], at: noon)
      let store = try CardStore(readingOnly: path)
      #expect(try store.labResult(key) == "kept")
      #expect(throws: CardStoreError.readOnly(path: path)) {
        try store.keep([(key, "other")], at: noon)
      }
    }
  }

  @Test func `a verdict is stored with its day and run until its card changes`() throws {
    let store = try CardStore.inMemory()
    var draft = makeDraft("메시지 보존은 최소 4일")
    draft.content.status = CardStatus(verdict: .contradicted, remarks: [])
    let ids = try store.ids([draft])
    let check = CardCheck(
      day: try #require(CivilDate(iso: "2026-11-24")),
      run: CardCheck.Run(lab: "retention", seed: .max, runs: 9)
    )
    let status = CardStatus(verdict: .contradicted, remarks: ["실험: 1분"], check: check)
    try store.storeVerdicts([(ids[0], status)], at: noon)
    #expect(try store.card(ids[0])?.content.status == status)
    #expect(try store.exportCards().first?.card.content.status?.check == check)
    draft.content.answer = .text("5일")
    _ = try store.ids([draft])
    #expect(
      try store.card(ids[0])?.content.status == CardStatus(verdict: .contradicted, remarks: [])
    )
  }
}
