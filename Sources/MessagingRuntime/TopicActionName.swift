/// SNS's actions, under whose names calls are counted.
enum TopicActionName: String, Hashable, Sendable, CaseIterable {
  case addPermission = "AddPermission"
  case confirmSubscription = "ConfirmSubscription"
  case createPlatformApplication = "CreatePlatformApplication"
  case createPlatformEndpoint = "CreatePlatformEndpoint"
  case createTopic = "CreateTopic"
  case deleteEndpoint = "DeleteEndpoint"
  case deletePlatformApplication = "DeletePlatformApplication"
  case deleteTopic = "DeleteTopic"
  case getEndpointAttributes = "GetEndpointAttributes"
  case getSubscriptionAttributes = "GetSubscriptionAttributes"
  case getTopicAttributes = "GetTopicAttributes"
  case listEndpointsByPlatformApplication = "ListEndpointsByPlatformApplication"
  case listPlatformApplications = "ListPlatformApplications"
  case listSubscriptions = "ListSubscriptions"
  case listSubscriptionsByTopic = "ListSubscriptionsByTopic"
  case listTagsForResource = "ListTagsForResource"
  case listTopics = "ListTopics"
  case publish = "Publish"
  case publishBatch = "PublishBatch"
  case removePermission = "RemovePermission"
  case setEndpointAttributes = "SetEndpointAttributes"
  case setPlatformApplicationAttributes = "SetPlatformApplicationAttributes"
  case setSubscriptionAttributes = "SetSubscriptionAttributes"
  case setTopicAttributes = "SetTopicAttributes"
  case subscribe = "Subscribe"
  case tagResource = "TagResource"
  case unsubscribe = "Unsubscribe"
  case untagResource = "UntagResource"

  /// What a caller must be allowed: a batch needs no permission of its own.
  var permission: String { self == .publishBatch ? "Publish" : rawValue }
}
