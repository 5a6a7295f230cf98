import LabKit
import Messaging
import Properties

/// What the searches found.
struct SizeMeasures: Sendable {
  struct Characters: Sendable {
    var character: String
    var count: Int
    var bytes: Int { count * character.utf8.count }
  }

  struct Rest: Sendable {
    var what: String
    /// Bytes of name, type and value.
    var added: Int
    var body: Int
  }

  /// The longest body of one-byte characters, which is the limit in bytes.
  var plain: Int
  var characters: [Characters] = []
  var rests: [Rest] = []
  var batch: Int?
  var smallest: Int?

  private static let attributes: [(name: String, attribute: MessageAttribute)] = [
    ("orderId", MessageAttribute("String", .string("A-1024"))),
    ("title", MessageAttribute("String", .string("가나다"))),
    ("count", MessageAttribute("Number.int", .string("7"))),
    ("digest", MessageAttribute("Binary", .binary(Array(repeating: 7, count: 32)))),
  ]

  /// Nil when there is no limit to be found.
  init?(_ probe: SizeProbe, progress: @Sendable (Int, Int) -> Void) async throws {
    let total = 5 + Self.attributes.count
    guard let plain = try await probe.largestBody(of: "a", from: 1) else { return nil }
    self.plain = plain
    progress(1, total)
    characters = [Characters(character: "a", count: plain)]
    for character in ["가", "🐣"] {
      let guess = plain / character.utf8.count
      if let count = try await probe.largestBody(of: character, from: guess) {
        characters.append(Characters(character: character, count: count))
      }
      progress(characters.count, total)
    }
    for (name, attribute) in Self.attributes {
      let body = try await probe.largestBody(of: "a", from: plain, with: [name: attribute])
      if let body {
        let what = "\(name), \(attribute.dataType)"
        let added = name.utf8.count + attribute.size
        rests.append(Rest(what: what, added: added, body: body))
      }
      progress(3 + rests.count, total)
    }
    let trace = "Root=1-5759e988-bd862e3fe1be46a994272793"
    if let body = try await probe.largestBody(of: "a", from: plain, traceHeader: trace) {
      rests.append(Rest(what: "AWSTraceHeader", added: 0, body: body))
    }
    batch = try await probe.largestBatch(from: plain)
    smallest = try await probe.smallestBody()
    progress(total, total)
  }

  /// The most bytes that any message had: body, and names, types and values of attributes.
  var largest: Int {
    (characters.map(\.bytes) + rests.map { $0.body + $0.added }).max() ?? plain
  }

  /// Every attribute took as many bytes from the body as it has itself.
  var countsAttributes: Bool { rests.allSatisfy { plain - $0.body == $0.added } }

  /// Longer characters leave no more unused than they are long.
  var countsBytes: Bool {
    characters.allSatisfy { (0..<$0.character.utf8.count).contains(plain - $0.bytes) }
  }

  /// Whether Hangul got as many characters, half as many, or a third.
  var outcome: Int? {
    guard let hangul = characters.first(where: { $0.character == "가" }) else { return nil }
    return switch Double(plain) / Double(max(hangul.count, 1)) {
    case ..<1.5: 0
    case ..<2.5: 1
    case ..<3.5: 2
    default: nil
    }
  }

  var characterTable: Exhibit.Table {
    Exhibit.Table(
      Bilingual("받아들여진 가장 긴 본문", "Longest body that was accepted"),
      header: [
        Bilingual("글자", "character"), Bilingual("UTF-8 바이트", "UTF-8 bytes"),
        Bilingual("글자 수", "characters"), Bilingual("바이트", "bytes"),
      ],
      rows: characters.map {
        [
          $0.character, "\($0.character.utf8.count)", Figures.grouped($0.count),
          Figures.grouped($0.bytes),
        ]
      } + [smallest.map { ["(min)", "1", "\($0)", "\($0)"] }].compactMap { $0 }
    )
  }

  var attributeTable: Exhibit.Table {
    Exhibit.Table(
      Bilingual(
        "메시지 속성이 있을 때 본문에 남는 바이트, 그리고 배치의 합계",
        "Bytes left for the body beside a message attribute, and a batch's total"
      ),
      header: [
        Bilingual("무엇과 함께", "with"), Bilingual("이름+유형+값", "name+type+value"),
        Bilingual("본문", "body"), Bilingual("줄어든 만큼", "less by"),
      ],
      rows: rests.map {
        [
          $0.what, $0.what == "AWSTraceHeader" ? "—" : "\($0.added)", Figures.grouped($0.body),
          "\(plain - $0.body)",
        ]
      }
        + [batch.map { ["SendMessageBatch, 2", "—", Figures.grouped($0), "\(plain - $0)"] }]
        .compactMap { $0 }
    )
  }
}
