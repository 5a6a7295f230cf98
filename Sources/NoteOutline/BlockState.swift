/// What is open when the next line comes: outside block quotes, or inside one.
struct BlockState {
  enum PipeTableState {
    /// The delimiter row comes next and is rewritten for so many columns.
    case delimiter(columns: Int)
    case rows
  }

  var list = ListNesting()
  var fence: Fence?
  var table: PipeTableState?
  /// The last line was text that the next one may go on with.
  var isParagraphOpen = false
  var isAfterBlank = true

  mutating func endParagraph() {
    isParagraphOpen = false
    isAfterBlank = false
  }

  mutating func openParagraph() {
    isParagraphOpen = true
    isAfterBlank = false
  }
}
