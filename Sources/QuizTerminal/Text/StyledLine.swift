/// How a piece of text stands out; never the only sign of what it means.
struct Style: Hashable, Sendable {
  enum Tint: Int, Hashable, Sendable {
    case red = 31
    case green, yellow
    case cyan = 36
  }

  var bold = false
  var dim = false
  var tint: Tint?

  static let plain = Style()
  static let strong = Style(bold: true)
  static let faint = Style(dim: true)
  static let accent = Style(tint: .cyan)
  static let good = Style(tint: .green)
  static let bad = Style(tint: .red)
  static let caution = Style(tint: .yellow)

  var escape: String {
    let codes = [bold ? 1 : nil, dim ? 2 : nil, tint?.rawValue].compactMap { $0 }
    return codes.isEmpty ? "" : "\u{1B}[\(codes.map(String.init).joined(separator: ";"))m"
  }
}

/// One line of a screen, in pieces of one style each.
struct StyledLine: Hashable, Sendable {
  struct Span: Hashable, Sendable {
    var text: String
    var style: Style
  }

  var spans: [Span]

  init(_ text: String = "", _ style: Style = .plain) {
    spans = text.isEmpty ? [] : [Span(text: text, style: style)]
  }

  var text: String { spans.map(\.text).joined() }
  var width: Int { spans.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  static func + (left: StyledLine, right: StyledLine) -> StyledLine {
    var line = left
    line.spans += right.spans
    return line
  }

  func indented(by columns: Int) -> StyledLine {
    spans.isEmpty || columns <= 0
      ? self : StyledLine(String(repeating: " ", count: columns)) + self
  }

  func clipped(to columns: Int) -> StyledLine {
    guard width > columns else { return self }
    var line = StyledLine()
    var room = columns
    for span in spans {
      let text = TextLayout.prefix(of: span.text, width: room)
      line.spans.append(Span(text: text, style: span.style))
      room -= DisplayWidth.of(text)
      if text != span.text { break }
    }
    return line
  }

  func rendered(color: Bool) -> String {
    guard color else { return text }
    return spans.map { span in
      let escape = span.style.escape
      return escape.isEmpty ? span.text : escape + span.text + "\u{1B}[0m"
    }.joined()
  }
}

extension [StyledLine] {
  /// A text wrapped to a width, each line in one style.
  init(wrapping text: String, width: Int, _ style: Style = .plain) {
    self = TextLayout.wrap(SafeText.clean(text), width: width).map { StyledLine($0, style) }
  }

  /// A text wrapped behind a mark, its further lines aligned with the first.
  init(mark: String, wrapping text: String, width: Int, _ style: Style = .plain) {
    let hang = DisplayWidth.of(mark)
    let lines = TextLayout.wrap(SafeText.clean(text), width: width - hang)
    self = lines.enumerated().map { index, line in
      StyledLine((index == 0 ? mark : String(repeating: " ", count: hang)) + line, style)
    }
  }
}
