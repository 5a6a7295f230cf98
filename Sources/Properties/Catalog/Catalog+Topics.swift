extension Catalog {
  static let topics: [Property] = [
    Property(
      "sns.model",
      of: .sns,
      documented: [DocumentedValue(.truth(true), source: Sources.snsReference)],
      cues: [Cue([.pubSub])],
      question: Bilingual(
        "Amazon SNS가 따르는 메시징 모델은?",
        "Which messaging model does Amazon SNS follow?"
      ),
      asking: .text(Bilingual("게시/구독 (pub/sub)", "publish/subscribe")),
      textDistractors: [
        Bilingual("점대점 (point-to-point)", "point-to-point"),
        Bilingual("요청/응답 (request/reply)", "request/reply"),
        Bilingual("스트리밍 (streaming)", "streaming"),
      ]
    ),
    Property(
      "sns.publishTarget",
      of: .sns,
      documented: [DocumentedValue(.truth(true), source: Sources.snsReference + ", Publish")],
      cues: [Cue([.eventProducer, .topic])],
      question: Bilingual(
        "SNS에서 이벤트 생산자는 구독자마다 보내는 대신 메시지를 어디로 보내는가?",
        "Where does an event producer send a message with SNS, instead of to every subscriber?"
      ),
      asking: .text(Bilingual("하나의 주제(topic)", "to one topic"))
    ),
    Property(
      "sns.subscribers",
      of: .sns,
      documented: [DocumentedValue(.truth(true), source: Sources.snsReference + ", Subscribe")],
      cues: [Cue([.subscriber, .notification])],
      question: Bilingual(
        "SNS 주제의 알림을 받으려고 등록하는 쪽을 무엇이라고 하는가?",
        "What is the party called that registers for the notifications of an SNS topic?"
      ),
      asking: .text(Bilingual("구독자 (subscriber)", "a subscriber")),
      condition: Property.Condition(
        Bilingual(
          "사람만이 아니다: SQS, Lambda, HTTP(S), 이메일, SMS, 모바일 푸시, Firehose도 구독한다",
          "not only people: SQS, Lambda, HTTP(S), email, SMS, mobile push and Firehose subscribe too"
        ),
        saidBy: [.lambda]
      )
    ),
    Property(
      "sns.filter",
      of: .sns,
      documented: [DocumentedValue(.truth(true), source: Sources.snsFilter)],
      cues: .filters,
      question: Bilingual(
        "SNS 구독자가 주제의 메시지 가운데 일부만 받게 하려면 구독에 무엇을 설정하는가?",
        "What is set on an SNS subscription so that it gets only some of a topic's messages?"
      ),
      asking: .text(Bilingual("필터 정책 (filter policy)", "a filter policy")),
      condition: Property.Condition(
        Bilingual(
          "걸러 받기는 선택이며 구독마다 정한다; 필터 정책이 없는 구독은 모든 메시지를 받는다",
          "filtering is optional and set per subscription; one without a policy gets every message"
        ),
        saidBy: [.perSubscription]
      )
    ),
    Property(
      "sns.subscriptions.max",
      of: .sns,
      unit: .count,
      counter: Bilingual("개", "subscriptions"),
      documented: [DocumentedValue(.number(12_500_000), source: Sources.snsQuotas)],
      cues: [
        Cue([.subscription], claims: .number([.maximum, .minimum, .bare], within: 1000...1e12)),
        Cue([.subscriber], claims: .number([.maximum, .minimum, .bare], within: 1000...1e12)),
      ],
      question: Bilingual(
        "SNS 표준 주제 하나에 둘 수 있는 구독은 최대 몇 개인가?",
        "How many subscriptions can one SNS standard topic have?"
      ),
      asking: .number,
      distractors: [.number(1_000_000), .number(5_000_000), .number(20_000_000)],
      isDocumentedOnly: true
    ),
    Property(
      "sns.topics.max",
      of: .sns,
      unit: .count,
      counter: Bilingual("개", "topics"),
      documented: [DocumentedValue(.number(100_000), source: Sources.snsQuotas)],
      cues: [
        Cue(
          [.topic],
          without: [.subscriber, .subscription, .fifo, .filtering],
          claims: .number([.maximum, .minimum, .bare], within: 1000...1e12)
        )
      ],
      question: Bilingual(
        "한 AWS 계정에 만들 수 있는 SNS 표준 주제는 최대 몇 개인가?",
        "How many SNS standard topics can one AWS account have?"
      ),
      asking: .number,
      distractors: [.number(1000), .number(5000), .number(10_000)],
      explanation: Bilingual("FIFO 주제는 1,000개까지다.", "FIFO topics: 1,000."),
      isDocumentedOnly: true
    ),
    Property(
      "sns.publishSteps",
      of: .sns,
      documented: [DocumentedValue(.truth(true), source: Sources.snsReference)],
      cues: [Cue([.sdk, .topic, .publish], without: [.mobile])],
      question: Bilingual(
        "SDK로 SNS 주제에 메시지를 게시하기까지의 {n}단계는?",
        "Which {n} steps lead to publishing to an SNS topic with the SDK?"
      ),
      asking: .members(
        [
          Property.Member(
            .topic,
            Bilingual("주제를 만든다 (CreateTopic)", "create a topic (CreateTopic)"),
            without: [.publish, .subscription]
          ),
          Property.Member(
            .subscription,
            Bilingual("구독을 하나 이상 만든다 (Subscribe)", "create one or more subscriptions (Subscribe)"),
            without: [.publish]
          ),
          Property.Member(
            .publish,
            Bilingual("주제에 게시한다 (Publish)", "publish to the topic (Publish)")
          ),
        ],
        ordered: true
      ),
      explanation: Bilingual(
        "이메일, HTTP(S), 다른 계정의 구독은 ConfirmSubscription으로 확인해야 메시지를 받는다.",
        "Email, HTTP(S) and other accounts must confirm first (ConfirmSubscription)."
      ),
      isDocumentedOnly: true
    ),
    Property(
      "sns.mobileSteps",
      of: .sns,
      documented: [DocumentedValue(.truth(true), source: Sources.snsReference)],
      cues: [Cue([.mobile])],
      question: Bilingual(
        "SNS로 모바일 앱에 직접 알림을 보내기까지의 {n}단계는?",
        "Which {n} steps lead to a direct SNS push to a mobile app?"
      ),
      asking: .members(
        [
          Property.Member(
            .platformApplication,
            Bilingual(
              "플랫폼 애플리케이션을 만든다 (CreatePlatformApplication)",
              "create a platform application (CreatePlatformApplication)"
            )
          ),
          Property.Member(
            .platformEndpoint,
            Bilingual(
              "플랫폼 엔드포인트를 만든다 (CreatePlatformEndpoint)",
              "create a platform endpoint (CreatePlatformEndpoint)"
            )
          ),
          Property.Member(
            .publish,
            Bilingual("엔드포인트에 게시한다 (Publish)", "publish to the endpoint (Publish)")
          ),
        ],
        ordered: true
      ),
      isDocumentedOnly: true
    ),
    encryptionMethods(
      "sns.encryption",
      of: .sns,
      asked: [.security],
      source: Sources.snsReference + ", CreateTopic"
    ),
    Property(
      "sns.iam",
      of: .sns,
      documented: [DocumentedValue(.truth(true), source: Sources.snsReference)],
      cues: [Cue([.iam])],
      question: Bilingual(
        "사용자나 역할에 붙여 SNS API 호출 권한을 제어하는 정책은?",
        "Which policies, attached to users and roles, control who may call the SNS API?"
      ),
      asking: .text(Bilingual("IAM 정책", "IAM policies")),
      isDocumentedOnly: true
    ),
    Property(
      "sns.policy",
      of: .sns,
      documented: [DocumentedValue(.truth(true), source: Sources.snsReference + ", CreateTopic")],
      cues: .accessPolicy,
      question: Bilingual(
        "다른 계정이나 S3 같은 서비스가 게시하도록 SNS 주제 자체에 붙이는 정책은?",
        "Which policy, attached to an SNS topic itself, lets other accounts or services publish?"
      ),
      asking: .text(Bilingual("액세스 정책 (주제 정책)", "an access policy (topic policy)"))
    ),
  ]
}
