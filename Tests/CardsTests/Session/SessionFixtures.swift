@testable import Cards
import Determinism
import Properties
import Testing

enum Fixture {
  static func dealt(
    _ name: String = "card",
    kind: CardKind = .question,
    answer: Answer = .text("30초"),
    choices: [String] = [],
    schedule: Schedule = Schedule(),
    again: Schedule? = nil
  ) throws -> DealtCard {
    let id = try #require(CardID(name))
    let content = CardContent(
      kind: kind,
      prompt: "기본값은 몇 초인가?",
      answer: answer,
      choices: choices,
      source: Source(file: "Notes/Day07.md", lines: [57]),
      language: .korean,
      rule: "property"
    )
    return DealtCard(
      card: Card(id: id, content: content),
      schedule: schedule,
      outcomes: Outcomes(
        again: again ?? step(due: 60),
        hard: step(due: 330),
        good: step(due: 600),
        easy: review(due: 691_200)
      )
    )
  }

  static func step(due seconds: Int, lapses: Int = 0) -> Schedule {
    Schedule(
      state: .learning(step: 0, Memory(stability: 1, difficulty: 5)),
      due: at(Double(seconds)),
      lastReviewed: at(0),
      reviews: 1,
      lapses: lapses
    )
  }

  static func review(due seconds: Int) -> Schedule {
    Schedule(
      state: .review(Memory(stability: 8, difficulty: 1)),
      due: at(Double(seconds)),
      lastReviewed: at(0),
      reviews: 1
    )
  }

  /// Seconds after the fixtures' epoch, at which every card is dealt.
  static func at(_ seconds: Double) -> Instant { Instant(sinceEpoch: .seconds(seconds)) }

  static let checks = AnswerChecks(
    typed: { text, _ in
      switch text {
      case "30초": .right
      case "30쵸": .near(shown: "30쵸→30초")
      default: .wrong(shown: "≠ 30초")
      }
    },
    items: { items, _ in [items.contains("KMS"), items.contains("HTTPS")] }
  )

  /// A session with a card on the table since second 0.
  static func session(
    _ dealt: DealtCard?,
    options: QuizSession.Options = QuizSession.Options()
  ) -> QuizSession {
    var session = QuizSession(checks: checks, options: options, startedAt: at(0))
    session.dealt(
      dealt,
      counts: QuizCounts(new: 1, learning: 0, due: 0),
      nextDue: nil,
      at: at(0)
    )
    return session
  }
}
