import Messaging
import MessagingEngine
import Testing

/// What AWS refuses, with its code and the words that it uses.
struct RefusalTests {
  struct Refused: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var code: MessagingError.Code
    var words: String
    var call: @Sendable (Desk) throws -> Void

    init(
      _ what: String,
      _ code: MessagingError.Code,
      _ words: String = "",
      _ call: @escaping @Sendable (Desk) throws -> Void
    ) {
      testDescription = what
      self.code = code
      self.words = words
      self.call = call
    }
  }

  static let queues: [Refused] = [
    Refused("no such queue", .queueDoesNotExist, "does not exist") {
      try $0.send("x", to: QueueURL("https://sqs.us-east-1.amazonaws.com/000000000000/none"))
    },
    Refused("no name", .invalidParameterValue, "1 to 80") { _ = try $0.queue("") },
    Refused("a long name", .invalidParameterValue) {
      _ = try $0.queue(String(repeating: "x", count: 81))
    },
    Refused("a blank in a name", .invalidParameterValue) { _ = try $0.queue("my queue") },
    Refused("a dot in a standard queue's name", .invalidParameterValue) {
      _ = try $0.queue("orders.fifo")
    },
    Refused("a FIFO queue without its ending", .invalidParameterValue, ".fifo suffix") {
      _ = try $0.queue("orders", [.fifoQueue: "true"])
    },
    Refused("an unknown attribute", .invalidAttributeName, "Unknown Attribute Colour.") {
      _ = try $0.queue("orders", [QueueAttribute("Colour"): "red"])
    },
    Refused("a delay of 901 seconds", .invalidAttributeValue) {
      _ = try $0.queue("orders", [.delaySeconds: "901"])
    },
    Refused("retention below a minute", .invalidAttributeValue, "MessageRetentionPeriod") {
      _ = try $0.queue("orders", [.messageRetentionPeriod: "59"])
    },
    Refused("retention above fourteen days", .invalidAttributeValue) {
      _ = try $0.queue("orders", [.messageRetentionPeriod: "1209601"])
    },
    Refused("a visibility timeout above twelve hours", .invalidAttributeValue) {
      _ = try $0.queue("orders", [.visibilityTimeout: "43201"])
    },
    Refused("a size below a kibibyte", .invalidAttributeValue) {
      _ = try $0.queue("orders", [.maximumMessageSize: "1023"])
    },
    Refused("a number that is none", .invalidAttributeValue) {
      _ = try $0.queue("orders", [.delaySeconds: "soon"])
    },
    Refused("the same name with another attribute", .queueNameExists, "DelaySeconds") {
      _ = try $0.queue("orders")
      _ = try $0.queue("orders", [.delaySeconds: "1"])
    },
    Refused("a name that was deleted a moment ago", .queueDeletedRecently, "60 seconds") {
      let queue = try $0.queue()
      try $0.broker.deleteQueue(queue, at: $0.now)
      _ = try $0.queue()
    },
    Refused("a second purge", .purgeQueueInProgress, "is allowed every 60 seconds.") {
      let queue = try $0.queue()
      try $0.broker.purgeQueue(queue, at: $0.now)
      try $0.broker.purgeQueue(queue, at: $0.now)
    },
    Refused("a redrive policy that is no JSON", .invalidParameterValue, "JSON") {
      _ = try $0.queue("orders", [.redrivePolicy: "dead"])
    },
    Refused("a dead-letter queue that is not there", .invalidParameterValue, "does not exist") {
      let policy = #"{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:d"}"#
      _ = try $0.queue("orders", [.redrivePolicy: policy])
    },
    Refused("a dead-letter queue of another type", .invalidParameterValue, "same type") {
      _ = try $0.queue("dead")
      let policy = #"{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:dead"}"#
      _ = try $0.fifo([.redrivePolicy: policy])
    },
  ]

  static let messages: [Refused] = [
    Refused("no body", .missingParameter, "MessageBody") { try $0.send("", to: $0.queue()) },
    Refused("a control character", .invalidMessageContents, "#x9") {
      try $0.send("bell \u{7}", to: $0.queue())
    },
    Refused("U+FFFF", .invalidMessageContents) { try $0.send("x\u{FFFF}", to: $0.queue()) },
    Refused("one byte too many", .invalidParameterValue, "shorter than 1048576 bytes") {
      try $0.send(String(repeating: "x", count: 1_048_577), to: $0.queue())
    },
    Refused("a delay of 901 seconds", .invalidParameterValue, "DelaySeconds") {
      try $0.send("x", to: $0.queue(), delay: 901)
    },
    Refused("FIFO without a group", .missingParameter, "MessageGroupId") {
      try $0.send("x", to: $0.fifo(), id: "1")
    },
    Refused("FIFO without a deduplication ID", .invalidParameterValue, "ContentBased") {
      try $0.send("x", to: $0.fifo(), group: "a")
    },
    Refused("a deduplication ID on a standard queue", .invalidParameterValue, "queue type") {
      try $0.send("x", to: $0.queue(), id: "1")
    },
    Refused("eleven attributes", .invalidParameterValue, "[11]") { desk in
      let names = (1...11).map { ("a\($0)", MessageAttribute("String", .string("x"))) }
      let message = OutgoingMessage("x", attributes: Dictionary(uniqueKeysWithValues: names))
      _ = try desk.broker.send(message, to: try desk.queue(), at: desk.now)
    },
    Refused("a number that is none", .invalidParameterValue) { desk in
      let message = OutgoingMessage(
        "x",
        attributes: ["n": MessageAttribute("Number", .string("many"))]
      )
      _ = try desk.broker.send(message, to: try desk.queue(), at: desk.now)
    },
    Refused("eleven messages at once", .invalidParameterValue, "between 1 and 10") {
      _ = try $0.receive(try $0.queue(), 11)
    },
    Refused("a wait of 21 seconds", .invalidParameterValue, "<= 20") {
      let request = ReceiveRequest(try $0.queue(), waitTimeSeconds: 21)
      _ = try $0.broker.receive(request, at: $0.now)
    },
    Refused("a timeout of 43,201 seconds", .invalidParameterValue, "VisibilityTimeout") {
      _ = try $0.receive(try $0.queue(), timeout: 43_201)
    },
    Refused("a handle that is none", .receiptHandleIsInvalid) {
      try $0.broker.delete(ReceiptHandle("nonsense"), from: try $0.queue(), at: $0.now)
    },
    Refused("another queue's handle", .receiptHandleIsInvalid) {
      let (first, second) = (try $0.queue("first"), try $0.queue("second"))
      try $0.send("x", to: first)
      for message in try $0.receive(first) { try $0.delete(message, from: second) }
    },
    Refused("changing what is deleted", .invalidParameterValue, "does not exist") {
      let queue = try $0.queue()
      try $0.send("x", to: queue)
      for message in try $0.receive(queue) {
        try $0.delete(message, from: queue)
        try $0.change(message, 5, in: queue)
      }
    },
    Refused("an empty batch", .emptyBatchRequest) {
      _ = try $0.broker.send([BatchEntry<OutgoingMessage>](), to: try $0.queue(), at: $0.now)
    },
    Refused("eleven entries", .tooManyEntriesInBatchRequest, "You have sent 11.") {
      let entries = (1...11).map { BatchEntry("e\($0)", OutgoingMessage("x")) }
      _ = try $0.broker.send(entries, to: try $0.queue(), at: $0.now)
    },
    Refused("an entry id twice", .batchEntryIdsNotDistinct) {
      let entries = [BatchEntry("e", OutgoingMessage("x")), BatchEntry("e", OutgoingMessage("y"))]
      _ = try $0.broker.send(entries, to: try $0.queue(), at: $0.now)
    },
    Refused("an entry id with a blank", .invalidBatchEntryId) {
      let entries = [BatchEntry("an id", OutgoingMessage("x"))]
      _ = try $0.broker.send(entries, to: try $0.queue(), at: $0.now)
    },
    Refused("a batch of a byte too many", .batchRequestTooLong, "1048577 bytes") {
      let entries = [
        BatchEntry("a", OutgoingMessage(String(repeating: "x", count: 1_048_576))),
        BatchEntry("b", OutgoingMessage("x")),
      ]
      _ = try $0.broker.send(entries, to: try $0.queue(), at: $0.now)
    },
  ]

  @Test(arguments: queues + messages)
  func `is refused`(_ refused: Refused) throws {
    let desk = Desk()
    let refusal = try #require(desk.refusal { try refused.call(desk) })
    #expect(refusal.code == refused.code)
    #expect(refusal.message.contains(refused.words), "\(refusal.message)")
    #expect(desk.broker.checkInvariants() == [])
  }

  @Test func `one bad entry leaves the others of a batch alone`() throws {
    let desk = Desk()
    let queue = try desk.queue()
    let entries = [
      BatchEntry("good", OutgoingMessage("x")), BatchEntry("bad", OutgoingMessage("")),
    ]
    let reply = try desk.broker.send(entries, to: queue, at: desk.now)
    #expect(reply.successful.map(\.id) == ["good"])
    #expect(reply.failed.map(\.content.code) == [.missingParameter])
    #expect(try desk.bodies(queue) == ["x"])
  }

  @Test func `before fair queues a standard queue refuses a message group`() throws {
    let before = Desk { $0.limits.takesGroupOnStandard = false }
    let refusal = before.refusal { try before.send("x", to: try before.queue(), group: "a") }
    #expect(refusal?.code == .invalidParameterValue)
    let now = Desk()
    try now.send("x", to: try now.queue(), group: "a")
  }
}
