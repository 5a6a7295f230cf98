import Determinism

extension Bench {
  /// Seeds of many worlds that another seed of the bench shares none of.
  public func seeds(_ count: Int) -> [UInt64] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in generator.next() }
  }
}
