/// Words by their first byte and by their last, of which the longest that fits a text is found.
struct WordTable<Meaning: Sendable>: Sendable {
  struct Entry: Sendable {
    let word: [UInt8]
    let meaning: Meaning
  }

  private let buckets: [[Entry]]
  private let bucketsByEnd: [[Entry]]

  /// Words are split at spaces and stand in lower case; an underscore stands for a space.
  init(_ rows: [(words: String, meaning: Meaning)]) {
    var entries: [Entry] = []
    for row in rows {
      for word in row.words.split(separator: " ") {
        let bytes = Array(word.utf8).map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
        entries.append(Entry(word: bytes, meaning: row.meaning))
      }
    }
    entries.sort { $0.word.count > $1.word.count }
    buckets = Self.bucketed(entries) { $0.word.first }
    bucketsByEnd = Self.bucketed(entries) { $0.word.last }
  }

  private static func bucketed(_ entries: [Entry], by key: (Entry) -> UInt8?) -> [[Entry]] {
    var buckets = [[Entry]](repeating: [], count: 256)
    for entry in entries {
      if let byte = key(entry) { buckets[Int(byte)].append(entry) }
    }
    return buckets
  }

  /// The longest word at the offset; a Latin word must end there.
  func match(in bytes: ByteText, at offset: Int) -> (meaning: Meaning, end: Int)? {
    for entry in buckets[Int(bytes[offset].lowercased)]
    where bytes.continues(with: entry.word, at: offset) {
      let end = offset + entry.word.count
      if bytes[end - 1].isLetter && bytes[end].isWord { continue }
      return (entry.meaning, end)
    }
    return nil
  }

  /// The longest word that ends at the offset; a Latin word must begin there too.
  func match(in bytes: ByteText, before offset: Int) -> (meaning: Meaning, start: Int)? {
    for entry in bucketsByEnd[Int(bytes[offset - 1].lowercased)] {
      let start = offset - entry.word.count
      guard bytes.continues(with: entry.word, at: start) else { continue }
      if bytes[start].isLetter && bytes[start - 1].isWord { continue }
      return (entry.meaning, start)
    }
    return nil
  }
}
