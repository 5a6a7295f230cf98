import Claims
import Testing

struct QuantityParserTests {
  /// Each quantity as `value unit bound`, the upper end after `...`, and the text that it covers.
  private func read(_ text: String) -> [String] {
    QuantityParser().quantities(in: text).map { quantity in
      let covered = String(decoding: Array(text.utf8)[quantity.range], as: UTF8.self)
      let upper = quantity.upper.map { "...\($0)" } ?? ""
      let bound = quantity.bound == .exact ? "" : " \(quantity.bound)"
      return "\(quantity.value)\(upper) \(quantity.unit)\(bound) [\(covered)]"
    }
  }

  @Test(arguments: [
    ("1,200만", "12000000.0 none [1,200만]"),
    ("10만", "100000.0 none [10만]"),
    ("12,500,000", "12500000.0 none [12,500,000]"),
    ("12.500.000", "12500000.0 none [12.500.000]"),
    ("12.5M", "12500000.0 none [12.5M]"),
    ("1250w", "12500000.0 none [1250w]"),
    ("1250万", "12500000.0 none [1250万]"),
    ("100K", "100000.0 none [100K]"),
    ("12.5 million", "12500000.0 none [12.5 million]"),
    ("3천 개", "3000.0 count [3천 개]"),
    ("3천만", "30000000.0 none [3천만]"),
    ("1억 2천만 건", "120000000.0 count [1억 2천만 건]"),
    ("1만5천", "15000.0 none [1만5천]"),
    ("2천5백", "2500.0 none [2천5백]"),
    ("12.5", "12.5 none [12.5]"),
    ("256,000 bytes", "256000.0 bytes [256,000 bytes]"),
    ("１０개", "10.0 count [１０개]"),
    ("１，２００개", "1200.0 count [１，２００개]"),
  ])
  func `numbers are read in all the ways people write them`(text: String, expected: String) {
    #expect(read(text) == [expected])
  }

  @Test(arguments: [
    ("256KB", "262144.0 bytes [256KB]"),
    ("256 KB", "262144.0 bytes [256 KB]"),
    ("256 KiB", "262144.0 bytes [256 KiB]"),
    ("256kb", "262144.0 bytes [256kb]"),
    ("1 MB", "1048576.0 bytes [1 MB]"),
    ("2GB", "2147483648.0 bytes [2GB]"),
    ("262144바이트", "262144.0 bytes [262144바이트]"),
    ("10밀리초", "0.01 seconds [10밀리초]"),
    ("10ms", "0.01 seconds [10ms]"),
    ("30초", "30.0 seconds [30초]"),
    ("30s", "30.0 seconds [30s]"),
    ("30 sec", "30.0 seconds [30 sec]"),
    ("5 mins", "300.0 seconds [5 mins]"),
    ("5m", "300.0 seconds [5m]"),
    ("12시간", "43200.0 seconds [12시간]"),
    ("4일", "345600.0 seconds [4일]"),
    ("345600초", "345600.0 seconds [345600초]"),
    ("2주", "1209600.0 seconds [2주]"),
    ("1분 30초", "90.0 seconds [1분 30초]"),
    ("1시간 30분", "5400.0 seconds [1시간 30분]"),
    ("30-second timeout", "30.0 seconds [30-second]"),
    ("90%", "90.0 percent [90%]"),
    ("90 퍼센트", "90.0 percent [90 퍼센트]"),
    ("10건", "10.0 count [10건]"),
    ("3번", "3.0 times [3번]"),
    ("열 개", "10.0 count [열 개]"),
    ("한 번", "1.0 times [한 번]"),
    ("두 가지", "2.0 count [두 가지]"),
    ("두 시간", "7200.0 seconds [두 시간]"),
    ("세 가지의", "3.0 count [세 가지]"),
  ])
  func `units are canonical`(text: String, expected: String) {
    #expect(read(text) == [expected])
  }

