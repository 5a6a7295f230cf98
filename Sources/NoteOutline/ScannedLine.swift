/// A line of the note and what a single look at it tells.
struct ScannedLine {
  /// Without the line's end.
  var range: Range<Int>
  var hasPipe = false
  /// Something on it ``LineCleaner`` may take out.
  var needsCleaning = false
}

extension Rewriter {
  func scanLine(from start: Int) -> ScannedLine {
    var line = ScannedLine(range: start..<start)
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == .lineFeed { break }
      if byte == .pipe { line.hasPipe = true }
      if LineCleaner.isTrigger(byte) { line.needsCleaning = true }
      end += 1
    }
    line.range = start..<end
    return line
  }

  /// The line after the one that is being rewritten, without the quote's marks.
  func peekLine(at offset: Int) -> (content: Bytes, end: Int)? {
    guard offset < bytes.count else { return nil }
    let range = scanLine(from: offset).range
    let content = bytes[range].trimmingLeft()
    return (content.drop { $0 == UInt8(ascii: ">") || $0.isBlank }, range.upperBound)
  }
}

/// The blanks at the start of a line, with tab stops of four columns.
struct Indent {
  var column = 0
  var content: Bytes

  init(_ line: Bytes) {
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == .space {
        column += 1
      } else if line[index] == .tab {
        column += 4 - column % 4
      } else {
        break
      }
      index += 1
    }
    content = line[index...]
  }

  /// The line without so many columns of blanks, or as many as it has.
  static func removing(columns: Int, from line: Bytes) -> Bytes {
    var column = 0
    var index = line.startIndex
    while index < line.endIndex, column < columns, line[index].isBlank {
      column += line[index] == .space ? 1 : 4 - column % 4
      index += 1
    }
    return line[index...]
  }
}
