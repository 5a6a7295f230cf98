import ArgumentParser
import Foundation

/// The command line: each command reads its options, calls one function, prints one value.
struct Quizlab: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "quizlab",
    abstract: say("노트로 공부하고 복습합니다: 마크다운 노트를 카드로.", "Study from your own notes: Markdown to cards."),
    discussion: say(
      """
      노트 폴더(기본 ./Notes)를 읽어 카드로 만들고, 오늘 볼 카드부터 묻습니다.
      노트는 절대 고치지 않습니다.

      예:
        quizlab                            노트를 읽고 첫 카드를 묻기
        quizlab cards Notes/Day07.md       노트 한 장이 어떤 카드가 되는지 보기
        quizlab check Notes/Day07.md       노트의 주장이 맞는지 실험과 문서로 확인하기
        quizlab lab run polling            실험 하나를 직접 돌려 보기
        quizlab export anki -o deck.apkg   Anki로 내보내기
      """,
      """
      Reads the notes (./Notes by default), makes cards of them, and asks those that are due.
      Notes are never edited.

      Examples:
        quizlab                            read the notes and ask the first card
        quizlab cards Notes/Day07.md       see which cards a note makes
        quizlab check Notes/Day07.md       see which claims hold, by labs and documentation
        quizlab lab run polling            run an experiment yourself
        quizlab export anki -o deck.apkg   take the cards to Anki
      """
    ),
    version: version,
    subcommands: [
      QuizCommand.self, SyncCommand.self, CardsCommand.self, CheckCommand.self, LabCommand.self,
      ExportCommand.self, StatsCommand.self, OrphansCommand.self, SuspendedCommand.self,
      BackupCommand.self, RestoreCommand.self,
    ],
    defaultSubcommand: QuizCommand.self
  )
}

@main
enum Main {
  /// 0 when all went well, 1 when something failed, 2 when the command line itself is wrong.
  ///
  /// On the main thread, whose stack is large enough for what notes are nested in.
  @MainActor static func main() async {
    do {
      var command = try Quizlab.parseAsRoot(
        GlobalOptions.handedDown(Array(CommandLine.arguments.dropFirst()))
      )
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      StandardError.write(failure.message)
      exit(failure.status)
    } catch let error where Quizlab.exitCode(for: error) == .success {
      // Help and version are asked for, so they are results.
      StandardOutput.write(Quizlab.fullMessage(for: error))
      exit(0)
    } catch {
      let code = Quizlab.exitCode(for: error)
      let message = Failure(error)?.message ?? Quizlab.fullMessage(for: error)
      if !message.isEmpty { StandardError.write(message) }
      exit(code == .validationFailure ? 2 : code.rawValue == 0 ? 0 : 1)
    }
  }
}
