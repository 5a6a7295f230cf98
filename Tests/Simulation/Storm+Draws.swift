import Determinism
import Digests
import Messaging
import MessagingEngine

extension Storm {
  /// A broker set up by someone who does not read documentation.
  static func configuration(_ seed: UInt64, _ random: inout SeededGenerator)
    -> Broker.Configuration
  {
    var storage = Storage(hosts: Int(seed % 9), awayShare: Double(seed % 5) / 10)
    storage.controlPlaneLags = random.next(below: 3) == 0
    if random.next(below: 6) == 0 {
      storage.hosts = random.element(of: [.min, -1, 0, 1, 65, 1000, .max]) ?? 1
      storage.awayShare =
        random.element(of: [.nan, -1, 0, 1, .infinity, -.infinity, 1e300, 0.5]) ?? 0
    }
    var configuration = Broker.Configuration(
      seed: seed,
      storage: storage,
      explains: seed.isMultiple(of: 3),
      sha256: { Digest.sha256($0) }
    )
    for id in Limits.ids where random.next(below: 8) == 0 {
      let most = random.next(below: 2) == 0 ? 50 : UInt64(Int32.max)
      _ = configuration.limits.set(id, to: Int(random.next(below: most)))
    }
    if random.next(below: 4) == 0 {
      for path in limits where random.next(below: 6) == 0 {
        configuration.limits[keyPath: path] = random.element(of: [.min, -1, 0, 1, .max]) ?? 0
      }
    }
    return configuration
  }

  private static let limits: [any WritableKeyPath<Limits, Int> & Sendable] = [
    \.maximumMessageSize, \.retentionMinimum, \.retentionDefault, \.retentionMaximum,
    \.visibilityDefault, \.visibilityMaximum, \.delayDefault, \.delayMaximum, \.waitMaximum,
    \.receiveMaximum, \.batchMaximum, \.inFlightStandard, \.inFlightFIFO, \.lookAhead,
    \.deduplicationWindow, \.fifoCallsPerSecond, \.fifoHighThroughputCallsPerSecond,
    \.defaultMaxReceiveCount,
    \.messageAttributeMaximum,
  ]

  mutating func handle() -> ReceiptHandle {
    random.next(below: 5) == 0
      ? ReceiptHandle(random.next() >> 30, random.next()) : random.element(of: handles) ?? .init("")
  }

  mutating func message() -> OutgoingMessage {
    OutgoingMessage(
      random.next(below: 9) == 0 ? text() : "body",
      delaySeconds: random.next(below: 3) == 0 ? number() : nil,
      attributes: random.next(below: 4) == 0
        ? [
          text(): MessageAttribute(
            random.element(of: ["String", "Number", "Binary.x", ""]) ?? "",
            .string(text())
          )
        ]
        : [:],
      groupID: random.next(below: 3) == 0 ? nil : text(),
      deduplicationID: random.next(below: 3) == 0 ? nil : "\(random.next(below: 500))"
    )
  }

  mutating func attributes() -> [QueueAttribute: String] {
    let names: [QueueAttribute] = [
      .fifoQueue, .delaySeconds, .messageRetentionPeriod, .visibilityTimeout, .redrivePolicy,
      .contentBasedDeduplication, .deduplicationScope, .maximumMessageSize,
      .receiveMessageWaitTimeSeconds, .kmsMasterKeyID, .kmsDataKeyReusePeriodSeconds,
      .sqsManagedSSEEnabled, .redriveAllowPolicy, .fifoThroughputLimit, .policy,
      QueueAttribute(text()),
    ]
    var attributes: [QueueAttribute: String] = [:]
    for name in names where random.next(below: 3) == 0 {
      attributes[name] = value(of: name)
    }
    return attributes
  }

  private mutating func value(of name: QueueAttribute) -> String {
    switch name {
    case .fifoQueue, .contentBasedDeduplication: return "true"
    case .deduplicationScope: return random.element(of: ["queue", "messageGroup", "x"]) ?? ""
    case .fifoThroughputLimit:
      return random.element(of: ["perQueue", "perMessageGroupId", "x"]) ?? ""
    case .redriveAllowPolicy:
      let source = random.element(of: urls) ?? QueueURL("")
      let arn = "arn:aws:sqs:us-east-1:000000000000:\(source.queueName)"
      let byQueue = #"{"redrivePermission":"byQueue","sourceQueueArns":["\#(arn)"]}"#
      return random.element(of: [byQueue, #"{"redrivePermission":"denyAll"}"#, "{}", text()]) ?? ""
    case .redrivePolicy:
      let target = random.element(of: urls) ?? QueueURL("")
      return random.next(below: 4) == 0 ? text() : policy(target, number())
    case .policy: return accessPolicy()
    default: return "\(number())"
    }
  }

  /// A policy with a word or two gone wrong, most often.
  private mutating func accessPolicy() -> String {
    let principal = random.element(of: [#""*""#, #"{"AWS":"111122223333"}"#, "{}", "5"]) ?? ""
    let effect = random.element(of: ["Allow", "Allow", "Deny", "x"]) ?? ""
    let key = random.element(of: ["aws:PrincipalArn", "aws:CurrentTime", text()]) ?? ""
    let name = random.element(of: ["StringLike", "ArnLike", "DateLessThan", "Null"]) ?? ""
    let value = random.element(of: ["*", "${a}", "${", "2026-01-01", "true", text()]) ?? ""
    let policy =
      #"{"Statement":{"Sid":"\#(text())","Effect":"\#(effect)","Principal":\#(principal),"#
      + #""Action":"sqs:*","Resource":"*","Condition":{"\#(name)":{"\#(key)":"\#(value)"}}}}"#
    return random.next(below: 8) == 0 ? String(policy.dropLast()) : policy
  }

  func policy(_ target: QueueURL, _ count: Int) -> String {
    #"{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:\#(target.queueName)","#
      + #""maxReceiveCount":\#(count)}"#
  }

  mutating func number() -> Int {
    let small = Int(random.next(below: 12))
    return random.element(of: [small, small, small, 60, 900, 43_200, -1, .max, .min]) ?? 0
  }

  mutating func text() -> String {
    let choices = ["a", "b", "c", "q", "", "가나다", "a b", "a.b", "All", "\u{0}", "\"{", "5"]
    return random.element(of: choices) ?? ""
  }
}
