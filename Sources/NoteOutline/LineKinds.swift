/// A line of only dashes, stars, underscores or equals signs.
struct Rule {
  /// Below a paragraph it makes the paragraph a heading.
  var canUnderline: Bool
  var isThematicBreak: Bool

  init?(_ text: Bytes) {
    guard let first = text.first, "-*_=".utf8.contains(first) else { return nil }
    var count = 0
    var hasGaps = false
    var rest = text.trimmed()
    while let byte = rest.popFirst() {
      if byte == first {
        count += 1
      } else if byte.isBlank {
        hasGaps = true
      } else {
        return nil
      }
    }
    let isEquals = first == UInt8(ascii: "=")
    isThematicBreak = count >= 3 && !isEquals
    canUnderline = !hasGaps && (isEquals || first == UInt8(ascii: "-")) && count >= 2
    guard isThematicBreak || canUnderline else { return nil }
  }
}

/// `## Title`, also `##Title` and `##Title##`.
struct NumberSignHeading {
  var markdown: Bytes

  init?(_ text: Bytes) {
    guard text.first == UInt8(ascii: "#") else { return nil }
    let level = text.leadingRun
    guard level <= 6 else { return nil }
    let rest = text.dropFirst(level)
    guard let next = rest.first, !next.isBlank else {
      markdown = text
      return
    }
    // `#aws #sqs` are tags.
    if level == 1 && rest.firstOccurrence(of: " #") != nil { return nil }
    let title = rest.trimmed()
    let closing = title.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    let words = title.dropLast(closing)
    markdown = text.prefix(level) + Bytes(" ") + (words.isEmpty ? title : words)
    if closing > 0 && !words.isEmpty { markdown += Bytes(" #") }
  }
}

/// Lines that steer a site generator and say nothing: `[TOC]`, `{:toc}`, `:::tip`, `[!NOTE]`.
enum Furniture {
  static func isFurniture(_ text: Bytes) -> Bool {
    guard let first = text.first, "[{:$".utf8.contains(first) else { return false }
    let line = text.trimmed()
    if line.hasPrefix("{:") && line.hasSuffix("}") { return true }
    if line.hasPrefix(":::") { return true }
    if line.hasPrefix("[!") && line.hasSuffix("]") {
      return line.dropFirst(2).dropLast().allSatisfy(\.isLetter)
    }
    return contents.contains(line.string.lowercased())
  }

  private static let contents: Set<String> = ["[toc]", "[[toc]]", "[[_toc_]]", "${toc}"]
}

/// `[label]: destination`, which links elsewhere in the note refer to.
enum LinkDefinition {
  enum Kind {
    case definition
    /// Looks like one but says something: `[주의]: 순서`
    case text
  }

  /// Nil when the line doesn't start with `[…]:`.
  static func kind(of text: Bytes) -> Kind? {
    guard text.first == UInt8(ascii: "["), let close = text.firstOccurrence(of: "]:") else {
      return nil
    }
    let label = text[(text.startIndex + 1)..<close]
    guard !label.isEmpty, !label.contains(UInt8(ascii: "[")), !label.contains(UInt8(ascii: "]"))
    else { return nil }
    let rest = text[(close + 2)...].trimmed()
    let destination = rest.prefix { !$0.isBlank }
    let title = rest.dropFirst(destination.count).trimmingLeft()
    let isAddress =
      destination.allSatisfy { $0 < 0x80 }
      && destination.contains { byte in
        "/#.:<".utf8.contains(byte)
      }
    let isTitle = title.first.map { "\"'(".utf8.contains($0) } ?? true
    return isAddress && isTitle ? .definition : .text
  }

  /// All definitions of a note, which each part of it needs; at most 32 KiB of them.
  static func all(in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    while start < bytes.count {
      var first = start
      while first < bytes.count, bytes[first].isBlank { first += 1 }
      guard first < bytes.count else { break }
      let isCandidate = bytes[first] == UInt8(ascii: "[")
      var end = first
      while end < bytes.count, bytes[end] != .lineFeed { end += 1 }
      if isCandidate, end - first < 4096, kind(of: bytes[first..<end]) == .definition,
        result.count < 32 * 1024
      {
        result.append(contentsOf: bytes[first..<end])
        result.append(.lineFeed)
      }
      start = end + 1
    }
    return result
  }
}
