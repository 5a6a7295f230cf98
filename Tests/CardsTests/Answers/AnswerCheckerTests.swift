import Cards
import Properties
import Testing

struct AnswerCheckerTests {
  private func check(_ typed: String, _ answer: String, _ alternatives: String...) -> String {
    switch AnswerChecker().check(typed, against: answer, alternatives: alternatives) {
    case .exact: "exact"
    case .equivalent: "equivalent"
    case .near: "near"
    case .wrong: "wrong"
    }
  }

  @Test(arguments: [
    ("30초", "30초"), ("30 초", "30초"), ("３０초", "30초"), (" 30초. ", "30초"),
    ("가시성시간 초과", "가시성 시간초과"), ("deletemessage", "DeleteMessage"),
    ("Delete Message", "DeleteMessage"), ("ＳＱＳ", "SQS"), ("`DeleteMessage`", "DeleteMessage"),
    ("가시성", "가시성"), ("동기 커뮤니케이션!", "동기 커뮤니케이션"), ("1 억", "1억"),
    ("\u{200B}KMS", "KMS"),
  ])
  func `spaces, width, capitals and final punctuation do not matter`(typed: String, answer: String)
  {
    #expect(check(typed, answer) == "exact")
  }

  @Test func `decomposed Hangul is the same answer`() {
    #expect(check("\u{1100}\u{1161}\u{1109}\u{1175}\u{1109}\u{1165}\u{11BC}", "가시성") == "exact")
  }

  @Test(arguments: [
    ("60초", "1분"), ("60 sec", "1분"), ("60s", "1분"), ("1분", "60초"), ("90초", "1분 30초"),
    ("336시간", "14일"), ("2주", "14일"), ("256KB", "262144바이트"), ("256 KiB", "256KB"),
    ("1024KiB", "1MB"), ("1MiB", "1MB"), ("3,000개", "3000개"), ("3천 개", "3000개"), ("3000", "3000개"),
    ("12.5M", "1,250만"), ("12,500,000", "1,250만"), ("12,500,000", "12.5M"), ("10밀리초", "10ms"),
    ("1~20초", "1초 ~ 20초"), ("1-20s", "1초 ~ 20초"), ("1초부터 20초까지", "1초 ~ 20초"),
    ("열 개", "10개"), ("10 messages", "10개"), ("at least 10", "10 이상"), ("10개 이하", "최대 10개"),
    ("300 TPS", "초당 300개"), ("300개/초", "초당 300개"), ("90퍼센트", "90%"),
  ])
  func `quantities that say the same are equivalent`(typed: String, answer: String) {
    #expect(check(typed, answer) == "equivalent")
  }

  @Test(arguments: [
    ("20초", "30초"), ("30분", "30초"), ("3초", "30초"), ("30KB", "30초"), ("1000KB", "1MB"),
    ("10번", "10개"), ("10 이하", "10 이상"), ("10 미만", "10 이하"), ("10 초과", "10 이상"),
    ("최소 10개", "최대 10개"), ("10개", "최대 10개"), ("1~10초", "1~20초"), ("20초", "1~20초"),
    ("12.5m", "12.5M"), ("300개", "초당 300개"), ("at most 10", "at least 10"), ("20", "30초"),
    ("30초 60초", "30초"), ("2024-07-19", "2024-07-18"),
  ])
  func `digits, units and bounds must agree`(typed: String, answer: String) {
    #expect(check(typed, answer) == "wrong")
  }

  @Test(arguments: [
    ("동기", "비동기"), ("비동기", "동기"), ("작제", "삭제"), ("데기열", "대기열"), ("메세지", "메시지"),
    ("소비자", "생산자"), ("비동기 커뮤니케이션", "동기 커뮤니케이션"), ("동기 커뮤니케이션", "비동기 커뮤니케이션"),
    ("처리량 제한 있음", "처리량 제한 없음"), ("암호화 키가 필요함", "암호화 키가 불필요함"),
    ("소비자 메시지 전송", "생산자 메시지 전송"), ("수신자 메시지 보존", "송신자 메시지 보존"),
    ("무한정 처리량 제공", "비한정 처리량 제공"), ("수직 확장 처리 개선", "수평 확장 처리 개선"),
    ("가시성 시간", "가시성 시간 초과"), ("DeleteMesage", "DeleteMessage"), ("SNS", "SQS"),
    ("DeleteMessageBatch", "DeleteMessage"), ("us-east-2", "us-east-1"), ("", "30초"),
    ("   ", "30초"),
    ("...", "30초"), ("30초", ""), ("평", "평가"), ("초", "초과"),
  ])
  func `what means something else is wrong`(typed: String, answer: String) {
    #expect(check(typed, answer) == "wrong")
  }

