/// Why a list of numbers cannot be the weights of FSRS-6.
public enum FSRSParameterError: Error, Hashable, Sendable {
  case wrongCount(Int)
  /// The weight at `index`, counted from 0, is not finite or outside `allowed`.
  case outOfRange(index: Int, value: Double, allowed: ClosedRange<Double>)
}

/// The 21 weights of FSRS-6, checked once, so that no formula need check them again.
///
/// Source of the default weights and the bounds: py-fsrs 6.3.2.
public struct FSRSParameters: Hashable, Sendable {
  public let weights: [Double]

  /// How recall fades; shaped by the last weight.
  let curve: ForgettingCurve
  let stability: StabilityModel
  let difficulty: DifficultyModel

  public init(_ weights: [Double]) throws(FSRSParameterError) {
    guard weights.count == Self.bounds.count else {
      throw .wrongCount(weights.count)
    }
    for (index, (value, allowed)) in zip(weights, Self.bounds).enumerated()
    where !allowed.contains(value) {
      throw .outOfRange(index: index, value: value, allowed: allowed)
    }
    self.init(checked: weights)
  }

  private init(checked weights: [Double]) {
    self.weights = weights
    curve = ForgettingCurve(decay: -weights[20])
    stability = StabilityModel(weights: weights)
    difficulty = DifficultyModel(weights: weights)
  }

  /// The weights that suit most people before an optimiser has seen their reviews.
  public static let `default` = FSRSParameters(checked: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ])

  /// What each weight may be, by index.
  public static let bounds: [ClosedRange<Double>] = [
    0.001...100, 0.001...100, 0.001...100, 0.001...100,
    1...10, 0.001...4, 0.001...4, 0.001...0.75,
    0...4.5, 0...0.8, 0.001...3.5,
    0.001...5, 0.001...0.25, 0.001...0.9, 0...4,
    0...1, 1...6,
    0...2, 0...2, 0...0.8,
    0.1...0.8,
  ]
}
