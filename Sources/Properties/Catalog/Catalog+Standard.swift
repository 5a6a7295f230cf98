internal import Determinism

extension Catalog {
  static let decoupling: [Property] = [
    Property(
      "decoupling.styles",
      of: nil,
      documented: [DocumentedValue(.truth(true), source: Sources.faq)],
      cues: [Cue([.decoupling])],
      question: Bilingual(
        "상대의 응답을 기다리는지에 따라 나눈, 애플리케이션끼리의 통신 방식 {n}가지는?",
        "Which {n} ways do applications have to talk, by whether one waits for the other's answer?"
      ),
      asking: .members(
        [
          Property.Member(
            .synchronous,
            Bilingual("동기", "synchronous"),
            without: [.asynchronous]
          ),
          Property.Member(.asynchronous, Bilingual("비동기 (이벤트 기반)", "asynchronous (event based)")),
        ],
        ordered: false
      ),
      explanation: Bilingual("SQS와 SNS는 비동기 방식이다.", "SQS and SNS are asynchronous."),
      isDocumentedOnly: true
    )
  ]

  static let standardQueue: [Property] = [
    Property(
      "sqs.model",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.faq)],
      cues: [Cue([.queue], isShort: true)],
      question: Bilingual(
        "SQS에서 생산자가 보낸 메시지가 처리되기를 기다리는 곳은?",
        "Where do messages that a producer sent wait in SQS to be processed?"
      ),
      asking: .text(Bilingual("대기열 (queue)", "in a queue")),
      isDocumentedOnly: true
    ),
    Property(
      "sqs.age",
      of: .sqs,
      documented: [
        DocumentedValue(.truth(true), source: "AWS News Blog 2021, Amazon SQS – 15 Years")
      ],
      cues: [Cue([.oldest])],
      question: Bilingual(
        "AWS에서 가장 오래된 서비스 가운데 하나인 Amazon SQS가 정식 출시된 해는?",
        "In which year did Amazon SQS, one of the oldest AWS services, go into production?"
      ),
      asking: .text(Bilingual("2006년", "2006")),
      isDocumentedOnly: true
    ),
    Property(
      "sqs.managed",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.faq)],
      cues: [Cue([.fullyManaged])],
      question: Bilingual(
        "SQS 대기열을 돌리는 서버의 설치, 패치, 확장은 누가 맡는가?",
        "Who installs, patches and scales the servers behind an SQS queue?"
      ),
      asking: .text(Bilingual("AWS (완전 관리형)", "AWS (it is fully managed)")),
      isDocumentedOnly: true
    ),
    Property(
      "throughput.unlimited",
      of: .sqs,
      unit: .rate,
      documented: [DocumentedValue(.text("unlimited"), source: Sources.messageQuotas)],
      cues: .unlimitedThroughput,
      question: Bilingual(
        "SQS 표준 대기열의 처리량(작업별 초당 API 호출 수)에는 어느 정도의 한도가 있는가?",
        "What limit is there on the API calls per second and action of an SQS standard queue?"
      ),
      asking: .text(Bilingual("거의 무제한 (nearly unlimited)", "nearly none: it is nearly unlimited")),
      condition: Property.Condition(
        Bilingual("‘거의’ 무제한이고, 표준 대기열에만 해당한다", "nearly, and for standard queues only"),
        saidBy: [.nearly]
      )
    ),
    Property(
      "latency",
      of: .sqs,
      unit: .time,
      documented: [DocumentedValue(.span(0.01, 0.3), source: Sources.faqCopies)],
      cues: .latency,
      question: Bilingual(
        "SQS에 메시지를 보내거나 받는 API 요청의 일반적인 지연 시간은 어느 정도인가?",
        "What is the typical latency of an API request that sends or receives an SQS message?"
      ),
      asking: .text(
        Bilingual("수십~수백 밀리초 초반", "tens or low hundreds of milliseconds")
      ),
      explanation: Bilingual(
        "AWS의 표현은 tens or low hundreds of milliseconds다. 강의에서 흔히 말하는 10밀리초 미만은 AWS가 보장하지 않는다.",
        "Courses like to say under 10 ms, which AWS does not promise."
      )
    ),
    Property(
      "message.maxSize",
      of: .sqs,
      unit: .size,
      documented: [
        DocumentedValue(
          .number(262_144),
          since: CivilDate(iso: "2013-06-18"),
          until: CivilDate(iso: "2025-08-04"),
          source: "AWS What's New 2013-06-18"
        ),
        DocumentedValue(
          .number(1_048_576),
          since: CivilDate(iso: "2025-08-04"),
          source: "AWS What's New 2025-08, Amazon SQS maximum payload size 1 MiB"
        ),
      ],
      cues: .queueMessageSize + .sizeBeforeReference,
      question: Bilingual("SQS 메시지 하나의 최대 크기는?", "What is the largest size of one SQS message?"),
      asking: .number,
      distractors: [.number(65_536), .number(524_288), .number(2_097_152)],
      explanation: Bilingual(
        "본문과 메시지 속성을 합친 크기다. 더 크면 S3에 두고 참조를 보낸다(Extended Client).",
        "Body and message attributes together; anything larger goes to S3 (Extended Client)."
      )
    ),
  ]

  static let retention: [Property] = [
    Property(
      "retention.default",
      of: .sqs,
      unit: .time,
      documented: [DocumentedValue(.number(345_600), source: Sources.createQueue)],
      cues: .retentionDefault,
      question: Bilingual("SQS 메시지 보존 기간의 기본값은?", "How long does SQS keep a message by default?"),
      asking: .number,
      distractors: [.number(86_400), .number(604_800), .number(1_209_600)]
    ),
    Property(
      "retention.min",
      of: .sqs,
      unit: .time,
      documented: [DocumentedValue(.number(60), source: Sources.createQueue)],
      cues: [Cue([.retention], claims: .number([.minimum]))],
      question: Bilingual(
        "SQS 메시지 보존 기간으로 정할 수 있는 최솟값은?",
        "What is the shortest retention period that SQS lets you set?"
      ),
      asking: .number,
      distractors: [.number(3600), .number(86_400), .number(345_600)],
      explanation: Bilingual("4일은 최솟값이 아니라 기본값이다.", "4 days is the default, not the minimum.")
    ),
    Property(
      "retention.max",
      of: .sqs,
      unit: .time,
      documented: [DocumentedValue(.number(1_209_600), source: Sources.createQueue)],
      cues: .retentionLongest,
      question: Bilingual(
        "SQS 메시지를 보존할 수 있는 최대 기간은?",
        "How long can SQS keep a message at most?"
      ),
      asking: .number,
      distractors: [.number(345_600), .number(604_800), .number(2_592_000)]
    ),
  ]

  static let delivery: [Property] = [
    Property(
      "delivery.duplicates",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.standard)],
      cues: .duplicates,
      question: Bilingual(
        "SQS 표준 대기열의 소비자를 멱등하게(idempotent) 만들어야 하는 이유는?",
        "Why should a consumer of an SQS standard queue be idempotent?"
      ),
      asking: .text(
        Bilingual("같은 메시지가 중복되어 올 수 있어서", "because duplicates of a message can arrive")
      ),
      statement: Property.Statement(
        Bilingual(
          "SQS 표준 대기열에서는 제때 삭제한 메시지가 다시 전달되는 일이 없다.",
          "In an SQS standard queue, a message that was deleted in time never arrives again."
        ),
        isTrue: false,
        because: Bilingual(
          "삭제할 때 사본을 가진 서버 하나가 응답하지 않으면, 그 사본이 남아 드물게 다시 전달될 수 있다.",
          "If a server that holds a copy is away when it is deleted, that copy can, rarely, come again."
        )
      )
    ),
    Property(
      "delivery.atLeastOnce",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.standard)],
      cues: .atLeastOnce,
      question: Bilingual(
        "SQS 표준 대기열은 메시지를 몇 번 전달한다고 보장하는가?",
        "How many times does an SQS standard queue promise to deliver a message?"
      ),
      asking: .text(Bilingual("최소 한 번", "at least once")),
      textDistractors: [
        Bilingual("정확히 한 번", "exactly once"), Bilingual("최대 한 번", "at most once"),
        Bilingual("최소 두 번", "at least twice"),
      ]
    ),
    Property(
      "ordering.bestEffort",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.standard)],
      cues: .bestEffortOrder,
      question: Bilingual(
        "SQS 표준 대기열이 제공하는 메시지 순서 보장 방식은?",
        "What kind of ordering does an SQS standard queue offer?"
      ),
      asking: .text(Bilingual("최선의 노력 (best-effort ordering)", "best-effort ordering")),
      explanation: Bilingual(
        "대체로 보낸 순서대로 오지만, 순서가 바뀔 수 있다.",
        "Mostly as they were sent, but messages can arrive out of order."
      )
    ),
  ]
}
