import Determinism
import Messaging
import Testing

@testable import MessagingEngine

/// PublishBatch.
///
/// Source: SNS API Reference, PublishBatch; texts from LocalStack's recordings of AWS.
struct TopicBatchTests {
  private func refusal(
    _ entries: [BatchEntry<OutgoingNotification>],
    isFIFO: Bool = false
  ) throws -> MessagingError? {
    let desk = Desk()
    let topic = try isFIFO ? desk.fifoTopic() : desk.topic()
    return desk.refusal { _ = try desk.broker.publish(entries, to: topic, at: desk.now) }
  }

  private func entries(_ ids: [String], _ message: String = "x") -> [BatchEntry<
    OutgoingNotification
  >] {
    ids.map { BatchEntry($0, OutgoingNotification(message)) }
  }

  @Test func `a batch has one to ten entries of different IDs`() throws {
    #expect(
      try refusal([])
        == MessagingError(.emptyBatchRequest, "The batch request doesn't contain any entries.")
    )
    let ten = (0..<10).map { "\($0)" }
    #expect(try refusal(entries(ten)) == nil)
    #expect(
      try refusal(entries(ten + ["10"]))
        == MessagingError(
          .tooManyEntriesInBatchRequest,
          "The batch request contains more entries than permissible."
        )
    )
    #expect(
      try refusal(entries(["1", "1"]))
        == MessagingError(
          .batchEntryIdsNotDistinct,
          "Two or more batch entries in the request have the same Id."
        )
    )
    #expect(
      try refusal(entries(["1", "a b"]))
        == MessagingError(
          .invalidBatchEntryId,
          "The Id of a batch entry in a batch request doesn't abide by the specification."
        )
    )
  }

  @Test func `a batch has 262,144 bytes in all and not one more`() throws {
    let half = String(repeating: "x", count: 131_072)
    #expect(try refusal(entries(["1", "2"], half)) == nil)
    #expect(
      try refusal(entries(["1", "2"], half) + entries(["3"]))
        == MessagingError(
          .batchRequestTooLong,
          "The length of all the messages put together is more than the limit."
        )
    )
  }

  @Test func `one entry without its structure, group or ID has the whole batch refused`() throws {
    let fine = OutgoingNotification("fine", groupID: "g", deduplicationID: "1")
    func refusal(with note: OutgoingNotification) throws -> MessagingError? {
      try self.refusal([BatchEntry("1", fine), BatchEntry("2", note)], isFIFO: true)
    }
    #expect(
      try refusal(
        with: OutgoingNotification(
          #"{"sqs":"x"}"#,
          isStructured: true,
          groupID: "g",
          deduplicationID: "2"
        )
      ) == .invalid("Message Structure - No default entry in JSON message body")
    )
    #expect(
      try refusal(with: OutgoingNotification("x", deduplicationID: "2"))
        == .invalid("The MessageGroupId parameter is required for FIFO topics")
    )
    #expect(
      try refusal(with: OutgoingNotification("x", groupID: "g"))
        == .invalid(
          "The topic should either have ContentBasedDeduplication enabled or "
            + "MessageDeduplicationId provided explicitly"
        )
    )
  }

  @Test func `each entry is published for itself and answered by its ID`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    let queue = try desk.queue("first", open: topic)
    try desk.subscribe(queue, to: topic)
    let reply = try desk.broker.publish(
      [
        BatchEntry("a", OutgoingNotification("1")), BatchEntry("b", OutgoingNotification("")),
        BatchEntry("c", OutgoingNotification("3")),
      ],
      to: topic,
      at: desk.now
    )
    #expect(reply.successful.map(\.id) == ["a", "c"])
    #expect(reply.failed.map(\.id) == ["b"])
    #expect(try desk.bodies(queue) == ["1", "3"])
  }

  @Test func `entries of a FIFO batch have rising sequence numbers, and duplicates their first's`()
    throws
  {
    let desk = Desk()
    let topic = try desk.fifoTopic()
    let reply = try desk.broker.publish(
      ["1", "2", "1"].enumerated().map { place, id in
        BatchEntry("\(place)", OutgoingNotification("x", groupID: "g", deduplicationID: id))
      },
      to: topic,
      at: desk.now
    )
    let numbers = reply.successful.compactMap(\.content.sequenceNumber)
    #expect(numbers.count == 3)
    #expect(numbers[0] < numbers[1])
    #expect(reply.successful[2].content == reply.successful[0].content)
  }
}
