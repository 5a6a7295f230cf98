import Determinism
import Messaging
import MessagingEngine
import Testing

/// Facts row 10, and 1.6 "Redrive".
struct MoveTaskTests {
  /// Messages that were received once from `orders` and wait in `dead`.
  private func deadLetters(
    _ bodies: [String],
    on desk: Desk,
    isFIFO: Bool = false
  ) throws -> (source: QueueURL, dead: QueueURL) {
    let ending = isFIFO ? ".fifo" : ""
    let kind: [QueueAttribute: String] = isFIFO ? [.fifoQueue: "true"] : [:]
    let dead = try desk.queue("dead" + ending, kind)
    let policy = """
      {"deadLetterTargetArn":"\(Self.arn("dead" + ending))","maxReceiveCount":1}
      """
    let source = try desk.queue(
      "orders" + ending,
      kind.merging([.redrivePolicy: policy, .visibilityTimeout: "0"]) { first, _ in first }
    )
    for body in bodies {
      try desk.send(body, to: source, group: isFIFO ? "g" : nil, id: isFIFO ? body : nil)
    }
    for _ in 0..<2 { _ = try desk.receive(source) }
    try desk.broker.setAttributes([.visibilityTimeout: "30"], of: source, at: desk.now)
    return (source, dead)
  }

  private static func arn(_ name: String) -> String { "arn:aws:sqs:us-east-1:000000000000:\(name)" }

  private func start(
    _ desk: Desk,
    from name: String = "dead",
    to target: String? = nil,
    perSecond: Int? = nil
  ) throws -> MoveTaskHandle {
    let request = MoveTaskRequest(
      from: Self.arn(name),
      to: target.map { Self.arn($0) },
      perSecond: perSecond
    )
    return try desk.broker.startMessageMoveTask(request, at: desk.now)
  }

  private func tasks(_ desk: Desk, _ most: Int? = nil) throws -> [MoveTask] {
    try desk.broker.messageMoveTasks(from: Self.arn("dead"), maxResults: most, at: desk.now)
  }

  @Test func `a moved message goes back to its source as a new one`() throws {
    let desk = Desk()
    let (source, dead) = try deadLetters(["a"], on: desk)
    desk.pass(100)
    let old = try #require(try desk.receive(dead, timeout: 0).first)
    #expect(old.systemAttributes[.deadLetterQueueSourceArn] == Self.arn("orders"))
    #expect(old.systemAttributes[.sentTimestamp] == "1767225600000")
    _ = try start(desk)
    #expect(try desk.bodies(dead) == [])
    let new = try #require(try desk.receive(source).first)
    #expect(new.body == "a")
    #expect(new.messageID != old.messageID)
    // One receive of `orders` and one of `dead` are forgotten, or it would be dead again.
    #expect(new.systemAttributes[.approximateReceiveCount] == "1")
    #expect(new.systemAttributes[.sentTimestamp] == "1767225700000")
    #expect(new.systemAttributes[.deadLetterQueueSourceArn] == nil)
  }

  @Test func `a FIFO message's former identity deduplicates it`() throws {
    let desk = Desk()
    let (source, dead) = try deadLetters(["a"], on: desk, isFIFO: true)
    let old = try #require(try desk.receive(dead, timeout: 0).first)
    _ = try start(desk, from: "dead.fifo")
    let new = try #require(try desk.receive(source).first)
    #expect(new.systemAttributes[.messageDeduplicationID] == old.messageID.text)
    #expect(new.systemAttributes[.messageGroupID] == "g")
  }

  @Test func `three messages at one a second take two seconds, oldest first`() throws {
    let desk = Desk()
    let (source, _) = try deadLetters(["a", "b", "c"], on: desk)
    let handle = try start(desk, perSecond: 1)
    #expect(try desk.bodies(source) == ["a"])
    #expect(try tasks(desk).map(\.status) == [.running])
    #expect(try tasks(desk).map(\.handle) == [handle])
    desk.pass(0.999)
    #expect(try desk.bodies(source) == [])
    desk.pass(0.001)
    #expect(try desk.bodies(source) == ["b"])
    desk.pass(1)
    #expect(try desk.bodies(source) == ["c"])
    let task = try #require(try tasks(desk).first)
    #expect((task.status, task.moved, task.toMove) == (.completed, 3, 3))
    #expect(task.handle == nil)
    #expect(task.messagesPerSecond == 1)
    #expect(task.started == Instant(unixMilliseconds: 1_767_225_600_000))
  }

