import Claims
import NoteOutline
import Determinism
import Properties

/// All claims of one property in a note, judged.
struct JudgedClaims {
  /// As these claims ask for it.
  var property: Property
  /// The role of the card: what is claimed in words is asked beside the number.
  var role: String
  /// In the note's order, at least one.
  var claims: [(claim: Claim, judgement: Judgement)]

  static func role(of property: Property, claimed: CanonicalValue) -> String {
    guard case .truth = claimed, property.inWords != nil else { return property.id.rawValue }
    return property.id.rawValue + ".words"
  }

  /// The worst verdict speaks for the card: a wrong note never teaches its error.
  var worst: (claim: Claim, judgement: Judgement)? {
    let isVerifiedToo = claims.contains { $0.judgement.verdict == .verified }
    let places = claims.indices.max { left, right in
      severity(claims[left].judgement.verdict, isVerifiedToo)
        < severity(claims[right].judgement.verdict, isVerifiedToo)
    }
    return places.map { claims[$0] }
  }

  /// What a card says when the note is wrong in one line and right in another.
  private func severity(_ verdict: Verdict, _ isVerifiedToo: Bool) -> Int {
    switch verdict {
    case .contradicted: 5
    case .outdated: 4
    case .undecided: 3
    case .verified, .documented: 1
    case .imprecise: isVerifiedToo ? 0 : 2
    }
  }
}

extension Making {
  /// One card for each property that the note claims, however often it does.
  mutating func makePropertyCards() {
    var judged = judgedClaims()
    for span in judged where span.property.span != nil {
      if makeSpanCard(span, all: judged) {
        judged.removeAll {
          $0.property.id == span.property.id || $0.property.id == span.property.span?.minimum
        }
      }
    }
    for claims in judged {
      guard let worst = claims.worst else { continue }
      let asked = claims.claims.map(\.claim.statement)
      let content = propertyCard(claims, worst.claim, worst.judgement)
      let owner = asked.min() ?? worst.claim.statement
      guard add(content, role: claims.role, owner: owner) else { continue }
      markAsked(asked)
      makeTruthCard(claims.property, worst.judgement, owner: owner)
    }
  }

  /// In the order in which the note first claims them.
  private func judgedClaims() -> [JudgedClaims] {
    let listed = Set(memberLists.flatMap(\.statements))
    var judged: [JudgedClaims] = []
    var places: [String: Int] = [:]
    for claim in claims
    where fates[claim.statement] == .pending && !isMistranslated(claim.statement) {
      guard let property = Catalog[claim.property]?.asked(by: claim.claimed.value),
        !(property.yieldsToLists && listed.contains(claim.statement)),
        let judgement = judge(claim)
      else { continue }
      let role = JudgedClaims.role(of: property, claimed: claim.claimed.value)
      if let place = places[role] {
        judged[place].claims.append((claim, judgement))
      } else {
        places[role] = judged.count
        judged.append(JudgedClaims(property: property, role: role, claims: [(claim, judgement)]))
      }
    }
    return judged
  }

  private func propertyCard(
    _ claims: JudgedClaims,
    _ claim: Claim,
    _ judgement: Judgement
  ) -> CardContent {
    let property = claims.property
    let holds = judgement.verdict != .contradicted && judgement.verdict != .outdated
    var kind = CardKind.question
    var answer = ""
    var choices: [String] = []
    switch property.asking {
    case .number:
      answer = format(judgement.documented.value, property)
      choices = holds ? numberChoices(property, answer: answer, judgement.documented.value) : []
      kind = choices.isEmpty ? .value : .choice
    case .text(let text):
      answer = text[language]
      choices = holds ? textChoices(property, answer: answer) : []
      kind = choices.isEmpty ? .question : .choice
    case .identifier(let name):
      answer = name
      kind = .typed
    case .members:
      break
    }
    let lines = claims.claims.flatMap { statement($0.claim.statement).lines }
    // A value that is still the default is no other way to write the limit.
    let written =
      holds
      ? claims.claims.filter { $0.judgement.formerly == nil }.compactMap(\.claim.written)
        .filter { $0 != answer } : []
    return content(
      kind,
      prompt: property.question[language],
      answer: .text(answer),
      owner: claim.statement,
      lines: lines.uniqued,
      alternatives: written.uniqued,
      choices: choices,
      property: property.id,
      status: CardStatus(
        verdict: judgement.verdict,
        remarks: remarks(on: property)
          .sentences(for: claims, statement: { statement($0) })
      ),
      rule: "property"
    )
  }

  /// `1초부터 20초까지` is one fact: its ends are asked together when both hold.
  private mutating func makeSpanCard(_ maximum: JudgedClaims, all: [JudgedClaims]) -> Bool {
    guard let span = maximum.property.span,
      let minimum = all.first(where: { $0.property.id == span.minimum }),
      let low = minimum.worst, let high = maximum.worst,
      low.claim.statement == high.claim.statement,
      [low, high].allSatisfy({ [.verified, .documented].contains($0.judgement.verdict) })
    else { return false }
    let ends = [
      format(low.judgement.documented.value, minimum.property),
      format(high.judgement.documented.value, maximum.property),
    ]
    let content = content(
      .value,
      prompt: span.question[language],
      answer: .text(ends.joined(separator: " ~ ")),
      owner: high.claim.statement,
      property: maximum.property.id,
      status: CardStatus(
        verdict: high.judgement.verdict,
        remarks: remarks(on: maximum.property)
          .sentences(for: maximum, statement: { statement($0) })
      ),
      rule: "property"
    )
    guard add(content, role: maximum.property.id.rawValue, owner: high.claim.statement) else {
      return false
    }
    markAsked([high.claim.statement])
    return true
  }

  private mutating func makeTruthCard(_ property: Property, _ judgement: Judgement, owner: Int) {
    guard let truth = property.statement, !judgement.verdict.isWrong else { return }
    let remarks = remarks(on: property)
    let content = content(
      .truth,
      prompt: truth.wording[language],
      answer: .truth(truth.isTrue),
      owner: owner,
      property: property.id,
      status: CardStatus(
        verdict: judgement.verdict == .undecided ? .undecided : .verified,
        remarks: [
          truth.because[language], remarks.source(judgement.documented),
          judgement.observed.map(remarks.seen),
        ].compactMap(\.self)
      ),
      rule: "property"
    )
    add(content, role: property.id.rawValue + ".truth", owner: owner)
  }

  func remarks(on property: Property) -> Remarks {
    Remarks(property: property, language: language, noteDate: outline.date, file: outline.file)
  }

  private func format(_ value: CanonicalValue, _ property: Property) -> String {
    switch value {
    case .number(let number):
      ValueFormat(language).text(number, property.unit, counter: property.counter)
    case .span(let low, let high):
      [low, high].map { ValueFormat(language).text($0, property.unit, counter: property.counter) }
        .joined(separator: " ~ ")
    case .truth(let truth):
      truth ? Bilingual("예", "yes")[language] : Bilingual("아니요", "no")[language]
    case .text(let text): text
    }
  }
}

extension Array where Element: Hashable {
  /// Without repetitions, in the order of first occurrence.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
