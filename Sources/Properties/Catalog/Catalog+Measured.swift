extension Catalog {
  /// What labs measure and no cue binds a note to yet: known for its unit and its documentation.
  static let measured: [Property] = [
    Property(
      "delay.default",
      of: .sqs,
      unit: .time,
      documented: [DocumentedValue(.number(0), source: Sources.createQueue)],
      cues: .delayDefault,
      question: Bilingual(
        "SQS 대기열의 전송 지연(DelaySeconds)의 기본값은?",
        "What is the default delay of an SQS queue?"
      ),
      asking: .number,
      distractors: [.number(30), .number(60), .number(900)]
    ),
    Property(
      "delay.max",
      of: .sqs,
      unit: .time,
      documented: [DocumentedValue(.number(900), source: Sources.createQueue)],
      cues: .delayLongest,
      question: Bilingual(
        "SQS 메시지의 전송을 늦출 수 있는 최대 시간은?",
        "How long can the delivery of an SQS message be delayed at most?"
      ),
      asking: .number,
      distractors: [.number(300), .number(3600), .number(43_200)]
    ),
    Property(
      "batch.maxEntries",
      of: .sqs,
      unit: .count,
      counter: Bilingual("개", "entries"),
      documented: [DocumentedValue(.number(10), source: Sources.messageQuotas)],
      cues: .batchEntries,
      question: Bilingual(
        "SQS 배치 요청 하나에 담을 수 있는 항목은 최대 몇 개인가?",
        "How many entries can one SQS batch request hold?"
      ),
      asking: .number,
      distractors: [.number(5), .number(25), .number(100)]
    ),
    Property(
      "fifo.dedupWindow",
      of: .sqs,
      unit: .time,
      documented: [DocumentedValue(.number(300), source: Sources.fifoExactlyOnce)],
      cues: .deduplicationWindow,
      question: Bilingual(
        "SQS FIFO 대기열은 같은 중복 제거 ID로 다시 보낸 메시지를 얼마 동안 거르는가?",
        "For how long does an SQS FIFO queue drop messages sent again with one deduplication id?"
      ),
      asking: .number,
      distractors: [.number(30), .number(60), .number(900)]
    ),
    Property(
      "fifo.groupId",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.sendMessage)],
      cues: .groupIDNeeded,
      question: Bilingual(
        "SQS FIFO 대기열에 보낼 때 반드시 주어야 하는 매개변수는?",
        "Which parameter must every message to an SQS FIFO queue have?"
      ),
      asking: .identifier("MessageGroupId")
    ),
    Property(
      "fifo.nameSuffix",
      of: .sqs,
      documented: [DocumentedValue(.text(".fifo"), source: Sources.createQueue)],
      cues: .suffix,
      question: Bilingual(
        "SQS FIFO 대기열의 이름은 무엇으로 끝나야 하는가?",
        "What must the name of an SQS FIFO queue end with?"
      ),
      asking: .text(Bilingual(".fifo", ".fifo"))
    ),
    Property(
      "longPoll.cost",
      of: .sqs,
      documented: [DocumentedValue(.text("lower"), source: Sources.polling)],
      cues: .pollingCost,
      question: Bilingual(
        "같은 메시지를 받을 때 롱 폴링의 비용은 숏 폴링에 견주어 어떤가?",
        "How does the cost of long polling compare with short polling for the same messages?"
      ),
      asking: .text(Bilingual("더 낮다 (빈 응답이 줄어서)", "lower, with fewer empty answers"))
    ),
    Property(
      "shortPoll.default",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.createQueue)],
      cues: .shortByDefault,
      question: Bilingual(
        "대기 시간을 정하지 않은 SQS 대기열을 폴링하면 어떤 폴링이 되는가?",
        "Which kind of polling does an SQS queue have when no wait time is set?"
      ),
      asking: .text(Bilingual("숏 폴링 (short polling)", "short polling"))
    ),
  ]
}
