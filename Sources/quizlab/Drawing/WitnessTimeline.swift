import Foundation
import LabKit
import Properties
import QuizTerminal

/// A witness as a drawing: time runs down, each producer, consumer and host has a lane.
struct WitnessTimeline {
  var steps: [WitnessStep]
  var language: Language
  var width = 80
  var paint = Paint.off

  private static let indent = 2
  /// Of a lane in 80 columns, when there are few.
  private static let usualLane = 18
  /// With less room a reason stands left of its deed.
  private static let reasonWidth = 32

  var lines: [String] {
    let times = steps.map { StepTime.text($0.at, language) }
    let timeWidth = ([heading] + times).map(DisplayWidth.of).max() ?? 0
    let start = Self.indent + timeWidth + 2
    let names = Witness(steps).actors
    let deeds = steps.map { "● " + text(of: $0) } + names.map { WitnessLane($0).text(language) }
    // A reason may have to stand in one lane.
    let words = steps.compactMap(\.why).flatMap { $0[language].split(separator: " ") }
    let needed =
      2 + max(deeds.map(DisplayWidth.of).max() ?? 0, words.map { DisplayWidth.of($0) }.max() ?? 0)
    let share = (width - start) / max(1, names.count)
    let laneWidth = max(needed, min(share, Self.usualLane + max(0, width - 80) / 4))
    let isNarrow = laneWidth > share
    let lanes = Lanes(
      names: isNarrow ? [] : names,
      laneWidth: isNarrow ? width - start : laneWidth,
      start: start,
      width: width,
      reasonWidth: Self.reasonWidth
    )
    let headings = lanes.names.map { WitnessLane($0).text(language) }
    var lines = [paint(lanes.row(time: heading, headings), .faint)]
    var away: Set<String> = []
    for (step, time) in zip(steps, times) {
      if step.deed == .back { away.remove(step.who) }
      let deed = "● " + text(of: step)
      let idle = lanes.names.map { away.contains($0) ? "┊" : "│" }
      if isNarrow {
        let told = "● \(WitnessLane(step.who).text(language)): \(text(of: step))"
        lines.append(painted(lanes.row(time: time, [told]), told, step.deed))
      } else {
        let cells = zip(lanes.names, idle).map { $0 == step.who ? deed : $1 }
        lines.append(painted(lanes.row(time: time, cells), deed, step.deed))
      }
      if step.deed == .away { away.insert(step.who) }
      if let why = step.why?[language] { lines += lanes.reason(why, of: step.who, beside: idle) }
    }
    return lines
  }

  private func painted(_ row: String, _ told: String, _ deed: WitnessStep.Deed) -> String {
    guard paint.isOn, let place = row.range(of: told) else { return row }
    let style: Paint.Style =
      switch deed {
      case .send: .accent
      case .receive: .strong
      case .delete: .good
      case .away, .back, .expire, .timeout: .caution
      }
    return row.replacingCharacters(in: place, with: paint(told, style))
  }

  private var heading: String { Bilingual("시각", "time")[language] }

  private func text(of step: WitnessStep) -> String { SafeText.line(step.text(language)) }
}

/// The columns of a timeline.
private struct Lanes {
  var names: [String]
  var laneWidth: Int
  var start: Int
  var width: Int
  var reasonWidth: Int

  func row(time: String, _ cells: [String]) -> String {
    let gap = String(repeating: " ", count: max(0, start - 2 - DisplayWidth.of(time)))
    let lanes = cells.map { cell in
      TextLayout.pad(TextLayout.clip(cell, to: laneWidth - 1), to: laneWidth)
    }
    return (gap + time + "  " + lanes.joined()).withoutTrailingBlanks
  }

  /// Below the deed: in its lane, or with a corner to it from the left where there is no room.
  func reason(_ text: String, of who: String, beside idle: [String]) -> [String] {
    let text = SafeText.line(text)
    let lane = names.firstIndex(of: who) ?? 0
    let room = width - start - lane * laneWidth - 2
    guard lane > 0, room < min(reasonWidth, DisplayWidth.of(text)) else {
      return TextLayout.wrap(text, width: room).enumerated().map { index, line in
        idleLanes(idle.prefix(lane)) + (index == 0 ? "└ " : "  ") + line
      }
    }
    var first = lane - 1
    func span(from first: Int) -> Int { (lane - first) * laneWidth - 2 }
    while first > 0, span(from: first) < min(reasonWidth, DisplayWidth.of(text)) { first -= 1 }
    let lines = TextLayout.wrap(text, width: span(from: first))
    let block = lines.map(DisplayWidth.of).max() ?? 0
    let gap = String(repeating: " ", count: max(0, span(from: first) - block))
    return lines.enumerated().map { index, line in
      idleLanes(idle.prefix(first)) + gap
        + (index == 0 ? TextLayout.pad(line, to: block) + " ┘" : line)
    }
  }

  private func idleLanes(_ lanes: ArraySlice<String>) -> String {
    String(repeating: " ", count: start)
      + lanes.map { TextLayout.pad($0, to: laneWidth) }.joined()
  }
}
