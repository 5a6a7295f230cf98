public import Determinism

/// What a note says of a property, in canonical form.
public struct ClaimedValue: Hashable, Sendable {
  public var value: CanonicalValue
  public var bound: Bound
  /// The note says what the property's condition asks for.
  public var saysCondition: Bool

  public init(_ value: CanonicalValue, bound: Bound = .exactly, saysCondition: Bool = false) {
    self.value = value
    self.bound = bound
    self.saysCondition = saysCondition
  }
}

/// A claim beside what AWS documents and what a lab saw, at the note's date and today.
public struct Judgement: Hashable, Sendable {
  public enum Basis: String, Hashable, Sendable {
    case lab, documentation
  }

  public var verdict: Verdict
  /// In force today.
  public var documented: DocumentedValue
  /// In force at the note's date, when it differs from today's.
  public var formerly: DocumentedValue?
  /// What the note leaves out.
  public var condition: Bilingual?
  /// Seen under today's limits; nil when no lab settled the property.
  public var observed: Observation?
  /// Seen under the limits of the note's date, beside ``formerly``.
  public var observedFormerly: Observation?

  public var basis: Basis { observed == nil ? .documentation : .lab }
}

extension Property {
  /// Judges a claim by documentation and, where labs ran, by what they saw.
  ///
  /// An undated note is judged as of today, and a value that was once documented is then outdated.
  /// Where a lab saw something else than is documented the verdict is undecided, whatever the note
  /// says. Nil when nothing is documented for today.
  public func judge(
    _ claim: ClaimedValue,
    noteDate: CivilDate?,
    today: CivilDate,
    observations: Observations = Observations()
  ) -> Judgement? {
    guard var judgement = judgeByDocumentation(claim, noteDate: noteDate, today: today) else {
      return nil
    }
    if judgement.verdict == .verified, observations.isDocumentedOnly(self) {
      judgement.verdict = .documented
    }
    judgement.observed = observations[id, today]
    if let formerly = judgement.formerly, let noteDate, formerly.isInForce(on: noteDate) {
      judgement.observedFormerly = observations[id, noteDate]
    }
    if judgement.observed != nil, judgement.verdict == .documented { judgement.verdict = .verified }
    if judgement.lampsDisagree { judgement.verdict = .undecided }
    return judgement
  }

  private func judgeByDocumentation(
    _ claim: ClaimedValue,
    noteDate: CivilDate?,
    today: CivilDate
  ) -> Judgement? {
    guard let current = documented.last(where: { $0.isInForce(on: today) }) else { return nil }
    let then = documented.last { $0.isInForce(on: noteDate ?? today) }
    var judgement = Judgement(verdict: .contradicted, documented: current)
    if claim.agrees(with: current.value) {
      judgement.verdict = .verified
      if let condition, !claim.saysCondition {
        judgement.condition = condition.wording
        if condition.makesImprecise { judgement.verdict = .imprecise }
      }
    } else if let then, then != current, claim.agrees(with: then.value) {
      judgement.supersede(then, condition: condition)
    } else if noteDate == nil,
      let former = documented.last(where: { $0 != current && claim.agrees(with: $0.value) })
    {
      judgement.supersede(former, condition: condition)
    } else if claim.isCloseTo(current.value) {
      judgement.verdict = .imprecise
      judgement.condition = condition?.wording ?? explanation
    }
    return judgement
  }
}

extension Judgement {
  /// What held once is outdated, unless it still holds for those who set nothing else.
  fileprivate mutating func supersede(
    _ former: DocumentedValue,
    condition: Property.Condition?
  ) {
    formerly = former
    verdict = former.isStillDefault ? .imprecise : .outdated
    if former.isStillDefault { self.condition = condition?.wording }
  }

  /// Whether a lab saw something else than was documented on the same day.
  var lampsDisagree: Bool {
    if let observed, !observed.value.shows(documented.value) { return true }
    if let observedFormerly, let formerly, !observedFormerly.value.shows(formerly.value) {
      return true
    }
    return false
  }
}

extension Judgement {
  /// What a learner reads beside the sign; what no lab has seen is as documented, not verified.
  public func name(in language: Language) -> String {
    let isUnseen = verdict == .verified && basis == .documentation
    return (isUnseen ? Verdict.documented : verdict).name(in: language)
  }
}

extension CanonicalValue {
  /// Whether an observation bears a documented value out; a number may lie anywhere in a span.
  public func shows(_ documented: CanonicalValue) -> Bool {
    if case .truth = self, documented != .truth(true), documented != .truth(false) { return false }
    return ClaimedValue(self).agrees(with: documented) || self == documented
  }
}

extension ClaimedValue {
  /// Bounds and round figures are judged as said: `1200만 이상` holds of 12,500,000.
  func agrees(with documented: CanonicalValue) -> Bool {
    switch (value, documented) {
    case (.number(let said), .number(let truth)):
      switch bound {
      case .exactly: isEqual(said, truth)
      // A bound far from the truth says nothing, so it must be within a factor of two.
      case .atLeast: isEqual(said, truth) || (said <= truth && said * 2 >= truth)
      case .atMost: isEqual(said, truth) || (said >= truth && said <= truth * 2)
      }
    case (.truth(let said), .truth(let truth)): said == truth
    case (.text(let said), .text(let truth)): said == truth
    case (.number(let said), .span(let low, let high)): said > low && said <= high
    // Of a number or a word, yes and no are whether there is such a thing at all.
    case (.truth(let said), .number), (.truth(let said), .text): said
    case (.span, _), (.truth, _), (.text, _), (.number, _): false
    }
  }

  /// Near the documented value without being it: the exam's usual shorthand.
  func isCloseTo(_ documented: CanonicalValue) -> Bool {
    switch (value, documented) {
    case (.text(let said), .text(let truth)):
      said == "queue-length" && truth == "backlog-per-instance"
    case (.number(let said), .span(let low, let high)):
      said > 0 && said < high && said >= low / 10
    default:
      false
    }
  }

  private func isEqual(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-9 * max(abs(left), abs(right))
  }
}