  @Test func `a slip in long Hangul is near and shows where`() {
    #expect(
      AnswerChecker().check("가시성 시간 초가", against: "가시성 시간 초과")
        == .near([.kept("가시성 시간 초"), .missing("과"), .extra("가")])
    )
    #expect(
      AnswerChecker().check("데드 레터 대기얼", against: "데드 레터 대기열")
        == .near([.kept("데드 레터 대기"), .missing("열"), .extra("얼")])
    )
    #expect(check("클라이언트측 안호화", "클라이언트측 암호화") == "wrong")  // 안 negates
    #expect(check("메시지ㅣ 삭제하기", "메시지 삭제하기") == "near")
    // 16 letters allow two slips, not three.
    #expect(check("가서성 시건 초과", "가시성 시간 초과") == "near")
    #expect(check("거서성 시건 초과", "가시성 시간 초과") == "wrong")
  }

  @Test(arguments: [("30", "30초"), ("256", "256KB"), ("1~20", "1~20초"), ("최대 10개", "10개")])
  func `what the question may have said is asked back`(typed: String, answer: String) {
    #expect(check(typed, answer) == "near")
  }

  @Test(arguments: [
    ("KMS를", "KMS"), ("소비자가", "소비자"), ("대기열을", "대기열"), ("30초입니다", "30초"), ("30초로", "30초"),
    ("DeleteMessage", "DeleteMessage로"),
  ])
  func `a particle at the end does not matter`(typed: String, answer: String) {
    #expect(check(typed, answer) == "equivalent")
  }

  @Test(arguments: [("대기열를", "대기열"), ("차", "차이"), ("초가", "초과"), ("소비자에게만", "소비자")])
  func `an end that is no particle there does matter`(typed: String, answer: String) {
    #expect(check(typed, answer) == "wrong")
  }

  @Test func `alternatives are as good as the answer`() {
    #expect(check("30 sec", "30초|30 sec|30s") == "exact")
    #expect(check("visibility timeout", "가시성 시간 초과", "Visibility Timeout") == "exact")
    #expect(check("dead-letter queue", "DLQ", "dead letter queue") == "equivalent")
    #expect(check("a|b", "a|b") == "exact")
    #expect(check("c", "|") == "wrong")
  }

  @Test func `a wrong answer shows what is missing and what is too much`() {
    #expect(
      AnswerChecker().check("20초", against: "30초")
        == .wrong([.missing("3"), .extra("2"), .kept("0초")])
    )
    #expect(AnswerChecker().check("", against: "30초") == .wrong([.missing("30초")]))
    #expect(
      AnswerChecker().check("비동기", against: "동기") == .wrong([.extra("비"), .kept("동기")])
    )
    #expect(
      AnswerChecker().check("sns", against: "SQS")
        == .wrong([.kept("S"), .missing("Q"), .extra("n"), .kept("S")])
    )
  }

  @Test(arguments: ["참", "true", "O", "o", "ㅇ", "맞다", "맞습니다.", "네", "yes"])
  func `true is said in many ways`(typed: String) {
    #expect(AnswerChecker().check(typed, against: true) == .exact)
    #expect(AnswerChecker().check(typed, against: false) == .wrong([.extra("참"), .missing("거짓")]))
  }

  @Test(arguments: ["거짓", "False", "x", "X", "ㄴ", "틀리다", "아니요", "no"])
  func `false is said in many ways`(typed: String) {
    #expect(AnswerChecker().check(typed, against: false) == .exact)
    #expect(AnswerChecker().check(typed, against: true) == .wrong([.extra("거짓"), .missing("참")]))
  }

  @Test func `what is neither true nor false is wrong`() {
    #expect(
      AnswerChecker().check("글쎄", against: true) == .wrong([.missing("참"), .extra("글쎄")])
    )
    #expect(AnswerChecker().check("", against: false) == .wrong([.missing("거짓")]))
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "가나다 ", count: 20_000), String(repeating: "1", count: 100_000),
      "e" + String(repeating: "\u{301}", count: 100_000),
      String(repeating: "\u{0}", count: 100_000),
      String(repeating: "30초|", count: 20_000),
    ]
  )
  func `pasted text is wrong in no time`(typed: String) {
    #expect(!AnswerChecker().check(typed, against: "가시성 시간 초과").isRight)
    #expect(!AnswerChecker().check(typed, against: String(typed.prefix(5_000)) + "나").isRight)
  }

  @Test func `a card is checked by what it asks for`() {
    func content(_ kind: CardKind, _ answer: Answer) -> CardContent {
      CardContent(
        kind: kind,
        prompt: "?",
        answer: answer,
        alternatives: ["half a minute"],
        source: Source(file: "a.md", lines: [1]),
        language: .korean,
        rule: "test"
      )
    }
    let checker = AnswerChecker()
    #expect(checker.check("half a minute", for: content(.typed, .text("30초"))) == .single(.exact))
    #expect(checker.check("ㅇ", for: content(.truth, .truth(true))) == .single(.exact))
    #expect(checker.check("나, 가", for: content(.list, .list(["가", "나"]))).isRight)
    #expect(!checker.check("나, 가", for: content(.steps, .list(["가", "나"]))).isRight)
  }
}
