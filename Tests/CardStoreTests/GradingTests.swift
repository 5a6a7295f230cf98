import CardStore
import Cards
import Determinism
import Dispatch
import Testing

struct GradingTests {
  private let notes = [
    makeDraft("가시성 시간초과는 30초", line: 10), makeDraft("최대 14일 보존", line: 11),
    makeDraft("한 번에 최대 10개", line: 12),
  ]

  @Test func `a grading is kept to the last bit`() throws {
    let store = try CardStore.inMemory()
    let ids = try store.ids(notes)
    let dealt = try #require(try store.desk().deal(at: noon))
    let grading = dealt.grading(.good, at: noon)
    try store.desk().record(grading)
    #expect(try store.gradings(of: ids[0]) == [grading])
    #expect(try store.schedule(of: ids[0]) == grading.after)
  }

  @Test func `undo takes back any number of gradings, also after a restart`() throws {
    try withFolder { folder in
      let path = folder + "/quizlab.sqlite"
      let ids: [CardID]
      do {
        let store = try CardStore(path: path)
        ids = try store.ids(notes)
        for _ in ids { try store.desk().grade(.good, at: noon) }
      }
      let store = try CardStore(path: path)
      let desk = store.desk()
      for id in ids.reversed() {
        #expect(try desk.undo(at: noon)?.card == id)
        #expect(try store.schedule(of: id) == Schedule())
        #expect(try desk.deal(at: noon)?.card.id == id)
      }
      #expect(try desk.undo(at: noon) == nil)
      #expect(try store.gradings(of: ids[0]) == [])
    }
  }

  @Test func `a card graded again after an undo is not asked once more`() throws {
    let store = try CardStore.inMemory()
    let ids = try store.ids(notes)
    let desk = store.desk()
    try desk.grade(.easy, at: noon)
    _ = try desk.undo(at: noon)
    #expect(try desk.grade(.good, at: noon) == ids[0])
    #expect(try desk.deal(at: noon)?.card.id == ids[1])
    #expect(try store.gradings(of: ids[0]).map(\.grade) == [.good])
    #expect(try desk.undo(at: noon)?.card == ids[0])
    #expect(try store.gradings(of: ids[0]) == [])
  }

  @Test func `an undo gives back the due date that a grading moved`() throws {
    let store = try CardStore.inMemory()
    let id = try store.ids([notes[0]])[0]
    let desk = store.desk()
    try desk.grade(.good, at: noon)
    let first = try store.schedule(of: id)
    let day3 = noon.advanced(by: .days(3))
    try desk.grade(.again, at: day3)
    #expect(try store.schedule(of: id)?.lapses == 1)
    _ = try desk.undo(at: day3)
    #expect(try store.schedule(of: id) == first)
  }

  @Test func `suspending and burying are undone in their order among gradings`() throws {
    try withFolder { folder in
      let path = folder + "/quizlab.sqlite"
      let ids: [CardID]
      do {
        let store = try CardStore(path: path)
        ids = try store.ids(notes)
        let desk = store.desk()
        try desk.bury(ids[0], at: noon)
        try desk.grade(.easy, at: noon)
        try desk.suspend(ids[2], at: noon)
        try desk.bury(ids[2], at: noon)
        #expect(try desk.deal(at: noon) == nil)
      }
      // After a restart.
      let desk = try CardStore(path: path).desk()
      #expect(try desk.undo(at: noon) == .burial(ids[2]))
      #expect(try desk.deal(at: noon) == nil)
      #expect(try desk.undo(at: noon) == .suspension(ids[2]))
      #expect(try desk.deal(at: noon)?.card.id == ids[2])
      #expect(try desk.undo(at: noon)?.card == ids[1])
      #expect(try desk.deal(at: noon)?.card.id == ids[1])
      #expect(try desk.undo(at: noon) == .burial(ids[0]))
      #expect(try desk.deal(at: noon)?.card.id == ids[0])
      #expect(try desk.undo(at: noon) == nil)
      #expect(try desk.counts(at: noon) == QuizCounts(new: 3, learning: 0, due: 0))
    }
  }

  @Test func `an undone burial leaves an earlier one as it was`() throws {
    let store = try CardStore.inMemory()
    let id = try store.ids([notes[0]])[0]
    try store.bury(id, until: noon.advanced(by: .days(3)))
    try store.bury(id, until: noon.advanced(by: .days(5)))
    #expect(try store.undo(at: noon) == .burial(id))
    #expect(try store.desk().deal(at: noon.advanced(by: .days(2))) == nil)
    #expect(try store.desk().deal(at: noon.advanced(by: .days(3)))?.card.id == id)
  }

  @Test func `what was asked for again is no suspension to undo`() throws {
    let store = try CardStore.inMemory()
    let ids = try store.ids(notes)
    try store.desk().grade(.good, at: noon)
    try store.suspend(ids[1], at: noon)
    try store.unsuspend(ids[1])
    #expect(try store.undo(at: noon)?.card == ids[0])
  }

  @Test func `a grading of what another process has graded counts from there`() throws {
    let store = try CardStore.inMemory()
    let id = try store.ids([notes[0]])[0]
    let desk = store.desk()
    let dealt = try #require(try desk.deal(at: noon))
    try desk.record(dealt.grading(.good, at: noon))
    try desk.record(dealt.grading(.again, at: noon))
    let schedule = try #require(try store.schedule(of: id))
    #expect(schedule.reviews == 2)
    #expect(schedule.lapses == 1)
    #expect(try store.gradings(of: id).map(\.after.reviews) == [1, 2])
    _ = try desk.undo(at: noon)
    #expect(try store.schedule(of: id)?.reviews == 1)
  }

  @Test func `a grading of an unknown card is refused`() throws {
    let store = try CardStore.inMemory()
    _ = try store.ids([notes[0]])
    let dealt = try #require(try store.desk().deal(at: noon))
    var grading = dealt.grading(.good, at: noon)
    grading.card = CardID(hash: 1)
    #expect(throws: CardStoreError.noSuchCard(CardID(hash: 1))) {
      try store.desk().record(grading)
    }
    #expect(throws: CardStoreError.noSuchCard(CardID(hash: 1))) {
      try store.suspend(CardID(hash: 1), at: noon)
    }
  }

  @Test func `two writers on one file lose nothing`() throws {
    try withFolder { folder in
      let path = folder + "/quizlab.sqlite"
      let id = try CardStore(path: path).ids([notes[0]])[0]
      let stores = try [CardStore(path: path), CardStore(path: path)]
      let failures = Failures()
      DispatchQueue.concurrentPerform(iterations: 2) { writer in
        for step in 0..<25 {
          do {
            let now = noon.advanced(by: .seconds(step))
            let schedule = try stores[writer].schedule(of: id) ?? Schedule()
            let outcomes = FixedScheduler.outcomes(schedule, at: now)
            try stores[writer].desk().record(
              Grading(
                card: id,
                grade: .hard,
                at: now,
                before: schedule,
                after: outcomes.hard,
                took: .zero
              )
            )
          } catch {
            failures.add("\(error)")
          }
        }
      }
      #expect(failures.all == [])
      #expect(try stores[0].schedule(of: id)?.reviews == 50)
      #expect(try stores[1].gradings(of: id).map(\.after.reviews) == Array(1...50))
    }
  }
}
