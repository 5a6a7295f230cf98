/// SQS's actions, under whose names calls are counted.
enum ActionName: String, Hashable, Sendable, CaseIterable {
  case changeMessageVisibility = "ChangeMessageVisibility"
  case changeMessageVisibilityBatch = "ChangeMessageVisibilityBatch"
  case createQueue = "CreateQueue"
  case deleteMessage = "DeleteMessage"
  case deleteMessageBatch = "DeleteMessageBatch"
  case deleteQueue = "DeleteQueue"
  case getQueueAttributes = "GetQueueAttributes"
  case getQueueURL = "GetQueueUrl"
  case listDeadLetterSourceQueues = "ListDeadLetterSourceQueues"
  case listQueues = "ListQueues"
  case purgeQueue = "PurgeQueue"
  case receiveMessage = "ReceiveMessage"
  case sendMessage = "SendMessage"
  case sendMessageBatch = "SendMessageBatch"
  case setQueueAttributes = "SetQueueAttributes"
}
