import Determinism

/// A step of a simulated day with a queue.
enum Step {
  case send(count: Int, group: Int, deduplication: Int, delay: Int?)
  case receive(most: Int, timeout: Int?)
  case delete(which: Int, isOld: Bool)
  case change(which: Int, timeout: Int)
  case pass(milliseconds: Int64)
  case count
  case setRetention(Int)
  case setDelay(Int)
  case purge
}

/// Draws steps: mostly what programs do, sometimes what they should not.
struct Workload {
  var random: SeededGenerator

  mutating func next() -> Step {
    switch random.next(below: 100) {
    case 0..<28:
      .send(
        count: random.next(below: 5) == 0 ? 1 + below(10) : 1,
        group: below(4),
        deduplication: below(30),
        delay: random.next(below: 6) == 0 ? below(60) : nil
      )
    case 28..<54:
      .receive(most: 1 + below(10), timeout: random.next(below: 3) == 0 ? below(50) : nil)
    case 54..<74: .delete(which: below(8), isOld: random.next(below: 6) == 0)
    case 74..<81: .change(which: below(8), timeout: below(60))
    case 81..<94: .pass(milliseconds: passing())
    case 94..<97: .count
    case 97: .setRetention([60, 120, 3600, 345_600][below(4)])
    case 98: .setDelay([0, 0, 5, 30][below(4)])
    default: random.next(below: 4) == 0 ? .purge : .count
    }
  }

  private mutating func passing() -> Int64 {
    switch random.next(below: 10) {
    case 0..<5: Int64(1 + below(2000))
    case 5..<8: Int64(1000 * (1 + below(40)))
    case 8: Int64(1000 * (60 + below(400)))
    default: Int64(1000 * (3600 + below(20_000)))
    }
  }

  private mutating func below(_ bound: Int) -> Int { Int(random.next(below: UInt64(bound))) }
}
