import Messaging

/// A move task as its source queue keeps it.
struct Redrive: Sendable {
  /// A UUID, as the task handle spells it.
  let id: String
  let request: MoveTaskRequest
  let started: Timestamp
  let toMove: Int
  var moved = 0
  var status = MoveTask.Status.running
  var failureReason: MoveTask.FailureReason?

  /// When the next message moves; the first one does when the task starts.
  ///
  /// SQS chooses a rate itself when it is given none; here that is the highest that one may ask for.
  func nextMove(obeysRate: Bool) -> Timestamp {
    let rate = obeysRate ? request.messagesPerSecond ?? Self.mostPerSecond : Self.mostPerSecond
    return started + Int64(moved) * 1000 / Int64(rate)
  }

  var handle: MoveTaskHandle { MoveTaskHandle(taskID: id, sourceArn: request.sourceArn) }

  var description: MoveTask {
    MoveTask(
      handle: status == .running ? handle : nil,
      status: status,
      request: request,
      moved: moved,
      toMove: toMove,
      failureReason: failureReason,
      started: started.instant
    )
  }

  /// Source: SQS API Reference, StartMessageMoveTask, MaxNumberOfMessagesPerSecond.
  static let mostPerSecond = 500
  /// Tasks that are remembered.
  ///
  /// Source: SQS API Reference, ListMessageMoveTasks, MaxResults.
  static let mostRemembered = 10
}

/// A handle is JSON in Base64, as AWS's are.
extension MoveTaskHandle {
  init(taskID: String, sourceArn: String) {
    let json =
      #"{"taskId":\#(JSONText.quoted(taskID)),"sourceArn":\#(JSONText.quoted(sourceArn))}"#
    self.init(Base64.text(Array(json.utf8)))
  }

  /// Nil for what is no handle of any task.
  var parts: (taskID: String, sourceArn: String)? {
    guard let bytes = Base64.bytes(text),
      let json = JSONValue(String(decoding: bytes, as: UTF8.self)),
      let taskID = json["taskId"]?.string, let source = json["sourceArn"]?.string
    else { return nil }
    return (taskID, source)
  }
}
