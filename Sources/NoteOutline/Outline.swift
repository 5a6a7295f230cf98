public import Determinism

/// What a person sees in a Markdown note: its sections, and in each the items in order.
///
/// All text is NFC and free of markup; all lines are 1-based lines of the file.
public struct Outline: Hashable, Sendable {
  /// The path that the caller gave, for messages and sources.
  public var file: String
  public var frontMatter: FrontMatter
  /// The day of the note: front matter, else the first heading that holds one.
  public var date: CivilDate?
  /// In document order; the first has no heading when the note starts without one.
  public var sections: [Section]
  public var diagnostics: [OutlineDiagnostic]

  public init(
    file: String,
    frontMatter: FrontMatter = FrontMatter(),
    date: CivilDate? = nil,
    sections: [Section] = [],
    diagnostics: [OutlineDiagnostic] = []
  ) {
    self.file = file
    self.frontMatter = frontMatter
    self.date = date
    self.sections = sections
    self.diagnostics = diagnostics
  }
}

/// Settings at the top of a note between two lines of `---`.
public struct FrontMatter: Hashable, Sendable {
  public var deck: String?
  /// As site generators use it; it may name what the note is about.
  public var title: String?
  public var date: CivilDate?
  /// As written, such as `ko`.
  public var language: String?
  /// Headings whose sections, and those below them, are left out.
  public var skip: [String]

  public init(
    deck: String? = nil,
    title: String? = nil,
    date: CivilDate? = nil,
    language: String? = nil,
    skip: [String] = []
  ) {
    self.deck = deck
    self.title = title
    self.date = date
    self.language = language
    self.skip = skip
  }
}

/// A heading and what stands below it, up to the next heading of any level.
public struct Section: Hashable, Sendable {
  /// The headings from the outermost to this section's own, by level; empty before the first.
  public var headings: [Heading]
  public var blocks: [Block]

  public init(headings: [Heading], blocks: [Block] = []) {
    self.headings = headings
    self.blocks = blocks
  }
}

public struct Heading: Hashable, Sendable {
  public enum Style: Hashable, Sendable {
    /// `## Title`, also without the blank (`##Title`), closed (`## Title ##`) or underlined.
    case markdown
    /// A line of its own that is bold from end to end, or plain and followed by its list.
    case line
  }

  public var text: String
  /// 1...6 for Markdown's own; a bold or plain line counts one deeper than the heading above it.
  public var level: Int
  public var line: Int
  public var style: Style

  public init(text: String, level: Int, line: Int, style: Style = .markdown) {
    self.text = text
    self.level = level
    self.line = line
    self.style = style
  }
}

public enum Block: Hashable, Sendable {
  case item(Item)
  case table(Table)
  case code(CodeBlock)
}

/// One statement: a bullet, an ordered item, a paragraph's line, a quoted line.
public struct Item: Hashable, Sendable {
  public enum Marker: Hashable, Sendable {
    case bullet
    case ordered(Int)
    /// `a.`, `b)`, `가.`
    case lettered(String)
    case checkbox(checked: Bool)
    case paragraph
  }

  public var marker: Marker
  /// Without marker and inline markup; a hard break or a soft one is `\n`.
  public var text: String
  /// Stretches of ``text`` that the note marks, in order.
  public var marks: [Mark]
  /// All lines of the item itself, without its children's.
  public var lines: ClosedRange<Int>
  public var isQuoted: Bool
  public var children: [Block]

  public init(
    marker: Marker,
    text: String,
    marks: [Mark] = [],
    lines: ClosedRange<Int>,
    isQuoted: Bool = false,
    children: [Block] = []
  ) {
    self.marker = marker
    self.text = text
    self.marks = marks
    self.lines = lines
    self.isQuoted = isQuoted
    self.children = children
  }
}

/// A marked stretch of an item's text.
public struct Mark: Hashable, Sendable {
  public enum Style: Hashable, Sendable {
    case strong, emphasis, code, struck
    /// `==x==`
    case highlight
    /// `{{c1::x}}` or `{{c1::x::hint}}`; the item's text keeps only `x`.
    case cloze(number: Int, hint: String?)
  }

  public var style: Style
  /// Offsets in `Character`s into the item's text.
  public var range: Range<Int>

  public init(style: Style, range: Range<Int>) {
    self.style = style
    self.range = range
  }
}

/// A table whose cells are items' texts; a row shorter than the header is padded with "".
public struct Table: Hashable, Sendable {
  public var header: [String]
  public var rows: [Row]
  public var lines: ClosedRange<Int>

  public struct Row: Hashable, Sendable {
    public var cells: [String]
    public var line: Int

    public init(cells: [String], line: Int) {
      self.cells = cells
      self.line = line
    }
  }

  public init(header: [String], rows: [Row], lines: ClosedRange<Int>) {
    self.header = header
    self.rows = rows
    self.lines = lines
  }
}

public struct CodeBlock: Hashable, Sendable {
  /// The word behind the fence; nil for a bare fence, which notes also use as a box.
  public var language: String?
  public var text: String
  public var lines: ClosedRange<Int>

  public init(language: String?, text: String, lines: ClosedRange<Int>) {
    self.language = language
    self.text = text
    self.lines = lines
  }
}

/// Something in the note that was read another way than written, or not at all.
public struct OutlineDiagnostic: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Front matter that is no YAML or has a value of the wrong kind; the rest is read.
    case frontMatter(String)
    /// Lists deeper than the limit; deeper items count as children of the deepest level.
    case nestedTooDeep(limit: Int)
    /// A line longer than the limit in bytes; it is left out.
    case lineTooLong(bytes: Int, limit: Int)
  }

  public var kind: Kind
  public var line: Int

  public init(kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }
}
