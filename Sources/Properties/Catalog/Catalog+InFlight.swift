internal import Determinism

extension Catalog {
  static let inFlight: [Property] = [
    Property(
      "inflight.max",
      of: .sqs,
      unit: .count,
      counter: Bilingual("개", "messages"),
      documented: [DocumentedValue(.number(120_000), source: Sources.queueQuotas)],
      cues: .standardInFlight,
      question: Bilingual(
        "SQS 대기열 하나에서 동시에 처리 중(in flight)일 수 있는 메시지는 최대 약 몇 개인가?",
        "About how many messages of one SQS queue can be in flight at a time?"
      ),
      asking: .number,
      distractors: [.number(10_000), .number(50_000), .number(1_000_000)],
      explanation: Bilingual(
        "받았지만 아직 삭제하지 않은 메시지를 센다. FIFO 대기열은 2024년 11월까지 2만 개였다.",
        "Messages received and not yet deleted. FIFO queues had 20,000 until November 2024."
      )
    ),
    Property(
      "fifo.inflight",
      of: .sqs,
      unit: .count,
      counter: Bilingual("개", "messages"),
      documented: [
        // Announced in November 2024, the day is not known.
        DocumentedValue(
          .number(20_000),
          until: CivilDate(iso: "2024-11-30"),
          source: "Amazon SQS Developer Guide, visibility timeout, until 2024"
        ),
        DocumentedValue(
          .number(120_000),
          since: CivilDate(iso: "2024-11-30"),
          source: "AWS What's New 2024-11, Amazon SQS increases in-flight limit for FIFO queues"
        ),
      ],
      cues: .fifoInFlight,
      question: Bilingual(
        "SQS FIFO 대기열 하나에서 동시에 처리 중(in flight)일 수 있는 메시지는 최대 몇 개인가?",
        "How many messages of one SQS FIFO queue can be in flight at a time?"
      ),
      asking: .number,
      distractors: [.number(10_000), .number(50_000), .number(1_000_000)],
      explanation: Bilingual(
        "2024년 11월까지는 2만 개였다.",
        "The limit was 20,000 until November 2024."
      )
    ),
  ]

  static let deadLetters: [Property] = [
    Property(
      "dlq.maxReceiveCount",
      of: .sqs,
      unit: .count,
      counter: Bilingual("회", "receives"),
      documented: [DocumentedValue(.number(10), source: Sources.createQueue)],
      cues: .deadLetters + .overCount,
      question: Bilingual(
        "리드라이브 정책(redrive policy)에서 maxReceiveCount를 따로 정하지 않으면 몇 번인가?",
        "What is maxReceiveCount in an SQS redrive policy that does not set it?"
      ),
      asking: .number,
      distractors: [.number(1), .number(3), .number(100)],
      explanation: Bilingual(
        "받은 횟수가 maxReceiveCount를 넘으면 메시지는 배달 못한 편지 대기열(DLQ)로 옮겨진다.",
        "A message received more often than that is moved to the dead-letter queue."
      ),
      inWords: Property.InWords(
        question: Bilingual(
          "받은 횟수가 maxReceiveCount를 넘은 SQS 메시지는 어떻게 되는가?",
          "What happens to an SQS message that was received more often than maxReceiveCount allows?"
        ),
        asking: .text(
          Bilingual(
            "배달 못한 편지 대기열(DLQ)로 옮겨진다",
            "it is moved to the dead-letter queue"
          )
        ),
        textDistractors: [
          Bilingual("바로 삭제된다", "it is deleted at once"),
          Bilingual("대기열의 맨 뒤로 간다", "it goes to the back of the queue"),
          Bilingual("생산자에게 되돌아간다", "it is returned to its producer"),
        ],
        explanation: Bilingual(
          "maxReceiveCount는 리드라이브 정책(redrive policy)에서 정하며, 기본값은 10회다.",
          "maxReceiveCount is set in the redrive policy; its default is 10."
        )
      )
    )
  ]
}
