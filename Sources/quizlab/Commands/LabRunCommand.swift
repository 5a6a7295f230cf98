import ArgumentParser
import CardExport
import CardStore
import LabKit
import LabPages
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
        quizlab lab run duplicates --format html -o duplicates.html   강의에 쓸 수 있는 웹 페이지
        quizlab lab run quotas --large   끝까지 세기
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
        quizlab lab run duplicates --format html -o duplicates.html   a page for a lecture
        quizlab lab run quotas --large   counts to the end
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

  @Flag(
    help: ArgumentHelp(
      say(
        "수백만 번의 호출이 드는 것도 끝까지 재기 (quotas: 1분쯤, 메모리 1.8 GB)",
        "Measure to the end what takes millions of calls (quotas: a minute, 1.8 GB of memory)"
      )
    )
  )
  var large = false

  @Flag(help: ArgumentHelp(say("예측을 묻지 않기", "Ask for no prediction")))
  var noPredict = false

  @Option(
    help: ArgumentHelp(
      say(
        "출력 형식. html은 인터넷 없이 열리는 웹 페이지 하나",
        "How to write the result; html is one page that needs no network"
      )
    )
  )
  var format: LabFormat = .text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      say("쓸 파일. 기본값: 표준 출력(`-`)", "The file to write. Default: stdout (`-`)"),
      valueName: say("파일", "file")
    ),
    completion: .file()
  )
  var output: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard names.isEmpty == all else {
      throw ValidationError(
        say("실험의 이름 또는 --all 가운데 하나를 주세요.", "Give either names of labs or --all.")
      )
    }
    if output?.isEmpty == true {
      throw ValidationError(say("-o 뒤에 파일 이름을 주세요.", "Give the name of a file behind -o."))
    }
  }

  func run() async throws {
    let settings = try LabSettings(
      seed: seed,
      asOf: asOf,
      limits: limit,
      isLarge: large,
      today: Surroundings.today
    )
    let choice = LabChoice()
    let labs = all ? choice.labs : try choice.labs(named: names)
    var runs: [PredictedRun] = []
    for lab in labs {
      let predicted = asksForPredictions ? predict(lab) : .skipped
      if predicted == .quit { return }
      let bar = ProgressBar(lab.title[global.language])
      let started = ContinuousClock.now
      let run = await LabRunner.engine.run(lab, settings) { bar.update($0, of: $1) }
      bar.erase()
      if large { tellTime(of: lab, ContinuousClock.now - started) }
      let chosen: Int? = if case .chosen(let option) = predicted { option } else { nil }
      if let chosen { try keep(chosen, of: run) }
      runs.append(PredictedRun(run: run, predicted: chosen))
      if isShownAtOnce { show(PredictedRun(run: run, predicted: chosen), isFirst: runs.count == 1) }
    }
    if !isShownAtOnce { try destination.write(bytes(of: runs)) }
    try reportFailures(of: runs.map(\.run))
  }

  private var destination: Destination { Destination(output) }

  /// A person reads the first findings while the next lab runs.
  private var isShownAtOnce: Bool { format == .text && destination == .standardOutput }

  private var asksForPredictions: Bool {
    !noPredict && !all && format != .json && StandardInput.isTerminal && StandardError.isTerminal
      && (!isShownAtOnce || StandardOutput.isTerminal)
  }

  private func predict(_ lab: any Lab) -> PredictionPrompt.Answer {
    PredictionPrompt(
      prediction: lab.prediction,
      language: global.language,
      width: StandardOutput.textWidth
    ).ask(readLine: { StandardInput.readLine() }, print: { StandardError.paint($0) })
  }

  /// Beside the result and not in it, since it is another one each time.
  private func tellTime(of lab: any Lab, _ duration: Duration) {
    let time = Figures.wording(Figures.rounded(duration))
    StandardError.write(
      say("\(lab.id): \(time.korean) 걸렸습니다.", "\(lab.id): it took \(time.english).")
    )
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

  private func show(_ run: PredictedRun, isFirst: Bool) {
    let width = StandardOutput.textWidth
    if !isFirst { StandardOutput.write(rule(width)) }
    StandardOutput.write(listing(run, width: width, paint: .standardOutput))
  }

  private func rule(_ width: Int) -> String { String(repeating: "─", count: width) }

  private func listing(_ run: PredictedRun, width: Int = 80, paint: Paint = .off) -> String {
    LabRunListing(
      run: run.run,
      predicted: run.predicted,
      language: global.language,
      width: width,
      paint: paint
    ).text
  }

  private func bytes(of runs: [PredictedRun]) throws -> [UInt8] {
    switch format {
    case .text:
      Array((runs.map { listing($0) }.joined(separator: "\n\(rule(80))\n") + "\n").utf8)
    case .json: try JSONDocument.bytes(LabRunsJSON(runs.map(\.run)))
    case .html: Array(LabPage(runs, in: global.language).text.utf8)
    }
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
