/// SQS's actions, under whose names calls are counted.
enum ActionName: String, Hashable, Sendable, CaseIterable {
  case addPermission = "AddPermission"
  case cancelMessageMoveTask = "CancelMessageMoveTask"
  case changeMessageVisibility = "ChangeMessageVisibility"
  case changeMessageVisibilityBatch = "ChangeMessageVisibilityBatch"
  case createQueue = "CreateQueue"
  case deleteMessage = "DeleteMessage"
  case deleteMessageBatch = "DeleteMessageBatch"
  case deleteQueue = "DeleteQueue"
  case getQueueAttributes = "GetQueueAttributes"
  case getQueueURL = "GetQueueUrl"
  case listDeadLetterSourceQueues = "ListDeadLetterSourceQueues"
  case listMessageMoveTasks = "ListMessageMoveTasks"
  case listQueueTags = "ListQueueTags"
  case listQueues = "ListQueues"
  case purgeQueue = "PurgeQueue"
  case receiveMessage = "ReceiveMessage"
  case removePermission = "RemovePermission"
  case sendMessage = "SendMessage"
  case sendMessageBatch = "SendMessageBatch"
  case setQueueAttributes = "SetQueueAttributes"
  case startMessageMoveTask = "StartMessageMoveTask"
  case tagQueue = "TagQueue"
  case untagQueue = "UntagQueue"

  /// What a caller must be allowed: a batch needs no permission of its own.
  ///
  /// Source: Amazon SQS Developer Guide, Amazon SQS batch actions.
  var permission: String {
    rawValue.hasSuffix("Batch") ? String(rawValue.dropLast("Batch".count)) : rawValue
  }
}
