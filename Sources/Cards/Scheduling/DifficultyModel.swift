import Foundation

/// How a grading changes difficulty, 1 to 10.
struct DifficultyModel: Hashable, Sendable {
  static let range = 1.0...10.0

  /// Difficulty after the very first grading, not yet clamped to the range.
  let initial: ByGrade<Double>
  private let change: ByGrade<Double>
  /// The part of every new difficulty that comes from ``initial``, and the share of the rest.
  private let drawn: Double
  private let rest: Double

  init(weights: [Double]) {
    initial = ByGrade { grade in
      weights[4] - exp(weights[5] * Double(grade.rawValue - 1)) + 1
    }
    change = ByGrade { grade in -weights[6] * Double(grade.rawValue - 3) }
    drawn = weights[7] * initial.easy
    rest = 1 - weights[7]
  }

  /// Each grading moves the difficulty, the less the nearer it is to 10, and draws it towards the
  /// unclamped difficulty of a card that was easy at once.
  func after(_ difficulty: Double) -> ByGrade<Double> {
    ByGrade { grade in
      let damped = difficulty + change[grade] * (10 - difficulty) / 9
      return (drawn + rest * damped).clamped(to: Self.range)
    }
  }
}

extension Double {
  /// NaN, which compares with nothing, becomes the upper end.
  func clamped(to range: ClosedRange<Double>) -> Double {
    self < range.lowerBound ? range.lowerBound : self <= range.upperBound ? self : range.upperBound
  }

  /// The nearest whole number, the even one of two: `rounded(.toNearestOrEven)` below 2^51, where
  /// adding 2^52 and a half leaves no bits for a fraction, without a call into the C library.
  var tieToEven: Double { (self + 0x1.8p52) - 0x1.8p52 }
}
