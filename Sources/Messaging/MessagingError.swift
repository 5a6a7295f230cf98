/// Every refusal of SQS, with AWS's names and texts.
///
/// Source: SQS API Reference, each action's errors; the texts are those that AWS answers with.
public struct MessagingError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Code: String, Hashable, Sendable, CaseIterable {
    case queueDoesNotExist = "QueueDoesNotExist"
    case queueNameExists = "QueueNameExists"
    case queueDeletedRecently = "QueueDeletedRecently"
    case purgeQueueInProgress = "PurgeQueueInProgress"
    case accessDenied = "AccessDenied"
    case overLimit = "OverLimit"
    case requestThrottled = "RequestThrottled"
    case receiptHandleIsInvalid = "ReceiptHandleIsInvalid"
    case messageNotInflight = "MessageNotInflight"
    case emptyBatchRequest = "EmptyBatchRequest"
    case tooManyEntriesInBatchRequest = "TooManyEntriesInBatchRequest"
    case batchEntryIdsNotDistinct = "BatchEntryIdsNotDistinct"
    case batchRequestTooLong = "BatchRequestTooLong"
    case invalidBatchEntryId = "InvalidBatchEntryId"
    case resourceNotFound = "ResourceNotFoundException"
    case unsupportedOperation = "UnsupportedOperation"
    case invalidAttributeName = "InvalidAttributeName"
    case invalidAttributeValue = "InvalidAttributeValue"
    case invalidMessageContents = "InvalidMessageContents"
    case invalidParameterValue = "InvalidParameterValueException"
    case missingParameter = "MissingRequiredParameterException"
    // Of SNS.
    case invalidParameter = "InvalidParameter"
    case parameterValueInvalid = "ParameterValueInvalid"
    case notFound = "NotFound"
    case authorizationError = "AuthorizationError"
    case topicLimitExceeded = "TopicLimitExceeded"
    case subscriptionLimitExceeded = "SubscriptionLimitExceeded"
    case filterPolicyLimitExceeded = "FilterPolicyLimitExceeded"
    case replayLimitExceeded = "ReplayLimitExceeded"
    case tagLimitExceeded = "TagLimitExceeded"
    case throttled = "Throttled"
    case endpointDisabled = "EndpointDisabled"
    case platformApplicationDisabled = "PlatformApplicationDisabled"
    case taggedResourceNotFound = "ResourceNotFound"
    case invalidState = "InvalidState"
    /// No refusal of AWS: the endpoint could not be reached, or answered what no SQS answers.
    case transport = "TransportError"
  }

  public var code: Code
  public var message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  public var description: String { "\(code.rawValue): \(message)" }
}

extension MessagingError.Code {
  /// The code of the Query protocol, which the JSON protocol's `x-amzn-query-error` repeats.
  public var queryCode: String {
    switch self {
    case .queueDoesNotExist: "AWS.SimpleQueueService.NonExistentQueue"
    case .queueNameExists: "QueueAlreadyExists"
    case .queueDeletedRecently, .purgeQueueInProgress, .messageNotInflight, .emptyBatchRequest,
      .tooManyEntriesInBatchRequest, .batchEntryIdsNotDistinct, .batchRequestTooLong,
      .invalidBatchEntryId, .unsupportedOperation:
      "AWS.SimpleQueueService.\(rawValue)"
    case .invalidParameterValue: "InvalidParameterValue"
    case .missingParameter: "MissingParameter"
    case .accessDenied, .overLimit, .requestThrottled, .receiptHandleIsInvalid,
      .invalidAttributeName,
      .invalidAttributeValue, .invalidMessageContents, .transport, .invalidParameter,
      .parameterValueInvalid, .notFound, .authorizationError, .topicLimitExceeded,
      .subscriptionLimitExceeded, .filterPolicyLimitExceeded, .replayLimitExceeded,
      .tagLimitExceeded, .throttled, .endpointDisabled, .platformApplicationDisabled,
      .resourceNotFound, .taggedResourceNotFound, .invalidState:
      rawValue
    }
  }

  public var httpStatus: Int {
    switch self {
    case .purgeQueueInProgress, .accessDenied, .overLimit, .requestThrottled, .authorizationError,
      .topicLimitExceeded, .subscriptionLimitExceeded, .filterPolicyLimitExceeded,
      .replayLimitExceeded:
      403
    case .receiptHandleIsInvalid, .notFound, .resourceNotFound,
      .taggedResourceNotFound:
      404
    case .throttled: 429
    default: 400
    }
  }
}
