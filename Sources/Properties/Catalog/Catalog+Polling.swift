extension Catalog {
  static let visibilityTimeout: [Property] = [
    Property(
      "visibility.default",
      of: .sqs,
      unit: .time,
      documented: [DocumentedValue(.number(30), source: Sources.createQueue)],
      cues: .visibilityDefault,
      question: Bilingual(
        "SQS 가시성 시간 초과의 기본값은 몇 초인가?",
        "How many seconds is the visibility timeout by default?"
      ),
      asking: .number,
      distractors: [.number(10), .number(20), .number(60)],
      condition: Property.Condition(
        Bilingual("기본값이며 0초에서 12시간까지 바꿀 수 있다", "the default; it can be set from 0 s to 12 hours"),
        saidBy: [],
        makesImprecise: false
      )
    ),
    Property(
      "visibility.min",
      of: .sqs,
      unit: .time,
      documented: [DocumentedValue(.number(0), source: Sources.createQueue)],
      cues: [Cue([.visibilityTimeout], claims: .number([.minimum]))],
      question: Bilingual(
        "SQS 가시성 시간 초과로 정할 수 있는 최솟값은?",
        "What is the shortest visibility timeout that can be set?"
      ),
      asking: .number,
      distractors: [.number(1), .number(10), .number(30)]
    ),
    Property(
      "visibility.max",
      of: .sqs,
      unit: .time,
      documented: [DocumentedValue(.number(43_200), source: Sources.createQueue)],
      cues: .visibilityLongest,
      question: Bilingual(
        "SQS 가시성 시간 초과로 정할 수 있는 최댓값은?",
        "What is the longest visibility timeout that can be set?"
      ),
      asking: .number,
      distractors: [.number(900), .number(3600), .number(86_400)]
    ),
    Property(
      "visibility.hides",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.visibility)],
      cues: .hides,
      question: Bilingual(
        "한 소비자가 SQS 메시지를 폴링하면, 가시성 시간 초과가 끝날 때까지 다른 소비자도 그 메시지를 받는가?",
        "Until its visibility timeout ends, do other consumers get a message that one has polled?"
      ),
      asking: .text(
        Bilingual("받지 못한다 (숨겨져 있다)", "no, it is hidden from them")
      ),
      condition: Property.Condition(
        Bilingual(
          "표준 대기열에서는 보통 그렇지만, 그 사이에 다시 오지 않는다고 보장하지는 않는다",
          "usually; a standard queue does not guarantee it"
        ),
        saidBy: [.fifo]
      )
    ),
    Property(
      "visibility.redelivers",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.visibility)],
      cues: .redelivers,
      question: Bilingual(
        "소비자가 가시성 시간 초과가 끝나기 전에 SQS 메시지를 삭제하지 못하면 생길 수 있는 문제는?",
        "What can go wrong when a consumer does not delete a message before its visibility timeout ends?"
      ),
      asking: .text(Bilingual("메시지가 두 번 이상 처리된다", "it is processed twice or more")),
      explanation: Bilingual(
        "다시 보이게 되어 다른 소비자가 받을 수 있기 때문이다.",
        "It becomes visible again, and another consumer may receive it."
      )
    ),
    Property(
      "visibility.change",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.changeVisibility)],
      cues: .visibilityChange,
      question: Bilingual(
        "처리가 오래 걸려 시간 초과가 다가올 때, 메시지를 숨기는 시간을 늘리려고 부르는 API는?",
        "Which API action extends the time for which a message stays hidden while it is processed?"
      ),
      asking: .identifier("ChangeMessageVisibility")
    ),
  ]

  static let longPolling: [Property] = [
    Property(
      "longPoll.waits",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.polling)],
      cues: [Cue([.waiting, .longPolling])],
      question: Bilingual(
        "대기열이 비어 있을 때 롱 폴링 요청은 어떻게 동작하는가?",
        "What does a long poll do while the queue is empty?"
      ),
      asking: .text(
        Bilingual(
          "메시지가 올 때까지, 길어도 대기 시간(최대 20초)이 끝날 때까지 기다린다",
          "it waits, up to its wait time, for a message to arrive"
        )
      ),
      condition: Property.Condition(
        Bilingual(
          "메시지가 하나라도 오면 기다리기를 멈추고 바로 응답한다",
          "it answers as soon as at least one message is there"
        ),
        saidBy: []
      )
    ),
    Property(
      "longPoll.fewerCalls",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.polling)],
      cues: .fewerCalls,
      question: Bilingual(
        "숏 폴링 대신 롱 폴링을 쓰면 비용이 줄어드는 이유는?",
        "Why does long polling cost less than short polling?"
      ),
      asking: .text(
        Bilingual("빈 응답이 줄어 API 호출 수가 적어져서", "fewer empty answers, so fewer API calls")
      ),
      statement: Property.Statement(
        Bilingual(
          "롱 폴링은 호출 한 번의 요금이 숏 폴링보다 싸다.",
          "A long poll is billed less than a short poll."
        ),
        isTrue: false,
        because: Bilingual(
          "호출 한 번의 요금은 같다. 빈 응답이 줄어 호출 수가 적어지므로 비용이 준다.",
          "A call costs the same; there are fewer of them, since fewer answers are empty."
        )
      )
    ),
    Property(
      "longPoll.latency",
      of: .sqs,
      documented: [DocumentedValue(.text("lower"), source: Sources.polling)],
      cues: .pollingLatency,
      question: Bilingual(
        "롱 폴링을 쓰면 숏 폴링에 비해, 도착한 메시지가 소비자에게 전달되기까지의 지연 시간은 어떻게 달라지는가?",
        "How does long polling change the latency with which an arriving message reaches a consumer?"
      ),
      asking: .text(Bilingual("줄어든다", "it is lower than with short polling")),
      explanation: Bilingual(
        "메시지가 오면 기다리기를 멈추고 바로 응답한다. 길어지는 것은 빈 대기열에 건 요청뿐이다(최대 20초).",
        "It answers as soon as a message is there; only a call to an empty queue stays open, up to 20 s."
      )
    ),
    Property(
      "longPoll.min",
      of: .sqs,
      unit: .time,
      documented: [DocumentedValue(.number(1), source: Sources.polling)],
      cues: .longPollShortest,
      question: Bilingual(
        "롱 폴링의 대기 시간은 최소 몇 초인가?",
        "What is the shortest wait time of a long poll?"
      ),
      asking: .number,
      distractors: [.number(5), .number(10), .number(30)]
    ),
    Property(
      "longPoll.max",
      of: .sqs,
      unit: .time,
      documented: [DocumentedValue(.number(20), source: Sources.receiveMessage)],
      cues: .longPollLongest,
      question: Bilingual(
        "롱 폴링의 대기 시간은 최대 몇 초인가?",
        "What is the longest wait time of a long poll?"
      ),
      asking: .number,
      distractors: [.number(10), .number(30), .number(60)],
      span: Property.Span(
        from: "longPoll.min",
        Bilingual(
          "롱 폴링으로 기다리는 시간은 몇 초부터 몇 초까지 정할 수 있는가?",
          "From how many to how many seconds can a long poll wait?"
        )
      )
    ),
  ]

  static let fifo: [Property] = [
    Property(
      "fifo.ordering",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.fifoLogic)],
      cues: .fifoOrder,
      question: Bilingual(
        "SQS FIFO 대기열에서 선입선출이 보장되는 범위는?",
        "Within what does an SQS FIFO queue guarantee first in, first out?"
      ),
      asking: .text(
        Bilingual("같은 메시지 그룹 안 (MessageGroupId)", "within one message group (MessageGroupId)")
      ),
      condition: Property.Condition(
        Bilingual(
          "메시지 그룹 안에서만 선입선출이다; 그룹 사이의 순서는 보장하지 않는다",
          "within a message group only; across groups order is not guaranteed"
        ),
        saidBy: [.messageGroup]
      )
    ),
    Property(
      "fifo.throughput",
      of: .sqs,
      unit: .rate,
      counter: Bilingual("회", "calls"),
      documented: [DocumentedValue(.number(300), source: Sources.messageQuotas)],
      cues: .fifoThroughput,
      question: Bilingual(
        "SQS FIFO 대기열은 배치 없이 API 작업마다 초당 몇 회까지 호출할 수 있는가?",
        "How many API calls per second and action does an SQS FIFO queue take without batching?"
      ),
      asking: .number,
      distractors: [.number(100), .number(1000), .number(3000)],
      condition: Property.Condition(
        Bilingual(
          "배치를 쓰지 않을 때의 값이며, 작업(API)마다 따로 센다",
          "calls without batching, counted for each API action"
        ),
        saidBy: [.batch, .call]
      )
    ),
    Property(
      "fifo.throughputBatched",
      of: .sqs,
      unit: .rate,
      counter: Bilingual("개", "messages"),
      documented: [DocumentedValue(.number(3000), source: Sources.messageQuotas)],
      cues: .fifoThroughputBatched,
      question: Bilingual(
        "기본 모드의 SQS FIFO 대기열은 10개씩 배치로 보낼 때 초당 최대 몇 개의 메시지를 처리하는가?",
        "How many messages per second does an SQS FIFO queue take in batches of 10, in its normal mode?"
      ),
      asking: .number,
      distractors: [.number(300), .number(1000), .number(9000)],
      condition: Property.Condition(
        Bilingual(
          "배치를 쓸 때의 값이다; 배치가 없으면 작업마다 초당 300회, 높은 처리량 모드에서는 더 많다",
          "with batches of 10; without them 300 calls per action, more in high-throughput mode"
        ),
        saidBy: [.batch]
      )
    ),
    Property(
      "fifo.exactlyOnce",
      of: .sqs,
      documented: [DocumentedValue(.truth(true), source: Sources.fifoExactlyOnce)],
      cues: .fifoExactlyOnce,
      question: Bilingual(
        "SQS FIFO 대기열은 중복을 제거하여 각 메시지를 몇 번 처리하도록 하는가?",
        "How many times does an SQS FIFO queue, which removes duplicates, let each message be processed?"
      ),
      asking: .text(
        Bilingual("정확히 한 번 (exactly-once processing)", "exactly once (exactly-once processing)")
      ),
      statement: Property.Statement(
        Bilingual(
          "SQS FIFO 대기열에서도 제때 삭제하지 못한 메시지는 다시 전달된다.",
          "Even an SQS FIFO queue delivers a message again that was not deleted in time."
        ),
        isTrue: true,
        because: Bilingual(
          "중복 제거는 5분 안에 같은 ID로 다시 보낸 메시지를 거를 뿐이다. 가시성 시간 초과가 끝나면 FIFO에서도 다시 보인다.",
          "Deduplication drops what is sent again within 5 minutes; a missed timeout shows it again."
        )
      ),
      condition: Property.Condition(
        Bilingual(
          "5분 안에 같은 중복 제거 ID로 보낸 메시지를 거른다는 뜻이다; 가시성 시간 초과를 넘기면 다시 전달된다",
          "sends with one deduplication id within 5 minutes count once; a missed timeout redelivers"
        ),
        saidBy: [.processed]
      )
    ),
  ]
}
