/// Takes a stretch out of a text, or puts one byte in its place.
struct TextEdit {
  var range: Range<Int>
  var replacement: UInt8?
}

extension InlineText {
  /// Edits the bytes and moves spans and breaks along; an edit inside another one is dropped.
  mutating func apply(_ edits: [TextEdit]) {
    guard !edits.isEmpty else { return }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var moved = OffsetMap()
    var end = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edit.range.lowerBound >= end {
      result.append(contentsOf: bytes[end..<edit.range.lowerBound])
      if let replacement = edit.replacement { result.append(replacement) }
      moved.append(edit.range, to: result.count)
      end = edit.range.upperBound
    }
    result.append(contentsOf: bytes[end...])
    bytes = result
    for index in spans.indices {
      let range = spans[index].range
      spans[index].range = moved[range.lowerBound]..<moved[range.upperBound]
    }
    spans.removeAll { $0.range.isEmpty }
    for index in breaks.indices { breaks[index].offset = moved[breaks[index].offset] }
  }
}

/// Where the offsets of a text are after edits.
private struct OffsetMap {
  private var edits: [(range: Range<Int>, end: Int)] = []

  /// Tells where an edited stretch ends now; edits come in order.
  mutating func append(_ range: Range<Int>, to end: Int) {
    edits.append((range, end))
  }

  subscript(offset: Int) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let edit = edits[low - 1]
    return edit.end + max(0, offset - edit.range.upperBound)
  }
}
