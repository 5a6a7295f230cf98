public import Determinism
public import Messaging

extension Broker {
  /// Refuses a caller that may not do something with a topic; to be asked before the operation.
  ///
  /// The owner may do what the topic's policy does not deny, all others what it allows. No topic is
  /// for an action on none, such as `ListTopics`; one that does not exist is left to the operation.
  /// Source: IAM User Guide, Cross-account policy evaluation logic; Amazon SNS Developer Guide,
  /// access control.
  public mutating func authorize(
    _ action: String,
    onTopic topic: TopicARN?,
    as caller: Caller,
    at now: Instant
  ) throws(MessagingError) {
    _ = time(now)
    guard rules.enforcesPolicies else { return }
    let isOwner = caller.account == Self.account
    guard let topic, let place = topics.places[topic.topicName] else {
      if isOwner || topic != nil || action == "ConfirmSubscription" { return }
      throw Self.authorizationError(action, "*", caller, "because no")
    }
    let decision = topics.topics[place].settings.policy.map {
      let request = AccessRequest(
        caller,
        action: "sns:" + action,
        on: topic.text,
        at: clock.instant
      )
      return $0.decision(on: request, denyWins: rules.denyWins)
    }
    switch decision {
    case .denied?:
      throw Self.authorizationError(action, topic.text, caller, "with an explicit deny in a")
    case .allowed?: return
    case .open?, nil:
      if !isOwner { throw Self.authorizationError(action, topic.text, caller, "because no") }
    }
  }

  /// Source: IAM User Guide, Troubleshoot access denied error messages.
  private static func authorizationError(
    _ action: String,
    _ resource: String,
    _ caller: Caller,
    _ reason: String
  ) -> MessagingError {
    let clause = reason == "because no" ? " allows the SNS:\(action) action" : ""
    return MessagingError(
      .authorizationError,
      "User: \(caller.arn) is not authorized to perform: SNS:\(action) on resource: \(resource) "
        + "\(reason) resource-based policy\(clause)"
    )
  }

  /// Lets other accounts do something with a topic: one more statement in its policy.
  ///
  /// Source: SNS API Reference, AddPermission.
  public mutating func addPermission(
    _ label: String,
    for accounts: [String],
    to actions: [String],
    on topic: TopicARN,
    at now: Instant
  ) throws(MessagingError) {
    _ = time(now)
    let place = try topics.place(of: topic)
    guard !label.isEmpty else { throw .snsInvalid("Label") }
    guard !accounts.isEmpty, accounts.allSatisfy({ Caller.isAccount($0) }) else {
      throw .snsInvalid("AWSAccountId")
    }
    guard !actions.isEmpty, actions.allSatisfy({ Self.shareableOnTopics.contains($0) }) else {
      throw .snsInvalid("Policy statement action out of service scope!")
    }
    let told = topics.topics[place].settings.policy?.text ?? Topic.defaultPolicy(of: topic)
    let policy = try? AccessPolicy(told, of: "sns", .sns)
    guard policy?.statements.contains(where: { $0.id == label }) != true else {
      throw .snsInvalid("Statement already exists")
    }
    try topics.topics[place].settings.setPolicy(
      AccessPolicy.adding(
        label,
        letting: accounts,
        actions.map { "SNS:" + $0 },
        on: topic.text,
        to: policy,
        id: "__default_policy_ID"
      )
    )
  }

  /// Takes the statement of a label out of a topic's policy.
  ///
  /// Source: SNS API Reference, RemovePermission.
  public mutating func removePermission(
    _ label: String,
    from topic: TopicARN,
    at now: Instant
  ) throws(MessagingError) {
    _ = time(now)
    let place = try topics.place(of: topic)
    guard let text = topics.topics[place].settings.policy?.removing(label) else {
      throw MessagingError(.notFound, "Statement does not exist")
    }
    try topics.topics[place].settings.setPolicy(text)
  }

  /// Source: SNS API Reference, AddPermission, ActionName.
  private static let shareableOnTopics: Set = [
    "Publish", "Subscribe", "Receive", "GetTopicAttributes", "SetTopicAttributes", "AddPermission",
    "RemovePermission", "DeleteTopic", "ListSubscriptionsByTopic",
  ]
}
