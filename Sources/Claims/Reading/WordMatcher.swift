/// Finds thousands of words in one pass over a line: the automaton of Aho and Corasick (1975).
///
/// Notes are compared word by word with everything that the catalog knows, and a note may have
/// a hundred thousand lines, so a search per word would be the slowest part of reading. The table
/// is kept small, since it is read at another place for every byte: bytes that no word holds share
/// a column, and states are numbered in 16 bits.
struct WordMatcher: Sendable {
  /// A word that ends at an offset.
  struct Hit: Hashable, Sendable {
    var word: Int
    /// Offset behind the word's last byte.
    var end: Int
  }

  /// The column of every byte; the first is that of bytes that no word holds.
  private let columns: [UInt8]
  private let fanout: Int
  private let transitions: [UInt16]
  /// Where the words of each state start in `words`, and where those of the last one end.
  private let starts: [Int32]
  private let words: [Int32]

  /// Words are numbered by their place in the list; empty ones are never found.
  init(_ list: [[UInt8]]) {
    var columns = [UInt8](repeating: 0, count: 256)
    var last: UInt8 = 0
    // Not every byte stands in a word of UTF-8, so that a column is left for those that do not.
    for byte in list.joined() where columns[Int(byte)] == 0 && last < .max {
      last += 1
      columns[Int(byte)] = last
    }
    var trie = Trie(fanout: Int(last) + 1)
    for (number, word) in list.enumerated() where !word.isEmpty {
      trie.insert(word.lazy.map { Int(columns[Int($0)]) }, number)
    }
    trie.link()
    precondition(trie.words.count <= UInt16.max, "the catalog has outgrown the matcher")
    self.columns = columns
    fanout = trie.fanout
    transitions = trie.transitions.map { UInt16($0) }
    var starts: [Int32] = []
    var words: [Int32] = []
    for found in trie.words {
      starts.append(Int32(words.count))
      words += found.map { Int32($0) }
    }
    self.starts = starts + [Int32(words.count)]
    self.words = words
  }

  /// Calls back for every word in the bytes, overlapping ones included, in order of their ends.
  func forEachHit(in bytes: [UInt8], _ body: (Hit) -> Void) {
    columns.withUnsafeBufferPointer { columns in
      transitions.withUnsafeBufferPointer { transitions in
        starts.withUnsafeBufferPointer { starts in
          var state = 0
          for (offset, byte) in bytes.enumerated() {
            state = Int(transitions[state * fanout + Int(columns[Int(byte)])])
            for place in starts[state]..<starts[state + 1] {
              body(Hit(word: Int(words[Int(place)]), end: offset + 1))
            }
          }
        }
      }
    }
  }

  /// Whether any of the words stands in the bytes.
  func isAnyWord(in bytes: [UInt8]) -> Bool {
    columns.withUnsafeBufferPointer { columns in
      transitions.withUnsafeBufferPointer { transitions in
        starts.withUnsafeBufferPointer { starts in
          var state = 0
          for byte in bytes {
            state = Int(transitions[state * fanout + Int(columns[Int(byte)])])
            if starts[state] < starts[state + 1] { return true }
          }
          return false
        }
      }
    }
  }
}

extension WordMatcher {
  /// The automaton while it is built.
  private struct Trie {
    let fanout: Int
    var transitions: [Int]
    /// The words that end in each state.
    var words: [[Int]] = [[]]

    init(fanout: Int) {
      self.fanout = fanout
      transitions = Array(repeating: -1, count: fanout)
    }

    mutating func insert(_ columns: some Sequence<Int>, _ number: Int) {
      var state = 0
      for column in columns {
        let slot = state * fanout + column
        if transitions[slot] < 0 {
          transitions[slot] = words.count
          words.append([])
          transitions.append(contentsOf: repeatElement(-1, count: fanout))
        }
        state = transitions[slot]
      }
      words[state].append(number)
    }

    /// Completes every missing transition with that of the longest suffix, breadth first.
    mutating func link() {
      var failure = Array(repeating: 0, count: words.count)
      var queue: [Int] = []
      for column in 0..<fanout {
        let next = transitions[column]
        if next < 0 { transitions[column] = 0 } else { queue.append(next) }
      }
      var head = 0
      while head < queue.count {
        let state = queue[head]
        head += 1
        words[state] += words[failure[state]]
        for column in 0..<fanout {
          let slot = state * fanout + column
          let fallback = transitions[failure[state] * fanout + column]
          let next = transitions[slot]
          if next < 0 {
            transitions[slot] = fallback
          } else {
            failure[next] = fallback
            queue.append(next)
          }
        }
      }
    }
  }
}
