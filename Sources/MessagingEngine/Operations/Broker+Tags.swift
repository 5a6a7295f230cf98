public import Determinism
public import Messaging

extension Broker {
  /// Adds tags; one whose key is there already takes a new value.
  ///
  /// Source: SQS API Reference, TagQueue.
  public mutating func tagQueue(_ queue: QueueURL, _ tags: [String: String], at now: Instant)
    throws(MessagingError)
  {
    _ = time(now)
    let place = try place(of: queue)
    guard !tags.isEmpty else { throw Self.missing("Tags") }
    try TagChecks.check(tags)
    let overwrites = rules.tagsOverwrite
    let tagged = queues[place].tags.merging(tags) { old, new in overwrites ? new : old }
    try Self.check(tagged.count, of: queues[place].name)
    queues[place].tags = tagged
  }

  /// Takes tags away by their keys; a key that is not there is no fault.
  ///
  /// Source: SQS API Reference, UntagQueue.
  public mutating func untagQueue(_ queue: QueueURL, _ keys: [String], at now: Instant)
    throws(MessagingError)
  {
    _ = time(now)
    let place = try place(of: queue)
    guard !keys.isEmpty else { throw Self.missing("TagKeys") }
    for key in keys { try TagChecks.check(key: key) }
    for key in keys { queues[place].tags[key] = nil }
  }

  public mutating func tags(of queue: QueueURL, at now: Instant)
    throws(MessagingError) -> [String: String]
  {
    _ = time(now)
    return queues[try place(of: queue)].tags
  }

  static func check(_ count: Int, of name: String) throws(MessagingError) {
    guard count <= TagChecks.most else {
      throw .invalidParameter("Too many tags added for queue \(name).")
    }
  }

  private static func missing(_ parameter: String) -> MessagingError {
    MessagingError(.missingParameter, "The request must contain the parameter \(parameter).")
  }
}
