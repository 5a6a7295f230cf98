import LabKit
public import Properties

/// What a table's cell or a bar's label says in Korean, where it is a word and no name or number.
public enum CellWords {
  /// The cell as it reads in a language; names, numbers and what is not listed stay as they are.
  public static func text(_ cell: String, in language: Language) -> String {
    guard language == .korean else { return cell }
    if let word = words[cell] { return word }
    let parts = cell.split(separator: " · ").map { String($0) }
    if parts.count > 1 { return parts.map { text($0, in: language) }.joined(separator: " · ") }
    // `consumer 2` and `host 0`, as in a witness.
    for (english, korean) in actors where cell.hasPrefix("\(english) ") {
      return "\(korean)\(cell.dropFirst(english.count))"
    }
    return Figures.korean(cell)
  }

  private static let actors = [("consumer", "소비자"), ("host", "호스트"), ("queue", "대기열")]

  private static let words = [
    "standard": "표준",
    "standard, hosts away 2%": "표준, 호스트 2% 부재",
    "standard, hosts never away": "표준, 부재 없음",
    "short poll, 1 host": "숏 폴링, 호스트 1대",
    "long poll, 9 hosts, away 2%": "롱 폴링, 호스트 9대, 2% 부재",
    "short poll, 9 hosts, away 2%": "숏 폴링, 호스트 9대, 2% 부재",
    "prompt": "제때 삭제", "one batch in 4 dropped": "네 묶음에 하나를 놓침",
    "0, without a pause": "0, 쉬지 않고", "0, once a second": "0, 1초에 한 번",
    "succeeded": "성공", "succeeded, not deleted": "성공, 삭제는 안 됨", "refused": "거절", "yes": "예",
    "no": "아니요",
    "(not set)": "(정하지 않음)", "min": "최소", "max": "최대", "(min)": "(최소)",
    "calls": "회", "producer": "생산자", "send": "보냄", "receive": "받음", "delete": "삭제",
    "timeout": "시간 초과", "no entries": "항목 없음", "“a b”, with a blank": "“a b”, 공백 포함",
    "81 letters": "81글자", "80 letters": "80글자",
    "a, and b with U+0001 as its body": "a, 그리고 본문이 U+0001인 b", "/s": "/초", "ms": "밀리초", "s": "초",
    "away": "부재", "back": "돌아옴", "an empty answer": "빈 응답", "messages": "메시지",
    "queue-length": "대기열의 길이", "backlog-per-instance": "인스턴스당 백로그",
    "owner": "소유자", "removed": "지움", "as created": "만든 그대로", "before": "아직 없음",
    "with the policy": "붙인 뒤", "(none)": "(없음)",
    "topic": "주제", "queue": "대기열", "phone number": "전화번호", "after m0": "m0 다음",
    "after m1": "m1 다음", "after m2": "m2 다음", "web server": "웹 서버", "mail": "메일",
    "mail in JSON": "메일 (JSON)", "phone": "전화", "app on a device": "기기의 앱", "function": "함수",
    "delivery stream": "전송 스트림", "has to confirm": "해야 함", "not needed": "필요 없음",
    "SNS → web server": "SNS → 웹 서버", "SNS → web server, DLQ": "SNS → 웹 서버, DLQ 있음",
    "SQS queue": "SQS 대기열", "1 h": "1시간",
    "web server, not confirmed": "웹 서버, 확인 전", "web server, confirmed": "웹 서버, 확인 뒤",
    "device": "기기", "device, disabled": "기기, Enabled=false",
    "standard topics": "표준 주제", "FIFO topics": "FIFO 주제",
    "subscriptions, standard topic": "구독, 표준 주제",
    "subscriptions, FIFO topic": "구독, FIFO 주제",
    "subscriptions, topic up to 1 MiB": "구독, 1 MiB까지 받는 주제",
    "(nothing)": "(아무것도 하지 않음)",
    "source": "원래 대기열", "directly": "바로 부름", "through a queue": "대기열을 거침",
  ]
}
