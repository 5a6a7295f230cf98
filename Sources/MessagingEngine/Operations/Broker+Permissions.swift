public import Determinism
public import Messaging

extension Broker {
  /// Lets other accounts do something with a queue: one more statement in its policy.
  ///
  /// Source: SQS API Reference, AddPermission.
  public mutating func addPermission(
    _ label: String,
    for accounts: [String],
    to actions: [String],
    on queue: QueueURL,
    at now: Instant
  ) throws(MessagingError) {
    let now = time(now)
    let place = try place(of: queue)
    try check(label)
    try check(actions)
    guard !accounts.isEmpty, accounts.allSatisfy({ Caller.isAccount($0) }) else {
      let told = accounts.joined(separator: ", ")
      throw .invalidValue("[\(told)]", "PrincipalId", "Unable to verify.")
    }
    let policy = queues[place].settings.policy
    if let policy, policy.statements.contains(where: { $0.id == label }) {
      throw .invalidValue(label, "Label", "Already exists.")
    }
    let text = AccessPolicy.adding(
      label,
      letting: accounts,
      actions.map { "SQS:" + $0 },
      on: queues[place].arn,
      to: policy,
      id: queues[place].arn + "/SQSDefaultPolicy"
    )
    try setPolicy(text, of: place, at: now)
  }

  /// Takes the statement of a label out of a queue's policy; the policy goes with its last one.
  ///
  /// Source: SQS API Reference, RemovePermission.
  public mutating func removePermission(
    _ label: String,
    from queue: QueueURL,
    at now: Instant
  ) throws(MessagingError) {
    let now = time(now)
    let place = try place(of: queue)
    try check(label)
    guard let text = queues[place].settings.policy?.removing(label) else {
      throw .invalidValue(label, "Label", "can't find label.")
    }
    try setPolicy(text, of: place, at: now)
  }

  private mutating func setPolicy(_ text: String, of place: Int, at now: Timestamp)
    throws(MessagingError)
  {
    var settings = queues[place].settings
    try settings.setPolicy(text)
    // What is too old by now did not live until this change.
    settle(place, at: now)
    queues[place].settings = settings
    queues[place].policyRevision = takePolicyRevision()
    queues[place].modified = now
  }

  private func check(_ label: String) throws(MessagingError) {
    guard !label.isEmpty else { throw .missing("Label") }
    let isPlain = label.utf8.allSatisfy {
      $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    guard isPlain, label.utf8.count <= 80 else {
      throw .invalidValue(
        label,
        "Label",
        "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length."
      )
    }
  }

  /// Batches are no actions of their own here.
  private func check(_ actions: [String]) throws(MessagingError) {
    guard !actions.isEmpty else { throw .missing("Actions") }
    guard actions.count <= 7 else {
      let message = "\(actions.count) Actions were found, maximum allowed is 7."
      throw MessagingError(.overLimit, message)
    }
    for action in actions {
      if Self.ownersOnly.contains(action) {
        let reason = "Only the queue owner is allowed to invoke this action."
        throw .invalidValue("SQS:" + action, "ActionName", reason)
      }
      guard Self.shareable.contains(action) else {
        let reason = "Please refer to the appropriate WSDL for a list of valid actions."
        throw .invalidValue("SQS:" + action, "ActionName", reason)
      }
    }
  }

  private static let shareable: Set = [
    "*", "ChangeMessageVisibility", "DeleteMessage", "GetQueueAttributes", "GetQueueUrl",
    "ListDeadLetterSourceQueues", "PurgeQueue", "ReceiveMessage", "SendMessage",
  ]
}

extension MessagingError {
  fileprivate static func missing(_ parameter: String) -> MessagingError {
    MessagingError(.missingParameter, "The request must contain the parameter \(parameter).")
  }
}
