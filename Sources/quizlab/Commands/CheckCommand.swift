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
      노트가 틀렸거나 낡았으면 1로, 확인하지 못했으면 2로 끝납니다. 노트는 고치지 않고, 데이터베이스에 이미 있는 카드에만
      결과를 적습니다.

      예:
        quizlab check Notes/Day07.md
        quizlab check --as-of 2025-01-01
        quizlab check --format json | jq '.summary'
      """,
      """
      Ends with 1 when a note is wrong or outdated, with 2 when it could not be judged. Notes are
      not edited; what is found is written on the backs of cards that are in the database already.

      Examples:
        quizlab check Notes/Day07.md
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

  @Flag(help: ArgumentHelp(say("실험 없이 문서로만", "By documentation alone")))
  var noLabs = false

  @Option(help: ArgumentHelp(say("출력 형식", "How to write the result")))
  var format: OutputFormat = .text

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let isWrong: Bool
    do {
      isWrong = try await check()
    } catch {
      guard let failure = Failure(error) else { throw error }
      // 1 is a verdict on the notes, so whatever kept them from being judged is not.
      throw Failure(failure.message, status: 2)
    }
    if isWrong { throw ExitCode.failure }
  }

  /// Prints the verdicts and says whether a note is wrong or outdated.
  private func check() async throws -> Bool {
    let check = NoteCheck(today: try LabSettings.date(asOf, today: Surroundings.today))
    let bar = ProgressBar(say("실험하는 중", "Running labs"))
    let outcome = try await check.run(
      notes.isEmpty ? ["Notes"] : notes,
      withLabs: !noLabs,
      bar: bar
    )
    bar.erase()
    switch format {
    case .json:
      let document = CheckJSON(outcome, language: global.language)
      StandardOutput.write(bytes: try JSONDocument.bytes(document))
    case .text:
      let listing = CheckListing(
        outcome: outcome,
        language: global.language,
        isWrapped: StandardOutput.isTerminal
      )
      StandardOutput.write(listing.text)
    }
    if asOf == nil, !noLabs { try global.storeVerdicts(of: outcome.reading) }
    try outcome.reading.reportProblems()
    try outcome.reportFailures()
    let verdicts = outcome.reading.claims.flatMap { $0.claims.map(\.judgement.verdict) }
    return VerdictCounts(verdicts).isWrong
  }
}

extension GlobalOptions {
  /// Writes what a check found on cards that are there; makes no database and no cards.
  func storeVerdicts(of reading: NoteReading) throws {
    guard hasDatabase else { return }
    let store = try openStore()
    let ids = try store.identify(reading.drafts, scope: reading.scope(roots: []))
    let statuses = zip(ids, reading.drafts).compactMap { id, draft in
      draft.content.property == nil ? nil : draft.content.status.map { (id: id, status: $0) }
    }
    try store.storeVerdicts(statuses, at: Surroundings.now())
  }
}
