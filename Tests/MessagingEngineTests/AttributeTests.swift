import Determinism
import Messaging
import MessagingEngine
import Testing

/// Fact S25 and the ranges of CreateQueue.
struct EncryptionAttributeTests {
  @Test func `a new queue is encrypted by SQS since 2022-09-26`() throws {
    for (day, isManaged) in [("2022-09-25", "false"), ("2022-09-26", "true")] {
      let date = try #require(CivilDate(iso: day))
      let desk = Desk { $0.limits = Limits(asOf: date) }
      let attributes = try desk.broker.attributes([.all], of: try desk.queue(), at: desk.now)
      #expect(attributes[.sqsManagedSSEEnabled] == isManaged)
      #expect(attributes[.kmsMasterKeyID] == nil)
    }
  }

  @Test func `a key of KMS takes the place of SQS's, and the other way round`() throws {
    let desk = Desk()
    let queue = try desk.queue("orders", [.kmsMasterKeyID: "alias/aws/sqs"])
    var attributes = try desk.broker.attributes([.all], of: queue, at: desk.now)
    #expect(attributes[.sqsManagedSSEEnabled] == "false")
    #expect(attributes[.kmsMasterKeyID] == "alias/aws/sqs")
    #expect(attributes[.kmsDataKeyReusePeriodSeconds] == "300")
    try desk.broker.setAttributes([.sqsManagedSSEEnabled: "true"], of: queue, at: desk.now)
    attributes = try desk.broker.attributes([.all], of: queue, at: desk.now)
    #expect(attributes[.sqsManagedSSEEnabled] == "true")
    #expect(attributes[.kmsMasterKeyID] == nil)
  }

  @Test func `both at once are refused`() throws {
    let desk = Desk()
    let error = desk.refusal {
      _ = try desk.queue("orders", [.kmsMasterKeyID: "key", .sqsManagedSSEEnabled: "true"])
    }
    #expect(error?.code == .invalidAttributeValue)
  }

  @Test(arguments: [("59", false), ("60", true), ("86400", true), ("86401", false), ("x", false)])
  func `a data key is used again for a minute to a day`(seconds: String, isTaken: Bool) throws {
    let desk = Desk()
    let queue = try desk.queue()
    let error = desk.refusal {
      let attributes: [QueueAttribute: String] = [.kmsDataKeyReusePeriodSeconds: seconds]
      try desk.broker.setAttributes(attributes, of: queue, at: desk.now)
    }
    #expect(error?.code == (isTaken ? nil : .invalidAttributeValue))
  }
}

struct SettingTests {
  @Test func `a dead-letter queue that is gone stands in no other attribute's way`() throws {
    let desk = Desk()
    let target = try desk.queue("dead")
    let policy = """
      {"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:dead","maxReceiveCount":1}
      """
    let queue = try desk.queue("orders", [.redrivePolicy: policy])
    try desk.broker.deleteQueue(target, at: desk.now)
    try desk.broker.setAttributes([.visibilityTimeout: "7"], of: queue, at: desk.now)
    let attributes = try desk.broker.attributes([.visibilityTimeout], of: queue, at: desk.now)
    #expect(attributes == [.visibilityTimeout: "7"])
    let error = desk.refusal {
      try desk.broker.setAttributes([.redrivePolicy: policy], of: queue, at: desk.now)
    }
    #expect(error?.code == .invalidParameterValue)
  }

  @Test func `a malformed group fails its own entry, a missing one the whole batch`() throws {
    let desk = Desk()
    let queue = try desk.fifo([.contentBasedDeduplication: "true"])
    let good = BatchEntry("1", OutgoingMessage("a", groupID: "g"))
    let malformed = BatchEntry("2", OutgoingMessage("b", groupID: "g h"))
    let reply = try desk.broker.send([good, malformed], to: queue, at: desk.now)
    #expect(reply.successful.map(\.id) == ["1"])
    #expect(reply.failed.map(\.id) == ["2"])
    let missing = BatchEntry("3", OutgoingMessage("c"))
    let error = desk.refusal {
      _ = try desk.broker.send([good, missing], to: queue, at: desk.now)
    }
    #expect(error?.code == .missingParameter)
  }
}
