import CardExport
import Cards
import Determinism
import Properties
import Testing

struct CardJSONTests {
  @Test func `cards are printed with sorted keys and what was skipped`() throws {
    let content = makeContent(
      kind: .choice,
      choices: ["10초", "30초"],
      breadcrumb: ["SQS"],
      source: Source(file: "Notes/Day07.md", lines: [20, 22]),
      property: "visibility.default",
      status: CardStatus(verdict: .imprecise, remarks: ["<기본값> \"30\""])
    )
    let skipped = SkippedItem(file: "a.md", line: 3, text: "암호화 ", reason: .label)
    let json = CardsJSON(cards: [try makeCard("a1", content)], skipped: [skipped])
    #expect(
      try String(decoding: JSONDocument.bytes(json), as: UTF8.self) == #"""
        {
          "cards" : [
            {
              "answer" : "30초",
              "breadcrumb" : [
                "SQS"
              ],
              "choices" : [
                "10초",
                "30초"
              ],
              "id" : "a1",
              "kind" : "choice",
              "prompt" : "기본값은 몇 초인가?",
              "property" : "visibility.default",
              "remarks" : [
                "<기본값> \"30\""
              ],
              "source" : {
                "file" : "Notes/Day07.md",
                "line" : 20,
                "lines" : [
                  20,
                  22
                ]
              },
              "status" : "imprecise"
            }
          ],
          "skipped" : [
            {
              "file" : "a.md",
              "line" : 3,
              "reason" : "label",
              "text" : "암호화 "
            }
          ]
        }

        """#
    )
  }

  @Test func `a new card has no due date and no memory`() throws {
    let card = try makeExportCard("a1", makeContent(breadcrumb: ["SQS"], tags: ["sqs"]))
    #expect(
      try text(of: [card], as: .json) == #"""
        {
          "cards" : [
            {
              "answer" : "30초",
              "breadcrumb" : [
                "SQS"
              ],
              "deck" : "AWS SAA",
              "id" : "a1",
              "kind" : "value",
              "prompt" : "기본값은 몇 초인가?",
              "scheduling" : {
                "difficulty" : null,
                "due" : null,
                "reviews" : 0,
                "stability" : null,
                "state" : "new"
              },
              "source" : {
                "file" : "Notes/Day07.md",
                "line" : 20,
                "lines" : [
                  20
                ]
              },
              "tags" : [
                "sqs"
              ]
            }
          ]
        }

        """#
    )
  }

  @Test(arguments: [
    (StudyState.learning(step: 1, memory), "learning"),
    (.review(memory), "review"),
    (.relearning(step: 0, memory), "relearning"),
  ])
  func `a studied card shows its schedule`(state: StudyState, name: String) throws {
    let schedule = Schedule(state: state, due: monday, lastReviewed: monday, reviews: 3)
    let json = try text(of: [makeExportCard(schedule: schedule)], as: .json)
    #expect(
      json.contains(
        """
              "scheduling" : {
                "difficulty" : 2.118104,
                "due" : "2026-01-05T00:00:00.000Z",
                "reviews" : 3,
                "stability" : 2.3065,
                "state" : "\(name)"
              },
        """
      )
    )
  }

  private static let memory = Memory(stability: 2.3065, difficulty: 2.118104)

  @Test(arguments: [
    (
      Answer.list(["KMS", "HTTPS"]), "\"answer\" : [\n        \"KMS\",\n        \"HTTPS\"\n      ],"
    ),
    (.truth(false), "\"answer\" : false,"),
    (.text("true"), "\"answer\" : \"true\","),
  ])
  func `an answer is a text, a list or a truth`(answer: Answer, json: String) throws {
    let card = try makeExportCard("a1", makeContent(answer: answer))
    #expect(try text(of: [card], as: .json).contains(json))
  }
}
