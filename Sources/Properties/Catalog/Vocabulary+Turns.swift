/// Words that turn what a line says: to another kind of queue, to what is not meant, to what if.
extension Concept {
  /// All kinds but FIFO, which leaves standard queues.
  public static let exceptFIFO = Concept("exceptFIFO", exceptions(to: ["fifo", "선입선출"]))
  /// All kinds but the standard one.
  public static let exceptStandard = Concept("exceptStandard", exceptions(to: ["표준", "standard"]))

  private static func exceptions(to kinds: [String]) -> [String] {
    kinds.flatMap { kind in
      ["", "큐", "대기열", "queue", "queues"].flatMap { noun in
        [
          "가아니면", "이아니면", "가아닌", "이아닌", "아닌", "가아님", "아님", "가아니라면", "제외", "를제외", "을제외", "만제외",
          "는제외", "은제외",
          "빼고",
          "를빼", "을빼", "만빼", "외에", "이외", "를쓰지않으면", "를안쓰면", "예외", "는예외", "은예외", "말고",
        ].map { kind + noun + $0 }
      }
        + [
          "except", "exceptfor", "exceptin", "excepton", "exceptwith", "otherthan", "excluding",
          "apartfrom", "asidefrom", "unlessit's", "unlessitis", "unlessyouuse", "non-", "outsideof",
          "not", "notin", "notfor", "noton",
        ].map { $0 + kind }
    }
  }

  /// What someone took for true and is not.
  public static let mistaken = Concept(
    "mistaken",
    [
      "줄알았", "줄알고", "줄로알", "다고알았", "라고알았", "라고생각했", "다고생각했", "착각", "ithought", "wethought",
      "mistook",
    ]
  )
  /// What one wants, and not what there is.
  public static let ifWanted = Concept(
    "ifWanted",
    [
      "해야하면", "해야한다면", "해야할때", "해야할경우", "해야하는경우", "해야되면", "하려면", "려면", "하고싶", "싶으면", "싶다면", "원하면",
      "원한다면",
    ]
  )
  /// What asks a queue on a function's behalf, in batches of its own.
  static let eventSource = Concept(
    "eventSource",
    ["lambda", "람다", "트리거", "trigger", "eventsource", "이벤트소스"]
  )
  static let retries = Concept("retries", ["재시도", "재수신", "retry", "retries"])
  /// A delay in one note, latency in the next: how long it is tells.
  static let delayTime = Concept("delayTime", ["지연시간"])
}
