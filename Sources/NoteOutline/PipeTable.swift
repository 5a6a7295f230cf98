/// Counts the columns of table lines, so that a ragged table loses no cell.
enum PipeTable {
  /// `|---|:-:|`, also `:-:` for a single column.
  static func isDelimiter(_ text: Bytes) -> Bool {
    var hasDash = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "-"): hasDash = true
      case .pipe, UInt8(ascii: ":"), .space, .tab: continue
      default: return false
      }
    }
    return hasDash
  }

  static func columns(_ text: Bytes) -> Int {
    let row = text.trimmed()
    var count = 1
    var isEscaped = false
    var endsInPipe = false
    for byte in row.first == .pipe ? row.dropFirst() : row {
      endsInPipe = byte == .pipe && !isEscaped
      if endsInPipe { count += 1 }
      isEscaped = byte == .backslash && !isEscaped
    }
    return endsInPipe ? count - 1 : count
  }

  /// The row up to a number of columns.
  static func prefix(_ text: Bytes, columns limit: Int) -> Bytes {
    var count = 0
    var isEscaped = false
    for index in text.indices {
      if text[index] == .pipe && !isEscaped { count += 1 }
      if count > limit { return text[..<index] }
      isEscaped = text[index] == .backslash && !isEscaped
    }
    return text
  }

  static func delimiter(columns: Int) -> Bytes {
    Bytes([.pipe] + Array(repeatElement(Bytes("---|"), count: columns).joined()))
  }

  /// The header with empty cells added up to a number of columns.
  static func header(_ text: Bytes, columns wanted: Int) -> Bytes {
    var row = Array(text.trimmed())
    let missing = wanted - columns(row[...])
    guard missing > 0 else { return row[...] }
    if row.last != .pipe { row.append(.pipe) }
    row.append(contentsOf: repeatElement(Bytes("  |"), count: missing).joined())
    return row[...]
  }
}
