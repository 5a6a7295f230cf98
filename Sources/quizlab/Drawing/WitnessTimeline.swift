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
    var names: [String] = []
    for step in steps where !names.contains(step.who) { names.append(step.who) }
    names.sort { Lane($0) < Lane($1) }
    let deeds = steps.map { "● " + text(of: $0) } + names.map { Lane($0).text(language) }
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
    let headings = lanes.names.map { Lane($0).text(language) }
    var lines = [paint(lanes.row(time: heading, headings), .faint)]
    var away: Set<String> = []
    for (step, time) in zip(steps, times) {
      if step.deed == .back { away.remove(step.who) }
      let deed = "● " + text(of: step)
      let idle = lanes.names.map { away.contains($0) ? "┊" : "│" }
      if isNarrow {
        let told = "● \(Lane(step.who).text(language)): \(text(of: step))"
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

  private func text(of step: WitnessStep) -> String {
    let deed =
      switch step.deed {
      case .send: Bilingual("보냄", "sends")
      case .receive: Bilingual("받음", "receives")
      case .delete: Bilingual("삭제", "deletes")
      case .expire: Bilingual("만료", "expires")
      case .timeout: Bilingual("시간 초과", "times out")
      case .away: Bilingual("자리 비움", "goes away")
      case .back: Bilingual("돌아옴", "is back")
      }
    guard let message = step.message.map(SafeText.line) else {
      return step.deed == .receive
        ? Bilingual("빈 응답", "gets nothing")[language] : deed[language]
    }
    if step.deed == .timeout {
      return Bilingual("\(message) 시간 초과", "timeout of \(message) ends")[language]
    }
    return Bilingual("\(message) \(deed.korean)", "\(deed.english) \(message)")[language]
  }
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

/// Whose lane it is: producers first, then consumers, others, and the hosts behind them.
private struct Lane: Comparable {
  private let role: String
  private let number: String

  /// `consumer 2` is the second consumer's; a name without a number is a role of its own.
  init(_ name: String) {
    let last = name.split(separator: " ").last.map { String($0) } ?? ""
    if Int(last) != nil, name.hasSuffix(" " + last) {
      (role, number) = (String(name.dropLast(last.count + 1)), last)
    } else {
      (role, number) = (name, "")
    }
  }

  func text(_ language: Language) -> String {
    let name =
      switch role {
      case "producer": Bilingual("생산자", "producer")
      case "consumer": Bilingual("소비자", "consumer")
      case "host": Bilingual("호스트", "host")
      case "queue": Bilingual("대기열", "queue")
      case "long poll": Bilingual("롱 폴링", "long poll")
      case "short poll": Bilingual("숏 폴링", "short poll")
      default: Bilingual(role, role)
      }
    return number.isEmpty ? name[language] : "\(name[language]) \(number)"
  }

  static func < (left: Lane, right: Lane) -> Bool {
    (left.rank, left.role, Int(left.number) ?? 0, left.number)
      < (right.rank, right.role, Int(right.number) ?? 0, right.number)
  }

  private var rank: Int {
    switch role {
    case "producer": 0
    case "consumer": 1
    case "host": 3
    default: 2
    }
  }
}

/// Time since the site was opened.
enum StepTime {
  /// `350 ms` or `350밀리초`, `12.050 s`, `2:00:00`, `13일 23:59:59`.
  static func text(_ time: Duration, _ language: Language) -> String {
    let (seconds, attoseconds) = time.components
    let milliseconds = attoseconds / 1_000_000_000_000_000
    let unit = Bilingual("초", " s")[language]
    if seconds == 0, milliseconds > 0 {
      return "\(milliseconds)" + Bilingual("밀리초", " ms")[language]
    }
    let rest = milliseconds > 0 ? "." + String(String(1000 + milliseconds).dropFirst()) : ""
    if seconds < 120 { return "\(seconds)\(rest)\(unit)" }
    let (days, ofDay) = (seconds / 86_400, seconds % 86_400)
    let clock = "\(ofDay / 3600):\(two(ofDay / 60 % 60)):\(two(ofDay % 60))\(rest)"
    return days == 0 ? clock : "\(days)" + Bilingual("일 ", " d ")[language] + clock
  }

  private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