  @Test(arguments: [
    ("초당 300개", "300.0 perSecond [초당 300개]"),
    ("초당 최대 3,000개의 메시지", "3000.0 perSecond atMost [초당 최대 3,000개]"),
    ("최대 초당 300개", "300.0 perSecond atMost [최대 초당 300개]"),
    ("1초당 300개", "300.0 perSecond [1초당 300개]"),
    ("분당 60건", "1.0 perSecond [분당 60건]"),
    ("300 TPS", "300.0 perSecond [300 TPS]"),
    ("300msg/s", "300.0 perSecond [300msg/s]"),
    ("3000개/초", "3000.0 perSecond [3000개/초]"),
    ("300/s", "300.0 perSecond [300/s]"),
    ("3,000 messages per second", "3000.0 perSecond [3,000 messages per second]"),
    ("300 API calls per second", "300.0 perSecond [300 API calls per second]"),
  ])
  func `rates are per second`(text: String, expected: String) {
    #expect(read(text) == [expected])
  }

  @Test(arguments: [
    ("0–15", "0.0...15.0 none [0–15]"),
    ("1~20초", "1.0...20.0 seconds [1~20초]"),
    ("1초 ~ 20초", "1.0...20.0 seconds [1초 ~ 20초]"),
    ("1s ~ 20s", "1.0...20.0 seconds [1s ~ 20s]"),
    ("1-20s", "1.0...20.0 seconds [1-20s]"),
    ("1초부터 20초까지", "1.0...20.0 seconds [1초부터 20초까지]"),
    ("1초에서 20초 사이", "1.0...20.0 seconds [1초에서 20초 사이]"),
    ("1 to 20 seconds", "1.0...20.0 seconds [1 to 20 seconds]"),
    ("4~14일", "345600.0...1209600.0 seconds [4~14일]"),
    ("1분 ~ 14일", "60.0...1209600.0 seconds [1분 ~ 14일]"),
    ("10~20만", "100000.0...200000.0 none [10~20만]"),
    ("초당 100~300개", "100.0...300.0 perSecond [초당 100~300개]"),
    ("1 KB - 256 KB", "1024.0...262144.0 bytes [1 KB - 256 KB]"),
  ])
  func `ranges have two ends`(text: String, expected: String) {
    #expect(read(text) == [expected])
  }

  @Test(arguments: [
    ("1200만 이상", "12000000.0 none atLeast [1200만 이상]"),
    ("10ms이하", "0.01 seconds atMost [10ms이하]"),
    ("10초이내", "10.0 seconds atMost [10초이내]"),
    ("30초 초과", "30.0 seconds moreThan [30초 초과]"),
    ("10 초과", "10.0 none moreThan [10 초과]"),
    ("10초과", "10.0 none moreThan [10초과]"),
    ("10개를 초과", "10.0 count moreThan [10개를 초과]"),
    ("256KB 미만", "262144.0 bytes lessThan [256KB 미만]"),
    ("10년 넘음", "315360000.0 seconds moreThan [10년 넘음]"),
    ("최대 10개", "10.0 count atMost [최대 10개]"),
    ("최대10개", "10.0 count atMost [최대10개]"),
    ("up to 10 messages", "10.0 count atMost [up to 10 messages]"),
    ("at least 4 days", "345600.0 seconds atLeast [at least 4 days]"),
    ("약 10분", "600.0 seconds approximately [약 10분]"),
    ("10분 정도", "600.0 seconds approximately [10분 정도]"),
    ("제약 3가지", "3.0 count [3가지]"),
    ("> 100", "100.0 none [100]"),
    ("지연 > 100ms", "0.1 seconds moreThan [> 100ms]"),
    ("기본값 -> 30초", "30.0 seconds [30초]"),
    ("20초까지", "20.0 seconds atMost [20초까지]"),
  ])
  func `words around a quantity bound it`(text: String, expected: String) {
    #expect(read(text) == [expected])
  }

