import Determinism
import Yams

/// The lines between `---` and `---` at the top of a note, and what they set.
struct FrontMatterBlock {
  private(set) var frontMatter = FrontMatter()
  private(set) var diagnostics: [OutlineDiagnostic] = []
  /// Where the rest of the note starts.
  private(set) var endOffset = 0
  private(set) var endLine = 1

  private static let sizeLimit = 64 * 1024

  init(_ bytes: [UInt8]) {
    guard let yaml = Self.find(in: bytes) else { return }
    do {
      try Self.check(yaml.range, of: bytes)
      let root = try Yams.compose(yaml: bytes[yaml.range].string)
      guard let mapping = root?.mapping else {
        // Text between two rules is text; only an empty block says nothing.
        if bytes[yaml.range].allSatisfy({ $0.isBlank || $0 == .lineFeed }) { skip(yaml) }
        return
      }
      skip(yaml)
      for (key, value) in mapping { read(key.string ?? "", value) }
    } catch {
      skip(yaml)
      report(error)
    }
  }

  private struct Source {
    /// The YAML itself.
    var range: Range<Int>
    var end: Int
    var endLine: Int
  }

  private mutating func skip(_ source: Source) {
    (endOffset, endLine) = (source.end, source.endLine)
  }

  /// Nil without a closing `---` or `...` near the top.
  private static func find(in bytes: [UInt8]) -> Source? {
    guard bytes.starts(with: "---".utf8),
      let first = bytes.firstIndex(of: .lineFeed), bytes[3..<first].isBlank
    else { return nil }
    var start = first + 1
    var line = 2
    while start < bytes.count, start < sizeLimit {
      let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
      let text = bytes[start..<end].trimmed()
      if bytes[start] == text.first,
        text.elementsEqual("---".utf8) || text.elementsEqual("...".utf8)
      {
        return Source(range: first + 1..<start, end: min(end + 1, bytes.count), endLine: line + 1)
      }
      (start, line) = (end + 1, line + 1)
    }
    return nil
  }

  private struct TooManyAliases: Error {
    var line: Int
  }

  /// A few lines of aliases to aliases can stand for billions of nodes.
  private static func check(_ range: Range<Int>, of bytes: [UInt8]) throws {
    var aliases = 0
    var line = 2
    var previous = UInt8.lineFeed
    for byte in bytes[range] {
      if byte == .lineFeed { line += 1 }
      let isBehindGap = previous.isBlank || previous == .lineFeed || "[{,:".utf8.contains(previous)
      if byte == UInt8(ascii: "*") && isBehindGap { aliases += 1 }
      if aliases > 16 { throw TooManyAliases(line: line) }
      previous = byte
    }
  }

  private mutating func read(_ key: String, _ value: Node) {
    let line = 1 + (value.mark?.line ?? 1)
    switch key {
    case "deck": frontMatter.deck = text(key, value, line)
    case "language": frontMatter.language = text(key, value, line)
    case "date":
      guard let written = text(key, value, line) else { return }
      frontMatter.date = DateInText(written).atStart
      if frontMatter.date == nil { report("date is no date: \(written)", line) }
    case "skip":
      if let list = value.sequence {
        frontMatter.skip = list.compactMap { text(key, $0, line) }
      } else {
        frontMatter.skip = text(key, value, line).map { [$0] } ?? []
      }
    default: break  // Site generators have keys of their own.
    }
  }

  private mutating func text(_ key: String, _ value: Node, _ line: Int) -> String? {
    guard let scalar = value.scalar else {
      report("\(key) is no text", line)
      return nil
    }
    let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
    return isNull ? nil : scalar.string
  }

  private mutating func report(_ message: String, _ line: Int) {
    diagnostics.append(OutlineDiagnostic(kind: .frontMatter(message), line: line))
  }

  private mutating func report(_ error: any Error) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      report(problem, min(1 + mark.line, endLine - 2))  // The end is no place to look at.
    case YamlError.duplicatedKeysInMapping(let duplicates, let context):
      report("duplicate key: \(duplicates.sorted().joined(separator: ", "))", 1 + context.mark.line)
    case YamlError.reader(let problem, _, _, _): report(problem, 2)
    case let error as TooManyAliases: report("too many aliases", error.line)
    default: report("no YAML", 2)
    }
  }
}
