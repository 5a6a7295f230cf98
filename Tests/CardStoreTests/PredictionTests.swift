import Cards
import Determinism
import Testing

@testable import CardStore

struct PredictionTests {
  func prediction(chosen: Int, outcome: Int?, seed: UInt64 = 1) -> StoredPrediction {
    StoredPrediction(lab: "polling", seed: seed, chosen: chosen, outcome: outcome, at: noon)
  }

  @Test func `predictions come back as they were made, whatever the seed`() throws {
    let store = try CardStore.inMemory()
    let made = [
      prediction(chosen: 0, outcome: 2, seed: .max), prediction(chosen: 1, outcome: nil, seed: 0),
    ]
    for prediction in made { try store.record(prediction) }
    #expect(try store.predictions() == made)
  }

  @Test func `stats count predictions whose lab took a side, and those that came true`() throws {
    let store = try CardStore.inMemory()
    for (chosen, outcome) in [(0, 0), (1, 0), (1, 1), (0, nil)] {
      try store.record(prediction(chosen: chosen, outcome: outcome))
    }
    let stats = try store.stats(at: noon, calendar: utc)
    #expect(stats.predictions == 3)
    #expect(stats.predictionsRight == 2)
  }

  @Test func `a database from before predictions keeps its cards and takes predictions`() throws {
    try withFolder { folder in
      let path = folder + "/quizlab.sqlite"
      let draft = makeDraft("가시성 시간 초과는 30초")
      let ids = try CardStore(path: path, migrations: [Migration.cards]).ids([draft])
      let store = try CardStore(path: path)
      try store.record(prediction(chosen: 2, outcome: 2))
      #expect(try store.card(ids[0])?.content == draft.content)
      #expect(try store.predictions().map(\.chosen) == [2])
      #expect(try names(in: folder).contains("quizlab.sqlite.backup-cards-before-predictions"))
    }
  }
}