  @Test func `a call that comes late finds each message moved at its own time`() throws {
    let desk = Desk()
    let (source, _) = try deadLetters(["a", "b", "c"], on: desk)
    _ = try start(desk, perSecond: 1)
    desk.pass(60)
    let sent = try desk.receive(source).map { $0.systemAttributes[.sentTimestamp] }
    #expect(sent == ["1767225600000", "1767225601000", "1767225602000"])
  }

  @Test func `a long poll on the destination is woken by the next message`() throws {
    let desk = Desk()
    let (source, _) = try deadLetters(["a", "b"], on: desk)
    let target = try desk.queue("second")
    _ = source
    _ = try start(desk, to: "second", perSecond: 1)
    #expect(try desk.bodies(target) == ["a"])
    let poll = ReceiveRequest(target, waitTimeSeconds: 20)
    guard case .parked = try desk.broker.receive(poll, at: desk.now) else {
      Issue.record("nothing is there, and the poll does not wait")
      return
    }
    #expect(desk.broker.nextDeadline == desk.now.advanced(by: .seconds(1)))
    desk.pass(1)
    desk.broker.advance(to: desk.now)
    #expect(desk.broker.takeAnswers().map { $0.messages.map(\.body) } == [["b"]])
  }

  @Test func `what is in flight stays`() throws {
    let desk = Desk()
    let (source, dead) = try deadLetters(["a", "b"], on: desk)
    #expect(try desk.bodies(dead, 1) == ["a"])
    _ = try start(desk)
    desk.pass(1)
    #expect(try desk.bodies(source) == ["b"])
    #expect(try tasks(desk).map(\.toMove) == [1])
    desk.pass(30)
    #expect(try desk.bodies(dead) == ["a"])
  }

  @Test func `a task that is cancelled leaves what it has not moved`() throws {
    let desk = Desk()
    let (source, dead) = try deadLetters(["a", "b", "c"], on: desk)
    let handle = try start(desk, perSecond: 1)
    desk.pass(1)
    #expect(try desk.broker.cancelMessageMoveTask(handle, at: desk.now) == 2)
    #expect(try tasks(desk).map(\.status) == [.cancelling])
    #expect(desk.refusal { _ = try start(desk) }?.code == .invalidParameterValue)
    desk.pass(5)
    #expect(try tasks(desk).map(\.status) == [.cancelled])
    #expect(try desk.bodies(source) == ["a", "b"])
    #expect(try desk.bodies(dead) == ["c"])
  }

  @Test func `a task fails with its destination gone, and keeps the message`() throws {
    let desk = Desk()
    let (_, dead) = try deadLetters(["a", "b"], on: desk)
    let target = try desk.queue("second")
    _ = try start(desk, to: "second", perSecond: 1)
    try desk.broker.deleteQueue(target, at: desk.now)
    desk.pass(1)
    let task = try #require(try tasks(desk).first)
    #expect((task.status, task.failureReason, task.moved) == (.failed, .nonExistentQueue, 1))
    #expect(try desk.bodies(dead) == ["b"])
  }

  @Test func `a message that was sent to the dead-letter queue has no source`() throws {
    let desk = Desk()
    let (source, dead) = try deadLetters([], on: desk)
    try desk.send("direct", to: dead)
    _ = try start(desk)
    #expect(try tasks(desk).map(\.failureReason) == [.couldNotDetermineMessageSource])
    #expect(try desk.bodies(source) == [])
    _ = try start(desk, to: "orders")
    #expect(try desk.bodies(source) == ["direct"])
  }

