import CardStore
import Cards
import Determinism
import Properties
import Testing

struct SyncTests {
  private let notes = [
    makeDraft("가시성 시간초과는 30초", line: 10),
    makeDraft("메시지는 최대 14일 보존", answer: .text("14일"), line: 11),
  ]

  private func reviewed() throws -> (CardStore, [CardID]) {
    let store = try CardStore.inMemory()
    let ids = try store.ids(notes)
    let desk = store.desk()
    try desk.grade(.good, at: noon)
    try desk.grade(.good, at: noon)
    return (store, ids)
  }

  private let later = noon.advanced(by: .seconds(60))

  @Test func `a first sync makes new cards and a second keeps them`() throws {
    let store = try CardStore.inMemory()
    let first = try store.sync(notes)
    #expect(first.new.count == 2)
    #expect(first.kept.isEmpty && first.changed.isEmpty && first.orphaned.isEmpty)
    let second = try store.sync(notes, at: later)
    #expect(second.kept == first.new)
    #expect(second.new.isEmpty && second.changed.isEmpty && second.orphaned.isEmpty)
    #expect(try store.exportCards().map(\.modified) == [noon, noon])
  }

  @Test func `everything on a card is kept as it was made`() throws {
    let content = CardContent(
      kind: .steps,
      prompt: "\"SQS\"\n어떻게 \\ 지우나?\u{1}",
      answer: .list(["ReceiveMessage", "DeleteMessage", "a\tb, \"c\""]),
      alternatives: ["삭제", ""],
      choices: ["[1]", "2"],
      breadcrumb: ["SQS", "소비자"],
      source: Source(file: "Notes/a b.md", lines: [3, 4, 7]),
      property: "consumer.delete",
      status: CardStatus(verdict: .imprecise, remarks: ["조건: 한 번에 하나", "AWS: \"10\""]),
      language: .english,
      deck: ["AWS SAA", "SQS::x"],
      tags: ["sqs", "태그"],
      rule: "steps"
    )
    let draft = CardDraft(content: content, role: "steps", bullet: "b", place: ["p", "q\"r"])
    let store = try CardStore.inMemory()
    let ids = try store.ids([draft])
    #expect(try store.cards(ids) == [Card(id: ids[0], content: content)])
    #expect(try store.sync([draft]).kept == ids)
  }

  @Test(arguments: [Answer.text(""), .list([]), .truth(true), .truth(false), .text("[\"x\"]")])
  func `an answer comes back as it was`(answer: Answer) throws {
    let store = try CardStore.inMemory()
    let ids = try store.ids([makeDraft("b", answer: answer)])
    #expect(try store.card(ids[0])?.content.answer == answer)
  }

  @Test func `a changed number keeps card and memory and makes it due`() throws {
    let (store, ids) = try reviewed()
    let before = try #require(try store.schedule(of: ids[0]))
    #expect(before.due == noon.advanced(by: .days(3)))
    var edited = notes
    edited[0] = makeDraft("가시성 시간초과는 60초", prompt: "가시성?", answer: .text("60초"), line: 10)
    var asked = notes
    asked[0] = makeDraft("가시성 시간초과는 30초", prompt: "가시성?", answer: .text("30초"), line: 10)
    try store.sync(asked, at: noon)
    let report = try store.sync(edited, at: later)
    #expect(report.changed == [.init(id: ids[0], reasons: [.answer])])
    #expect(report.kept == [ids[1]])
    let after = try #require(try store.schedule(of: ids[0]))
    #expect(after.due == later.advanced(by: .seconds(-60)))
    #expect(after.state == before.state)
    #expect(after.reviews == 1)
    #expect(try store.schedule(of: ids[1])?.due == noon.advanced(by: .days(3)))
  }

