import Properties

/// A statement taken apart: what is denied in one clause is not denied in the next.
///
/// Only statements that a cue matches as a whole are taken apart, which most are not.
struct Clauses: Sendable {
  struct Clause: Sendable {
    /// Offsets in the statement's key.
    var range: Range<Int>
    var words = WordSet()
    var hits: [Lexicon.Hit] = []
    /// Ends with a question mark and so claims nothing.
    var isQuestion = false
    /// Ends with an opening parenthesis, so that the next clause is a note on this one.
    var isNoted = false

    /// Asks, or tells what someone took for true.
    var isUnmeant: Bool { isQuestion || !words.isDisjoint(with: Clauses.mistaken) }
  }

  /// In order, at least one, together the whole key.
  private(set) var all: [Clause]

  init(_ statement: Statement) {
    let (hits, joints) = Lexicon.shared.hits(in: statement.key)
    var ends = Self.signs(in: statement.text) + joints
    ends.sort()
    ends.append(statement.key.bytes.count)
    all = []
    var start = 0
    var next = hits.startIndex
    for end in ends where end > start || all.isEmpty {
      var clause = Clause(range: start..<max(start, end))
      // Hits come in order of their ends.
      while next < hits.endIndex, hits[next].range.upperBound <= end {
        clause.words.insert(hits[next].concept)
        clause.hits.append(hits[next])
        next += 1
      }
      clause.isQuestion = end > 0 && statement.key.bytes[end - 1] == UInt8(ascii: "?")
      clause.isNoted = end > 0 && statement.key.bytes[end - 1] == UInt8(ascii: "(")
      append(clause)
      start = max(start, end)
    }
  }

  /// `순서 보장 (없음)` is one clause: what only says yes or no belongs to what it says it of.
  private mutating func append(_ clause: Clause) {
    guard let last = all.indices.last, clause.range.count <= Self.signLimit,
      !clause.words.isEmpty, clause.words.subtracting(Self.signs).isEmpty
    else {
      all.append(clause)
      return
    }
    all[last].range = all[last].range.lowerBound..<clause.range.upperBound
    all[last].words.formUnion(clause.words)
    all[last].hits += clause.hits
  }

  fileprivate static let mistaken = Lexicon.shared.set(of: [.mistaken])
  private static let signLimit = 18
  private static let signs = Lexicon.shared.set(of: [.negation, .possible, .yes])

  /// The clause that a place in the key belongs to.
  func place(of offset: Int) -> Int {
    all.firstIndex { offset < $0.range.upperBound } ?? all.count - 1
  }
}

extension Clauses {
  /// Offsets in the key behind which punctuation begins another clause.
  private static func signs(in text: String) -> [Int] {
    var text = text
    return text.withUTF8 { bytes in
      var ends: [Int] = []
      var offset = 0
      for place in bytes.indices {
        let byte = bytes[place]
        if LineKey.leavesOut(byte) {
          if byte == 0x0A { ends.append(offset) }
          continue
        }
        offset += 1
        if separates(bytes, at: place) { ends.append(offset) }
      }
      return ends
    }
  }

  private static func separates(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    func byte(_ place: Int) -> UInt8 { bytes.indices.contains(place) ? bytes[place] : 0x20 }
    func isBlank(_ place: Int) -> Bool { byte(place) <= 0x20 }
    switch bytes[place] {
    case UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "|"):
      return true
    case UInt8(ascii: ","): return !byte(place + 1).isDigit
    case UInt8(ascii: "."): return isBlank(place + 1) && !byte(place - 1).isDigit
    case UInt8(ascii: "/"), UInt8(ascii: "-"): return isBlank(place - 1) && isBlank(place + 1)
    // → in UTF-8.
    case 0x92: return byte(place - 1) == 0x86 && byte(place - 2) == 0xE2
    // – and — likewise.
    case 0x93, 0x94: return byte(place - 1) == 0x80 && byte(place - 2) == 0xE2 && isBlank(place + 1)
    // 。
    case 0x82: return byte(place - 1) == 0x80 && byte(place - 2) == 0xE3
    default: return false
    }
  }
}
