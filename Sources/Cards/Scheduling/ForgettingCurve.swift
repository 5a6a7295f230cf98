import Foundation

/// The probability of recall over time, a power law that passes 90 % when the stability is over.
struct ForgettingCurve: Hashable, Sendable {
  let decay: Double
  private let inverseDecay: Double
  private let factor: Double

  /// The decay is negative: the larger its size, the steeper the curve.
  init(decay: Double) {
    self.decay = decay
    inverseDecay = 1 / decay
    factor = pow(0.9, 1 / decay) - 1
  }

  func retrievability(afterDays days: Double, stability: Double) -> Double {
    pow(1 + factor * days / stability, decay)
  }

  /// Days until the probability of recall has fallen to the desired one.
  func days(untilRetrievability retention: Double, stability: Double) -> Double {
    stability * daysPerStability(untilRetrievability: retention)
  }

  /// The part of ``days(untilRetrievability:stability:)`` that is the same for all cards.
  func daysPerStability(untilRetrievability retention: Double) -> Double {
    (pow(retention, inverseDecay) - 1) / factor
  }
}
