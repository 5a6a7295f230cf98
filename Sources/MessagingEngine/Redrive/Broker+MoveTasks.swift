public import Determinism
public import Messaging

extension Broker {
  /// Starts to move messages from a dead-letter queue to another queue or to their own sources.
  ///
  /// The task goes on whenever the broker is called later. It moves what is visible, oldest first,
  /// until it has moved as many as there were when it started, or finds none.
  /// Source: SQS API Reference, StartMessageMoveTask; the texts of refusals as AWS has answered
  /// them, recorded by LocalStack's tests of 2024-01-05.
  public mutating func startMessageMoveTask(_ request: MoveTaskRequest, at now: Instant)
    throws(MessagingError) -> MoveTaskHandle
  {
    let now = time(now)
    let place = try place(ofArn: request.sourceArn, "SourceArn")
    try checkMoves(in: place)
    guard
      queues.contains(where: { isThere($0) && $0.settings.redrive?.target == queues[place].arn })
    else {
      throw .invalidParameter("Source queue must be configured as a Dead Letter Queue.")
    }
    if let arn = request.destinationArn { try checkDestination(arn, of: place) }
    if let rate = request.messagesPerSecond, !(1...Redrive.mostPerSecond).contains(rate) {
      throw .invalidParameter(
        "Value for parameter MaxNumberOfMessagesPerSecond is invalid. Reason: You must enter a "
          + "number that's between 1 and \(Redrive.mostPerSecond)."
      )
    }
    if queues[place].redrives.last?.status.isActive == true {
      throw .invalidParameter(
        "There is already a task running. Only one active task is allowed for a source queue arn "
          + "at a given time."
      )
    }
    settle(place, at: now)
    let (high, low) = takeIdentity()
    let redrive = Redrive(
      id: MessageID(high, low).text,
      request: request,
      started: now,
      toMove: counts(of: queues[place]).visible
    )
    if queues[place].redrives.count == Redrive.mostRemembered {
      queues[place].redrives.removeFirst()
    }
    queues[place].redrives.append(redrive)
    moveNext(from: place, at: now)
    return redrive.handle
  }

  /// Stops a task that runs; what it has moved stays moved.
  ///
  /// It is told to be cancelling until it would have moved its next message. AWS does not say how
  /// it refuses for a task that runs no more.
  /// Gives how many messages it has moved. Source: SQS API Reference, CancelMessageMoveTask.
  public mutating func cancelMessageMoveTask(_ handle: MoveTaskHandle, at now: Instant)
    throws(MessagingError) -> Int
  {
    _ = time(now)
    guard let parts = handle.parts else {
      throw .invalidParameter("Value for parameter TaskHandle is invalid.")
    }
    let place = try place(ofArn: parts.sourceArn, "SourceArn")
    guard let index = queues[place].redrives.lastIndex(where: { $0.id == parts.taskID }) else {
      throw MessagingError(.resourceNotFound, "Task does not exist.")
    }
    guard queues[place].redrives[index].status == .running else {
      throw MessagingError(.unsupportedOperation, "Only running tasks can be cancelled.")
    }
    queues[place].redrives[index].status = .cancelling
    return queues[place].redrives[index].moved
  }

  /// The most recent tasks of a source queue, the latest first: 1 to 10, or 1 when it is not said.
  ///
  /// Source: SQS API Reference, ListMessageMoveTasks.
  public mutating func messageMoveTasks(
    from sourceArn: String,
    maxResults: Int? = nil,
    at now: Instant
  ) throws(MessagingError) -> [MoveTask] {
    _ = time(now)
    let place = try place(ofArn: sourceArn, "SourceArn")
    try checkMoves(in: place)
    let most = maxResults ?? 1
    guard (1...Redrive.mostRemembered).contains(most) else {
      throw .invalidValue(
        "\(most)",
        "MaxResults",
        "Must be between 1 and \(Redrive.mostRemembered), if provided."
      )
    }
    return queues[place].redrives.suffix(most).reversed().map(\.description)
  }

  func isThere(_ queue: Queue) -> Bool {
    places[queue.name].map { queues[$0].serial } == queue.serial
  }

  func place(ofArn arn: String, _ parameter: String) throws(MessagingError) -> Int {
    guard let place = queuePlace(of: arn) else {
      throw MessagingError(
        .resourceNotFound,
        "The resource that you specified for the \(parameter) parameter doesn't exist."
      )
    }
    return place
  }

  private func checkMoves(in place: Int) throws(MessagingError) {
    guard queues[place].isFIFO ? limits.movesFromFIFO : limits.movesFromStandard else {
      throw MessagingError(.unsupportedOperation, "Unsupported operation.")
    }
  }

  private func checkDestination(_ arn: String, of place: Int) throws(MessagingError) {
    let target = try self.place(ofArn: arn, "DestinationArn")
    guard target != place else {
      throw .invalidParameter("Source queue arn and destination queue arn cannot be the same.")
    }
    guard queues[target].isFIFO == queues[place].isFIFO else {
      throw .invalidParameter(
        "The source queue and destination queue must be of the same queue type."
      )
    }
  }
}
