import NoteOutline
import Properties

/// A short line between blank ones that stands above a paragraph as a heading does.
///
/// The outline leaves it a statement, since a card may be made of it; for the reader it starts a
/// place of its own.
struct LoneLine {
  let key: LineKey
  let finding: Lexicon.Finding

  init(_ text: String) {
    key = LineKey(text)
    finding = Lexicon.shared.find(in: key)
  }

  /// The service that the line names alone.
  var service: Service? {
    let services = Set(finding.services.map(\.service))
    return services.count == 1 ? services.first : nil
  }

  static func isHeading(_ item: Item, behind before: Block?, in blocks: [Block], at index: Int)
    -> Bool
  {
    guard item.marker == .paragraph, item.children.isEmpty, !item.isQuoted,
      item.lines.count == 1, item.text.utf8.count <= textLimit,
      !item.text.utf8.contains(where: \.isDigit), index + 1 < blocks.count,
      case .item(let next) = blocks[index + 1], next.marker == .paragraph,
      next.lines.lowerBound > item.lines.upperBound + 1,
      before.map({ $0.lastLine + 1 < item.lines.lowerBound }) ?? true
    else { return false }
    // Paragraphs of one line each are no headings.
    guard index + 2 < blocks.count else { return false }
    return blocks[index + 2].firstLine == next.lines.upperBound + 1
  }

  private static let textLimit = 48
}

extension Block {
  fileprivate var firstLine: Int {
    switch self {
    case .item(let item): item.lines.lowerBound
    case .table(let table): table.rows.first?.line ?? .max
    case .code(let code): code.lines.lowerBound
    }
  }

  fileprivate var lastLine: Int {
    switch self {
    case .item(let item): item.children.map(\.lastLine).max() ?? item.lines.upperBound
    case .table(let table): table.rows.last?.line ?? 0
    case .code(let code): code.lines.upperBound
    }
  }

  /// The lines of items, nested ones included.
  var texts: [String] {
    guard case .item(let item) = self else { return [] }
    return [item.text] + item.children.flatMap(\.texts)
  }
}

extension Statement.Place {
  mutating func descend(under line: LoneLine) {
    if let service = line.service {
      precedingService = service
      if service.isMessaging { topic.service = service }
    }
    descend(under: line.key, line.finding)
  }
}
