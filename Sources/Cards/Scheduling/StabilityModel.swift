import Foundation

/// How a grading changes stability, the days until recall has fallen to 90 %.
///
/// Holds what the weights come to rather than the weights, since a deal works out four outcomes.
struct StabilityModel: Hashable, Sendable {
  /// Days; the upper end is that of fsrs-rs, a century.
  static let range = 0.001...36_500.0

  /// Stability after the very first grading.
  let initial: ByGrade<Double>
  /// e^(w17·(G−3+w18)), which leaves only S to a grading on the same day.
  private let sameDay: ByGrade<Double>
  private let sameDayDecay: Double
  /// e^w8, on which every growth after recall depends.
  private let growth: Double
  private let growthDecay: Double
  private let surprise: Double
  private let hardShare: Double
  private let easyBonus: Double
  private let lapse: Double
  private let lapseByDifficulty: Double
  private let lapseByStability: Double
  private let lapseByForgetting: Double
  /// What is left, at most, of a stability after forgetting.
  private let lapseShare: Double

  init(weights: [Double]) {
    initial = ByGrade { weights[$0.rawValue - 1] }
    sameDay = ByGrade { exp(weights[17] * (Double($0.rawValue - 3) + weights[18])) }
    sameDayDecay = -weights[19]
    growth = exp(weights[8])
    growthDecay = -weights[9]
    surprise = weights[10]
    hardShare = weights[15]
    easyBonus = weights[16]
    lapse = weights[11]
    lapseByDifficulty = -weights[12]
    lapseByStability = weights[13]
    lapseByForgetting = weights[14]
    lapseShare = exp(-weights[17] * weights[18])
  }

  /// After a grading on the day of the last one, whatever the state; recall never lowers it.
  func afterSameDay(_ stability: Double) -> ByGrade<Double> {
    let fatigue = pow(stability, sameDayDecay)
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
      growth * (11 - memory.difficulty) * pow(memory.stability, growthDecay)
      * (exp(surprise * (1 - retrievability)) - 1)
    return ByGrade { grade in
      switch grade {
      case .again: forgotten
      case .hard: memory.stability * (1 + gain * hardShare)
      case .good: memory.stability * (1 + gain)
      case .easy: memory.stability * (1 + gain * easyBonus)
      }
    }
  }

  private func afterForgetting(_ memory: Memory, retrievability: Double) -> Double {
    let left =
      lapse * pow(memory.difficulty, lapseByDifficulty)
      * (pow(memory.stability + 1, lapseByStability) - 1)
      * exp(lapseByForgetting * (1 - retrievability))
    return min(left, memory.stability * lapseShare)
  }
}
