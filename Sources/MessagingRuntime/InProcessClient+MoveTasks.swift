import MessagingEngine
public import Messaging

extension InProcessClient {
  public func startMessageMoveTask(
    _ request: MoveTaskRequest
  ) async throws(MessagingError) -> MoveTaskHandle {
    try await act(.startMessageMoveTask, on: nil) { broker, now throws(MessagingError) in
      try broker.startMessageMoveTask(request, at: now)
    }
  }

  public func cancelMessageMoveTask(
    _ handle: MoveTaskHandle
  ) async throws(MessagingError) -> Int {
    try await act(.cancelMessageMoveTask, on: nil) { broker, now throws(MessagingError) in
      try broker.cancelMessageMoveTask(handle, at: now)
    }
  }

  public func messageMoveTasks(
    from sourceArn: String,
    maxResults: Int?
  ) async throws(MessagingError) -> [MoveTask] {
    try await act(.listMessageMoveTasks, on: nil) { broker, now throws(MessagingError) in
      try broker.messageMoveTasks(from: sourceArn, maxResults: maxResults, at: now)
    }
  }
}
