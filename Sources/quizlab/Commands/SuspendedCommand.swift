import ArgumentParser
import CardStore
import Cards

/// Cards that the learner put away with `s`.
struct SuspendedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspended",
    abstract: say("보류한 카드 보기, 다시 묻기", "List suspended cards, or ask them again"),
    discussion: say(
      """
      예:
        quizlab suspended
        quizlab suspended ask 0a1b2c3d4e5f6
      """,
      """
      Examples:
        quizlab suspended
        quizlab suspended ask 0a1b2c3d4e5f6
      """
    ),
    subcommands: [List.self, Ask.self],
    defaultSubcommand: List.self
  )

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: say("보류한 카드 목록", "List the suspended cards")
    )

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let lines = try global.openStoreToRead().suspendedCards().map(\.listed)
      try global.remarkIfNothingSynced()
      if lines.isEmpty {
        StandardError.write(say("보류한 카드가 없습니다.", "There are no suspended cards."))
      } else {
        StandardOutput.write(lines.joined(separator: "\n"))
      }
    }
  }

  struct Ask: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ask",
      abstract: say("보류한 카드를 다시 묻기", "Ask suspended cards again")
    )

    @Argument(help: ArgumentHelp(say("카드의 id", "The ids of the cards"), valueName: "id"))
    var ids: [String]

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let store = try global.openStoreToRead()
      let suspended = try store.suspendedCards().map(\.id)
      for text in ids {
        guard let id = CardID(text), suspended.contains(id) else {
          throw Failure(
            say(
              "\(text): 보류한 카드가 아닙니다. quizlab suspended로 확인하세요.",
              "\(text): no suspended card. See quizlab suspended."
            )
          )
        }
        try store.unsuspend(id)
        StandardError.write(say("다시 묻습니다: \(text)", "Asked again: \(text)"))
      }
    }
  }
}
