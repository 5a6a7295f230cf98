import CardExport
import Cards
import Properties
import Testing

struct AnkiTextTests {
  @Test func `the header says what each column is`() throws {
    let lines = try text(of: [makeExportCard()], as: .tsv).split(separator: "\n")
    #expect(
      lines == [
        "#separator:tab",
        "#html:true",
        "#guid column:1",
        "#notetype column:2",
        "#deck column:3",
        "#tags column:6",
        "\"a1\"\t\"Basic\"\t\"AWS SAA\"\t\"기본값은 몇 초인가?\"\t"
          + "\"30초<br><br><small>Notes/Day07.md:20</small>\"\t\"\"",
      ]
    )
  }

  @Test(arguments: [
    (
      makeContent(
        prompt: "#1\t\"큐\"\n<b>?",
        breadcrumb: ["SQS", "큐"],
        status: CardStatus(verdict: .outdated, remarks: ["256KB는 옛 값"]),
        deck: ["A::B", "C"],
        tags: ["aws", "day 7"]
      ),
      [
        "Basic", "A：：B::C", "<small>SQS › 큐</small><br>#1&#9;\"\"큐\"\"<br>&lt;b&gt;?",
        "30초<br><br>지금은 다름<br>256KB는 옛 값<br><small>Notes/Day07.md:20</small>", "aws day_7",
      ]
    ),
    (
      makeContent(kind: .cloze, prompt: "ARN은 […]", answer: .text("arn:::x}}"), deck: []),
      [
        "Cloze", "quizlab", "ARN은 {{c1::arn&#58;&#58;&#58;x&#125;&#125;}}",
        "<small>Notes/Day07.md:20</small>", "",
      ]
    ),
    (
      makeContent(kind: .typed, answer: .text("Delete<Message>")),
      [
        "Basic (type in the answer)", "AWS SAA", "기본값은 몇 초인가?", "Delete&lt;Message&gt;", "",
      ]
    ),
    (
      makeContent(kind: .typed, alternatives: ["30s"], language: .english),
      [
        "Basic", "AWS SAA", "기본값은 몇 초인가?",
        "30초<br><br>Also accepted: 30s<br><small>Notes/Day07.md:20</small>", "",
      ]
    ),
    (
      makeContent(kind: .choice, choices: ["10초", "30초"]),
      [
        "Basic", "AWS SAA", "기본값은 몇 초인가?<br><ol><li>10초</li><li>30초</li></ol>",
        "30초<br><br><small>Notes/Day07.md:20</small>", "",
      ]
    ),
    (
      makeContent(kind: .list, answer: .list(["KMS", "HTTPS"])),
      [
        "Basic", "AWS SAA", "기본값은 몇 초인가?",
        "<ul><li>KMS</li><li>HTTPS</li></ul><br><br><small>Notes/Day07.md:20</small>", "",
      ]
    ),
  ])
  func `a card is one row of Anki's own note types`(
    content: CardContent,
    fields: [String]
  ) throws {
    let lines = try text(of: [makeExportCard("x9", content)], as: .tsv).split(separator: "\n")
    #expect(lines.count == 7)
    #expect(
      lines.last.map(String.init) == "\"" + (["x9"] + fields).joined(separator: "\"\t\"") + "\""
    )
  }

  @Test func `every row has six quoted fields and no line break`() throws {
    let cards = try richDeck()
    let rows = try text(of: cards, as: .tsv).split(separator: "\n").dropFirst(6)
    #expect(rows.count == cards.count)
    for row in rows {
      #expect(row.split(separator: "\t").count == 6)
      #expect(row.hasPrefix("\"") && row.hasSuffix("\""))
    }
  }
}
