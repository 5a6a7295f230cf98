import Foundation
import LabKit
import Properties
import Testing

@testable import LabPages

struct LabPageTests {
  /// Everything that a report can have.
  static let full = LabReport(
    findings: [
      Finding(
        "visibility.default",
        .number(30),
        runs: 100,
        condition: Bilingual("호스트가 있을 때", "with all hosts up"),
        witness: everyDeed
      ),
      Finding("retention.max", .number(7200)),
      Finding("message.maxSize", .number(1_048_576)),
    ],
    unsettled: [Unsettled("retention.min", Bilingual("막혔다", "it was refused"))],
    exhibits: [
      .table(
        Exhibit.Table(
          Bilingual("표", "A table"),
          header: [Bilingual("대기열", "queue"), Bilingual("개수", "count")],
          rows: [["standard", "12"], ["FIFO", "—"]]
        )
      ),
      .bars(Exhibit.Bars(Bilingual("막대", "Bars"), unit: "ms", [("a", 50), ("b", 0), ("c", 200)])),
      .remark(Bilingual("덧붙임", "A remark")),
    ],
    outcome: 1
  )

  static let prose = """
    # Still

    **The question.** What is `seen`?

    **How the lab finds out.** By **looking**.

    **Sources.** A guide.
    """

  func full(predicted: Int? = nil) throws -> PagedLab {
    let lab = StillLab(settles: [
      "visibility.default", "retention.min", "retention.max", "message.maxSize",
    ])
    return try paged(lab, prose: Self.prose, predicted: predicted, .report(Self.full))
  }

  @Test(arguments: Language.allCases)
  func `a page is well-formed and in one language`(language: Language) throws {
    let page = try Reading(LabPage([full()], in: language).text)
    #expect(page.all("html").first?.attributes["lang"] == language.rawValue)
    #expect(page.all("h1").map(\.text) == [language == .korean ? "정지" : "Still"])
    #expect(page.all("figcaption").map(\.text).contains(language == .korean ? "표" : "A table"))
  }

  @Test func `the same labs give the same bytes`() throws {
    let pages = try (0..<5).map { _ in LabPage([try full()], in: .korean).text }
    #expect(Set(pages).count == 1)
  }

  @Test func `nothing is loaded and nothing runs`() throws {
    let text = LabPage([try full(), try full()], in: .english).text
    let page = try Reading(text)
    for element in page.elements {
      #expect(!["script", "link", "img", "iframe", "object"].contains(element.name))
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on"), "\(element.name) \(name)")
        if name == "href", element.name != "a" { #expect(value.hasPrefix("#"), "\(value)") }
        #expect(name != "src")
      }
    }
    #expect(!text.contains("@import"))
    #expect(text.components(separatedBy: "url(").count == 2)
    #expect(text.contains("url(#hatching)"))
    let policy = page.all("meta").first { $0.attributes["http-equiv"] != nil }
    #expect(policy?.attributes["content"] == "default-src 'none'; style-src 'unsafe-inline'")
  }

  @Test func `what comes from a lab is text and never markup`() throws {
    let nasty = "</style><script>alert('1')</script>&\u{1B}\u{202E}\"<\u{301}b>"
    var lab = StillLab(title: Bilingual(nasty, nasty))
    lab.prediction = Prediction(Bilingual(nasty, nasty), options: [Bilingual(nasty, nasty)])
    let step = WitnessStep(
      at: .zero,
      who: nasty,
      .receive,
      message: nasty,
      why: Bilingual(nasty, nasty)
    )
    let report = LabReport(
      findings: [
        Finding("a<b", .text(nasty), seen: Bilingual(nasty, nasty), witness: Witness([step]))
      ],
      exhibits: [
        .table(
          Exhibit.Table(
            Bilingual(nasty, nasty),
            header: [Bilingual(nasty, nasty)],
            rows: [[nasty], []]
          )
        ),
        .bars(
          Exhibit.Bars(Bilingual(nasty, nasty), unit: nasty, [(nasty, .infinity), (nasty, -1)])
        ),
      ]
    )
    let page = try Reading(LabPage([paged(lab, prose: nasty, .report(report))], in: .english).text)
    #expect(page.all("script").isEmpty)
    #expect(page.all("h1").map(\.text) == ["</style><script>alert('1')</script>&␛\"<\u{301}b>"])
  }

  @Test func `the option that held and the one that was expected are marked in words`() throws {
    let wrong = try Reading(LabPage([full(predicted: 0)], in: .english).text)
    let options = wrong.all("section", "prediction").first?.text ?? ""
    #expect(options.contains("one you predicted"))
    #expect(options.contains("two this held"))
    #expect(options.contains("≠ Not as predicted."))
    let right = LabPage([try full(predicted: 1)], in: .korean).text
    #expect(right.contains("✓ 예측대로였다."))
    let unasked = LabPage([try full()], in: .english).text
    #expect(!unasked.contains("you predicted"))
    #expect(!unasked.contains("predicted.</p>"))
  }

