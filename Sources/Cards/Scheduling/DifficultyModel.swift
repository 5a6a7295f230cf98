import Foundation

/// How a grading changes difficulty, 1 to 10.
struct DifficultyModel: Hashable, Sendable {
  static let range = 1.0...10.0

  /// Difficulty after the very first grading, not yet clamped to the range.
  let initial: ByGrade<Double>
  private let weights: [Double]

  init(weights: [Double]) {
    self.weights = weights
    initial = ByGrade { grade in
      weights[4] - exp(weights[5] * Double(grade.rawValue - 1)) + 1
    }
  }

  /// Each grading moves the difficulty, the less the nearer it is to 10, and draws it towards the
  /// unclamped difficulty of a card that was easy at once.
  func after(_ difficulty: Double) -> ByGrade<Double> {
    ByGrade { grade in
      let change = -weights[6] * Double(grade.rawValue - 3)
      let damped = difficulty + change * (10 - difficulty) / 9
      let reverted = weights[7] * initial.easy + (1 - weights[7]) * damped
      return reverted.clamped(to: Self.range)
    }
  }
}

extension Double {
  /// NaN, which compares with nothing, becomes the upper end.
  func clamped(to range: ClosedRange<Double>) -> Double {
    self < range.lowerBound ? range.lowerBound : self <= range.upperBound ? self : range.upperBound
  }
}
