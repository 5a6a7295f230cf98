package import Properties

/// What of a note makes a claim: the words, and where the service is named.
package struct ClaimReading: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    case line
    /// A table's row label or column header.
    case label(String)
    case parent(String)
    case heading(String)
  }

  package struct Word: Hashable, Sendable {
    /// As the note writes it, blanks included.
    package var text: String
    package var concept: Concept
    package var place: Place
  }

  package struct NamedService: Hashable, Sendable {
    package var service: Service
    /// Nil where the note names it nowhere above the line in so many words.
    package var word: String?
    package var place: Place?
  }

  package var words: [Word]
  package var service: NamedService?
}

extension ClaimReader {
  /// Finds what the reader went by, for a person who wants to know why a line claims what it does.
  ///
  /// Looks for the words of the property's cues anew, the line before what stands above it.
  package func reading(of claim: Claim, in statements: Statements) -> ClaimReading {
    guard let property = Catalog[claim.property], statements.all.indices.contains(claim.statement)
    else { return ClaimReading(words: []) }
    let texts = Surrounding(of: claim.statement, in: statements)
    let readings = property.cues.filter { $0.mayClaim(claim) }.map { texts.words(of: $0) }
    let whole = readings.first { $0.isWhole }
    let best = whole ?? readings.max { $0.words.count < $1.words.count }
    return ClaimReading(
      words: best?.words ?? [],
      service: texts.service(of: property, at: statements.all[claim.statement])
    )
  }
}

extension Cue {
  fileprivate func mayClaim(_ claim: Claim) -> Bool {
    switch claimed {
    case .number(let qualifiers, _), .tally(let qualifiers):
      claim.written != nil && qualifiers.contains(claim.qualifier)
    case .value(let value, let denied):
      value == claim.claimed.value || denied == claim.claimed.value
    }
  }
}

/// A statement's text and what stands above it, nearest first.
private struct Surrounding {
  private let own: [(text: CompactText, place: ClaimReading.Place)]
  private let above: [(text: CompactText, place: ClaimReading.Place)]

  init(of index: Int, in statements: Statements) {
    let statement = statements.all[index]
    var own: [(CompactText, ClaimReading.Place)] = [(CompactText(statement.text), .line)]
    if case .cell(let row, let column) = statement.origin {
      own += [row, column].map { (CompactText($0), .label($0)) }
    }
    self.own = own
    above =
      statements.parents(of: index).reversed().map { (CompactText($0), .parent($0)) }
      + statement.topic.headings.reversed().map { (CompactText($0), .heading($0)) }
  }

  func words(of cue: Cue) -> (words: [ClaimReading.Word], isWhole: Bool) {
    let found =
      cue.line.map { word($0, in: own) } + cue.context.map { word($0, in: own + above) }
    var words: [ClaimReading.Word] = []
    for word in found.compactMap(\.self) where !words.contains(word) { words.append(word) }
    return (words, found.allSatisfy { $0 != nil })
  }

  private func word(
    _ concept: Concept,
    in texts: [(text: CompactText, place: ClaimReading.Place)]
  ) -> ClaimReading.Word? {
    for (text, place) in texts {
      if let written = text.first(of: concept.spellings) {
        return ClaimReading.Word(text: written, concept: concept, place: place)
      }
    }
    return nil
  }

  func service(of property: Property, at statement: Statement) -> ClaimReading.NamedService? {
    guard let service = property.service ?? statement.service else { return nil }
    for (text, place) in own + above {
      if let written = text.first(of: service.names) {
        return ClaimReading.NamedService(service: service, word: written, place: place)
      }
    }
    return ClaimReading.NamedService(service: service)
  }
}

/// A text as the reader compares it that still knows where its bytes stood.
private struct CompactText {
  private let original: [UInt8]
  private let key: LineKey
  /// Of the key's bytes in the text.
  private let offsets: [Int]

  init(_ text: String) {
    original = Array(text.utf8)
    key = LineKey(text)
    offsets = original.indices.filter { [original] in !LineKey.leavesOut(original[$0]) }
  }

  /// The spelling that stands first, the longest of those that begin there, as it was written.
  func first(of spellings: [String]) -> String? {
    var best: Range<Int>?
    for spelling in spellings {
      guard let range = range(of: Array(spelling.utf8)) else { continue }
      guard let found = best else {
        best = range
        continue
      }
      let isEarlier = range.lowerBound < found.lowerBound
      let isLonger = range.lowerBound == found.lowerBound && range.count > found.count
      if isEarlier || isLonger { best = range }
    }
    return best.map { range in
      String(
        decoding: original[offsets[range.lowerBound]...offsets[range.upperBound - 1]],
        as: UTF8.self
      )
    }
  }

  private func range(of word: [UInt8]) -> Range<Int>? {
    guard let first = word.first, word.count <= key.bytes.count else { return nil }
    return (0...(key.bytes.count - word.count)).first { start in
      key.bytes[start] == first && (!first.isLatin || key.startsWord[start])
        && key.bytes[start..<(start + word.count)].elementsEqual(word)
    }.map { $0..<($0 + word.count) }
  }
}
