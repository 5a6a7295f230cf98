public import Determinism
public import Messaging

extension Broker {
  /// Refuses a caller that may not do something; to be asked before the operation itself.
  ///
  /// The owner's identities are taken to have all permissions that IAM can give them, so that they
  /// may do whatever the queue's policy does not deny; all others may do what it allows and does
  /// not deny. A queue that does not exist is left to the operation to refuse.
  /// Source: IAM User Guide, Cross-account policy evaluation logic.
  ///
  /// The action is by AWS's name, such as `SendMessage`, also for its batch; no queue is for an
  /// action on none, such as `ListQueues`.
  public mutating func authorize(
    _ action: String,
    on queue: QueueURL?,
    as caller: Caller,
    at now: Instant
  ) throws(MessagingError) {
    _ = time(now)
    guard rules.enforcesPolicies else { return }
    let isOwner = caller.account == Self.account
    guard let queue else {
      if isOwner { return }
      // The queues of other accounts are kept elsewhere.
      throw .accessDenied(
        "Access to the resource https://sqs.\(Self.region).amazonaws.com/ is denied."
      )
    }
    let place: Int
    do { place = try self.place(of: queue) } catch { return }
    guard !isOwner || queues[place].settings.policy != nil else { return }
    switch decision(on: action, place, as: caller) {
    case .denied:
      throw .accessDenied(to: action, queues[place].arn, caller, "with an explicit deny in a")
    case .allowed where isOwner || !Self.ownersOnly.contains(action): return
    case .open where isOwner: return
    case .allowed, .open:
      throw .accessDenied(to: action, queues[place].arn, caller, "because no")
    }
  }

  /// The URL that a queue of the name has, if there is one, by which GetQueueUrl is authorized.
  public static func urlOfQueue(named name: String) -> QueueURL { Queue.url(of: name) }

  /// What a policy can give to no other account.
  ///
  /// Source: Amazon SQS Developer Guide, Limitations of Amazon SQS custom policies.
  static let ownersOnly: Set = [
    "AddPermission", "CancelMessageMoveTask", "CreateQueue", "DeleteQueue", "ListMessageMoveTasks",
    "ListQueues", "ListQueueTags", "RemovePermission", "SetQueueAttributes", "StartMessageMoveTask",
    "TagQueue", "UntagQueue",
  ]

  private func decision(on action: String, _ place: Int, as caller: Caller)
    -> AccessPolicy.Decision
  {
    guard let policy = queues[place].settings.policy else { return .open }
    let request = AccessRequest(
      caller,
      action: "sqs:" + action,
      on: queues[place].arn,
      at: clock.instant
    )
    return policy.decision(on: request, denyWins: rules.denyWins)
  }

  /// Whether a queue's policy lets a topic send to it, which it has to even in one account.
  ///
  /// The answer holds as long as the queue's ``Queue/policyRevision``, unless the policy
  /// ``AccessPolicy/dependsOnTime``. Source: Amazon SNS Developer Guide, Fanout to Amazon SQS
  /// queues: give permission to the topic to send messages to the queue.
  func mayDeliver(fromTopic arn: String, toQueueAt place: Int) -> Bool {
    guard rules.enforcesPolicies else { return true }
    guard let policy = queues[place].settings.policy else { return false }
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
    let request = AccessRequest(
      service: "sns.amazonaws.com",
      for: arn,
      ofAccount: parts.count > 4 ? String(parts[4]) : Self.account,
      action: "sqs:SendMessage",
      on: queues[place].arn,
      at: clock.instant
    )
    return policy.decision(on: request, denyWins: rules.denyWins) == .allowed
  }

  /// A number that no policy of a queue had before.
  mutating func takePolicyRevision() -> UInt64 {
    lastPolicyRevision += 1
    return lastPolicyRevision
  }

  /// The policy that is told must be the one that is enforced.
  func policyFaults(_ queue: Queue) -> [String] {
    guard let policy = queue.settings.policy else { return [] }
    let told = try? AccessPolicy(policy.text, of: "sqs", .sqs)
    return told == policy ? [] : ["the policy that is told is not the one that is kept"]
  }
}

extension MessagingError {
  fileprivate static func accessDenied(_ message: String) -> MessagingError {
    MessagingError(.accessDenied, message)
  }

  /// Source: IAM User Guide, Troubleshoot access denied error messages.
  fileprivate static func accessDenied(
    to action: String,
    _ resource: String,
    _ caller: Caller,
    _ reason: String
  ) -> MessagingError {
    let action = "sqs:" + action.lowercased()
    let clause = reason == "because no" ? " allows the \(action) action" : ""
    return .accessDenied(
      "User: \(caller.arn) is not authorized to perform: \(action) on resource: \(resource) "
        + "\(reason) resource-based policy\(clause)"
    )
  }

  /// How SQS refuses a policy; the words for too many principals or conditions are made after those
  /// for statements and actions, which are SQS's.
  static func refused(_ fault: AccessPolicy.Fault) -> MessagingError {
    switch fault {
    case .malformed, .outOfScope:
      MessagingError(.invalidAttributeValue, "Invalid value for the parameter Policy.")
    case .tooLong: MessagingError(.overLimit, "Submitted policy is over max allowed size.")
    case .tooMany(let quantity, let found, let most):
      MessagingError(
        .overLimit,
        "\(found) \(words(quantity)) submitted policy, max allowed is \(most)"
      )
    }
  }

  private static func words(_ quantity: AccessPolicy.Quantity) -> String {
    switch quantity {
    case .statements: "statements were found in the"
    case .principals: "principals were found in the"
    case .conditions: "conditions were found in the"
    case .actionsOfStatement: "actions were found in a statement from the"
    }
  }
}
