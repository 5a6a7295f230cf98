/// SNS as a program calls it, on whatever endpoint.
///
/// Every function throws what AWS answers, and `transport` where there is no answer.
public protocol TopicClient: Sendable {
  func createTopic(
    _ name: String,
    _ attributes: [TopicAttribute: String],
    tags: [String: String]
  ) async throws(MessagingError) -> TopicARN
  func deleteTopic(_ topic: TopicARN) async throws(MessagingError)
  /// Up to 100 from where a page before ended.
  func listTopics(from token: String?) async throws(MessagingError) -> Page<TopicARN>
  func attributes(of topic: TopicARN) async throws(MessagingError) -> [TopicAttribute: String]
  func setAttribute(_ attribute: TopicAttribute, to value: String, of topic: TopicARN)
    async throws(MessagingError)

  /// Nil while the endpoint has to confirm it, which AWS tells as `pending confirmation`.
  func subscribe(_ request: SubscribeRequest)
    async throws(MessagingError) -> SubscriptionARN?
  /// With `authenticatesUnsubscribe` only the owner may end the subscription afterwards.
  func confirmSubscription(
    of topic: TopicARN,
    token: String,
    authenticatesUnsubscribe authenticates: Bool
  ) async throws(MessagingError) -> SubscriptionARN
  func unsubscribe(_ subscription: SubscriptionARN) async throws(MessagingError)
  /// Up to 100 from where a page before ended; of all topics when none is named.
  func listSubscriptions(of topic: TopicARN?, from token: String?)
    async throws(MessagingError) -> Page<SubscriptionSummary>
  func attributes(of subscription: SubscriptionARN)
    async throws(MessagingError) -> [SubscriptionAttribute: String]
  /// An empty value removes a policy.
  func setAttribute(
    _ attribute: SubscriptionAttribute,
    to value: String,
    of subscription: SubscriptionARN
  ) async throws(MessagingError)

  func publish(_ notification: OutgoingNotification, to target: PublishTarget)
    async throws(MessagingError) -> PublishedMessage
  func publish(_ batch: [BatchEntry<OutgoingNotification>], to topic: TopicARN)
    async throws(MessagingError) -> BatchReply<PublishedMessage>

  func tags(of topic: TopicARN) async throws(MessagingError) -> [String: String]
  func tag(_ topic: TopicARN, with tags: [String: String]) async throws(MessagingError)
  func untag(_ topic: TopicARN, _ keys: [String]) async throws(MessagingError)
  func addPermission(
    _ label: String,
    for accounts: [String],
    to actions: [String],
    on topic: TopicARN
  ) async throws(MessagingError)
  func removePermission(_ label: String, from topic: TopicARN) async throws(MessagingError)
}

/// Mobile push: platform applications, and an endpoint in them for each device.
///
/// Source: Amazon SNS Developer Guide, mobile push notifications.
public protocol PlatformClient: Sendable {
  /// A platform is `ADM`, `APNS`, `APNS_SANDBOX`, `GCM` and others.
  func createPlatformApplication(
    _ name: String,
    platform: String,
    _ attributes: [String: String]
  ) async throws(MessagingError) -> String
  func deletePlatformApplication(_ application: String) async throws(MessagingError)
  func listPlatformApplications(from token: String?)
    async throws(MessagingError) -> Page<PlatformResource>
  func setAttributes(_ attributes: [String: String], ofPlatformApplication application: String)
    async throws(MessagingError)
  func createPlatformEndpoint(
    _ token: String,
    in application: String,
    _ attributes: [String: String]
  ) async throws(MessagingError) -> String
  func deletePlatformEndpoint(_ endpoint: String) async throws(MessagingError)
  func listPlatformEndpoints(of application: String, from token: String?)
    async throws(MessagingError) -> Page<PlatformResource>
  func attributes(ofPlatformEndpoint endpoint: String)
    async throws(MessagingError) -> [String: String]
  func setAttributes(_ attributes: [String: String], ofPlatformEndpoint endpoint: String)
    async throws(MessagingError)
}
