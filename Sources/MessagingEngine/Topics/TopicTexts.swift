import Messaging

extension Topic {
  /// What GetTopicAttributes tells.
  ///
  /// Source: SNS API Reference, GetTopicAttributes.
  func attributes(_ limits: TopicLimits, at now: Timestamp) -> [TopicAttribute: String] {
    var values: [TopicAttribute: String] = [
      .topicArn: arn.text,
      .owner: Broker.account,
      .displayName: settings.displayName,
      .policy: settings.policy?.text ?? Self.defaultPolicy(of: arn),
      .subscriptionsConfirmed: "\(confirmedCount)",
      .subscriptionsPending: "\(pendingCount)",
      .subscriptionsDeleted: "\(endedCount)",
      .effectiveDeliveryPolicy: settings.delivery.topicText,
    ]
    values[.deliveryPolicy] = settings.deliveryText
    values[.kmsMasterKeyID] = settings.keyID
    values[.tracingConfig] = settings.tracing
    if settings.signatureVersion != "1" { values[.signatureVersion] = settings.signatureVersion }
    values[.archivePolicy] = settings.archiveText
    values[.beginningArchiveTime] = archive?.beginning(at: now).isoText
    values[.maximumMessageSize] = settings.maximumSize.map { "\($0)" }
    if isFIFO {
      values[.fifoTopic] = "true"
      values[.contentBasedDeduplication] = "\(settings.isContentBased)"
      if limits.hasThroughputScope {
        values[.fifoThroughputScope] = settings.isScopedToGroup ? "MessageGroup" : "Topic"
      }
    }
    for (name, value) in settings.feedback { values[TopicAttribute(name)] = value }
    return values
  }

  /// The policy of a topic that was given none: its owner alone may do everything.
  ///
  /// Source: Amazon SNS Developer Guide, example cases for access control; the text is AWS's.
  static func defaultPolicy(of arn: TopicARN) -> String {
    let actions = [
      "GetTopicAttributes", "SetTopicAttributes", "AddPermission", "RemovePermission",
      "DeleteTopic", "Subscribe", "ListSubscriptionsByTopic", "Publish",
    ].map { "\"SNS:\($0)\"" }.joined(separator: ",")
    return #"{"Version":"2008-10-17","Id":"__default_policy_ID","Statement":["#
      + #"{"Sid":"__default_statement_ID","Effect":"Allow","Principal":{"AWS":"*"},"#
      + #""Action":[\#(actions)],"Resource":"\#(arn.text)","#
      + #""Condition":{"StringEquals":{"AWS:SourceOwner":"\#(Broker.account)"}}}]}"#
  }
}

extension DeliveryPolicy {
  /// As GetTopicAttributes tells the policy in effect.
  var topicText: String {
    #"{"http":{"defaultHealthyRetryPolicy":\#(retry.text),"#
      + #""disableSubscriptionOverrides":\#(disablesOverrides),"#
      + #""defaultRequestPolicy":\#(requestText)}}"#
  }

  /// As GetSubscriptionAttributes tells the policy in effect.
  var subscriptionText: String {
    #"{"healthyRetryPolicy":\#(retry.text),"sicklyRetryPolicy":null,"throttlePolicy":null,"#
      + #""requestPolicy":\#(requestText),"guaranteed":false}"#
  }

  private var requestText: String {
    #"{"headerContentType":\#(JSONText.quoted(contentType ?? "text/plain; charset=UTF-8"))}"#
  }
}

extension RetryPolicy {
  fileprivate var text: String {
    #"{"minDelayTarget":\#(least),"maxDelayTarget":\#(greatest),"numRetries":\#(count),"#
      + #""numMaxDelayRetries":\#(postBackoff),"numNoDelayRetries":\#(immediate),"#
      + #""numMinDelayRetries":\#(preBackoff),"backoffFunction":"\#(growth.rawValue)"}"#
  }
}
