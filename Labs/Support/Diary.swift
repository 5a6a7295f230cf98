import Determinism
import LabKit
import Messaging
import Properties

/// What happens at a site, with the time since the diary was opened.
struct Diary: Sendable {
  private let clock: any SiteClock
  private let opened: Instant
  private(set) var steps: [WitnessStep] = []

  init(at site: Site) {
    clock = site.clock
    opened = site.clock.now
  }

  var elapsed: Duration { opened.duration(to: clock.now) }
  var witness: Witness { Witness(steps) }

  mutating func note(
    _ who: String,
    _ deed: WitnessStep.Deed,
    _ message: String? = nil,
    _ why: Bilingual? = nil
  ) {
    steps.append(WitnessStep(at: elapsed, who: who, deed, message: message, why: why))
  }
}

extension Duration {
  /// Such as `0.9초` and `0.9 s`.
  var wording: Bilingual {
    let milliseconds = Figures.milliseconds(self)
    var digits = String(milliseconds % 1000 + 1000).dropFirst()
    while digits.hasSuffix("0") { digits = digits.dropLast() }
    let seconds = Figures.grouped(milliseconds / 1000) + (digits.isEmpty ? "" : "." + digits)
    return Bilingual(seconds + "초", seconds + " s")
  }

  var cell: String { wording.english }
}

extension Int {
  /// Such as `43,200 s`.
  var secondsCell: String { Figures.grouped(self) + " s" }
}
