import CardStore
import Cards
import Determinism
import Foundation
import Properties

/// Syncing and dealing with many cards, in a database file of its own.
enum StoreBenchmark {
  private static let now = Instant(unixMilliseconds: 1_767_614_400_000)
  private static let calendar = StudyCalendar(offset: { _ in .zero })
  private static let scope = SyncScope(roots: ["Notes"], files: [])

  static func run(
    cards: Int = Int(ProcessInfo.processInfo.environment["CARDS"] ?? "") ?? 100_000
  ) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "quizlab-store-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "quizlab.sqlite").path
    let store = try CardStore(path: path)
    print("\(cards) cards")
    try measureSync(store, notes(cards))
    let open = try shortest(of: 3) { _ = try CardStore(path: path).rememberedRoots() }
    report("open", open.milliseconds, "ms", bound: "at most 100 to the first card")
    try measureDeals(store, "new")
    try makeAllDue(path)
    try measureDeals(store, "due")
  }

  private static func measureSync(_ store: CardStore, _ drafts: [CardDraft]) throws {
    let first = try shortest(of: 1) { _ = try store.sync(drafts, scope: scope, at: now) }
    report("sync of new cards", first.seconds, "s", bound: "no bound")
    let unchanged = try shortest(of: 3) { _ = try store.sync(drafts, scope: scope, at: now) }
    report("sync of unchanged cards", unchanged.seconds, "s", bound: "at most 2")
    var edited = drafts
    for index in edited.indices where index.isMultiple(of: 100) { edited[index].bullet += " 고침" }
    let every100th = try shortest(of: 1) { _ = try store.sync(edited, scope: scope, at: now) }
    report("sync with every 100th edited", every100th.seconds, "s", bound: "no bound")
  }

  private static func measureDeals(_ store: CardStore, _ state: String) throws {
    let later = now.advanced(by: .days(3))
    let desk = desk(store)
    let deal = try shortest(of: 5) { _ = try desk.deal(at: later) }
    report("next card, all \(state)", deal.milliseconds, "ms", bound: "at most 5")
    let counts = try shortest(of: 5) { _ = try desk.counts(at: later) }
    report("counts, all \(state)", counts.milliseconds, "ms", bound: "no bound")
    let answers = 200
    let graded = try shortest(of: 1) {
      for _ in 0..<answers {
        guard let dealt = try desk.deal(at: later) else { return }
        try desk.record(
          Grading(
            card: dealt.card.id,
            grade: .good,
            at: later,
            before: dealt.schedule,
            after: dealt.outcomes.good,
            took: .seconds(3)
          )
        )
      }
    }
    let each = graded.milliseconds / Double(answers)
    report("deal, grade and sync the disk", each, "ms", bound: "no bound")
  }

  private static func desk(_ store: CardStore) -> StoreDesk {
    StoreDesk(store: store, options: .init(newPerDay: 1000), calendar: calendar) { _, before, now in
      let next = Schedule(
        state: .review(Memory(stability: 2.3, difficulty: 2.1)),
        due: now.advanced(by: .days(3)),
        lastReviewed: now,
        reviews: before.reviews + 1
      )
      return Outcomes(again: next, hard: next, good: next, easy: next)
    }
  }

  /// Grading so many cards one by one would sync the disk as often.
  private static func makeAllDue(_ path: String) throws {
    try launch(
      "sqlite3",
      [
        path,
        """
        UPDATE card SET state = 2, stability = 2.3, difficulty = 2.1, reviews = 1, step = NULL,
          due = \(now.unixMilliseconds), last_reviewed = 0
        """,
      ]
    )
  }

  private static func notes(_ cards: Int) -> [CardDraft] {
    (0..<cards).map { index in
      let (file, section) = ("Notes/Day\(index / 2000).md", "절 \(index / 20)")
      return CardDraft(
        content: CardContent(
          kind: .value,
          prompt: "\(section)에서 \(index % 20)번째 기본값은 몇 초인가?",
          answer: .text("\(index % 97)초"),
          choices: (0..<4).map { "\(index % 97 + $0)초" },
          breadcrumb: ["AWS SAA", section],
          source: Source(file: file, lines: [index % 2000 + 1]),
          language: .korean,
          deck: ["AWS SAA", section],
          tags: ["aws"],
          rule: "value"
        ),
        role: "value",
        bullet: "\(section)의 \(index % 20)번째 줄: 기본값은 \(index % 97)초, 최대 \(index % 13)일",
        place: ["AWS SAA", section]
      )
    }
  }
}

extension Duration {
  fileprivate var milliseconds: Double { self / .milliseconds(1) }
}
