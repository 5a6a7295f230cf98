import CardExport
import Cards
import Determinism
import Properties

/// One card of every kind and in every state, with all that a format could stumble over.
func richDeck() throws -> [ExportCard] {
  try contentOfEveryKind() + awkwardTexts() + studiedCards()
}

private let arn = "arn:aws:sqs:ap-northeast-2::jobs"

private func contentOfEveryKind() throws -> [ExportCard] {
  let path = ["SQS", "메시지 가시성 시간 초과"]
  let wrong = CardStatus(
    verdict: .contradicted,
    remarks: ["노트: \"최소 4일\" (Notes/Day07.md:20)", "AWS: 기본값 4일 & 최소 60초 <문서>"]
  )
  let contents = [
    makeContent(breadcrumb: path, property: "visibility.default", tags: ["sqs", "day 07"]),
    makeContent(kind: .question, prompt: "왜 삭제하나?", answer: .text("다시 보이지 않게"), breadcrumb: path),
    makeContent(kind: .value, prompt: "보존 기간의 최솟값은?", answer: .text("60초"), status: wrong),
    makeContent(kind: .typed, prompt: "지우는 API는?", answer: .text("DeleteMessage")),
    makeContent(
      kind: .typed,
      prompt: "시간은?",
      answer: .text("1분"),
      alternatives: ["60초", "60 sec"]
    ),
    makeContent(kind: .cloze, prompt: "기본값은 […]이다", answer: .text("30초"), breadcrumb: path),
    makeContent(kind: .cloze, prompt: "a::b {{c2::x}} 는 […], […]", answer: .text(arn)),
    makeContent(kind: .cloze, prompt: "[…]", answer: .text("{\"a\":{\"b\":1}}")),
    makeContent(kind: .cloze, prompt: "빈칸 없음", answer: .text("답")),
    makeContent(
      kind: .list,
      prompt: "암호화 3가지는?",
      answer: .list(["HTTPS", "KMS", "- # 클라이언트"]),
      deck: ["AWS SAA", "SQS"]
    ),
    makeContent(
      kind: .steps,
      prompt: "순서는?",
      answer: .list(["1. 받기", "처리\n하기", "삭제"]),
      deck: ["AWS SAA", "SQS"]
    ),
    makeContent(
      kind: .choice,
      prompt: "기본값은?",
      choices: ["10초", "20초", "30초", "60초"],
      deck: ["AWS SAA", "a::b", ":c\""]
    ),
    makeContent(
      kind: .choice,
      prompt: "40개 중 하나",
      answer: .text("선택 40"),
      choices: (1...40).map { "선택 \($0)" },
      deck: []
    ),
    makeContent(kind: .truth, prompt: "중복될 수 있다. 참인가?", answer: .truth(true)),
    makeContent(
      kind: .truth,
      prompt: "Is order kept?",
      answer: .truth(false),
      language: .english
    ),
  ]
  return try contents.enumerated().map { try makeExportCard("kind\($0)", $1) }
}

private func awkwardTexts() throws -> [ExportCard] {
  let texts = [
    "# 처음에", "tab\there", "\"quoted\" \"\"", "<b>굵게</b> & 끝 &amp;", "😀 👨‍👩‍👧 한글",
    "한\nA: 줄\n\n- 둘\r\n   셋", "back\\slash \\", "| a | b |", "`code` *a* _b_ ~c~ max_count",
    "[sound:x.mp3] [latex]x[/latex] [a](b) […](c)", "  가장자리  ", "&#58; {{type:x}} }} {{",
    "<\u{301}b>", "3. 번호", "=== 1 === 2", "::", "ctrl\u{1F}\u{0}x", "R&D < 10 ms > 5 -> C#",
    "\u{1112}\u{1161}\u{11AB}", "---", "100%,<>--> ok",
  ]
  return try texts.enumerated().map { index, text in
    try makeExportCard(
      "text\(index)",
      makeContent(
        kind: .question,
        prompt: text,
        answer: .text(text),
        alternatives: [text, text],
        breadcrumb: [text, "a › b"],
        status: CardStatus(verdict: .imprecise, remarks: [text]),
        deck: ["AWS SAA", text],
        tags: [text]
      )
    )
  } + ["dup0", "dup1"].map { try makeExportCard($0) }
}

private func studiedCards() throws -> [ExportCard] {
  let memory = Memory(stability: 12.5, difficulty: 4.25)
  let learning = Schedule(
    state: .learning(step: 1, memory),
    due: monday + .seconds(600),
    lastReviewed: monday,
    reviews: 1
  )
  let review = Schedule(
    state: .review(memory),
    due: monday + .days(12),
    lastReviewed: monday,
    reviews: 4,
    lapses: 8
  )
  let relearning = Schedule(
    state: .relearning(step: 0, memory),
    due: monday + .seconds(600),
    lastReviewed: monday,
    reviews: 9,
    lapses: 2
  )
  let overdue = Schedule(
    state: .review(memory),
    due: monday - .days(400),
    lastReviewed: monday - .days(412),
    reviews: 3
  )
  return [
    try makeExportCard("learning", schedule: learning, gradings: [first(of: "learning", learning)]),
    try makeExportCard(
      "review",
      makeContent(tags: ["leech", "marked"]),
      schedule: review,
      gradings: [
        first(of: "review", learning), again(of: "review", from: learning, to: review),
      ]
    ),
    try makeExportCard("relearning", schedule: relearning),
    try makeExportCard("overdue", schedule: overdue),
    try makeExportCard("suspended1", schedule: review, isSuspended: true),
    try makeExportCard("suspended2", isSuspended: true),
  ]
}

private func first(of id: String, _ after: Schedule) -> Grading {
  Grading(
    card: CardID(hash: 1),
    grade: .good,
    at: monday,
    before: Schedule(),
    after: after,
    took: .milliseconds(4200)
  )
}

private func again(of id: String, from before: Schedule, to after: Schedule) -> Grading {
  Grading(
    card: CardID(hash: 1),
    grade: .easy,
    at: monday,
    before: before,
    after: after,
    took: .seconds(90)
  )
}

func + (instant: Instant, duration: Duration) -> Instant { instant.advanced(by: duration) }
func - (instant: Instant, duration: Duration) -> Instant { instant.advanced(by: .zero - duration) }
