import LabKit
import Properties

/// Where the steps of a witness stand along the time axis and on which lane, for drawings in which
/// time runs to the right and for those in which it runs down.
struct TimelineLayout: Hashable {
  struct Mark: Hashable {
    /// Of the witness, from 0.
    var step: Int
    var lane: Int
    var along: Double
    /// The message, or that there was none.
    var label: String
  }

  /// A stretch of time in a lane.
  struct Span: Hashable {
    enum Kind: Hashable, CaseIterable {
      /// A message was received and not yet deleted, and nobody else can see it.
      case hidden
      case away

      /// Of the stylesheet.
      var style: String {
        switch self {
        case .hidden: "span-hidden"
        case .away: "span-away"
        }
      }
    }

    var kind: Kind
    var lane: Int
    var from: Double
    var to: Double
  }

  /// Steps at one time.
  struct Tick: Hashable {
    var time: String
    var from: Double
    var to: Double
    var middle: Double { (from + to) / 2 }
  }

  /// What a drawing needs of room, in pixels.
  struct Metrics: Sendable {
    /// Between steps, at least.
    var step: Double
    /// More for each tenfold of time.
    var decade: Double
    /// What a tick's label takes along the axis.
    var extent: @Sendable (String) -> Double
    /// Before the first and behind the last step.
    var margin: Double
    /// Gaps grow until the drawing is as long as this.
    var shortest: Double = 0
  }

  var lanes: [String]
  var marks: [Mark] = []
  var spans: [Span] = []
  var ticks: [Tick] = []
  var length = 0.0
  /// Whether distances are as the times.
  var isToScale = true

  init(_ witness: Witness, _ language: Language, _ metrics: Metrics) {
    lanes = witness.actors
    let steps = witness.steps
    guard !steps.isEmpty else { return }
    let labels = steps.map { Self.label(of: $0, language) }
    let alongs = place(steps, language, metrics)
    for (index, step) in steps.enumerated() {
      let lane = lanes.firstIndex(of: step.who) ?? 0
      marks.append(Mark(step: index, lane: lane, along: alongs[index], label: labels[index]))
    }
    length = (alongs.last ?? 0) + metrics.margin
    spans = Self.spans(of: steps, marks, end: length)
  }

  /// Empty for what concerns no message.
  static func label(of step: WitnessStep, _ language: Language) -> String {
    if let message = step.message { return message }
    return step.deed == .receive ? Bilingual("없음", "none")[language] : ""
  }

  /// Distances grow with the times, but no faster than their number of digits.
  private mutating func place(
    _ steps: [WitnessStep],
    _ language: Language,
    _ metrics: Metrics
  ) -> [Double] {
    let pauses = zip(steps.dropFirst(), steps).map { Self.seconds($0.at - $1.at) }
    let shortest = pauses.filter { $0 > 0 }.min() ?? 1
    var gaps = pauses.map { pause in
      pause > 0
        ? metrics.step + metrics.decade * Self.decades(pause / shortest) : metrics.step
    }
    let groups = Self.groups(steps)
    for (left, right) in zip(groups, groups.dropFirst()) {
      let needed = [left, right].map { group in
        let width = metrics.extent(StepTime.text(steps[group.lowerBound].at, language))
        return (width - Double(group.count - 1) * metrics.step) / 2
      }
      let index = right.lowerBound - 1
      gaps[index] = max(gaps[index], needed.reduce(0, +))
    }
    let total = gaps.reduce(0, +) + 2 * metrics.margin
    if total < metrics.shortest, !gaps.isEmpty {
      let more = (metrics.shortest - total) / Double(gaps.count)
      gaps = gaps.map { $0 + more }
    }
    isToScale = Self.isProportional(gaps, to: pauses)
    var alongs = [metrics.margin]
    for gap in gaps { alongs.append((alongs.last ?? 0) + gap) }
    for group in groups {
      ticks.append(
        Tick(
          time: StepTime.text(steps[group.lowerBound].at, language),
          from: alongs[group.lowerBound],
          to: alongs[group.upperBound - 1]
        )
      )
    }
    return alongs
  }

  /// Steps at one time stand together.
  private static func groups(_ steps: [WitnessStep]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    for index in steps.indices {
      if let last = groups.last, steps[last.lowerBound].at == steps[index].at {
        groups[groups.count - 1] = last.lowerBound..<(index + 1)
      } else {
        groups.append(index..<(index + 1))
      }
    }
    return groups
  }

  private static func isProportional(_ gaps: [Double], to pauses: [Double]) -> Bool {
    guard let gap = gaps.first, let pause = pauses.first, pause > 0 else { return gaps.isEmpty }
    return zip(gaps, pauses).allSatisfy { abs($0 / gap - $1 / pause) < 0.01 }
  }

  private static func seconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds) / 1e18
  }

  /// How often a ratio of at least one can be divided by ten, up to six times.
  private static func decades(_ ratio: Double) -> Double {
    var (rest, decades) = (ratio, 0.0)
    while rest >= 10, decades < 6 {
      rest /= 10
      decades += 1
    }
    return min(6, decades + (rest - 1) / 9)
  }

  /// A receive hides its message as far as the witness tells how that ended; what it doesn't tell
  /// is not drawn.
  private static func spans(of steps: [WitnessStep], _ marks: [Mark], end: Double) -> [Span] {
    var spans: [Span] = []
    var held: [String: Mark] = [:]
    var away: [Mark] = []
    for (step, mark) in zip(steps, marks) {
      switch step.deed {
      case .receive:
        if let message = step.message { held[message] = mark }
      case .delete, .timeout:
        if let message = step.message, let start = held.removeValue(forKey: message) {
          spans.append(Span(kind: .hidden, lane: start.lane, from: start.along, to: mark.along))
        }
      case .expire:
        if let message = step.message { held[message] = nil }
      case .away: away.append(mark)
      case .back:
        if let index = away.lastIndex(where: { $0.lane == mark.lane }) {
          let start = away.remove(at: index)
          spans.append(Span(kind: .away, lane: mark.lane, from: start.along, to: mark.along))
        }
      case .send: break
      }
    }
    return spans
      + away.map { Span(kind: .away, lane: $0.lane, from: $0.along, to: end) }
  }
}
