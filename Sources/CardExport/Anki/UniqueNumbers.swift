/// Hands out numbers near those that are asked for, none twice: Anki's ids are times.
struct UniqueNumbers {
  private var taken: Set<Int64> = []
  /// Where to look on for a number asked for before; a first sync makes all cards in one instant.
  private var next: [Int64: Int64] = [:]

  /// The wanted number or the next that is free; 1 at least.
  mutating func take(_ wanted: Int64) -> Int64 {
    var number = next[wanted] ?? max(1, wanted)
    while !taken.insert(number).inserted { number += 1 }
    next[wanted] = number + 1
    return number
  }
}
