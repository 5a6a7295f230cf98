import Messaging

/// A message as it was published, kept for as long as a delivery of it is still to be made.
final class Notification: Sendable {
  let identity: (UInt64, UInt64)
  let topic: TopicARN
  let published: Timestamp
  let message: String
  /// Texts by protocol, when the message has a structure.
  let structure: StructuredMessage?
  let subject: String?
  let attributes: [String: MessageAttribute]
  let groupID: String?
  let deduplicationID: String?
  /// On FIFO topics.
  let order: UInt64?
  /// It comes out of the topic's archive.
  let isReplayed: Bool
  /// Without what a replay adds.
  let ownAttributeCount: Int
  /// For queues that get the attributes with a raw message.
  let rawExtras: Message.Extras?
  let groupExtras: Message.Extras?
  let envelope: Envelope

  private init(
    identity: (UInt64, UInt64),
    topic: TopicARN,
    published: Timestamp,
    message: String,
    structure: StructuredMessage?,
    subject: String?,
    attributes: [String: MessageAttribute],
    groupID: String?,
    deduplicationID: String?,
    order: UInt64?,
    replays original: Notification?,
    seal: Seal
  ) {
    self.identity = identity
    self.topic = topic
    self.published = published
    self.message = message
    self.structure = structure
    self.subject = subject
    self.attributes = attributes
    self.groupID = groupID
    self.deduplicationID = deduplicationID
    self.order = order
    isReplayed = original != nil
    ownAttributeCount = original?.ownAttributeCount ?? attributes.count
    rawExtras = Self.extras(attributes, groupID)
    groupExtras = Self.extras([:], groupID)
    envelope = Envelope(
      messageID: MessageID(identity.0, identity.1),
      topic: topic,
      subject: subject,
      message: message,
      attributes: attributes,
      published: published,
      sequenceNumber: order.map { FIFOStore.sequenceNumber($0) },
      seal: seal
    )
  }

  convenience init(
    _ outgoing: OutgoingNotification,
    structure: StructuredMessage?,
    identity: (UInt64, UInt64),
    topic: TopicARN,
    published: Timestamp,
    deduplicationID: String?,
    order: UInt64?,
    seal: Seal
  ) {
    self.init(
      identity: identity,
      topic: topic,
      published: published,
      message: structure?.text(for: .sqs) ?? outgoing.message,
      structure: structure,
      subject: outgoing.subject,
      // Attributes are sent only with messages that have no structure.
      attributes: structure == nil ? outgoing.attributes : [:],
      groupID: outgoing.groupID,
      deduplicationID: deduplicationID,
      order: order,
      replays: nil,
      seal: seal
    )
  }

  /// The same message as it is delivered out of the topic's archive, under its own time and identity.
  ///
  /// AWS says that it has the attribute `Replayed`, and shows none; it is taken for a message
  /// attribute, and its value for a truth.
  /// Source: Amazon SNS Developer Guide, message replay for FIFO topic subscribers.
  convenience init(replaying original: Notification, seal: Seal) {
    let mark = ["Replayed": MessageAttribute("String", .string("true"))]
    self.init(
      identity: original.identity,
      topic: original.topic,
      published: original.published,
      message: original.message,
      structure: original.structure,
      subject: original.subject,
      attributes: original.attributes.merging(mark) { $1 },
      groupID: original.groupID,
      deduplicationID: original.deduplicationID,
      order: original.order,
      replays: original,
      seal: seal
    )
  }

  var messageID: MessageID { MessageID(identity.0, identity.1) }

  private static func extras(_ attributes: [String: MessageAttribute], _ group: String?)
    -> Message.Extras?
  {
    guard !attributes.isEmpty || group != nil else { return nil }
    return Message.Extras(
      attributes: attributes,
      traceHeader: nil,
      groupID: group,
      deduplicationID: nil
    )
  }

  /// What a subscription gets: the text as it is, or in the envelope.
  func body(
    for scheme: SubscriptionProtocol,
    isRaw: Bool,
    _ subscription: (UInt64, UInt64)
  ) -> MessageBody {
    guard !isRaw else { return .text(structure?.text(for: scheme) ?? message) }
    guard scheme != .sqs, let structure else { return .wrapped(envelope, subscription) }
    return .wrapped(envelope.with(structure.text(for: scheme)), subscription)
  }
}