  @Test func `a changed question makes the card due`() throws {
    let (store, ids) = try reviewed()
    var edited = notes
    edited[1].content.prompt = "최대 보존 기간은?"
    #expect(
      try store.sync(edited, at: later).changed == [.init(id: ids[1], reasons: [.question])]
    )
    #expect(try store.schedule(of: ids[1])?.due == later)
  }

  @Test func `a claim found wrong makes the card due`() throws {
    let (store, ids) = try reviewed()
    var edited = notes
    edited[0].content.status = CardStatus(verdict: .verified, remarks: [])
    #expect(try store.sync(edited, at: later).changed.isEmpty)
    edited[0].content.status = CardStatus(verdict: .contradicted, remarks: ["AWS: 30초"])
    #expect(try store.sync(edited, at: later).changed == [.init(id: ids[0], reasons: [.verdict])])
    #expect(try store.schedule(of: ids[0])?.due == later)
  }

  @Test func `other lines, headings, decks, options and spacing make nothing due`() throws {
    let (store, ids) = try reviewed()
    var edited = notes
    edited[0].content.source.lines = [20]
    edited[0].place = ["SQS 정리"]
    edited[0].content.deck = ["AWS"]
    edited[0].content.choices = ["30초", "40초"]
    edited[0].content.prompt = "가시성  시간초과는30초?"
    let report = try store.sync(edited, at: later)
    #expect(report.kept == ids)
    #expect(report.changed.isEmpty)
    #expect(try store.card(ids[0])?.content == edited[0].content)
    #expect(try store.schedule(of: ids[0])?.due == noon.advanced(by: .days(3)))
    #expect(try store.exportCards().map(\.modified) == [later, noon])
  }

  @Test func `a bullet that is gone and comes back finds its schedule again`() throws {
    let (store, ids) = try reviewed()
    let before = try store.schedule(of: ids[1])
    #expect(try store.sync([notes[0]], at: later).orphaned == [ids[1]])
    #expect(try store.orphans().map(\.card.id) == [ids[1]])
    #expect(try store.orphans().map(\.since) == [later])
    #expect(try store.sync([notes[0]], at: later).orphaned == [])
    let report = try store.sync(notes, at: later)
    #expect(report.returned == [ids[1]])
    #expect(try store.orphans().isEmpty)
    #expect(try store.schedule(of: ids[1]) == before)
  }

  @Test func `a dry run says the same and changes nothing`() throws {
    let store = try CardStore.inMemory()
    let ids = try store.ids([notes[0]])
    let dry = try store.sync([notes[1]], scope: wholeNotes, at: later, dryRun: true)
    #expect(dry.orphaned == ids)
    #expect(try store.orphans().isEmpty)
    #expect(try store.noteFiles() == ["Notes/Day07.md"])
    let real = try store.sync([notes[1]], scope: wholeNotes, at: later)
    #expect(real == dry)
  }

  @Test func `a doubtful card is reported`() throws {
    let store = try CardStore.inMemory()
    let ids = try store.ids([makeDraft("버전 1 배포"), makeDraft("버전 2 배포")])
    let report = try store.sync([makeDraft("버전 3 배포")])
    #expect(report.doubts == [.init(new: report.new[0], orphan: ids[0])])
  }

  @Test func `cards of other roots are left alone`() throws {
    let store = try CardStore.inMemory()
    let other = makeDraft("롱 폴링은 빈 응답을 줄인다", file: "Other/b.md")
    let both = SyncScope(roots: ["Notes", "Other"], files: [])
    try _ = store.sync(notes + [other], scope: both, at: noon)
    let report = try store.sync(
      [],
      scope: SyncScope(roots: ["Other"], files: []),
      at: noon
    )
    #expect(report.orphaned.count == 1)
    #expect(try store.exportCards().map(\.card.content.prompt) == notes.map(\.content.prompt))
  }

  @Test func `roots are remembered in order`() throws {
    let store = try CardStore.inMemory()
    for roots in [["Notes"], ["Other/b.md", "Notes"], ["A"]] {
      _ = try store.sync([], scope: SyncScope(roots: roots, files: []), at: noon)
    }
    _ = try store.sync([], scope: SyncScope(roots: ["dry"], files: []), at: noon, dryRun: true)
    #expect(try store.rememberedRoots() == ["Notes", "Other/b.md", "A"])
  }

  @Test func `ids are known before a sync gives them`() throws {
    let store = try CardStore.inMemory()
    let before = try store.identify(notes, scope: wholeNotes)
    #expect(try store.exportCards().isEmpty)
    #expect(try store.sync(notes).new == before)
    #expect(before == Ledger.assign(notes, scope: wholeNotes).assignments.map(\.id))
  }
}

struct VerdictTests {
  private let draft = makeDraft(
    "보존은 최소 4일",
    status: CardStatus(verdict: .undecided, remarks: ["?"])
  )
  private let wrong = CardStatus(verdict: .contradicted, remarks: ["실험: 60초"])

  @Test func `a check's verdict shows until the card changes`() throws {
    let store = try CardStore.inMemory()
    let id = try store.ids([draft])[0]
    try store.storeVerdicts([(id, wrong)], at: noon)
    #expect(try store.card(id)?.content.status == wrong)
    #expect(try store.sync([draft]).kept == [id])
    #expect(try store.card(id)?.content.status == wrong)
    var edited = draft
    edited.content.answer = .text("60초")
    try store.sync([edited])
    #expect(try store.card(id)?.content.status == CardStatus(verdict: .undecided, remarks: ["?"]))
  }

  @Test func `a verdict that turns the lesson makes the card due, others don't`() throws {
    let store = try CardStore.inMemory()
    let id = try store.ids([draft])[0]
    try store.desk().grade(.good, at: noon)
    let later = noon.advanced(by: .seconds(60))
    try store.storeVerdicts([(id, CardStatus(verdict: .verified, remarks: []))], at: later)
    #expect(try store.schedule(of: id)?.due == noon.advanced(by: .days(3)))
    try store.storeVerdicts([(id, wrong)], at: later)
    #expect(try store.schedule(of: id)?.due == later)
  }

  @Test func `verdicts count as changes for exports only when they are new`() throws {
    let store = try CardStore.inMemory()
    let id = try store.ids([draft])[0]
    let later = noon.advanced(by: .seconds(60))
    try store.storeVerdicts([(id, wrong)], at: later)
    try store.storeVerdicts([(id, wrong)], at: later.advanced(by: .seconds(60)))
    #expect(try store.exportCards().map(\.modified) == [later])
  }

  @Test func `a verdict on a card that isn't there is left out`() throws {
    let store = try CardStore.inMemory()
    try store.storeVerdicts([(CardID(hash: 7), wrong)], at: noon)
    #expect(try store.exportCards().isEmpty)
  }
}