  @Test(arguments: [
    "2024-07-18", "2024/7/18", "24/7/18 AWS SAA", "2024년 7월 18일", "7월 18일", "2024.07.18",
    "1. 디커플링", "1.일년", "### 1. SQS", "2) 소비자", "S3", "EC2", "SHA256", "HTTP/2", "c5.large",
    "SQ3버캣", "MD5", "us-east-1", "TLS 1.2", "x86_64", "5xx 오류", "2FA", "10.0.0.0/16",
    "192.168.100.100", "1.2.3", "04:30", "arn:aws:sqs:us-east-1:123456789012:queue", "3번째",
    "256-bit", "SHA-256", "010-1234-5678", "#3", "한번에", "한 번에", "제한 대기열", "5분의 1", "24/7",
    "2024년", "Day07", "version 2", "10시", "두번째", "", "가나다라",
  ])
  func `what only looks like a quantity is none`(text: String) {
    #expect(read(text) == [])
  }

  @Test func `several quantities of one line are told apart`() {
    #expect(
      read("- 메시지 최소 4일 최대 14일 보존") == [
        "345600.0 seconds atLeast [최소 4일]", "1209600.0 seconds atMost [최대 14일]",
      ]
    )
    #expect(
      read("대기열에는 소비가가 있고 소비자는 SQS 메시지를 폴링(한번에 최대 10개)") == ["10.0 count atMost [최대 10개]"]
    )
    #expect(
      read("FIFO는 300개/초, 배치면 3,000개/초; S3는 5GB.") == [
        "300.0 perSecond [300개/초]", "3000.0 perSecond [3,000개/초]", "5368709120.0 bytes [5GB]",
      ]
    )
    #expect(read("10 - 5개") == ["10.0 none [10]", "5.0 count [5개]"])
  }

  @Test func `a noun after a space is no unit`() {
    #expect(read("3 주요 기능") == ["3.0 none [3]"])
    #expect(read("2 대기열") == ["2.0 none [2]"])
    #expect(read("10 개의 메시지") == ["10.0 count [10 개]"])
  }

  @Test func `the unit is kept as written`() {
    let text = "256 KiB, 10 mins, 3000개/초, 1~20초, 7"
    #expect(
      QuantityParser().quantities(in: text).map(\.writtenUnit) == ["KiB", "mins", "개/초", "초", ""]
    )
  }

  @Test(arguments: [
    String(repeating: "9", count: 4000), String(repeating: "9", count: 300) + "조억만",
    "1" + String(repeating: "만", count: 200), String(repeating: "1,", count: 500),
    String(repeating: "1~", count: 500), String(repeating: "1분", count: 500), "\u{0}1\u{0}", "1",
    "최대 최대 최대 최대 1", "초당", "약", "~", "1 -", "10㎅", "１", "열", "한", "0.0000000000000000000001ms",
    "\u{1112}\u{1161}\u{11AB} \u{1107}\u{1165}\u{11AB}", "1부터", "1에서 2", "999999999년",
  ])
  func `no text traps, and every value is finite and inside the text`(text: String) {
    let quantities = QuantityParser().quantities(in: text)
    var end = 0
    for quantity in quantities {
      #expect(quantity.value.isFinite && quantity.upper?.isFinite != false)
      #expect(quantity.range.lowerBound >= end && quantity.range.upperBound <= text.utf8.count)
      end = quantity.range.upperBound
    }
  }

  @Test func `random texts of its own words never trap or overlap`() {
    let pieces = [
      "1", "20", "3,000", "12.5", "만", "천", "초", "분", "개", "/초", "~", "-", " ", "부터", "까지", "최대",
      "이상",
      "초당", "약", "KB", "M", "S", ".", ",", "한", "번", "\n", "월", "년", "per second", "１", "를", "×",
      "é", "🙂",
    ]
    var state: UInt64 = 42
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      var end = 0
      for quantity in QuantityParser().quantities(in: text) {
        guard quantity.range.lowerBound >= end, quantity.range.upperBound <= text.utf8.count,
          quantity.value.isFinite, !quantity.range.isEmpty,
          quantity.value < quantity.upper ?? .infinity
        else {
          Issue.record("\(text): \(quantity)")
          return
        }
        end = quantity.range.upperBound
      }
    }
  }
}
