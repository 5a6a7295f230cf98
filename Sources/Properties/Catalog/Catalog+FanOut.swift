internal import Determinism

extension Catalog {
  static let fanOut: [Property] = [
    Property(
      "sns.fanout",
      of: .sns,
      documented: [DocumentedValue(.truth(true), source: Sources.snsReference + ", Publish")],
      cues: .fanOut,
      question: Bilingual(
        "SNS 주제에 한 번 게시한 메시지를 구독한 여러 SQS 대기열이 저마다 받게 하는 패턴은?",
        "What is the pattern called in which several SQS queues each get what is published once?"
      ),
      asking: .text(Bilingual("팬아웃 (fan-out)", "fan-out")),
      textDistractors: [
        Bilingual("롱 폴링 (long polling)", "long polling"),
        Bilingual("샤딩 (sharding)", "sharding"),
        Bilingual("리드라이브 (redrive)", "redrive"),
      ]
    ),
    Property(
      "sns.maxSize",
      of: .sns,
      unit: .size,
      documented: [
        DocumentedValue(
          .number(262_144),
          until: CivilDate(iso: "2026-09-18"),
          source: Sources.snsQuotas,
          isStillDefault: true
        ),
        DocumentedValue(
          .number(1_048_576),
          since: CivilDate(iso: "2026-09-18"),
          source: "AWS What's New 2026-09, Amazon SNS 1 MiB support"
        ),
      ],
      cues: .messageSize,
      question: Bilingual(
        "SNS 주제에 게시하는 메시지는 최대 얼마까지 크게 할 수 있는가?",
        "How large can a message to an SNS topic be made at most?"
      ),
      asking: .number,
      distractors: [.number(65_536), .number(524_288), .number(2_097_152)],
      condition: Property.Condition(
        Bilingual(
          "주제의 MaximumMessageSize를 올렸을 때다; 기본값은 256 KiB 그대로다",
          "with the topic's MaximumMessageSize raised; the default is still 256 KiB"
        ),
        saidBy: [.maximumMessageSize]
      ),
      isDocumentedOnly: true
    ),
  ]

  static let protection: [Property] = [
    Property(
      "encryption.inTransit",
      of: nil,
      documented: [DocumentedValue(.truth(true), source: Sources.encryption)],
      cues: .inTransit,
      question: Bilingual(
        "SQS와 SNS의 메시지는 전송 중에 무엇으로 암호화되는가?",
        "What encrypts messages of SQS and SNS in transit?"
      ),
      asking: .text(Bilingual("HTTPS (TLS)", "HTTPS (TLS)")),
      isDocumentedOnly: true,
      yieldsToLists: true
    ),
    Property(
      "encryption.atRest",
      of: nil,
      documented: [DocumentedValue(.truth(true), source: Sources.encryption)],
      cues: .atRest,
      question: Bilingual(
        "SQS와 SNS에 저장된 메시지를 고객이 관리하는 키로 암호화할 때 쓰는 AWS 서비스는?",
        "Which AWS service has the keys that encrypt messages at rest in SQS and SNS?"
      ),
      asking: .text(Bilingual("KMS", "KMS")),
      isDocumentedOnly: true,
      yieldsToLists: true
    ),
  ]
}
