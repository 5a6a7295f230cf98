import Foundation

/// How a grading changes stability, the days until recall has fallen to 90 %.
struct StabilityModel: Hashable, Sendable {
  /// Days; the upper end is that of fsrs-rs, a century.
  static let range = 0.001...36_500.0

  /// Stability after the very first grading.
  let initial: ByGrade<Double>
  private let weights: [Double]
  /// e^w8, on which every growth after recall depends.
  private let growth: Double
  /// e^(w17·(G−3+w18)), which leaves only S to a grading on the same day.
  private let sameDay: ByGrade<Double>
  /// What is left, at most, of a stability after forgetting.
  private let lapseShare: Double

  init(weights: [Double]) {
    self.weights = weights
    initial = ByGrade { weights[$0.rawValue - 1] }
    growth = exp(weights[8])
    sameDay = ByGrade { exp(weights[17] * (Double($0.rawValue - 3) + weights[18])) }
    lapseShare = exp(-weights[17] * weights[18])
  }

  /// After a grading on the day of the last one, whatever the state; recall never lowers it.
  func afterSameDay(_ stability: Double) -> ByGrade<Double> {
    let fatigue = pow(stability, -weights[19])
    return ByGrade { grade in
      let increase = sameDay[grade] * fatigue
      switch grade {
      case .again: return stability * increase
      case .hard, .good, .easy: return stability * max(increase, 1)
      }
    }
  }

  /// After a grading on a later day, by the probability of recall just before it.
  func afterDays(_ memory: Memory, retrievability: Double) -> ByGrade<Double> {
    let forgotten = afterForgetting(memory, retrievability: retrievability)
    let gain =
      growth * (11 - memory.difficulty) * pow(memory.stability, -weights[9])
      * (exp(weights[10] * (1 - retrievability)) - 1)
    return ByGrade { grade in
      switch grade {
      case .again: forgotten
      case .hard: memory.stability * (1 + gain * weights[15])
      case .good: memory.stability * (1 + gain)
      case .easy: memory.stability * (1 + gain * weights[16])
      }
    }
  }

  private func afterForgetting(_ memory: Memory, retrievability: Double) -> Double {
    let left =
      weights[11] * pow(memory.difficulty, -weights[12])
      * (pow(memory.stability + 1, weights[13]) - 1)
      * exp(weights[14] * (1 - retrievability))
    return min(left, memory.stability * lapseShare)
  }
}
