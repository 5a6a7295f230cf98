import ArgumentParser
import CardExport
import CardStore
import Cards

/// Shows what a note becomes, without touching the database.
struct CardsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cards",
    abstract: say(
      "노트가 어떤 카드가 되는지, 안 되는 줄은 왜 안 되는지 보기",
      "Show the cards that notes make and, for every line that makes none, why"
    ),
    discussion: say(
      """
      데이터베이스는 읽기만 합니다.

      예:
        quizlab cards Notes/Day07.md
        quizlab cards --format json | jq '.cards[].prompt'
      """,
      """
      The database is only read.

      Examples:
        quizlab cards Notes/Day07.md
        quizlab cards --format json | jq '.cards[].prompt'
      """
    )
  )

  @Argument(
    help: ArgumentHelp(
      say("노트 파일이나 폴더. 기본값: ./Notes", "Notes or folders of notes. Default: ./Notes"),
      valueName: say("노트", "notes")
    ),
    completion: .file(extensions: ["md", "markdown"])
  )
  var notes: [String] = []

  @Option(help: ArgumentHelp(say("출력 형식", "How to write the result")))
  var format: OutputFormat = .text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let reading = try NoteReading.read(notes.isEmpty ? ["Notes"] : notes)
    let cards = try global.identify(reading).map { $0.shown }
    switch format {
    case .json:
      let skipped = reading.skipped.map { $0.shown }
      StandardOutput.write(
        bytes: try JSONDocument.bytes(CardsJSON(cards: cards, skipped: skipped))
      )
    case .text:
      StandardOutput.write(CardListing(cards: cards, reading: reading).text)
    }
    try reading.reportProblems()
  }
}
