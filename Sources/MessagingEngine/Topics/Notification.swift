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

  init(
    _ outgoing: OutgoingNotification,
    structure: StructuredMessage?,
    identity: (UInt64, UInt64),
    topic: TopicARN,
    published: Timestamp,
    deduplicationID: String?,
    order: UInt64?,
    seal: Seal
  ) {
    self.identity = identity
    self.topic = topic
    self.published = published
    message = structure?.text(for: .sqs) ?? outgoing.message
    self.structure = structure
    subject = outgoing.subject
    // Attributes are sent only with messages that have no structure.
    attributes = structure == nil ? outgoing.attributes : [:]
    groupID = outgoing.groupID
    self.deduplicationID = deduplicationID
    self.order = order
    isReplayed = false
    ownAttributeCount = attributes.count
    rawExtras = Self.extras(attributes, outgoing.groupID)
    groupExtras = Self.extras([:], outgoing.groupID)
    envelope = Envelope(
      messageID: MessageID(identity.0, identity.1),
      topic: topic,
      subject: outgoing.subject,
      message: message,
      attributes: attributes,
      published: published,
      sequenceNumber: order.map { FIFOStore.sequenceNumber($0) },
      seal: seal
    )
  }

  /// The same message as it is delivered out of the topic's archive, under its own time and identity.
  ///
  /// AWS says that it has the attribute `Replayed`, and shows none; it is taken for a message
  /// attribute, and its value for a truth.
  /// Source: Amazon SNS Developer Guide, message replay for FIFO topic subscribers.
  init(replaying original: Notification, seal: Seal) {
    identity = original.identity
    topic = original.topic
    published = original.published
    message = original.message
    structure = original.structure
    subject = original.subject
    attributes = original.attributes.merging(
      ["Replayed": MessageAttribute("String", .string("true"))]
    ) { $1 }
    groupID = original.groupID
    deduplicationID = original.deduplicationID
    order = original.order
    isReplayed = true
    ownAttributeCount = original.ownAttributeCount
    rawExtras = Self.extras(attributes, groupID)
    groupExtras = original.groupExtras
    envelope = Envelope(
      messageID: MessageID(original.identity.0, original.identity.1),
      topic: original.topic,
      subject: original.subject,
      message: original.message,
      attributes: attributes,
      published: original.published,
      sequenceNumber: original.order.map { FIFOStore.sequenceNumber($0) },
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
