/// Finds thousands of words in one pass over a line: the automaton of Aho and Corasick (1975).
///
/// Notes are compared word by word with everything that the catalog knows, and a note may have
/// a hundred thousand lines, so a search per word would be the slowest part of reading.
struct WordMatcher: Sendable {
  /// A word that ends at an offset.
  struct Hit: Hashable, Sendable {
    var word: Int
    /// Offset behind the word's last byte.
    var end: Int
  }

  private var transitions: [Int32]
  private var words: [[Int]]
  private static let fanout = 256

  /// Words are numbered by their place in the list; empty ones are never found.
  init(_ list: [[UInt8]]) {
    transitions = Array(repeating: -1, count: Self.fanout)
    words = [[]]
    for (number, word) in list.enumerated() where !word.isEmpty {
      insert(word, number)
    }
    link()
  }

  private mutating func insert(_ word: [UInt8], _ number: Int) {
    var state = 0
    for byte in word {
      let slot = state * Self.fanout + Int(byte)
      if transitions[slot] < 0 {
        transitions[slot] = Int32(words.count)
        words.append([])
        transitions.append(contentsOf: repeatElement(-1, count: Self.fanout))
      }
      state = Int(transitions[slot])
    }
    words[state].append(number)
  }

  /// Completes every missing transition with that of the longest suffix, breadth first.
  private mutating func link() {
    var failure = Array(repeating: 0, count: words.count)
    var queue: [Int] = []
    for byte in 0..<Self.fanout {
      let next = Int(transitions[byte])
      if next < 0 { transitions[byte] = 0 } else { queue.append(next) }
    }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      words[state] += words[failure[state]]
      for byte in 0..<Self.fanout {
        let slot = state * Self.fanout + byte
        let fallback = transitions[failure[state] * Self.fanout + byte]
        let next = Int(transitions[slot])
        if next < 0 {
          transitions[slot] = fallback
        } else {
          failure[next] = Int(fallback)
          queue.append(next)
        }
      }
    }
  }

  /// Calls back for every word in the bytes, overlapping ones included, in order of their ends.
  func forEachHit(in bytes: [UInt8], _ body: (Hit) -> Void) {
    transitions.withUnsafeBufferPointer { transitions in
      var state = 0
      for (offset, byte) in bytes.enumerated() {
        state = Int(transitions[state * Self.fanout + Int(byte)])
        for word in words[state] {
          body(Hit(word: word, end: offset + 1))
        }
      }
    }
  }
}
