import ArgumentParser
import CardStore
import Cards

/// Cards whose lines are gone from the notes.
struct OrphansCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "orphans",
    abstract: say("노트에서 사라진 카드 보기, 지우기", "List or delete cards whose lines are gone"),
    subcommands: [List.self, Delete.self],
    defaultSubcommand: List.self
  )

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: say("노트에서 사라진 카드 목록", "List the cards whose lines are gone")
    )

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let orphans = try global.openStoreToRead().orphans()
      let lines = orphans.map { orphan in
        let reviews = say("복습 \(orphan.reviews)회", "\(orphan.reviews) reviews")
        return "\(orphan.card.listed)  (\(reviews))"
      }
      try global.remarkIfNothingSynced()
      if lines.isEmpty {
        StandardError.write(say("고아 카드가 없습니다.", "There are no orphans."))
      } else {
        StandardOutput.write(lines.joined(separator: "\n"))
      }
    }
  }

  struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "delete",
      abstract: say("고아 카드를 복습 기록과 함께 지우기", "Delete orphans together with their reviews"),
      discussion: say(
        """
        되돌릴 수 없습니다. 먼저 quizlab backup으로 백업하세요.

        예:
          quizlab orphans delete 0a1b2c3d4e5f6
          quizlab orphans delete --all
        """,
        """
        This can't be undone. Make a backup first: quizlab backup

        Examples:
          quizlab orphans delete 0a1b2c3d4e5f6
          quizlab orphans delete --all
        """
      )
    )

    @Argument(help: ArgumentHelp(say("지울 카드의 id", "The ids of the cards"), valueName: "id"))
    var ids: [String] = []

    @Flag(help: ArgumentHelp(say("고아 카드 전부", "All orphans")))
    var all = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
      guard ids.isEmpty == all else {
        throw ValidationError(
          say("카드의 id 또는 --all 가운데 하나를 주세요.", "Give either ids or --all.")
        )
      }
    }

    func run() throws {
      let store = try global.openStoreToRead()
      let orphans = try store.orphans().map(\.card.id)
      let wanted =
        try all
        ? orphans
        : ids.map { text in
          guard let id = CardID(text), orphans.contains(id) else {
            throw Failure(
              say(
                "\(text): 그런 고아 카드가 없습니다. quizlab orphans list로 확인하세요.",
                "\(text): there is no such orphan. See quizlab orphans list."
              )
            )
          }
          return id
        }
      let count = try store.deleteOrphans(wanted).count
      StandardError.write(say("카드 \(count)장을 지웠습니다.", "\(count) cards deleted."))
    }
  }
}