  @Test func `the latest ten tasks are remembered, the last one told first`() throws {
    let desk = Desk()
    _ = try deadLetters([], on: desk)
    for _ in 0..<12 {
      _ = try start(desk)
      desk.pass(1)
    }
    #expect(try tasks(desk).map(\.started) == [Instant(unixMilliseconds: 1_767_225_611_000)])
    let all = try tasks(desk, 10).map(\.started.unixMilliseconds)
    #expect(all.count == 10)
    #expect(all.first == 1_767_225_611_000)
    #expect(all.last == 1_767_225_602_000)
  }

  @Test func `refusals have AWS's names and texts`() throws {
    let desk = Desk()
    _ = try deadLetters(["a", "b"], on: desk)
    _ = try desk.fifo()
    func check(_ code: MessagingError.Code, _ text: String, _ call: () throws -> Void) {
      #expect(desk.refusal(call) == MessagingError(code, text))
    }
    let gone = "The resource that you specified for the SourceArn parameter doesn't exist."
    check(.resourceNotFound, gone) { _ = try start(desk, from: "nowhere") }
    check(.resourceNotFound, "\(gone.replacing("Source", with: "Destination"))") {
      _ = try start(desk, to: "nowhere")
    }
    check(.invalidParameterValue, "Source queue must be configured as a Dead Letter Queue.") {
      _ = try start(desk, from: "orders")
    }
    check(
      .invalidParameterValue,
      "Source queue arn and destination queue arn cannot be the same."
    ) { _ = try start(desk, to: "dead") }
    check(
      .invalidParameterValue,
      "The source queue and destination queue must be of the same queue type."
    ) { _ = try start(desk, to: "orders.fifo") }
    for rate in [0, 501] {
      #expect(
        desk.refusal { _ = try start(desk, perSecond: rate) }?.code == .invalidParameterValue
      )
    }
    _ = try start(desk, perSecond: 1)
    check(
      .invalidParameterValue,
      "There is already a task running. Only one active task is allowed for a source queue arn "
        + "at a given time."
    ) { _ = try start(desk) }
    for most in [0, 11] {
      #expect(desk.refusal { _ = try tasks(desk, most) }?.code == .invalidParameterValue)
    }
  }

  @Test func `a handle of no task is refused`() throws {
    let desk = Desk()
    _ = try deadLetters(["a"], on: desk)
    let handle = try start(desk)
    func refusal(_ handle: MoveTaskHandle) -> MessagingError? {
      desk.refusal { _ = try desk.broker.cancelMessageMoveTask(handle, at: desk.now) }
    }
    #expect(
      refusal(MoveTaskHandle("foobared"))
        == MessagingError(.invalidParameterValue, "Value for parameter TaskHandle is invalid.")
    )
    // {"taskId":"x","sourceArn":"arn:aws:sqs:us-east-1:000000000000:dead"}
    let unknown = MoveTaskHandle(
      "eyJ0YXNrSWQiOiJ4Iiwic291cmNlQXJuIjoiYXJuOmF3czpzcXM6dXMtZWFzdC0xOjAwMDAwMDAwMDAwMDpkZWFkIn0="
    )
    #expect(refusal(unknown) == MessagingError(.resourceNotFound, "Task does not exist."))
    #expect(MessagingError.Code.resourceNotFound.httpStatus == 404)
    // It has moved its only message and is completed.
    #expect(refusal(handle)?.code == .unsupportedOperation)
  }

  @Test(arguments: [
    ("2023-06-06", false, false), ("2023-06-07", true, false), ("2023-11-26", true, false),
    ("2023-11-27", true, true),
  ])
  func `tasks began with standard queues`(day: String, standard: Bool, fifo: Bool) throws {
    let date = try #require(CivilDate(iso: day))
    for (isFIFO, isPossible) in [(false, standard), (true, fifo)] {
      let desk = Desk { $0.limits = Limits(asOf: date) }
      _ = try deadLetters([], on: desk, isFIFO: isFIFO)
      let error = desk.refusal { _ = try start(desk, from: isFIFO ? "dead.fifo" : "dead") }
      #expect(error?.code == (isPossible ? nil : .unsupportedOperation))
    }
  }
}
