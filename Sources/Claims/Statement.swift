public import NoteOutline

/// One thing that a note says, with what stands above it.
public struct Statement: Hashable, Sendable {
  public enum Origin: Hashable, Sendable {
    case item(Item.Marker)
    /// A table's cell: its row's label and its column's header say what it is about.
    case cell(row: String, column: String)
    /// A line of a fence without a language, which notes use as a box.
    case box
    /// A line of code.
    case code
  }

  public var origin: Origin
  public var text: String
  public var marks: [Mark]
  public var lines: ClosedRange<Int>
  public var isQuoted: Bool
  /// The statement that this one is nested in.
  public var parent: Int?
  public var children: [Int]
  public var section: Int
  public var topic: Topic

  var key: LineKey
  var finding: Lexicon.Finding
  /// Gives an example rather than a fact: `예: …`, `패킷 오더같은 데에 사용`.
  public var isExample: Bool {
    Self.exampleStarts.contains { key.bytes.starts(with: $0) }
      || Self.exampleUses.contains { key.bytes.holds($0) }
  }

  private static let exampleStarts = [
    "예:", "예)", "예시", "예를들", "ex)", "ex:", "e.g.", "forexample", "example:",
  ].map { Array($0.utf8) }
  private static let exampleUses = ["같은데에사용", "같은곳에사용", "같은데사용"].map { Array($0.utf8) }

  /// Words of the headings and parents above.
  var above: WordSet

  /// The numbers in the text.
  package var measures: [Measure]
  /// The text as the reader compares it: without blanks, in lower case.
  package var comparable: [UInt8] { key.bytes }
  /// Words that notes mistranslate, by their place in the catalog's list.
  public var suspectTerms: [Int] { finding.suspects }
}
