import LabKit
import Properties
import Testing

@testable import LabPages

struct TimelineTests {
  static let metrics = TimelineLayout.Metrics(step: 50, decade: 10, extent: { _ in 40 }, margin: 30)

  func layout(_ witness: Witness) -> TimelineLayout {
    TimelineLayout(witness, .english, Self.metrics)
  }

  func page(_ witness: Witness, _ language: Language = .english) throws -> Reading {
    try Reading(LabPage([paged(StillLab(), report(witness))], in: language).text)
  }

  @Test func `producers come first, hosts last, and everyone has one lane`() {
    #expect(
      layout(everyDeed).lanes == ["producer", "consumer 1", "consumer 2", "queue", "host 4"]
    )
  }

  @Test func `every step has its place in its lane, in the order of the steps`() {
    let layout = layout(everyDeed)
    #expect(layout.marks.map(\.lane) == [0, 4, 1, 2, 1, 2, 2, 4, 3])
    #expect(zip(layout.marks, layout.marks.dropFirst()).allSatisfy { $0.along + 50 <= $1.along })
    #expect(layout.marks.map(\.label) == ["m1", "", "m1", "none", "m1", "m1", "m1", "", "m2"])
    #expect(!layout.isToScale)
  }

  @Test func `steps at one time share a tick`() {
    let layout = layout(everyDeed)
    #expect(
      layout.ticks.map(\.time) == [
        "0 s", "1 s", "30.999 s", "31 s", "32 s", "33 s", "40 s", "4 d 0:00:00",
      ]
    )
    #expect(layout.ticks[1].from == layout.marks[1].along)
    #expect(layout.ticks[1].to == layout.marks[2].along)
  }

  @Test func `a message is hidden from its receive to its delete or timeout, in its lane`() {
    let layout = layout(everyDeed)
    let marks = layout.marks.map(\.along)
    typealias Span = TimelineLayout.Span
    #expect(
      layout.spans == [
        Span(kind: .hidden, lane: 1, from: marks[2], to: marks[4]),
        Span(kind: .hidden, lane: 2, from: marks[5], to: marks[6]),
        Span(kind: .away, lane: 4, from: marks[1], to: marks[7]),
      ]
    )
  }

  @Test func `what the witness does not tell of hiding is not drawn, and who stays away is`() {
    let layout = layout(
      Witness([
        WitnessStep(at: .seconds(1), who: "consumer", .receive, message: "m1"),
        WitnessStep(at: .seconds(2), who: "host 1", .away),
        WitnessStep(at: .seconds(3), who: "queue", .expire, message: "m1"),
        WitnessStep(at: .seconds(4), who: "consumer", .delete, message: "m1"),
      ])
    )
    #expect(layout.spans.map(\.kind) == [.away])
    #expect(layout.spans.first?.to == layout.length)
    #expect(layout.isToScale)
  }

  @Test func `labels of ticks never meet`() {
    let metrics = TimelineLayout.Metrics(step: 20, decade: 0, extent: { _ in 100 }, margin: 30)
    let layout = TimelineLayout(everyDeed, .english, metrics)
    for (left, right) in zip(layout.ticks, layout.ticks.dropFirst()) {
      #expect(right.middle - left.middle >= 100 - 1e-9)
    }
  }

  @Test func `both drawings show every step by its own shape and number`() throws {
    let page = try page(everyDeed)
    let marks = [
      "#mark-send", "#mark-away", "#mark-receive", "#mark-nothing", "#mark-visible",
      "#mark-receive", "#mark-delete", "#mark-back", "#mark-expire",
    ]
    let used = page.all("use").compactMap { $0.attributes["href"] }
    #expect(Array(used.prefix(18)) == marks + marks)
    let numbers = ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
    #expect(page.all("text", "number").map(\.text) == numbers + numbers)
    #expect(page.all("rect", "span-hidden").count == 2 * 2 + 1)
    #expect(page.all("rect", "span-away").count == 2 * 1 + 1)
  }

  @Test func `every sign has a shape of its own`() throws {
    let symbols = try Reading(StepMark.definitions.text).all("symbol")
    #expect(
      symbols.compactMap { $0.attributes["id"] } == [
        "mark-send", "mark-receive", "mark-nothing", "mark-delete", "mark-expire", "mark-visible",
        "mark-away", "mark-back",
      ]
    )
  }

  @Test(arguments: Language.allCases)
  func `the steps are told below one by one with their reasons`(language: Language) throws {
    let steps = try page(everyDeed, language).all("span", "deed").map(\.text)
    #expect(steps.count == 9)
    #expect(
      steps[3]
        == (language == .korean
          ? " 소비자 2: 빈 응답아직 숨어 있다" : " consumer 2: gets nothingstill hidden")
    )
    #expect(steps[7] == (language == .korean ? " 호스트 4: 돌아옴" : " host 4: is back"))
  }

  @Test func `those who hear the page hear what is drawn`() throws {
    let page = try page(everyDeed)
    #expect(page.all("desc").count == 2)
    #expect(
      page.all("desc").first?.text
        == "Lanes: producer, consumer 1, consumer 2, queue, host 4. 9 steps, 0\u{A0}s – "
        + "4\u{A0}d 0:00:00, each told in the list below."
    )
  }

  @Test func `a witness of one step can be drawn`() throws {
    let step = WitnessStep(at: .zero, who: "producer", .send, message: "m1")
    #expect(layout(Witness([step])).marks.map(\.along) == [30])
    #expect(try page(Witness([step])).all("ol", "steps").count == 1)
  }
}
