extension Catalog {
  static let producersAndConsumers: [Property] = [
    Property(
      "producer.send",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.sendMessage)],
      cues: [Cue([.sendMessage], without: [.batch])],
      question: Bilingual(
        "생산자가 SQS 대기열에 메시지 하나를 보낼 때 쓰는 API는?",
        "Which API action does a producer call to put one message into an SQS queue?"
      ),
      asking: .identifier("SendMessage")
    ),
    Property(
      "message.untilDeleted",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.deleteMessage)],
      cues: [Cue([.keptUntilDeleted])],
      question: Bilingual(
        "소비자가 받기만 하고 삭제하지 않은 SQS 메시지는 언제 대기열에서 사라지는가?",
        "When does a message leave an SQS queue that a consumer received and did not delete?"
      ),
      asking: .text(Bilingual("보존 기간이 끝날 때", "when its retention period ends")),
      statement: Property.Statement(
        Bilingual(
          "SQS 소비자가 메시지를 받아도, 그것만으로는 대기열에서 지워지지 않는다.",
          "Receiving an SQS message does not by itself remove it from the queue."
        ),
        isTrue: true,
        because: Bilingual(
          "받기만 해서는 지워지지 않는다. DeleteMessage로 삭제하거나 보존 기간이 끝나야 없어진다.",
          "A receive only hides it; DeleteMessage or the end of its retention period removes it."
        )
      ),
      condition: Property.Condition(
        Bilingual(
          "소비자가 삭제하지 않아도 보존 기간(기본 4일)이 끝나면 사라진다",
          "at the end of the retention period, 4 days by default, it is gone even if nobody deleted it"
        ),
        saidBy: [.retentionPeriod]
      )
    ),
    Property(
      "consumer.platforms",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.faq)],
      cues: [Cue([.ec2, .lambda]), Cue([.onPremises, .lambda])],
      question: Bilingual(
        "이벤트 소스 매핑(event source mapping)을 만들어 두면 AWS가 SQS 대기열을 대신 폴링해 주는 컴퓨팅 서비스는?",
        "For which compute service does AWS poll an SQS queue itself, by an event source mapping?"
      ),
      asking: .text(Bilingual("Lambda", "Lambda")),
      explanation: Bilingual(
        "EC2 인스턴스와 온프레미스 서버에서는 소비자가 직접 폴링한다.",
        "On EC2 instances and on-premises servers the consumer polls by itself."
      ),
      isDocumentedOnly: true
    ),
    Property(
      "receive.maxMessages",
      of: .sqs,
      unit: .count,
      counter: Bilingual("개", ""),
      documented: [DocumentedValue(.number(10), source: Sources.receiveMessage)],
      cues: .received,
      question: Bilingual(
        "SQS 소비자가 한 번의 폴링으로 받을 수 있는 메시지는 최대 몇 개인가?",
        "How many messages can one ReceiveMessage call return at most?"
      ),
      asking: .number,
      distractors: [.number(5), .number(20), .number(100)],
      explanation: Bilingual(
        "기본값은 1개다 (MaxNumberOfMessages).",
        "The default is 1 (MaxNumberOfMessages)."
      )
    ),
    Property(
      "consumer.delete",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.deleteMessage)],
      cues: .consumerDeletes,
      question: Bilingual(
        "SQS 소비자가 처리를 마친 메시지를 대기열에서 없앨 때 쓰는 API는?",
        "Which API action does a consumer call to remove a message that it has processed?"
      ),
      asking: .identifier("DeleteMessage")
    ),
    Property(
      "consumer.scaling",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.throughput)],
      cues: [Cue([.horizontal])],
      question: Bilingual(
        "SQS 대기열에 메시지가 밀릴 때 소비자 인스턴스의 수를 늘려 처리량을 높이는 확장 방식은?",
        "A backlog grows in an SQS queue: what is it called to start more instances for it?"
      ),
      asking: .text(
        Bilingual("수평 확장 (scale out)", "horizontal scaling (scaling out)")
      )
    ),
  ]

  static let scaling: [Property] = [
    Property(
      "autoscaling.metric",
      of: .sqs,
      documented: [DocumentedValue(.text("backlog-per-instance"), source: Sources.scaling)],
      cues: .scalingMetric,
      question: Bilingual(
        "SQS 소비자를 오토 스케일링할 때 AWS가 기준으로 권하는 지표는?",
        "Which metric does AWS recommend for Auto Scaling of SQS consumers?"
      ),
      asking: .text(
        Bilingual(
          "인스턴스당 백로그 (대기열의 길이를 인스턴스 수로 나눈 값)",
          "backlog per instance (the queue's length over the instances)"
        )
      ),
      condition: Property.Condition(
        Bilingual(
          "AWS는 대기열의 길이를 인스턴스 수로 나눈 ‘인스턴스당 백로그’를 권한다",
          "AWS recommends the backlog per instance: the queue's length over the instances"
        ),
        saidBy: [.backlogPerInstance]
      )
    ),
    Property(
      "pattern.buffer",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.scaling)],
      cues: [Cue([.buffer]), Cue([.spike, .autoScaling])],
      question: Bilingual(
        "갑자기 몰린 요청을 잃지 않도록 웹 서버와 처리 서버 사이에 둔 SQS 대기열은 무엇의 역할을 하는가?",
        "What does an SQS queue serve as between a front end and its workers, so that a spike loses nothing?"
      ),
      asking: .text(Bilingual("버퍼 (buffer)", "a buffer")),
      condition: Property.Condition(
        Bilingual(
          "답은 빠른 오토 스케일링이 아니라 사이에 둔 SQS다; 요청이 대기열에 쌓여 있으므로 천천히 늘려도 된다",
          "the answer is SQS in between, not fast scaling: what waits in the queue leaves time to scale"
        ),
        saidBy: [.buffer, .absorbs, .queue]
      ),
      explanation: Bilingual(
        "요청을 담아 두어, 처리 서버가 제 속도로 꺼내 처리한다.",
        "It holds the requests, and the workers take them at their own pace."
      )
    ),
  ]

  static let security: [Property] = [
    encryptionMethods(
      "encryption.methods",
      of: .sqs,
      asked: [.encryption],
      source: Sources.encryption
    ),
    Property(
      "access.iam",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.sqsReference)],
      cues: [Cue([.iam])],
      question: Bilingual(
        "사용자나 역할에 붙여 SQS API 호출 권한을 제어하는 정책은?",
        "Which policies, attached to users and roles, control who may call the SQS API?"
      ),
      asking: .text(Bilingual("IAM 정책", "IAM policies")),
      isDocumentedOnly: true
    ),
    Property(
      "access.policy",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.addPermission)],
      cues: .accessPolicy,
      question: Bilingual(
        "다른 계정이나 SNS, S3 같은 서비스가 메시지를 보내도록 SQS 대기열 자체에 붙이는 정책은?",
        "Which policy, attached to an SQS queue itself, lets other accounts or services send to it?"
      ),
      asking: .text(
        Bilingual("액세스 정책 (대기열 정책)", "an access policy (queue policy)")
      )
    ),
  ]

  static func encryptionMethods(
    _ id: PropertyID,
    of service: Service,
    asked: [Concept],
    source: String
  ) -> Property {
    Property(
      id,
      of: service,
      documented: [DocumentedValue(.truth(true), source: source)],
      cues: [Cue(asked)],
      question: Bilingual(
        "\(service.rawValue) 데이터를 보호하는 암호화 {n}가지는?",
        "Which {n} kinds of encryption protect data in \(service.rawValue)?"
      ),
      asking: .members(
        [
          Property.Member(.https, Bilingual("HTTPS (전송 중)", "HTTPS (in transit)")),
          Property.Member(.kms, Bilingual("KMS (저장 시)", "KMS (at rest)")),
          Property.Member(.clientSide, Bilingual("클라이언트 측 암호화", "client-side encryption")),
        ],
        ordered: false
      ),
      isDocumentedOnly: true
    )
  }
}
