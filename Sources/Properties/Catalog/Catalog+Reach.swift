extension Catalog {
  /// How messages get to those who want them, and how much waits meanwhile.
  static let reach: [Property] = [
    Property(
      "sqs.pull",
      of: .sqs,
      documented: [DocumentedValue(.text("pull"), source: Sources.faq)],
      cues: .queuePull,
      question: Bilingual(
        "SQS 대기열의 메시지는 어떻게 소비자에게 닿는가?",
        "How does a message in an SQS queue get to a consumer?"
      ),
      asking: .text(Bilingual("소비자가 폴링해서 가져간다 (pull)", "the consumer polls for it (pull)")),
      textDistractors: [
        Bilingual("SQS가 소비자에게 밀어 준다 (push)", "SQS pushes it to the consumer"),
        Bilingual("생산자가 소비자에게 직접 보낸다", "the producer sends it to the consumer"),
        Bilingual("모든 소비자에게 사본이 하나씩 간다", "every consumer is sent a copy"),
      ],
      explanation: Bilingual(
        "구독자에게 밀어 주는 쪽은 SNS다. Lambda 트리거도 안에서는 이벤트 소스 매핑이 대기열을 폴링한다.",
        "SNS is the one that pushes. Even for Lambda an event source mapping polls the queue."
      ),
      isDocumentedOnly: true
    ),
    Property(
      "sns.push",
      of: .sns,
      documented: [DocumentedValue(.text("push"), source: Sources.faq)],
      cues: .topicPush,
      question: Bilingual(
        "SNS 주제에 게시된 메시지는 어떻게 구독자에게 닿는가?",
        "How does a message published to an SNS topic get to a subscriber?"
      ),
      asking: .text(Bilingual("SNS가 구독자에게 밀어 준다 (push)", "SNS pushes it to the subscriber")),
      textDistractors: [
        Bilingual("구독자가 주제를 폴링해서 가져간다 (pull)", "the subscriber polls the topic"),
        Bilingual("게시자가 구독자에게 직접 보낸다", "the publisher sends it to the subscriber"),
        Bilingual("구독자 가운데 하나만 받는다", "only one of the subscribers gets it"),
      ],
      isDocumentedOnly: true
    ),
    Property(
      "sns.persistence",
      of: .sns,
      documented: [DocumentedValue(.text("not-kept"), source: Sources.snsDeadLetters)],
      cues: .topicPersistence,
      question: Bilingual(
        "SNS가 재시도까지 하고도 전달하지 못한 메시지는, DLQ가 없으면 어떻게 되는가?",
        "Without a dead-letter queue, what becomes of a message that SNS failed to deliver?"
      ),
      asking: .text(Bilingual("사라진다 (SNS는 보관하지 않는다)", "it is lost: SNS keeps nothing for later")),
      textDistractors: [
        Bilingual("4일 동안 보관된다", "it is kept for 4 days"),
        Bilingual("14일 동안 보관된다", "it is kept for 14 days"),
        Bilingual("구독자가 폴링할 때까지 기다린다", "it waits until the subscriber polls"),
      ],
      condition: Property.Condition(
        Bilingual(
          "전달에 실패하면 먼저 재시도하고(SQS와 Lambda는 23일 동안), FIFO 주제는 메시지를 아카이브할 수 있다(최대 365일)",
          "a failed delivery is tried again first, for 23 days to SQS and Lambda; FIFO topics can archive for up to 365 days"
        ),
        saidBy: [.archive, .retries],
        makesImprecise: false
      ),
      isDocumentedOnly: true
    ),
    Property(
      "sns.archive",
      of: .sns,
      unit: .time,
      // Since October 2023; the day is not known.
      documented: [DocumentedValue(.number(31_536_000), source: Sources.snsReplay)],
      cues: [Cue([.archive], claims: .number([.maximum, .bare]))],
      question: Bilingual(
        "SNS FIFO 주제는 다시 재생할 메시지를 최대 얼마 동안 아카이브할 수 있는가?",
        "For how long can an SNS FIFO topic archive messages for replay at most?"
      ),
      asking: .number,
      distractors: [.number(1_209_600), .number(2_592_000), .number(7_776_000)],
      isDocumentedOnly: true
    ),
    Property(
      "queue.capacity",
      of: .sqs,
      unit: .count,
      counter: Bilingual("개", "messages"),
      documented: [DocumentedValue(.text("unlimited"), source: Sources.queueQuotas)],
      cues: .queueCapacity,
      question: Bilingual(
        "SQS 대기열 하나에 쌓아 둘 수 있는 메시지의 수에는 어떤 한도가 있는가?",
        "What limit is there on the number of messages that one SQS queue stores?"
      ),
      asking: .text(Bilingual("한도가 없다", "none")),
      textDistractors: [
        Bilingual("2만 개", "20,000"), Bilingual("12만 개", "120,000"),
        Bilingual("100만 개", "1,000,000"),
      ],
      explanation: Bilingual(
        "12만 개는 쌓아 둘 수 있는 수가 아니라, 받고서 아직 삭제하지 않은(in flight) 메시지의 한도다.",
        "120,000 limits the messages in flight, which are received and not yet deleted."
      ),
      isDocumentedOnly: true
    ),
    Property(
      "message.large",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.messageQuotas)],
      cues: .largeMessages,
      question: Bilingual(
        "메시지 크기 한도를 넘는 데이터를 SQS로 보내려면 본문을 어디에 두고 참조만 보내는가?",
        "Where does a payload go that is too large for SQS, so that only a reference is sent?"
      ),
      asking: .text(
        Bilingual("S3 (Extended Client Library)", "to S3, with the Extended Client Library")
      ),
      explanation: Bilingual(
        "한도는 2025년 8월 4일부터 1 MiB이고, 그전에는 256 KiB였다.",
        "The limit is 1 MiB since 2025-08-04; it was 256 KiB before."
      ),
      isDocumentedOnly: true
    ),
    Property(
      "message.extendedMax",
      of: .sqs,
      unit: .size,
      documented: [DocumentedValue(.number(2_147_483_648), source: Sources.messageQuotas)],
      cues: .largestByReference,
      question: Bilingual(
        "Extended Client Library로 본문을 S3에 두면 SQS로 최대 얼마까지 보낼 수 있는가?",
        "How large can a payload be that the Extended Client Library puts into S3 for SQS?"
      ),
      asking: .number,
      distractors: [.number(10_485_760), .number(104_857_600), .number(5_368_709_120)],
      isDocumentedOnly: true
    ),
    Property(
      "consumer.acknowledge",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.faq)],
      cues: [Cue([.acknowledges], in: [.consumer], without: [.apiCalls, .longPolling])],
      question: Bilingual(
        "SQS에서 메시지를 다 처리했다는 확인 응답(acknowledge)을 대신하는 것은?",
        "What takes the place of an acknowledgement when an SQS consumer has processed a message?"
      ),
      asking: .text(Bilingual("메시지 삭제 (DeleteMessage)", "deleting the message (DeleteMessage)")),
      condition: Property.Condition(
        Bilingual(
          "응답을 보내는 API는 따로 없다; 메시지를 삭제하는 것이 곧 확인 응답이다",
          "there is no call to acknowledge; deleting the message is the acknowledgement"
        ),
        saidBy: [.deleteMessage, .deletes]
      ),
      isDocumentedOnly: true
    ),
    Property(
      "encryption.clientSide",
      of: nil,
      documented: [DocumentedValue(.truth(true), source: Sources.encryption)],
      cues: .clientSideEncryption,
      question: Bilingual(
        "SQS나 SNS로 보내기 전에 애플리케이션이 스스로 메시지를 암호화하는 방식은?",
        "What is it called when an application encrypts messages itself before it sends them?"
      ),
      asking: .text(Bilingual("클라이언트 측 암호화", "client-side encryption")),
      isDocumentedOnly: true,
      yieldsToLists: true
    ),
  ]

  /// The id by which scripts know a property: cards ask some of them by kind of policy or queue.
  public static func published(_ id: PropertyID) -> PropertyID { publishedIDs[id] ?? id }

  private static let publishedIDs: [PropertyID: PropertyID] = [
    "access.iam": "access.policy", "sns.iam": "access.policy", "sns.policy": "access.policy",
    "fifo.inflight": "inflight.max",
  ]
}

extension Sources {
  static let queueQuotas = "Amazon SQS Developer Guide, queue quotas"
  static let snsDeadLetters = "Amazon SNS Developer Guide, dead-letter queues"
  static let snsReplay = "Amazon SNS Developer Guide, FIFO message archiving and replay"
}
