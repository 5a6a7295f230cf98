import ArgumentParser
import CardExport
import CardStore
import Cards

/// How far the learner has come.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: say("학습 현황: 카드 수, 기억률, 예보", "Progress: counts, retention, forecast"),
    discussion: say(
      "예:\n  quizlab stats\n  quizlab stats --format json",
      "Examples:\n  quizlab stats\n  quizlab stats --format json"
    )
  )

  @Option(help: ArgumentHelp(say("출력 형식", "How to write the result")))
  var format: OutputFormat = .text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    try global.remarkIfNothingSynced()
    let stats = try global.openStoreToRead().stats(
      at: Surroundings.now(),
      calendar: Surroundings.calendar
    )
    let today = Surroundings.calendar.day(of: Surroundings.now())
    switch format {
    case .json: StandardOutput.write(bytes: try JSONDocument.bytes(StatsJSON(stats)))
    case .text: StandardOutput.write(StatsListing(stats: stats, today: today).text)
    }
  }
}

/// The shape that scripts rely on: a retention that nobody can know yet is null, not missing.
struct StatsJSON: Encodable {
  private enum Key: String, CodingKey {
    case cards, new, due, reviews, suspended, retention
    case predictions
  }

  private enum PredictionKey: String, CodingKey {
    case made, right
  }

  var stats: StudyStats

  init(_ stats: StudyStats) {
    self.stats = stats
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(stats.cards, forKey: .cards)
    try container.encode(stats.new, forKey: .new)
    try container.encode(stats.due, forKey: .due)
    try container.encode(stats.reviews, forKey: .reviews)
    try container.encode(stats.suspended, forKey: .suspended)
    try container.encode(stats.retention, forKey: .retention)
    var predictions = container.nestedContainer(
      keyedBy: PredictionKey.self,
      forKey: .predictions
    )
    try predictions.encode(stats.predictions, forKey: .made)
    try predictions.encode(stats.predictionsRight, forKey: .right)
  }
}
