import Messaging
import MessagingEngine
import Testing

/// Amazon SQS Developer Guide, standard queue quotas, queue tag.
struct TagTests {
  @Test func `tags are added, overwritten and taken away by their keys`() throws {
    let desk = Desk()
    let queue = try desk.broker.createQueue("orders", tags: ["team": "a"], at: desk.now)
    try desk.broker.tagQueue(queue, ["team": "b", "Team": "c", "cost": ""], at: desk.now)
    #expect(
      try desk.broker.tags(of: queue, at: desk.now) == ["team": "b", "Team": "c", "cost": ""]
    )
    try desk.broker.untagQueue(queue, ["Team", "never"], at: desk.now)
    #expect(try desk.broker.tags(of: queue, at: desk.now) == ["team": "b", "cost": ""])
  }

  @Test(arguments: [
    ("", "a", false), (String(repeating: "k", count: 128), "a", true),
    (String(repeating: "k", count: 129), "a", false),
    ("k", String(repeating: "가", count: 256), true),
    ("k", String(repeating: "v", count: 257), false), ("aws:k", "a", false), ("k", "aws:a", false),
    ("비용 _.:/=+-@", "값 1", true), ("k", "a!", false), ("k{", "a", false),
  ])
  func `keys and values have their limits`(key: String, value: String, isTaken: Bool) throws {
    let desk = Desk()
    let queue = try desk.queue()
    let error = desk.refusal { try desk.broker.tagQueue(queue, [key: value], at: desk.now) }
    #expect(error?.code == (isTaken ? nil : .invalidParameterValue))
    let created = desk.refusal {
      _ = try desk.broker.createQueue("tagged", tags: [key: value], at: desk.now)
    }
    #expect(created == error)
  }

  @Test func `a queue has fifty tags at most`() throws {
    let desk = Desk()
    let queue = try desk.queue()
    let tags = Dictionary(uniqueKeysWithValues: (1...50).map { ("k\($0)", "v") })
    try desk.broker.tagQueue(queue, tags, at: desk.now)
    try desk.broker.tagQueue(queue, ["k50": "w"], at: desk.now)
    let error = desk.refusal { try desk.broker.tagQueue(queue, ["k51": "v"], at: desk.now) }
    #expect(
      error == MessagingError(.invalidParameterValue, "Too many tags added for queue orders.")
    )
    #expect(try desk.broker.tags(of: queue, at: desk.now).count == 50)
  }

  @Test func `no tags and no keys are refused, and so is a queue that is not there`() throws {
    let desk = Desk()
    let queue = try desk.queue()
    let nowhere = QueueURL("https://sqs.us-east-1.amazonaws.com/000000000000/nowhere")
    #expect(
      desk.refusal { try desk.broker.tagQueue(queue, [:], at: desk.now) }
        == MessagingError(.missingParameter, "The request must contain the parameter Tags.")
    )
    #expect(
      desk.refusal { try desk.broker.untagQueue(queue, [], at: desk.now) }
        == MessagingError(.missingParameter, "The request must contain the parameter TagKeys.")
    )
    #expect(
      desk.refusal { try desk.broker.untagQueue(queue, ["aws:k"], at: desk.now) }?.code
        == .invalidParameterValue
    )
    #expect(
      desk.refusal { _ = try desk.broker.tags(of: nowhere, at: desk.now) }?.code
        == .queueDoesNotExist
    )
  }
}
