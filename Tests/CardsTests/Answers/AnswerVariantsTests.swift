import Cards
import Testing

/// An explanation beside the answer need not be typed.
struct AnswerVariantsTests {
  @Test(arguments: [
    ("대기열", "대기열(queue)"), ("queue", "대기열(queue)"), ("구독자", "구독자 (subscriber)"),
    ("완전 관리형 서비스", "AWS (완전 관리형 서비스)"), ("수평 확장", "수평 확장 — 소비자 수를 늘린다"),
  ])
  func `either part of an answer with a gloss is right`(_ typed: String, _ answer: String) {
    #expect(AnswerChecker().check(typed, against: answer).isRight)
  }

  @Test func `the gloss of an item need not be typed in a list`() {
    let match = AnswerChecker().checkList(
      "KMS, HTTPS",
      against: ["HTTPS (전송 중)", "KMS (저장 시)"],
      ordered: false
    )
    #expect(match.isRight)
  }

  @Test func `a part of an answer without a gloss is not the answer`() {
    #expect(!AnswerChecker().check("무제한", against: "거의 무제한").isRight)
  }
}
