public import Determinism
public import Messaging

extension Broker {
  /// Makes a topic, or finds the one that is already there with these attributes and tags.
  ///
  /// Source: SNS API Reference, CreateTopic.
  public mutating func createTopic(
    _ name: String,
    _ attributes: [TopicAttribute: String] = [:],
    tags: [String: String] = [:],
    at now: Instant
  ) throws(MessagingError) -> TopicARN {
    let now = time(now)
    let isFIFO = attributes[.fifoTopic]?.lowercased() == "true"
    try TopicChecks.check(name: name, isFIFO: isFIFO)
    try TopicChecks.check(tags: tags)
    if let place = topics.places[name] {
      try checkSame(attributes, tags, as: topics.topics[place])
      return topics.topics[place].arn
    }
    var settings = TopicSettings()
    try settings.apply(attributes, isFIFO: isFIFO, limits.topics)
    let standardCount = topics.places.count - topics.fifoCount
    guard
      isFIFO
        ? topics.fifoCount < limits.topics.fifoTopics : standardCount < limits.topics.topics
    else {
      throw MessagingError(
        .topicLimitExceeded,
        "Could not create topic. The maximum number of topics has been reached."
      )
    }
    var topic = Topic(name, isFIFO: isFIFO, settings: settings, tags: tags, created: now)
    topic.followArchivePolicy(at: now)
    let place = topics.freePlaces.popLast() ?? topics.topics.count
    if place == topics.topics.count {
      topics.topics.append(topic)
    } else {
      topics.topics[place] = topic
    }
    topics.places[name] = place
    if isFIFO { topics.fifoCount += 1 }
    return topic.arn
  }

  /// Deletes a topic and its subscriptions; one that is not there counts as deleted.
  ///
  /// Source: SNS API Reference, DeleteTopic.
  public mutating func deleteTopic(_ topic: TopicARN, at now: Instant) throws(MessagingError) {
    _ = time(now)
    let place: Int
    do {
      place = try topics.place(of: topic)
    } catch {
      guard error.code == .notFound else { throw error }
      return
    }
    // Source: Amazon SNS Developer Guide, message archiving for FIFO topic owners; aws-cdk #37113.
    guard topics.topics[place].archive == nil else {
      throw MessagingError(
        .invalidState,
        "Invalid state: Cannot delete a topic with an ArchivePolicy"
      )
    }
    for slot in topics.topics[place].members where slot != Topic.gap { endSubscription(slot) }
    topics.places[topics.topics[place].name] = nil
    if topics.topics[place].isFIFO { topics.fifoCount -= 1 }
    topics.topics[place].isLive = false
    topics.topics[place].members = []
    topics.topics[place].slots = [:]
    topics.topics[place].explanations = PublishExplanations()
    topics.freePlaces.append(place)
    topics.forgetPlace()
  }

  /// Up to 100 in the order of their names; the token is where the page before ended.
  ///
  /// Source: SNS API Reference, ListTopics.
  public mutating func listTopics(from token: String? = nil, at now: Instant)
    throws(MessagingError) -> Page<TopicARN>
  {
    _ = time(now)
    let names = topics.sortedNames()
    let rest = names[names.firstPlace { $0 > token ?? "" }...]
    let page = rest.prefix(100)
    return Page(
      page.map(Topic.arn(of:)),
      next: rest.count > 100 ? page.last : nil
    )
  }

  /// Source: SNS API Reference, GetTopicAttributes.
  public mutating func attributes(of topic: TopicARN, at now: Instant)
    throws(MessagingError) -> [TopicAttribute: String]
  {
    let now = time(now)
    return topics.topics[try topics.place(of: topic)].attributes(limits.topics, at: now)
  }

  /// Source: SNS API Reference, SetTopicAttributes.
  public mutating func setAttribute(
    _ attribute: TopicAttribute,
    to value: String,
    of topic: TopicARN,
    at now: Instant
  ) throws(MessagingError) {
    let now = time(now)
    let place = try topics.place(of: topic)
    guard attribute != .fifoTopic else { throw .snsInvalid("AttributeName") }
    var settings = topics.topics[place].settings
    try settings.apply([attribute: value], isFIFO: topics.topics[place].isFIFO, limits.topics)
    try check(settings, of: place)
    topics.topics[place].settings = settings
    topics.topics[place].followArchivePolicy(at: now)
  }

  /// A topic for large messages has few subscriptions, and none to people or web servers.
  ///
  /// Source: Amazon SNS Developer Guide, publishing large messages.
  private func check(_ settings: TopicSettings, of place: Int) throws(MessagingError) {
    guard settings.isLarge(limits.topics) else { return }
    let members = topics.topics[place].members.filter { $0 != Topic.gap }
    guard members.count <= limits.topics.subscriptionsPerLargeTopic,
      members.allSatisfy({ topics.subscriptions[$0].scheme.takesLargeMessages })
    else { throw .snsInvalid("MaximumMessageSize") }
  }

  private func checkSame(
    _ attributes: [TopicAttribute: String],
    _ tags: [String: String],
    as topic: Topic
  ) throws(MessagingError) {
    var settings = topic.settings
    try settings.apply(attributes, isFIFO: topic.isFIFO, limits.topics)
    guard settings == topic.settings else {
      throw .snsInvalid("Attributes Reason: Topic already exists with different attributes")
    }
    guard tags.allSatisfy({ topic.tags[$0.key] == $0.value }) else {
      throw .snsInvalid("Tags Reason: Topic already exists with different tags")
    }
  }

  public mutating func tags(of topic: TopicARN, at now: Instant)
    throws(MessagingError) -> [String: String]
  {
    _ = time(now)
    return topics.topics[try taggedPlace(of: topic)].tags
  }

  /// Source: SNS API Reference, TagResource: a key that is there gets the new value.
  public mutating func tag(
    _ topic: TopicARN,
    with tags: [String: String],
    at now: Instant
  ) throws(MessagingError) {
    _ = time(now)
    let place = try taggedPlace(of: topic)
    let merged = topics.topics[place].tags.merging(tags) { $1 }
    try TopicChecks.check(tags: merged)
    topics.topics[place].tags = merged
  }

  public mutating func untag(_ topic: TopicARN, _ keys: [String], at now: Instant)
    throws(MessagingError)
  {
    _ = time(now)
    let place = try taggedPlace(of: topic)
    for key in keys { topics.topics[place].tags[key] = nil }
  }

  /// Tags know a missing topic by another name.
  private mutating func taggedPlace(of topic: TopicARN) throws(MessagingError) -> Int {
    do {
      return try topics.place(of: topic)
    } catch {
      guard error.code == .notFound else { throw error }
      throw MessagingError(.taggedResourceNotFound, "Resource does not exist")
    }
  }
}

extension TopicSettings {
  func isLarge(_ limits: TopicLimits) -> Bool {
    maximumSize.map { $0 > limits.maximumMessageSize } ?? false
  }
}

extension SubscriptionProtocol {
  /// Source: Amazon SNS Developer Guide, publishing large messages.
  var takesLargeMessages: Bool { [.sqs, .lambda, .firehose].contains(self) }
}

extension Array {
  /// The first place from which on something holds; the end where it never does.
  func firstPlace(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
