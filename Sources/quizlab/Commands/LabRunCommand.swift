import ArgumentParser
import CardExport
import CardStore
import LabKit
import Properties

/// Runs labs and shows what they found.
struct LabRunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: say("실험을 돌리고 관찰한 것을 보기", "Run labs and show what they observe"),
    discussion: say(
      """
      같은 씨앗은 언제나 같은 결과를 냅니다. 터미널에서는 먼저 예측을 묻습니다
      (번호와 Enter; --all이나 --no-predict로는 묻지 않음).

      예:
        quizlab lab run polling
        quizlab lab run duplicates --seed 7
        quizlab lab run message-size --as-of 2024-07-18
        quizlab lab run retention --limit retention.max=86400
        quizlab lab run --all --format json
      """,
      """
      The same seed always gives the same result. At a terminal a prediction is asked first
      (a number and Enter; not with --all or --no-predict).

      Examples:
        quizlab lab run polling
        quizlab lab run duplicates --seed 7
        quizlab lab run message-size --as-of 2024-07-18
        quizlab lab run retention --limit retention.max=86400
        quizlab lab run --all --format json
      """
    )
  )

  @Argument(
    help: ArgumentHelp(
      say("실험의 이름 (quizlab lab list)", "Names of labs (quizlab lab list)"),
      valueName: say("이름", "name")
    )
  )
  var names: [String] = []

  @Flag(help: ArgumentHelp(say("모든 실험", "All labs")))
  var all = false

  @Option(
    // A seed below zero is refused in words of its own.
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "10진수 또는 0x로 시작하는 16진수. 기본값: \(LabSettings.defaultSeed)",
        "Decimal, or hexadecimal behind 0x. Default: \(LabSettings.defaultSeed)"
      ),
      valueName: "seed"
    )
  )
  var seed: String?

  @Option(
    help: ArgumentHelp(
      say("이 날의 한도로. 기본값: 오늘", "With the limits of this day. Default: today"),
      valueName: say("날짜", "date")
    )
  )
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      say(
        "한도를 바꾸어 봅니다. 실험은 그 값을 찾아내야 합니다.",
        "Sets another limit, which the lab must then find"
      ),
      valueName: "id=value"
    )
  )
  var limit: [String] = []

  @Flag(help: ArgumentHelp(say("예측을 묻지 않기", "Ask for no prediction")))
  var noPredict = false

  @Option(help: ArgumentHelp(say("출력 형식", "How to write the result")))
  var format: OutputFormat = .text

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard names.isEmpty == all else {
      throw ValidationError(
        say("실험의 이름 또는 --all 가운데 하나를 주세요.", "Give either names of labs or --all.")
      )
    }
  }

  func run() async throws {
    let settings = try LabSettings(
      seed: seed,
      asOf: asOf,
      limits: limit,
      today: Surroundings.today
    )
    let choice = LabChoice()
    let labs = all ? choice.labs : try choice.labs(named: names)
    var runs: [LabRun] = []
    for lab in labs {
      let predicted = asksForPredictions ? predict(lab) : .skipped
      if predicted == .quit { return }
      let bar = ProgressBar(lab.title[global.language])
      let run = await LabRunner.engine.run(lab, settings) { bar.update($0, of: $1) }
      bar.erase()
      let chosen: Int? = if case .chosen(let option) = predicted { option } else { nil }
      if let chosen { try keep(chosen, of: run) }
      if format == .text { show(run, predicted: chosen, isFirst: runs.isEmpty) }
      runs.append(run)
    }
    if format == .json {
      let document = LabRunsJSON(runs)
      StandardOutput.write(bytes: try JSONDocument.bytes(document))
    }
    try reportFailures(of: runs)
  }

  private var asksForPredictions: Bool {
    !noPredict && !all && format == .text && StandardInput.isTerminal
      && StandardOutput.isTerminal && StandardError.isTerminal
  }

  private func predict(_ lab: any Lab) -> PredictionPrompt.Answer {
    PredictionPrompt(
      prediction: lab.prediction,
      language: global.language,
      width: StandardOutput.textWidth
    ).ask(readLine: { StandardInput.readLine() }, print: { StandardError.paint($0) })
  }

  private func keep(_ chosen: Int, of run: LabRun) throws {
    guard let report = run.report else { return }
    try global.openStore().record(
      StoredPrediction(
        lab: run.lab.id,
        seed: run.settings.seed,
        chosen: chosen,
        outcome: report.outcome,
        at: Surroundings.now()
      )
    )
  }

  private func show(_ run: LabRun, predicted: Int?, isFirst: Bool) {
    let width = StandardOutput.textWidth
    if !isFirst { StandardOutput.write(String(repeating: "─", count: width)) }
    let listing = LabRunListing(
      run: run,
      predicted: predicted,
      language: global.language,
      width: width,
      paint: .standardOutput
    )
    StandardOutput.write(listing.text)
  }

  private func reportFailures(of runs: [LabRun]) throws {
    let failures = runs.compactMap { run -> String? in
      guard let why = run.failure else { return nil }
      return say(
        "\(run.lab.id): 실험을 끝내지 못했습니다: \(why.korean)",
        "\(run.lab.id): the lab could not finish: \(why.english)"
      )
    }
    if !failures.isEmpty { throw Failure(failures.joined(separator: "\n")) }
  }
}
