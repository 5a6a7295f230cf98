/// The words that make a number a quantity, as notes write them.
///
/// Rows are ordered by what they mean, not by length: the longest word wins. An underscore stands
/// for a space.
enum QuantityWords {
  struct Unit: Hashable {
    var unit: QuantityUnit
    var scale: Double
  }

  static let units = WordTable<Unit>([
    ("μs us usec 마이크로초 microsecond microseconds", Unit(unit: .seconds, scale: 1e-6)),
    (
      "ms msec msecs millis millisecond milliseconds 밀리초 밀리세컨드 밀리세컨즈",
      Unit(unit: .seconds, scale: 0.001)
    ),
    ("s sec secs second seconds 초", Unit(unit: .seconds, scale: 1)),
    ("m min mins minute minutes 분", Unit(unit: .seconds, scale: 60)),
    ("h hr hrs hour hours 시간", Unit(unit: .seconds, scale: 3600)),
    ("d day days 일", Unit(unit: .seconds, scale: 86_400)),
    ("week weeks 주 주일", Unit(unit: .seconds, scale: 604_800)),
    ("month months 개월", Unit(unit: .seconds, scale: 2_592_000)),
    ("year years yr yrs 년", Unit(unit: .seconds, scale: 31_536_000)),
    ("b byte bytes 바이트", Unit(unit: .bytes, scale: 1)),
    (
      "kb kib kbyte kbytes kilobyte kilobytes kibibyte kibibytes 킬로바이트 키비바이트 ㎅ ＫＢ ｋｂ",
      Unit(unit: .bytes, scale: 0x1p10)
    ),
    (
      "mb mib mbyte mbytes megabyte megabytes mebibyte mebibytes 메가바이트 메비바이트 메가 ㎆ ＭＢ ｍｂ",
      Unit(unit: .bytes, scale: 0x1p20)
    ),
    (
      "gb gib gbyte gbytes gigabyte gigabytes gibibyte gibibytes 기가바이트 기비바이트 기가 ㎇",
      Unit(unit: .bytes, scale: 0x1p30)
    ),
    ("tb tib terabyte terabytes 테라바이트 테라", Unit(unit: .bytes, scale: 0x1p40)),
    (
      "개 건 가지 명 대 곳 종류 통 항목 entry entries msg msgs message messages item items 메시지 메세지 个 個 条 件",
      Unit(unit: .count, scale: 1)
    ),
    ("번 회 차례 time times 次", Unit(unit: .times, scale: 1)),
    ("tps rps qps", Unit(unit: .perSecond, scale: 1)),
    ("% ％ percent 퍼센트", Unit(unit: .percent, scale: 1)),
    ("秒", Unit(unit: .seconds, scale: 1)),
    ("分钟 分", Unit(unit: .seconds, scale: 60)),
    ("小时 時間", Unit(unit: .seconds, scale: 3600)),
    ("天 日", Unit(unit: .seconds, scale: 86_400)),
  ])

  /// What stands where a unit could and makes the number none: ordinals, dates, clock times, parts.
  static let noUnits = WordTable<Void>([
    ("번째 번호 시 월 위 일차 일째 주차 년차 회차 분기 분의 단계 학년 세대 버전", ())
  ])

  /// Parts of a date or a fraction, after which another number belongs to them.
  static let continued = WordTable<Void>([("월 분의", ())])

  /// What may follow a unit that a space separates from its number, so that `3 주요` is no week.
  static let particles = WordTable<Void>([
    (
      """
      은 는 이 가 을 를 의 에 로 으로 와 과 도 만 뿐 까지 부터 마다 씩 간 동안 내 후 뒤 전 당 정도 쯤 초과 미만 보다 \
      입니다 안 짜리 짜 이상 이하 이내 다 임
      """, ()
    )
  ])

  static let tens = WordTable<Double>([
    ("십", 10), ("백 百", 100), ("천 千", 1000), ("만 万 萬", 10_000), ("억 億 亿", 1e8), ("조", 1e12),
  ])

  /// Latin factors; `w` is 万 as Chinese notes write it.
  static let factors = WordTable<Double>([
    ("k", 1000), ("w", 10_000), ("m mil", 1e6), ("g", 1e9), ("thousand", 1000),
    ("million", 1e6), ("billion", 1e9),
  ])

  /// After a unit or a count: the time in which it happens, in seconds.
  static let perTime = WordTable<Double>([
    (
      "/s /sec /second /초 per_second per_sec a_second every_second each_second", 1
    ),
    ("/min /minute /분 per_minute per_min a_minute", 60),
    ("/h /hr /hour /시간 per_hour an_hour", 3600),
    ("/d /day /일 per_day a_day", 86_400),
  ])

  /// Before a number.
  static let ratePrefixes = WordTable<Double>([
    ("초당 매초 1초당 초_당", 1), ("분당 매분 1분당", 60), ("시간당 매시간", 3600), ("하루 일당", 86_400),
  ])

