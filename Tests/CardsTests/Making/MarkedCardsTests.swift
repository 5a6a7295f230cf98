import Cards
import Determinism
import Properties
import Testing

struct MarkedCardsTests {
  @Test func `Q and A lines are a card as they stand`() throws {
    let made = try makeCards(
      """
      Q: What keeps messages in order?
      A: a FIFO queue

      - Q: 두 번째 질문은?
      - A: 답
      """
    )
    #expect(
      made.lines == [
        "question: What keeps messages in order? → a FIFO queue", "question: 두 번째 질문은? → 답",
      ]
    )
  }

  @Test func `question and answer on one line are a card`() throws {
    let made = try makeCards("- Q: 캐시는 어디에 두는가? A: 엣지 로케이션")
    #expect(made.lines == ["question: 캐시는 어디에 두는가? → 엣지 로케이션"])
  }

  @Test(arguments: [
    "- Q: SQS 메시지의 기본 보존 기간은? A: 14일", "- SQS 메시지의 기본 보존 기간 :: 14일",
    "- SQS 메시지의 기본 보존 기간은 ==14일==",
  ])
  func `a marked answer that is wrong makes the card that asks for what is right`(
    line: String
  ) throws {
    let made = try makeCards("# SQS\n\(line)")
    let content = try #require(made.drafts.first?.content)
    #expect(made.drafts.count == 1)
    #expect(content.answer == .text("4일"))
    #expect(content.property == "retention.default")
    #expect(content.status?.verdict == .contradicted)
  }

  @Test func `a pair of colons splits front and back but not a resource's name`() throws {
    let made = try makeCards(
      """
      - TTL :: time to live
      - AWS::SQS::Queue 리소스
      """
    )
    #expect(made.lines == ["question: TTL → time to live"])
  }

  @Test func `highlights and clozes blank what they mark`() throws {
    let made = try makeCards(
      """
      - 엣지 로케이션은 ==캐시==를 둔다
      - {{c1::CloudFront}}는 {{c2::CDN::무엇?}}이다
      """
    )
    #expect(
      made.lines == [
        "cloze: 엣지 로케이션은 […]를 둔다 → 캐시", "cloze: […]는 CDN이다 → CloudFront",
        "cloze: CloudFront는 […]이다 → CDN",
      ]
    )
  }

  @Test func `a heading that asks is answered by what stands below it`() throws {
    let made = try makeCards(
      """
      # Notes
      ## What does a cache store?
      - copies of recent answers
      """
    )
    #expect(made.lines == ["question: What does a cache store? → copies of recent answers"])
  }

  @Test func `a quiz's wrong options never become facts`() throws {
    let made = try makeCards(
      """
      ## 문제
      - 큐의 순서를 지키는 것은?
        - A. 표준 대기열
        - B. FIFO 대기열 (정답)
        - C. 보존 기간 30일
        - D. 주제
      """
    )
    #expect(made.lines == ["choice: 큐의 순서를 지키는 것은? → FIFO 대기열"])
    #expect(made.drafts.first?.content.choices == ["표준 대기열", "FIFO 대기열", "보존 기간 30일", "주제"])
  }

  @Test func `a question without a marked answer is listed, not asked`() throws {
    let made = try makeCards(
      """
      - 큐의 순서를 지키는 것은?
        - A. 표준
        - B. FIFO
        - C. 주제
      """
    )
    #expect(made.drafts.isEmpty)
    #expect(made.skips == ["1 question", "2 question", "3 question", "4 question"])
  }

  @Test func `an exported card with an emptied side asks nothing`() throws {
    let comment = "<!-- quizlab id:a1 kind:question language:en rule:list source:n.md:1 -->"
    let today = try #require(CivilDate(iso: "2026-11-24"))
    for (note, count) in [
      ("\(comment)\nQ: a\nA: b\n", 1), ("\(comment)\nQ:\nA: b\n", 0),
      ("\(comment)\nQ: a\nA:\n", 0),
    ] {
      let made = try CardMaker(today: today).cards(fromNote: Array(note.utf8), file: "n.md")
      #expect(made.drafts.count == count)
    }
  }

  @Test func `options below a heading that asks are options`() throws {
    let made = try makeCards(
      """
      ## SQS의 기본 보존 기간은?
      A. 1일
      B. 4일 (정답)
      C. 7일
      D. 14일

      ## 순서를 지키는 큐는?
      1. 표준
      2. FIFO
      3. 주제

      정답: 2
      """
    )
    #expect(made.lines == ["choice: SQS의 기본 보존 기간은? → 4일", "choice: 순서를 지키는 큐는? → FIFO"])
  }
}
