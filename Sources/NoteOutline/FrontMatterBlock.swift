import Determinism

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
      guard let mapping = try YAMLMapping(bytes[yaml.range]) else {
        // Text between two rules is text; only an empty block says nothing.
        if bytes[yaml.range].allSatisfy({ $0.isBlank || $0 == .lineFeed }) { skip(yaml) }
        return
      }
      skip(yaml)
      for entry in mapping.entries { read(entry.key, entry.value, Self.line(entry.line)) }
    } catch {
      skip(yaml)
      // The end is no place to look at.
      report(error.problem, min(Self.line(error.line ?? 1), endLine - 2))
    }
  }

  /// A line of the note, from one of the YAML, which starts behind the rule.
  private static func line(_ line: Int) -> Int { line + 1 }

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

  private mutating func read(_ key: String, _ value: YAMLMapping.Value, _ line: Int) {
    switch key {
    case "deck": frontMatter.deck = text(key, value, line)
    case "title":
      // Theirs may be of any kind, ours is text.
      if case .scalar(let title, _) = value { frontMatter.title = title }
    case "language": frontMatter.language = text(key, value, line)
    case "date":
      guard let written = text(key, value, line) else { return }
      frontMatter.date = DateInText(written).atStart
      if frontMatter.date == nil { report("date is no date: \(written)", line) }
    case "skip":
      if case .sequence(let list) = value {
        frontMatter.skip = list.compactMap { text(key, $0.value, Self.line($0.line)) }
      } else {
        frontMatter.skip = text(key, value, line).map { [$0] } ?? []
      }
    default: break  // Site generators have keys of their own.
    }
  }

  private mutating func text(_ key: String, _ value: YAMLMapping.Value, _ line: Int) -> String? {
    guard case .scalar(let text, let isPlain) = value else {
      report("\(key) is no text", line)
      return nil
    }
    let isNull = isPlain && ["", "~", "null"].contains(text)
    return isNull ? nil : text
  }

  private mutating func report(_ message: String, _ line: Int) {
    diagnostics.append(OutlineDiagnostic(kind: .frontMatter(message), line: line))
  }
}
