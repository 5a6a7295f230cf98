public import ArgumentParser
public import CardExport
import CardStore

/// Takes the cards elsewhere.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: say(
      "카드를 Anki, TSV, 마크다운, JSON으로 내보내기",
      "Take the cards to Anki, TSV, Markdown or JSON"
    ),
    discussion: say(
      """
      데이터베이스에 있는 카드를 내보냅니다. 노트는 읽지 않으니 먼저 quizlab sync를 하세요.

      예:
        quizlab export anki -o quizlab.apkg                Anki: 파일 > 가져오기
        quizlab export anki -o quizlab.apkg --scheduling   복습 일정까지
        quizlab export tsv -o cards.tsv
        quizlab export json -o - | jq '.cards | length'
      """,
      """
      Exports the cards in the database. Notes are not read, so run quizlab sync first.

      Examples:
        quizlab export anki -o quizlab.apkg                Anki: File > Import
        quizlab export anki -o quizlab.apkg --scheduling   with the schedule
        quizlab export tsv -o cards.tsv
        quizlab export json -o - | jq '.cards | length'
      """
    )
  )

  @Argument(help: ArgumentHelp(say("형식", "The format")))
  var format: ExportFormat

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      say("쓸 파일. `-`는 표준 출력", "The file to write; `-` is stdout"),
      valueName: say("파일", "file")
    ),
    completion: .file()
  )
  var output: String

  @Flag(
    help: ArgumentHelp(
      say("복습 일정과 기록도 (anki)", "With the schedule and the reviews (anki)")
    )
  )
  var scheduling = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let cards = try global.openStoreToRead().exportCards().map { exported in
      ExportCard(
        card: exported.card.shown,
        modified: exported.modified,
        schedule: exported.schedule,
        isSuspended: exported.isSuspended,
        gradings: exported.gradings
      )
    }
    if cards.isEmpty {
      throw Failure(
        say(
          "내보낼 카드가 없습니다. 먼저 quizlab sync로 노트를 읽어 주세요.",
          "There is no card to export. Read your notes first: quizlab sync"
        )
      )
    }
    let exporter = Exporter(includesScheduling: scheduling, calendar: Surroundings.calendar)
    let bytes = try exporter.bytes(of: cards, as: format)
    if output == "-" {
      StandardOutput.write(bytes: bytes)
    } else {
      try AtomicFile.write(bytes, to: output)
      StandardError.write(
        say("카드 \(cards.count)장을 내보냈습니다: \(output)", "\(cards.count) cards exported to \(output)")
      )
    }
  }
}

extension ExportFormat: ExpressibleByArgument {}