  static let boundsBefore = WordTable<QuantityBound>([
    ("최소 최소한 적어도 at_least minimum min min. minimum_of a_minimum_of 最少 至少", .atLeast),
    (
      """
      최대 최대한 많아야 at_most maximum max max. up_to maximum_of a_maximum_of no_more_than within \
      最大 最多
      """,
      .atMost
    ),
    ("more_than over exceeds exceeding greater_than >", .moreThan),
    ("less_than under below fewer_than <", .lessThan),
    (">= ≥", .atLeast), ("<= ≤", .atMost),
    ("약 대략 거의 about approximately approx. around roughly ~ ≈ 大约 約", .approximately),
  ])

  static let boundsAfter = WordTable<QuantityBound>([
    ("이상 or_more or_longer +", .atLeast),
    (
      """
      이하 이내 내외로는 까지 넘을_수_없 넘지_못 넘지_않 넘지는_못 넘지는_않 초과할_수_없 초과하지_못 초과하지_않 초과_불가 \
      넘으면_안 넘으면_못 넘으면_거부 넘으면_거절 넘으면_에러 넘으면_오류 넘으면_실패 넘어가면_안 넘기면_안 \
      초과하면_안 초과하면_못 초과하면_거부 초과하면_에러 초과하면_오류 초과하면_실패 or_less or_fewer or_under at_most at_the_most \
      tops maximum max
      """, .atMost
    ),
    ("초과 넘음 넘는 넘게 넘어 넘으면", .moreThan),
    ("미만 보다_작 보다_적", .lessThan),
    ("정도 쯤 내외 가량", .approximately),
  ])

  /// Between the ends of a range; the flag says that only 까지 or 사이 after it makes it one.
  static let rangeSigns = WordTable<Bool>([
    ("~ ～ 〜 ∼ – — − - .. … to 부터 에서부터 through", false), ("에서", true),
  ])

  /// Behind `between`.
  static let betweenSigns = WordTable<Bool>([("and", false)])

  static let rangeEnds = WordTable<Void>([("까지 사이", ())])

  static let counts = WordTable<Double>(
    SpelledNumbers.all + [
      ("한", 1), ("두", 2), ("세", 3), ("네", 4), ("다섯", 5), ("여섯", 6), ("일곱", 7), ("여덟", 8),
      ("아홉", 9), ("열", 10), ("열한", 11), ("열두", 12), ("열네", 14), ("열다섯", 15), ("스무", 20),
    ]
  )

  /// Spans of time that are a word of their own, in days.
  static let days = WordTable<Double>([
    ("하루", 1), ("이틀", 2), ("사흘", 3), ("나흘", 4), ("닷새", 5), ("엿새", 6), ("일주일", 7), ("열흘", 10),
    ("열나흘", 14), ("보름", 15),
  ])

  /// What is counted with words: `두 가지`, `열 개`.
  static let counters = WordTable<Unit>([
    ("개 가지 건 명 대 곳 종류", Unit(unit: .count, scale: 1)),
    ("번 차례", Unit(unit: .times, scale: 1)),
    ("초", Unit(unit: .seconds, scale: 1)),
    ("분", Unit(unit: .seconds, scale: 60)),
    ("시간", Unit(unit: .seconds, scale: 3600)),
    ("주 주일", Unit(unit: .seconds, scale: 604_800)),
    ("킬로바이트 킬로", Unit(unit: .bytes, scale: 0x1p10)),
    ("메가바이트 메가", Unit(unit: .bytes, scale: 0x1p20)),
  ])

  /// Numbers in Latin letters, which only a unit makes a quantity: `five minutes`.
  static let latinCounts = WordTable<Double>([
    ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
    ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("fourteen", 14),
    ("fifteen", 15), ("twenty", 20), ("thirty", 30), ("sixty", 60), ("ninety", 90),
    ("half_a half_an", 0.5), ("quarter_of_an quarter-of-an", 0.25),
    ("is_a is_an than_a than_an to_a to_an of_a of_an", 1),
  ])

  static let latinCounters = WordTable<Unit>([
    ("second seconds sec secs", Unit(unit: .seconds, scale: 1)),
    ("minute minutes min mins", Unit(unit: .seconds, scale: 60)),
    ("hour hours", Unit(unit: .seconds, scale: 3600)),
    ("day days", Unit(unit: .seconds, scale: 86_400)),
    ("week weeks", Unit(unit: .seconds, scale: 604_800)),
    ("message messages msgs entry entries item items", Unit(unit: .count, scale: 1)),
  ])

  /// A number after one of these is a version.
  static let versioned = WordTable<Void>([
    ("version ver. ver http tls ssl ipv python java node swift json sigv sha 버전", ())
  ])
}
