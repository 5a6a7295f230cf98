import ArgumentParser
import CardStore
import Cards
import Determinism
import Foundation
import QuizTerminal

/// Reads the notes, then asks: what is due first, new cards after.
struct QuizCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz",
    abstract: say(
      "노트를 읽고 오늘의 카드를 묻기 (기본 명령)",
      "Read the notes and ask today's cards (the default)"
    ),
    discussion: say(
      """
      답은 하나하나 바로 저장됩니다. 터미널이 아니면 한 줄씩 주고받습니다.

      예:
        quizlab
        quizlab quiz --deck SNS --limit 10
        quizlab quiz --again        오늘 틀린 카드만 다시
        printf '\\n3\\nq\\n' | quizlab quiz
      """,
      """
      Every answer is saved at once. Without a terminal it reads and writes plain lines.

      Examples:
        quizlab
        quizlab quiz --deck SNS --limit 10
        quizlab quiz --again        only today's wrong ones
        printf '\\n3\\nq\\n' | quizlab quiz
      """
    )
  )

  @Option(
    help: ArgumentHelp(
      say("이 이름이 들어간 덱만", "Only decks with this name in them"),
      valueName: say("덱", "deck")
    )
  )
  var deck: String?

  @Option(
    help: ArgumentHelp(
      say("이번에 볼 카드 수의 한도", "At most this many cards this time"),
      valueName: say("수", "n")
    )
  )
  var limit: Int?

  @Option(
    name: .customLong("new"),
    help: ArgumentHelp(
      say("하루에 새로 볼 카드 수의 한도", "At most this many new cards a day"),
      valueName: say("수", "n")
    )
  )
  var newPerDay = 20

  @Flag(help: ArgumentHelp(say("오늘 틀린 카드를 다시", "Ask again what went wrong today")))
  var again = false

  @Option(
    help: ArgumentHelp(
      say("복습 순서를 정하는 씨앗", "The seed that orders what is due"),
      valueName: "seed"
    )
  )
  var seed: UInt64 = 0

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let limit, limit < 1 {
      throw ValidationError(say("--limit은 1 이상이어야 합니다.", "--limit must be 1 or more."))
    }
    if newPerDay < 0 {
      throw ValidationError(say("--new는 0 이상이어야 합니다.", "--new must be 0 or more."))
    }
  }

  func run() throws {
    let store = try global.openStore()
    let sync = NoteSync(store: store)
    let problems = try sync.runForQuiz()
    let desk = StoreDesk(
      store: store,
      options: StoreDesk.Options(
        mode: again ? .againToday : .due,
        deck: try deck.map { try DeckChoice(store.decks().map(\.deck)).deck(named: $0) } ?? [],
        newPerDay: newPerDay,
        seed: seed
      ),
      calendar: Surroundings.calendar,
      outcomes: { id, schedule, now in
        Scheduler.standard.outcomes(for: id, schedule, at: now, calendar: Surroundings.calendar)
      }
    )
    var runner = QuizRunner(
      desk: ShownDesk(desk: desk),
      language: global.language,
      checks: .standard,
      options: QuizRunner.Options(
        limit: limit,
        color: Surroundings.wantsColor,
        editor: Surroundings.editor,
        retrievability: retrievability,
        labs: .engine(language: global.language)
      ),
      now: Surroundings.now,
      onEdit: { _ in
        SyncListing(outcome: try sync.run(notes: []), cards: [:], isDryRun: false).summary
      }
    )
    for problem in problems { StandardError.write(problem) }
    if StandardInput.isTerminal, StandardOutput.isTerminal, Surroundings.canMoveCursor {
      _ = try runner.runInTerminal()
    } else {
      var input = try PlainInput()
      _ = try runner.runPlain(
        readLine: { input.readLine() },
        print: { StandardOutput.write($0) }
      )
      input.dieIfInterrupted()
    }
  }

  private var retrievability: @Sendable (Schedule, Instant) -> Double? {
    { schedule, now in
      guard let memory = schedule.state.memory, let last = schedule.lastReviewed else { return nil }
      let calendar = Surroundings.calendar
      return Scheduler.standard.retrievability(
        of: memory,
        elapsedDays: calendar.day(of: now) - calendar.day(of: last)
      )
    }
  }
}

extension NoteSync {
  /// Syncs before a quiz, which goes on with the cards at hand when notes can't be read.
  ///
  /// Throws when there is nothing to ask at all.
  func runForQuiz() throws -> [String] {
    let hasCards = try !store.noteFiles().isEmpty
    do {
      let outcome = try run(notes: [])
      return outcome.reading.warnings + outcome.reading.unreadable.map(\.message)
    } catch let failure as Failure where hasCards {
      return [failure.message]
    } catch let failure as Failure {
      throw Failure(
        failure.message + "\n"
          + say(
            "노트가 있는 폴더에서 실행하거나, quizlab sync <노트>로 알려 주세요.",
            "Run quizlab where your notes are, or tell it: quizlab sync <notes>"
          )
      )
    }
  }
}
