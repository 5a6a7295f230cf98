/// SplitMix64: the same seed gives the same draws in every process.
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
public struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A real number in 0 ..< 1 from the upper 53 bits, so that every value is exact.
  public mutating func nextUnit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A whole number in 0 ..< `bound`, each as likely as the others; a bound of 0 counts as 1.
  ///
  /// Unlike `Int.random(in:using:)` the draws are fixed by this code and not by the standard
  /// library's version.
  /// Source: Lemire, "Fast random integer generation in an interval", ACM TOMACS 2019.
  public mutating func next(below bound: UInt64) -> UInt64 {
    let bound = max(bound, 1)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold {
        product = next().multipliedFullWidth(by: bound)
      }
    }
    return product.high
  }

  /// One of the elements, each as likely as the others; nil if there is none.
  public mutating func element<C: Collection>(of elements: C) -> C.Element? {
    guard !elements.isEmpty else { return nil }
    let offset = Int(next(below: UInt64(elements.count)))
    return elements[elements.index(elements.startIndex, offsetBy: offset)]
  }

  /// The elements in an order of which each is as likely as the others.
  public mutating func shuffled<Element>(_ elements: some Sequence<Element>) -> [Element] {
    var shuffled = Array(elements)
    for index in shuffled.indices.dropFirst().reversed() {
      shuffled.swapAt(index, Int(next(below: UInt64(index) + 1)))
    }
    return shuffled
  }
}
