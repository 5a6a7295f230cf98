import LabKit
import Properties
import QuizTerminal

/// What a lab saw of one property, to look at: the observation and its witness.
struct LabSight {
  var finding: Finding?
  var observation: Observation?

  init(observation: Observation?, of property: PropertyID, in outcome: NoteCheck.Outcome) {
    self.observation = observation
    // The labs with today's limits ran first.
    finding = outcome.runs.first { $0.lab.id == observation?.lab }?.report?.findings
      .first { $0.property == property }
  }

  /// The most lines of a drawing that are still an explanation; `lab run` shows all.
  private static let longest = 24

  func witness(language: Language, width: Int) -> [String] {
    guard let steps = finding?.witness?.steps, !steps.isEmpty else { return [] }
    let title = Bilingual("증거", "witness")[language]
    let drawn = WitnessTimeline(steps: steps, language: language, width: width).lines
    let shown = Array(drawn.prefix(Self.longest))
    return [title] + shown + (drawn.count > shown.count ? ["  …"] : [])
  }
}
