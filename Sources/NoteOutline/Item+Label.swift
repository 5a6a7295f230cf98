extension Item {
  /// Bold from end to end, and short enough for a name.
  var isBoldLabel: Bool {
    guard let strong = marks.first(where: { $0.style == .strong && $0.range.lowerBound == 0 })
    else { return false }
    let bytes = Bytes(text.utf8)
    let isSentence = bytes.last == UInt8(ascii: ".") || Label.endsInVerb(bytes)
    guard bytes.width <= 80, !isSentence, !bytes.contains(.lineFeed),
      !Label.withoutColon(text).isEmpty
    else {
      return false
    }
    return text.dropFirst(strong.range.upperBound).allSatisfy { ": ：".contains($0) }
  }

  /// A line that can head a list: no sentence, no question with its answer, nothing marked.
  var isPlainLabel: Bool {
    let isMarked = marks.contains { mark in
      switch mark.style {
      case .highlight, .cloze, .struck: true
      case .strong, .emphasis, .code: false
      }
    }
    return !isMarked && Label.isPlainLabel(text, columns: 80)
  }
}

extension Block {
  var item: Item? {
    if case .item(let item) = self { item } else { nil }
  }

  /// An item with a marker of its own, outside quotes.
  var isListItem: Bool {
    guard case .item(let item) = self else { return false }
    return item.marker != .paragraph && !item.isQuoted
  }

  var firstLine: Int {
    switch self {
    case .item(let item): item.lines.lowerBound
    case .table(let table): table.lines.lowerBound
    case .code(let code): code.lines.lowerBound
    }
  }

  /// Levels of items from this block down.
  var height: Int {
    guard case .item(let item) = self else { return 0 }
    return 1 + (item.children.map(\.height).max() ?? 0)
  }
}

extension [Block] {
  /// Inside an item or a quote, a label adopts the list below it; there are no sections there.
  func adoptedByLabels(room: Int) -> [Block] {
    guard count > 1, contains(where: { $0.item?.children.isEmpty == true }) else { return self }
    var result: [Block] = []
    var label: Item?
    for (index, block) in enumerated() {
      let next = index + 1 < count ? self[index + 1] : nil
      if let item = block.item, item.children.isEmpty, item.heads(next, isFirst: index == 0) {
        if let label { result.append(.item(label)) }
        label = item
      } else if label != nil, let item = block.item, item.marker != .paragraph,
        block.height < room
      {
        label?.children.append(block)
      } else {
        if let label { result.append(.item(label)) }
        label = nil
        result.append(block)
      }
    }
    if let label { result.append(.item(label)) }
    return result
  }
}

extension Item {
  fileprivate func heads(_ next: Block?, isFirst: Bool) -> Bool {
    guard let next = next?.item, next.marker != .paragraph else { return false }
    let isNextBold = next.isBoldLabel && next.children.isEmpty
    return marker == .paragraph
      ? isBoldLabel || isPlainLabel : isFirst && isBoldLabel && !isNextBold
  }
}
