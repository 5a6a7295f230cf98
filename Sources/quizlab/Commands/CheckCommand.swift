import ArgumentParser
import CardExport
import CardStore
import Cards
import Properties

/// Judges what notes claim.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: say(
      "노트의 주장이 맞는지 실험과 문서로 확인하기",
      "Judge what notes claim, by labs and by documentation"
    ),
    discussion: say(
      """
      노트가 틀렸거나 낡았으면, 또는 읽지 못한 노트가 있으면 1로 끝납니다. 노트는 고치지 않습니다.
      실험 결과는 데이터베이스에 남겨 다음에 다시 쓰고, 판정은 이미 있는 카드에만 적습니다.

      예:
        quizlab check Notes/Day07.md
        quizlab check --explain Notes/Day07.md:20
        quizlab check --as-of 2025-01-01
        quizlab check --format json | jq '.summary'
      """,
      """
      Ends with 1 when a note is wrong or outdated, or could not be read. Notes are not edited.
      What labs find is kept in the database; verdicts are written on cards that are there.

      Examples:
        quizlab check Notes/Day07.md
        quizlab check --explain Notes/Day07.md:20
        quizlab check --as-of 2025-01-01
        quizlab check --format json | jq '.summary'
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

  @Option(
    help: ArgumentHelp(
      say(
        "이 날을 오늘로 보고 판단합니다. 카드에는 적지 않습니다.",
        "Judges as if this were today; nothing is written on cards"
      ),
      valueName: say("날짜", "date")
    )
  )
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      say(
        "한 줄의 주장을 자세히: 읽은 낱말, 실험과 문서, 판정의 까닭",
        "All about the claims of a line: words, labs, documentation, verdict"
      ),
      valueName: say("파일:줄", "file:line")
    )
  )
  var explain: String?

  @Flag(help: ArgumentHelp(say("실험 없이 문서로만", "By documentation alone")))
  var noLabs = false

  @Option(help: ArgumentHelp(say("출력 형식", "How to write the result")))
  var format: OutputFormat = .text

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if explain != nil, !notes.isEmpty {
      throw ValidationError(
        say("--explain에는 줄 하나만 주고 노트는 따로 주지 마세요.", "Give --explain alone, without notes.")
      )
    }
    if explain != nil, format == .json {
      throw ValidationError(
        say("--explain은 글로만 나옵니다.", "--explain is text; leave --format json out.")
      )
    }
  }

  func run() async throws {
    let place = try explain.map { try LinePlace($0) }
    let ledger = CheckLedger(global: global)
    var check = NoteCheck(today: try LabSettings.date(asOf, today: Surroundings.today))
    if !noLabs { check.shelf.kept = ledger.kept }
    check.lines = place?.firstLines
    let bar = ProgressBar(say("실험하는 중", "Running labs"))
    let outcome = try await check.run(roots(place), withLabs: !noLabs, bar: bar)
    bar.erase()
    var isWrong = outcome.isWrong
    if let place {
      isWrong = explain(place, outcome)
    } else {
      try print(outcome)
    }
    ledger.store(outcome, onCards: asOf == nil && !noLabs && explain == nil)
    try finish(outcome, isWrong: isWrong)
  }

  private func roots(_ place: LinePlace?) -> [String] {
    place.map { [$0.file] } ?? (notes.isEmpty ? ["Notes"] : notes)
  }

  private func print(_ outcome: NoteCheck.Outcome) throws {
    switch format {
    case .json:
      StandardOutput.write(bytes: try JSONDocument.bytes(CheckJSON(outcome)))
    case .text:
      guard !outcome.reading.files.isEmpty else { return }
      let isTerminal = StandardOutput.isTerminal
      let listing = CheckListing(
        outcome: outcome,
        language: global.language,
        width: isTerminal ? max(40, StandardOutput.textWidth) : nil,
        paint: .standardOutput
      )
      StandardOutput.write(listing.text)
    }
  }

  /// - Returns: whether the line is contradicted or outdated.
  private func explain(_ place: LinePlace, _ outcome: NoteCheck.Outcome) -> Bool {
    guard outcome.reading.unreadable.isEmpty else { return false }
    let story = LineStory(
      place: place,
      outcome: outcome,
      language: global.language,
      width: max(40, StandardOutput.textWidth)
    )
    StandardOutput.write(story.text)
    return story.isWrong
  }

  /// The verdicts decide how the command ends, and notes that could not be read.
  private func finish(_ outcome: NoteCheck.Outcome, isWrong: Bool) throws {
    for failure in outcome.failures { StandardError.write(failure) }
    try outcome.reading.reportProblems()
    if isWrong { throw ExitCode.failure }
  }
}
