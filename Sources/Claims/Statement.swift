public import NoteOutline
import Properties

/// One thing that a note says, with what stands above it.
///
/// A class, since every rule looks at every statement and a copy would retain a dozen parts.
public final class Statement: Sendable {
  public enum Origin: Hashable, Sendable {
    case item(Item.Marker)
    /// A table's cell: its row's label and its column's header say what it is about.
    case cell(row: String, column: String)
    /// A line of a fence without a language, which notes use as a box.
    case box
    /// A line of code.
    case code
  }

  public let origin: Origin
  public let text: String
  public let marks: [Mark]
  public let lines: ClosedRange<Int>
  public let isQuoted: Bool
  /// The statement that this one is nested in.
  public let parent: Int?
  public let section: Int
  public let topic: Topic

  let key: LineKey
  let finding: Lexicon.Finding
  /// Gives an example rather than a fact: `예: …`, `패킷 오더같은 데에 사용`.
  public var isExample: Bool {
    Self.exampleStarts.contains { $0.first == key.bytes.first && key.bytes.starts(with: $0) }
      || Self.exampleUses.contains { key.bytes.holds($0) }
  }

  private static let exampleStarts = [
    "예:", "예)", "예시", "예를들", "ex)", "ex:", "e.g.", "forexample", "example:",
  ].map { Array($0.utf8) }
  private static let exampleUses = ["같은데에사용", "같은곳에사용", "같은데사용"].map { Array($0.utf8) }

  /// Words of the headings and parents above.
  let above: WordSet

  /// The numbers in the text.
  package let measures: [Measure]

  init(
    _ origin: Origin,
    _ text: String,
    lines: ClosedRange<Int>,
    marks: [Mark] = [],
    isQuoted: Bool = false,
    at place: Place,
    with label: Label = Label()
  ) {
    self.origin = origin
    self.text = text
    self.marks = marks
    self.lines = lines
    self.isQuoted = isQuoted
    parent = place.parent
    section = place.section
    topic = place.topic
    above = place.above
    key = LineKey(text)
    var finding = Lexicon.shared.find(in: key)
    finding.words.formUnion(label.words)
    self.finding = finding
    measures = Measure.read(text, labelled: label.qualifier)
  }

  /// The text as the reader compares it: without blanks, in lower case.
  package var comparable: [UInt8] { key.bytes }
  /// Words that notes mistranslate, by their place in the catalog's list.
  public var suspectTerms: [Int] { finding.suspects }
}

extension Statement {
  /// Where a statement stands.
  struct Place {
    var section: Int
    var topic: Topic
    var parent: Int?
    /// Words of the headings and parents above.
    var above: WordSet
  }

  /// What a cell's row and column say about it.
  struct Label {
    var words = WordSet()
    var qualifier: Qualifier?
  }
}
