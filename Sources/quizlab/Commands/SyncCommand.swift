import ArgumentParser
import CardStore
import Cards

/// Brings the notes' cards into the database.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: say("노트를 읽어 카드를 데이터베이스에 반영", "Bring the notes' cards into the database"),
    discussion: say(
      """
      카드는 지워지지 않습니다. 노트에서 사라진 카드는 ‘고아’가 되어 더 묻지 않을 뿐입니다.

      예:
        quizlab sync              기억해 둔 노트 전부 (처음에는 ./Notes)
        quizlab sync Notes/Day07.md --dry-run
      """,
      """
      No card is deleted. One whose line is gone becomes an orphan and is asked no more.

      Examples:
        quizlab sync              all notes that the database remembers (at first ./Notes)
        quizlab sync Notes/Day07.md --dry-run
      """
    )
  )

  @Argument(
    help: ArgumentHelp(
      say("노트 파일이나 폴더", "Notes or folders of notes"),
      valueName: say("노트", "notes")
    ),
    completion: .file(extensions: ["md", "markdown"])
  )
  var notes: [String] = []

  @Flag(
    help: ArgumentHelp(
      say("무엇이 바뀔지만 보여 주기", "Only say what would happen")
    )
  )
  var dryRun = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try dryRun ? global.openStoreToRead() : global.openStore()
    let sync = NoteSync(store: store)
    let outcome = try sync.run(notes: notes, dryRun: dryRun)
    let listing = SyncListing(
      outcome: outcome,
      cards: try sync.cards(of: outcome),
      isDryRun: dryRun
    )
    StandardOutput.write(listing.text)
    try outcome.reading.reportProblems()
  }
}
