import CardStore
import Cards
import Determinism
import Foundation
import Properties
import Synchronization

/// 2026-01-05T12:00:00Z, a Monday.
let noon = Instant(unixMilliseconds: 1_767_614_400_000)

let utc = StudyCalendar(offset: { _ in .zero })

func makeDraft(
  _ bullet: String,
  role: String = "value",
  prompt: String? = nil,
  answer: Answer = .text("30초"),
  choices: [String] = [],
  place: [String] = ["SQS"],
  file: String = "Notes/Day07.md",
  line: Int = 1,
  property: String? = nil,
  status: CardStatus? = nil,
  deck: [String] = ["AWS SAA", "SQS"]
) -> CardDraft {
  CardDraft(
    content: CardContent(
      kind: .value,
      prompt: prompt ?? "\(bullet)?",
      answer: answer,
      choices: choices,
      source: Source(file: file, lines: [line]),
      property: property,
      status: status,
      language: .korean,
      deck: deck,
      rule: "value"
    ),
    role: role,
    bullet: bullet,
    place: place
  )
}

let wholeNotes = SyncScope(roots: ["Notes"], files: [])

extension CardStore {
  /// Syncs the notes and gives the ids in the drafts' order.
  @discardableResult
  func sync(_ drafts: [CardDraft], at now: Instant = noon) throws -> SyncReport {
    try sync(drafts, scope: wholeNotes, at: now)
  }

  func ids(_ drafts: [CardDraft]) throws -> [CardID] {
    try sync(drafts)
    return try identify(drafts, scope: wholeNotes)
  }

  func desk(
    _ options: StoreDesk.Options = StoreDesk.Options(),
    calendar: StudyCalendar = utc
  ) -> StoreDesk {
    StoreDesk(store: self, options: options, calendar: calendar) { _, schedule, now in
      FixedScheduler.outcomes(schedule, at: now)
    }
  }
}

/// Again and Hard take a minute and six, Good three days, Easy eight, whatever came before.
enum FixedScheduler {
  static func outcomes(_ before: Schedule, at now: Instant) -> Outcomes {
    let memory = Memory(stability: 2.3065, difficulty: 2.118103970459015)
    func after(_ state: StudyState, _ delay: Duration, lapses: Int = 0) -> Schedule {
      Schedule(
        state: state,
        due: now.advanced(by: delay),
        lastReviewed: now,
        reviews: before.reviews + 1,
        lapses: before.lapses + lapses
      )
    }
    let isLapse = if case .review = before.state { true } else { false }
    return Outcomes(
      again: after(
        isLapse ? .relearning(step: 0, memory) : .learning(step: 0, memory),
        .seconds(60),
        lapses: isLapse ? 1 : 0
      ),
      hard: after(.learning(step: 0, memory), .seconds(360)),
      good: after(.review(memory), .days(3)),
      easy: after(.review(memory), .days(8))
    )
  }
}

extension StoreDesk {
  /// Grades the card on the table and says which it was.
  @discardableResult
  func grade(_ grade: Grade, at now: Instant) throws -> CardID? {
    guard let dealt = try deal(at: now) else { return nil }
    try record(dealt.grading(grade, at: now))
    return dealt.card.id
  }

  func prompt(at now: Instant) throws -> String? {
    try deal(at: now)?.card.content.prompt
  }
}

extension DealtCard {
  func grading(_ grade: Grade, at now: Instant) -> Grading {
    Grading(
      card: card.id,
      grade: grade,
      at: now,
      before: schedule,
      after: outcomes[grade],
      took: .milliseconds(4200)
    )
  }
}

/// A folder of the test's own, removed when the test is done.
func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
  var template = Array("/tmp/quizlab-tests-XXXXXX".utf8CString)
  guard let name = mkdtemp(&template) else { throw CocoaError(.fileWriteUnknown) }
  let folder = String(cString: name)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}

func names(in folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
}

/// Failures of concurrent work, gathered for one expectation.
final class Failures: Sendable {
  private let lines = Mutex<[String]>([])

  func add(_ line: String) { lines.withLock { $0.append(line) } }
  var all: [String] { lines.withLock { $0 } }
}
