import CardExport
import Cards
import Determinism
import Properties
import Testing

/// 2026-01-05T00:00:00Z, a Monday.
let monday = Instant(unixMilliseconds: 1_767_571_200_000)

/// Study days begin at 04:00 UTC.
let utc = StudyCalendar { _ in .zero }

func makeContent(
  kind: CardKind = .value,
  prompt: String = "기본값은 몇 초인가?",
  answer: Answer = .text("30초"),
  alternatives: [String] = [],
  choices: [String] = [],
  breadcrumb: [String] = [],
  source: Source = Source(file: "Notes/Day07.md", lines: [20]),
  property: String? = nil,
  status: CardStatus? = nil,
  language: Language = .korean,
  deck: [String] = ["AWS SAA"],
  tags: [String] = [],
  rule: String = "value"
) -> CardContent {
  CardContent(
    kind: kind,
    prompt: prompt,
    answer: answer,
    alternatives: alternatives,
    choices: choices,
    breadcrumb: breadcrumb,
    source: source,
    property: property,
    status: status,
    language: language,
    deck: deck,
    tags: tags,
    rule: rule
  )
}

func makeCard(_ id: String = "a1", _ content: CardContent = makeContent()) throws -> Card {
  Card(id: try #require(CardID(id)), content: content)
}

func makeExportCard(
  _ id: String = "a1",
  _ content: CardContent = makeContent(),
  modified: Instant = monday,
  schedule: Schedule = Schedule(),
  isSuspended: Bool = false,
  gradings: [Grading] = []
) throws -> ExportCard {
  ExportCard(
    card: try makeCard(id, content),
    modified: modified,
    schedule: schedule,
    isSuspended: isSuspended,
    gradings: gradings
  )
}

func text(
  of cards: [ExportCard],
  as format: ExportFormat
) throws -> String {
  let bytes = try Exporter(calendar: utc).bytes(of: cards, as: format)
  return String(decoding: bytes, as: UTF8.self)
}
