import LabKit
import Properties

/// A witness as two drawings of the same: time runs to the right where there is room, and down on
/// a phone and on paper.
struct TimelineDrawing {
  var witness: Witness
  var title: String
  var language: Language
  /// Unique on the page.
  var id: String

  private static let laneSize = 13.0
  private static let tickSize = 12.0
  /// What a page has room for beside its margins.
  private static let usualWidth = 748.0

  var html: HTML {
    """
    <div class="scroll wide" tabindex="0" role="group" aria-label="\(title)">\(wide)</div>
    <div class="scroll tall" tabindex="0" role="group" aria-label="\(title)">\(tall)</div>
    """
  }

  private var laneNames: [String] {
    witness.actors.map { WitnessLane($0).text(language) }
  }

  private var widestLabel: Double {
    witness.steps.map { TimelineLayout.label(of: $0, language) }
      .map { GlyphWidth.of($0, size: Self.tickSize) }.max() ?? 0
  }

  private func svg(_ kind: String, width: Double, height: Double, _ body: [HTML]) -> HTML {
    """
    <svg width="\(Length(width))" height="\(Length(height))" \
    viewBox="0 0 \(Length(width)) \(Length(height))" role="img" \
    aria-labelledby="\(id)-\(kind)-title \(id)-\(kind)-desc">
    <title id="\(id)-\(kind)-title">\(title)</title>
    <desc id="\(id)-\(kind)-desc">\(description)</desc>
    \(HTML.lines(body))
    </svg>
    """
  }

  /// For those who hear the page; the steps are told in a list below.
  private var description: String {
    let times = [witness.steps.first, witness.steps.last].compactMap { step in
      step.map { StepTime.text($0.at, language) }
    }
    let (lanes, span) = (laneNames.joined(separator: ", "), times.joined(separator: " – "))
    return Bilingual(
      "줄: \(lanes). 걸음 \(witness.steps.count)개, \(span). 아래 목록에 하나씩 적혀 있다.",
      "Lanes: \(lanes). \(witness.steps.count) steps, \(span), each told in the list below."
    )[language]
  }

  /// Of the wide drawing.
  var layout: TimelineLayout {
    TimelineLayout(
      witness,
      language,
      TimelineLayout.Metrics(
        step: max(46, widestLabel + 14),
        decade: 16,
        extent: { GlyphWidth.of($0, size: Self.tickSize) + 16 },
        margin: 26,
        shortest: Self.usualWidth - laneColumn
      )
    )
  }

  private var laneColumn: Double {
    (laneNames.map { GlyphWidth.of($0, size: Self.laneSize) }.max() ?? 0) + 14
  }

  // In the wide drawing lanes lie below each other.
  private var wide: HTML {
    let layout = layout
    let names = laneNames
    let start = laneColumn
    let laneHeight = 62.0
    let bottom = 6 + laneHeight * Double(names.count)
    func y(_ lane: Int) -> Double { 6 + laneHeight * (Double(lane) + 0.5) }
    func x(_ along: Double) -> Double { start + along }
    var body = layout.ticks.flatMap { tick -> [HTML] in
      let guides = Set([tick.from, tick.to]).sorted().map { along -> HTML in
        line("guide", x(along), 6, x(along), bottom)
      }
      return guides + [
        line("axis group", x(tick.from) - 5, bottom, x(tick.to) + 5, bottom),
        text("tick", x(tick.middle), bottom + 20, tick.time),
      ]
    }
    body.insert(line("axis", start, bottom, x(layout.length), bottom), at: 0)
    for (lane, name) in names.enumerated() {
      body.append(text("lane", 0, y(lane) + 4.5, name))
      body.append(line("track", start, y(lane), x(layout.length), y(lane)))
    }
    body += layout.spans.map { span in
      bar(span.kind, x(span.from), y(span.lane) - 9, x(span.to) - x(span.from), 18)
    }
    for mark in layout.marks {
      let (x, y) = (x(mark.along), y(mark.lane))
      body.append(StepMark(witness.steps[mark.step]).placed(x: x, y: y))
      body.append(text("number", x, y - 14, "\(mark.step + 1)"))
      if !mark.label.isEmpty { body.append(text("message", x, y + 24, mark.label)) }
    }
    return svg("wide", width: x(layout.length) + 2, height: bottom + 30, body)
  }

