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
  /// Words of the headings and parents above.
  var above: WordSet
}
