import Cards
import Foundation
import Properties
import Testing

@testable import CardExport

struct MarkdownDeckTests {
  @Test func `a value card is a question, an answer and its origin`() throws {
    let content = makeContent(
      alternatives: ["30 sec", "30s"],
      breadcrumb: ["SQS", "가시성 시간 초과"],
      source: Source(file: "Notes/Day 07.md", lines: [20, 22]),
      property: "visibility.default",
      status: CardStatus(verdict: .imprecise, remarks: ["기본값이다.", "바꿀 수 있다."]),
      deck: ["AWS SAA", "SQS"],
      tags: ["sqs", "day 07"]
    )
    #expect(
      try text(of: [makeExportCard("a1", content)], as: .markdown) == """
        ## AWS SAA › SQS

        ### SQS › 가시성 시간 초과

        <!-- quizlab id:a1 kind:value language:ko rule:value source:Notes/Day%2007.md:20,22 \
        property:visibility.default verdict:imprecise tags:sqs,day%2007 or:30%20sec,30s -->
        Q: 기본값은 몇 초인가?
        A: 30초
        > 기본값이다.
        > 바꿀 수 있다.

        """
    )
  }

  @Test(arguments: [
    (
      makeContent(kind: .cloze, prompt: "ARN은 […]이다", answer: .text("arn:aws:sqs::{x}}")),
      #"C: ARN은 {{c1::arn:aws:sqs:\:\{x\}\}}}이다"#
    ),
    (
      makeContent(kind: .cloze, prompt: "빈칸 없음", answer: .text("답")),
      "Q: 빈칸 없음\nA: 답"
    ),
    (
      makeContent(kind: .list, answer: .list(["KMS", "- HTTPS"])),
      "Q: 기본값은 몇 초인가?\nA:\n- KMS\n- \\- HTTPS"
    ),
    (
      makeContent(kind: .steps, answer: .list(["받기", "2. 삭제"])),
      "Q: 기본값은 몇 초인가?\nA:\n1. 받기\n2. 2\\. 삭제"
    ),
    (
      makeContent(kind: .choice, choices: ["10초", "30초"]),
      "Q: 기본값은 몇 초인가?\n- [ ] 10초\n- [x] 30초"
    ),
    (
      makeContent(kind: .choice, choices: ["10초", "20초"]),
      "Q: 기본값은 몇 초인가?\nA: 30초\n- [ ] 10초\n- [ ] 20초"
    ),
    (makeContent(kind: .truth, answer: .truth(true)), "Q: 기본값은 몇 초인가?\nA: 참"),
    (
      makeContent(kind: .truth, answer: .truth(false), language: .english),
      "Q: 기본값은 몇 초인가?\nA: False"
    ),
  ])
  func `each kind has its own form`(content: CardContent, form: String) throws {
    let document = try text(of: [makeExportCard("a1", content)], as: .markdown)
    let comment = try #require(document.range(of: " -->\n"))
    #expect(document[comment.upperBound...] == form + "\n")
  }

  @Test func `cards are gathered under their headings, those without any first`() throws {
    let cards = [
      try makeExportCard("a", makeContent(breadcrumb: ["SQS"], deck: ["Day 7"])),
      try makeExportCard("b", makeContent(breadcrumb: ["SNS"], deck: ["Day 8"])),
      try makeExportCard("c", makeContent(deck: ["Day 7"])),
      try makeExportCard("d", makeContent(deck: [])),
      try makeExportCard("e", makeContent(breadcrumb: ["SQS"], deck: ["Day 7"])),
    ]
    let lines = try text(of: cards, as: .markdown).split(separator: "\n")
    let outline = lines.filter { $0.hasPrefix("#") || $0.hasPrefix("<") }.map { $0.prefix(17) }
    #expect(
      outline == [
        "<!-- quizlab id:d", "## Day 7", "<!-- quizlab id:c", "### SQS", "<!-- quizlab id:a",
        "<!-- quizlab id:e", "## Day 8", "### SNS", "<!-- quizlab id:b",
      ]
    )
  }

  @Test(arguments: [
    ("C#", "C\\#"), ("a › b", "a &rsaquo; b"), ("a\nb", "a&#10;b"), (" a", "&#32;a"),
  ])
  func `a heading holds any name`(name: String, heading: String) throws {
    let document = try text(of: [makeExportCard("a", makeContent(deck: [name]))], as: .markdown)
    #expect(document.hasPrefix("## \(heading)\n"))
  }

  @Test func `every card comes back whole`() throws {
    let cards = try richDeck()
    let read = try ExportedDeck(text(of: cards, as: .markdown))
    let expected = cards.map { normalized($0.card) }.sorted { $0.id < $1.id }
    let actual = read.entries.map(\.card).sorted { $0.id < $1.id }
    #expect(actual.map(\.id) == expected.map(\.id))
    for (actual, expected) in zip(actual, expected) { #expect(actual == expected) }
  }

  /// A card as any format can hold it: see `PlainText`.
  private func normalized(_ card: Card) -> Card {
    let text = PlainText.normalized
    var content = card.content
    content.prompt = text(content.prompt)
    content.alternatives = content.alternatives.map(text)
    content.choices = content.choices.map(text)
    content.breadcrumb = content.breadcrumb.map(text)
    content.deck = content.deck.map(text)
    content.tags = content.tags.map(text)
    if let status = content.status {
      content.status = CardStatus(verdict: status.verdict, remarks: status.remarks.map(text))
    }
    switch content.answer {
    case .text(let answer): content.answer = .text(text(answer))
    case .list(let items): content.answer = .list(items.map(text))
    case .truth: break
    }
    return Card(id: card.id, content: content)
  }
}