  // In the tall one they stand beside each other.
  private var tall: HTML {
    let layout = TimelineLayout(
      witness,
      language,
      TimelineLayout.Metrics(step: 38, decade: 5, extent: { _ in 22 }, margin: 24)
    )
    let names = laneNames
    let start = (layout.ticks.map { GlyphWidth.of($0.time, size: Self.tickSize) }.max() ?? 0) + 10
    let widths = names.indices.map { lane in
      let labels = layout.marks.filter { $0.lane == lane }.map(\.label)
      let label = labels.map { GlyphWidth.of($0, size: Self.tickSize) }.max() ?? 0
      let head = Self.head(names[lane]).map { GlyphWidth.of($0, size: Self.tickSize) }.max() ?? 0
      return max(head + 14, 2 * (label + 16))
    }
    let head = 40.0
    let bottom = head + layout.length
    func x(_ lane: Int) -> Double { start + widths.prefix(lane).reduce(0, +) + widths[lane] / 2 }
    func y(_ along: Double) -> Double { head + along }
    let right = start + widths.reduce(0, +)
    var body = layout.ticks.flatMap { tick -> [HTML] in
      let guides = Set([tick.from, tick.to]).sorted().map { along -> HTML in
        line("guide", start, y(along), right, y(along))
      }
      return guides + [
        line("axis group", start, y(tick.from) - 5, start, y(tick.to) + 5),
        text("tick end", start - 8, y(tick.middle) + 4, tick.time),
      ]
    }
    body.insert(line("axis", start, head, start, bottom), at: 0)
    for (lane, name) in names.enumerated() {
      for (row, word) in Self.head(name).reversed().enumerated() {
        body.append(text("lane middle", x(lane), head - 11 - 15 * Double(row), word))
      }
      body.append(line("track", x(lane), head, x(lane), bottom))
    }
    body += layout.spans.map { span in
      bar(span.kind, x(span.lane) - 8, y(span.from), 16, y(span.to) - y(span.from))
    }
    for mark in layout.marks {
      let (x, y) = (x(mark.lane), y(mark.along))
      body.append(StepMark(witness.steps[mark.step]).placed(x: x, y: y))
      body.append(text("number end", x - 12, y + 4, "\(mark.step + 1)"))
      if !mark.label.isEmpty { body.append(text("message start", x + 13, y + 4, mark.label)) }
    }
    return svg("tall", width: right + 2, height: bottom + 6, body)
  }

  /// A lane's number stands below its name, where lanes are narrow.
  private static func head(_ name: String) -> [String] {
    guard let blank = name.lastIndex(of: " "), Int(name[name.index(after: blank)...]) != nil else {
      return [name]
    }
    return [String(name[..<blank]), String(name[name.index(after: blank)...])]
  }

  private func line(_ style: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> HTML
  {
    """
    <line class="\(style)" x1="\(Length(x1))" y1="\(Length(y1))" x2="\(Length(x2))" \
    y2="\(Length(y2))"/>
    """
  }

  private func text(_ style: String, _ x: Double, _ y: Double, _ text: String) -> HTML {
    #"<text class="\#(style)" x="\#(Length(x))" y="\#(Length(y))">\#(text)</text>"#
  }

  private func bar(
    _ kind: TimelineLayout.Span.Kind,
    _ x: Double,
    _ y: Double,
    _ width: Double,
    _ height: Double
  ) -> HTML {
    """
    <rect class="\(kind.style)" x="\(Length(x))" y="\(Length(y))" width="\(Length(width))" \
    height="\(Length(height))" rx="4"/>
    """
  }
}
