import Determinism
import Properties
import Testing

/// The two lamps: what a lab saw and what AWS documents.
struct LampTests {
  static let today = CivilDate(iso: "2026-11-24")
  static let noteDay = CivilDate(iso: "2024-07-18")

  func judge(
    _ id: PropertyID,
    _ said: CanonicalValue,
    today seen: CanonicalValue? = nil,
    then: CanonicalValue? = nil
  ) throws -> Judgement {
    let property = try #require(Catalog[id])
    let (today, noteDay) = (try #require(Self.today), try #require(Self.noteDay))
    var observations = Observations()
    for (value, day) in [(seen, today), (then, noteDay)] {
      guard let value else { continue }
      observations.add(Observation(value, lab: "fake", seed: 7), of: id, on: day)
    }
    return try #require(
      property.judge(
        ClaimedValue(said),
        noteDate: noteDay,
        today: today,
        observations: observations
      )
    )
  }

  @Test func `a lab that sees what is documented is the verdict's basis`() throws {
    let wrong = try judge("retention.min", .number(345_600), today: .number(60))
    #expect(wrong.verdict == .contradicted)
    #expect(wrong.basis == .lab)
    #expect(wrong.observed == Observation(.number(60), lab: "fake", seed: 7))
    let right = try judge("retention.min", .number(60), today: .number(60))
    #expect(right.verdict == .verified)
  }

  @Test func `what labs declare decides whether a claim can be more than documented`() throws {
    let property = try #require(Catalog["retention.min"])
    let today = try #require(Self.today)
    func judged(_ settled: Set<PropertyID>) -> Judgement? {
      property.judge(
        ClaimedValue(.number(60)),
        noteDate: nil,
        today: today,
        observations: Observations(settledByLabs: settled)
      )
    }
    let unseen = try #require(judged(["retention.min"]))
    #expect(unseen.verdict == .verified)
    #expect(unseen.name(in: .korean) == "문서와 일치")
    #expect(judged([])?.verdict == .documented)
    let seen = try judge("retention.min", .number(60), today: .number(60))
    #expect(seen.name(in: .english) == "verified")
  }

  @Test(arguments: [
    (0.01, Verdict.imprecise), (0.009, .imprecise), (0.05, .verified), (0.3, .verified),
    (10, .contradicted),
  ])
  func `what courses promise of the latency is imprecise`(
    seconds: Double,
    verdict: Verdict
  ) throws {
    #expect(try judge("latency", .number(seconds)).verdict == verdict)
  }

  @Test func `two values of a property contradict each other unless one bounds the other`() {
    let four = ClaimedValue(.number(4))
    #expect(four.contradicts(ClaimedValue(.number(5))))
    #expect(!four.contradicts(ClaimedValue(.number(3), bound: .atLeast)))
    #expect(ClaimedValue(.truth(true)).contradicts(ClaimedValue(.truth(false))))
  }

  @Test func `without a lab the documentation is the basis`() throws {
    let judgement = try judge("retention.min", .number(345_600))
    #expect(judgement.verdict == .contradicted)
    #expect(judgement.basis == .documentation)
  }

  @Test func `lamps that disagree leave right and wrong claims undecided`() throws {
    for said in [60.0, 345_600] {
      let judgement = try judge("retention.min", .number(said), today: .number(61))
      #expect(judgement.verdict == .undecided)
      #expect(judgement.observed?.value == .number(61))
      #expect(judgement.documented.value == .number(60))
    }
    #expect(
      try judge("longPoll.latency", .text("lower"), today: .text("higher")).verdict == .undecided
    )
    #expect(
      try judge("delivery.duplicates", .truth(true), today: .truth(false)).verdict == .undecided
    )
  }

  @Test func `an outdated value is shown by the labs of both days`() throws {
    let judgement = try judge(
      "message.maxSize",
      .number(262_144),
      today: .number(1_048_576),
      then: .number(262_144)
    )
    #expect(judgement.verdict == .outdated)
    #expect(judgement.observed?.value == .number(1_048_576))
    #expect(judgement.observedFormerly?.value == .number(262_144))
  }

  @Test func `a lab that sees another limit at the note's date leaves it undecided`() throws {
    let judgement = try judge(
      "message.maxSize",
      .number(262_144),
      today: .number(1_048_576),
      then: .number(65_536)
    )
    #expect(judgement.verdict == .undecided)
  }

  @Test func `an observation within a documented span bears it out`() throws {
    #expect(try judge("latency", .number(0.1), today: .number(0.02)).verdict == .verified)
    #expect(try judge("latency", .number(0.1), today: .number(2)).verdict == .undecided)
  }

  @Test func `a claim that leaves its condition out stays imprecise when a lab ran`() throws {
    let judgement = try judge("fifo.ordering", .truth(true), today: .truth(true))
    #expect(judgement.verdict == .imprecise)
    #expect(judgement.basis == .lab)
  }
}