  @Test func `an observation stands beside what is documented, since when, and where`() throws {
    let page = try Reading(LabPage([full()], in: .english).text)
    let cards = page.all("li", "finding").map { $0.text.split(separator: "\n").map(String.init) }
    #expect(cards.count == 4)
    #expect(cards[0].contains("visibility.default · 100 runs"))
    #expect(cards[0].contains("✓ as documented: 30\u{A0}seconds\u{A0}[1]"))
    #expect(cards[1].contains("≠ differs from the documentation: 14\u{A0}days\u{A0}[1]"))
    #expect(cards[2].contains("✓ as documented: since 2025-08-04: 1\u{A0}MiB\u{A0}[2]"))
    #expect(cards[2].contains { $0.hasPrefix("from 2013-06-18 until 2025-08-04: 256\u{A0}KiB") })
    #expect(cards[3].contains("could not be measured"))
    #expect(cards[3].contains("it was refused"))
    let address = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/"
    let link = page.all("a", "address").first
    #expect(link?.text == address + "API_CreateQueue.html")
    #expect(link?.attributes["href"] == link?.text)
  }

  @Test func `what was seen answers the question above it, and what was not says so`() throws {
    let findings = [
      Finding("consumer.delete", .truth(true)), Finding("consumer.delete", .truth(false)),
      Finding("fifo.nameSuffix", .text(".fifo")),
    ]
    let lab = try paged(StillLab(), .report(LabReport(findings: findings)))
    let page = try Reading(LabPage([lab], in: .english).text)
    #expect(
      page.all("p", "observed").map(\.text) == [
        "observed DeleteMessage", "not observed", "observed .fifo",
      ]
    )
    #expect(
      page.all("h4").first?.text
        == "Which API action does a consumer call to remove a message that it has processed?"
    )
    #expect(page.all("b", "differs").count == 1)
  }

  @Test func `every link inside the page leads somewhere, and no name is used twice`() throws {
    let page = try Reading(LabPage([full(), paged(StillLab(id: "other"))], in: .english).text)
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let links = page.elements.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
    #expect(links.count > 10)
    for link in links { #expect(ids.contains(String(link.dropFirst())), "\(link)") }
    for svg in page.all("svg") {
      for id in svg.attributes["aria-labelledby"]?.split(separator: " ") ?? [] {
        #expect(ids.contains(String(id)))
      }
    }
  }

  @Test func `several labs have a list of contents with what held, one has none`() throws {
    let labs = [try full(), try paged(StillLab(id: "other"), .failed(Bilingual("고장", "broken")))]
    let page = try Reading(LabPage(labs, in: .english).text)
    #expect(page.all("h1").map(\.text) == ["2 labs"])
    #expect(page.all("h2").map(\.text) == ["Still", "Still"])
    let held = page.all("nav").first?.text ?? ""
    #expect(held.contains("✓ two"))
    #expect(held.contains("— could not be told"))
    #expect(page.all("p", "callout").map(\.text) == ["It could not finish: broken"])
    #expect(try Reading(LabPage([full()], in: .english).text).all("nav").isEmpty)
  }

  @Test func `a table has headings for its columns and rows, and numbers to the right`() throws {
    let page = try Reading(LabPage([full()], in: .english).text)
    #expect(page.all("th").map { $0.attributes["scope"] } == ["col", "col", "row", "row"])
    #expect(page.all("td", "number").map(\.text) == ["12", "—"])
  }

  @Test func `bars are to one scale with their values beside them`() throws {
    let page = try Reading(LabPage([full()], in: .english).text)
    #expect(page.all("rect", "fill").map { $0.attributes["width"] } == ["25%", "0%", "100%"])
    #expect(page.all("span", "value").map(\.text) == ["50\u{A0}ms", "0\u{A0}ms", "200\u{A0}ms"])
  }

  @Test func `the lab's prose is told in its order with its sources at the end`() throws {
    let page = try Reading(LabPage([full()], in: .english).text)
    #expect(page.all("p", "question").map(\.text) == ["What is seen?"])
    #expect(page.all("section", "account").map(\.text) == ["How the lab finds out\nBy looking."])
    #expect(page.all("strong").map(\.text) == ["looking"])
    #expect(page.all("section", "ending").first?.text.contains("\nA guide.\n") == true)
    #expect(page.all("pre").map(\.text) == ["quizlab lab run still --seed 1"])
  }
}
