import Determinism
import Foundation
import FoundationXML
import LabKit
import Properties
import Testing

@testable import LabPages

/// A lab that a page is made of; it is never run.
struct StillLab: Lab {
  var id = "still"
  var title = Bilingual("정지", "Still")
  var settles: [PropertyID] = []
  var prediction = Prediction(
    Bilingual("무엇이 일어날까?", "What will happen?"),
    options: [Bilingual("하나", "one"), Bilingual("둘", "two")]
  )
  var needs: Set<BenchCapability> = []

  func run(on bench: any Bench) async throws -> LabReport { LabReport(findings: []) }
}

func paged(
  _ lab: StillLab = StillLab(),
  prose: String = "",
  asOf: CivilDate? = CivilDate(iso: "2026-01-02"),
  predicted: Int? = nil,
  _ outcome: PagedLab.Outcome = .report(LabReport(findings: []))
) throws -> PagedLab {
  PagedLab(
    lab,
    prose: prose,
    asOf: try #require(asOf),
    conditions: ["seed 1", "limits of 2026-01-02"],
    command: "quizlab lab run \(lab.id) --seed 1",
    predicted: predicted,
    outcome: outcome,
    calls: [(action: "ReceiveMessage", count: 12_345)]
  )
}

/// One message: two consumers, a host that is away, and everything else that can be done.
let everyDeed = Witness([
  WitnessStep(at: .zero, who: "producer", .send, message: "m1"),
  WitnessStep(at: .seconds(1), who: "host 4", .away),
  WitnessStep(at: .seconds(1), who: "consumer 1", .receive, message: "m1"),
  WitnessStep(
    at: .milliseconds(30_999),
    who: "consumer 2",
    .receive,
    why: Bilingual("아직 숨어 있다", "still hidden")
  ),
  WitnessStep(at: .seconds(31), who: "consumer 1", .timeout, message: "m1"),
  WitnessStep(at: .seconds(32), who: "consumer 2", .receive, message: "m1"),
  WitnessStep(at: .seconds(33), who: "consumer 2", .delete, message: "m1"),
  WitnessStep(at: .seconds(40), who: "host 4", .back),
  WitnessStep(at: .seconds(345_600), who: "queue", .expire, message: "m2"),
])

func report(_ witness: Witness) -> PagedLab.Outcome {
  .report(
    LabReport(findings: [Finding("visibility.default", .number(30), witness: witness)], outcome: 1)
  )
}

/// A page read as XML.
final class Reading: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// Throws what the parser says of a page that is not well-formed.
  init(_ page: String) throws {
    super.init()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = self
    let isRead = parser.parse()
    try #require(isRead, "\(String(describing: parser.parserError)), line \(parser.lineNumber)")
  }

  func all(_ name: String, _ style: String? = nil) -> [Element] {
    elements.filter { element in
      let styles = element.attributes["class"]?.split(separator: " ").map { String($0) } ?? []
      return element.name == name && (style.map { styles.contains($0) } ?? true)
    }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for index in open { elements[index].text += text }
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    open.removeLast()
  }
}
