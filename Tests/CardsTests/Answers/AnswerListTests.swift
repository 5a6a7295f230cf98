import Cards
import Testing

struct AnswerListTests {
  private let encryption = ["HTTPS", "KMS", "클라이언트측 암호화"]

  private func check(_ typed: String, ordered: Bool = false) -> ListMatch {
    AnswerChecker().checkList(typed, against: encryption, ordered: ordered)
  }

  @Test(arguments: [
    "https, kms, 클라이언트측 암호화", "클라이언트측암호화\nKMS\nHTTPS", "KMS; HTTPS; 클라이언트측 암호화",
    "HTTPS·KMS·클라이언트측 암호화", "1. HTTPS, 2. KMS, 3. 클라이언트측 암호화",
    "HTTPS / KMS / 클라이언트측 암호화", "KMS HTTPS 클라이언트측암호화",
  ])
  func `items may come in any order and be divided in many ways`(typed: String) {
    #expect(
      check(typed)
        == ListMatch(items: [.given(.exact), .given(.exact), .given(.exact)], extras: [])
    )
    #expect(check(typed).isRight)
  }

  @Test func `each item is marked for itself`() {
    let match = check("KMS, IAM, 클라이언트측 암허화")
    #expect(
      match
        == ListMatch(
          items: [
            .missing, .given(.exact),
            .given(.near([.kept("클라이언트측 암"), .missing("호"), .extra("허"), .kept("화")])),
          ],
          extras: ["IAM"]
        )
    )
    #expect(!match.isRight)
  }

  @Test func `an item counts once`() {
    let match = check("KMS, KMS, HTTPS")
    #expect(match.items == [.given(.exact), .given(.exact), .missing])
    #expect(match.extras == ["KMS"])
  }

  @Test func `an exact match is not taken by a near one`() {
    let match = AnswerChecker().checkList(
      ["가시성 시간 초과", "가시성 시간 초가"],
      against: ["가시성 시간 초가", "가시성 시간 초과"],
      ordered: false
    )
    #expect(match.items == [.given(.exact), .given(.exact)])
  }

  @Test func `in ordered lists only what is out of order is misplaced`() {
    let steps = ["전송", "폴링", "처리", "삭제"]
    let checker = AnswerChecker()
    #expect(checker.checkList("전송, 폴링, 처리, 삭제", against: steps, ordered: true).isRight)
    #expect(
      checker.checkList("폴링, 처리, 전송, 삭제", against: steps, ordered: true).items
        == [.misplaced, .given(.exact), .given(.exact), .given(.exact)]
    )
    #expect(
      checker.checkList("폴링, 처리, 삭제", against: steps, ordered: true).items
        == [.missing, .given(.exact), .given(.exact), .given(.exact)]
    )
  }

  @Test func `a comma inside a number divides nothing`() {
    let match = AnswerChecker().checkList(
      "3,000개, 2.5초",
      against: ["2.5초", "3000개"],
      ordered: false
    )
    #expect(match.items == [.given(.exact), .given(.equivalent)])
  }

  @Test func `nothing typed misses everything`() {
    #expect(check("") == ListMatch(items: [.missing, .missing, .missing], extras: []))
    #expect(check(" , ,").items == [.missing, .missing, .missing])
  }

  @Test(.timeLimit(.minutes(1))) func `thousands of items do not take long`() {
    let typed = String(repeating: "가나다라, ", count: 20_000)
    #expect(check(typed).extras.count == 20_000)
  }
}
