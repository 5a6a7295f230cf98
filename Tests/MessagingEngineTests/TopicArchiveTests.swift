import Determinism
import Messaging
import Testing

@testable import MessagingEngine

/// Facts 1.6, SNS archive and replay, and G 61.
///
/// Source: Amazon SNS Developer Guide, message archiving and replay for FIFO topics.
struct TopicArchiveTests {
  private static let day = 86_400.0

  private func makeTopic(_ desk: Desk, days: Int = 30) throws -> TopicARN {
    try desk.fifoTopic([.archivePolicy: #"{"MessageRetentionPeriod":"\#(days)"}"#])
  }

  private func archive(_ policy: String, _ topic: TopicARN, _ desk: Desk) throws {
    try desk.broker.setAttribute(.archivePolicy, to: policy, of: topic, at: desk.now)
  }

  /// From and until a second after the desk's first time.
  private func policy(from start: Int, until end: Int? = nil) -> String {
    func text(_ second: Int) -> String {
      "2026-01-01T00:00:\(second < 10 ? "0" : "")\(second).000Z"
    }
    let ending = end.map { #","EndingPoint":"\#(text($0))""# } ?? ""
    return #"{"PointType":"Timestamp","StartingPoint":"\#(text(start))"\#(ending)}"#
  }

  /// Messages `0` to `4`, one a second, before anybody subscribes.
  private func publishFive(to topic: TopicARN, _ desk: Desk) throws -> [PublishedMessage] {
    try (0..<5).map { number in
      defer { desk.pass(1) }
      return try desk.publish("\(number)", to: topic, group: "g", id: "\(number)")
    }
  }

  @Test func `a topic tells its archive policy and from when there are messages`() throws {
    let desk = Desk()
    let topic = try makeTopic(desk, days: 2)
    #expect(try desk.told(.archivePolicy, of: topic) == #"{"MessageRetentionPeriod":"2"}"#)
    desk.pass(Self.day)
    #expect(try desk.told(.beginningArchiveTime, of: topic) == "2026-01-01T00:00:00.000Z")
    desk.pass(2 * Self.day)
    #expect(try desk.told(.beginningArchiveTime, of: topic) == "2026-01-02T00:00:00.000Z")
  }

  @Test(arguments: ["0", "366", "many"])
  func `an archive keeps messages for 1 to 365 days`(days: String) throws {
    let desk = Desk()
    let topic = try desk.fifoTopic()
    let refused = MessagingError.invalid(
      "ArchivePolicy: MessageRetentionPeriod must be between 1 and 365"
    )
    #expect(
      desk.refusal { try archive(#"{"MessageRetentionPeriod":"\#(days)"}"#, topic, desk) }
        == refused
    )
    for days in [#""1""#, #""365""#, "365"] {
      try archive("{\"MessageRetentionPeriod\":\(days)}", topic, desk)
    }
  }

  @Test func `only FIFO topics keep archives, and those since October 2023`() throws {
    let policy = #"{"MessageRetentionPeriod":"1"}"#
    #expect(
      Desk().refusal { _ = try Desk().topic("news", [.archivePolicy: policy]) }
        == .invalid("AttributeName")
    )
    for (date, isRefused) in [("2023-10-30", true), ("2023-10-31", false)] {
      let date = try #require(CivilDate(iso: date))
      let desk = Desk { $0.limits = Limits(asOf: date) }
      let refusal = desk.refusal { _ = try desk.fifoTopic([.archivePolicy: policy]) }
      #expect((refusal != nil) == isRefused)
    }
  }

  @Test func `a topic with an archive is not deleted before its archive is`() throws {
    let desk = Desk()
    let topic = try makeTopic(desk)
    #expect(
      desk.refusal { try desk.broker.deleteTopic(topic, at: desk.now) }
        == MessagingError(
          .invalidState,
          "Invalid state: Cannot delete a topic with an ArchivePolicy"
        )
    )
    try archive("{}", topic, desk)
    #expect(try desk.told(.archivePolicy, of: topic) == nil)
    #expect(try desk.told(.beginningArchiveTime, of: topic) == nil)
    try desk.broker.deleteTopic(topic, at: desk.now)
  }

  @Test func `a late subscription gets what it asks for out of the archive, and then the new`()
    throws
  {
    let desk = Desk()
    let topic = try makeTopic(desk)
    _ = try publishFive(to: topic, desk)
    let queue = try desk.queue("in.fifo", open: topic, [.fifoQueue: "true"])
    let subscription = try desk.subscribe(
      queue,
      to: topic,
      [.rawMessageDelivery: "true", .replayPolicy: policy(from: 1, until: 3)]
    )
    try desk.publish("new", to: topic, group: "g", id: "new")
    #expect(try desk.bodies(queue) == ["1", "2", "3", "new"])
    #expect(try desk.told(.replayPolicy, of: subscription) == policy(from: 1, until: 3))
    #expect(try desk.told(.replayStatus, of: subscription) == "Completed")
    #expect(desk.broker.checkInvariants() == [])
  }

  @Test func `without an end all there are until now come again`() throws {
    let desk = Desk()
    let topic = try makeTopic(desk)
    _ = try publishFive(to: topic, desk)
    let queue = try desk.queue("in", open: topic)
    let subscription = try desk.subscribe(queue, to: topic)
    #expect(try desk.told(.replayStatus, of: subscription) == nil)
    try desk.broker.setAttribute(.replayPolicy, to: policy(from: 3), of: subscription, at: desk.now)
    #expect(try desk.bodies(queue) == ["3", "4"])
    try desk.broker.setAttribute(.replayPolicy, to: "{}", of: subscription, at: desk.now)
    #expect(try desk.told(.replayStatus, of: subscription) == nil)
    #expect(try desk.told(.replayPolicy, of: subscription) == nil)
  }

  @Test func `a replayed message has its first identity and time, and says that it is replayed`()
    throws
  {
    let desk = Desk()
    let topic = try makeTopic(desk)
    let published = try publishFive(to: topic, desk)
    let queue = try desk.queue("in", open: topic)
    try desk.subscribe(queue, to: topic, [.replayPolicy: policy(from: 2, until: 3)])
    let body = try #require(try desk.bodies(queue).first)
    let lines = body.split(separator: "\n")
    #expect(lines[2] == #"  "MessageId" : "\#(published[2].messageID)","#)
    #expect(lines.contains(#"  "Timestamp" : "2026-01-01T00:00:02.000Z","#))
    #expect(body.contains(#""Replayed""#))
    try desk.publish("new", to: topic, group: "g", id: "new")
    #expect(try desk.bodies(queue).last?.contains("Replayed") == false)
  }

  @Test func `a filter policy is for replayed messages too`() throws {
    let desk = Desk()
    let topic = try makeTopic(desk)
    for (id, color) in [("1", "red"), ("2", "blue"), ("3", "red")] {
      try desk.publish(color + id, to: topic, ["color": color], group: "g", id: id)
    }
    let queue = try desk.queue("in", open: topic)
    try desk.subscribe(
      queue,
      to: topic,
      [
        .rawMessageDelivery: "true", .filterPolicy: #"{"color":["red"]}"#,
        .replayPolicy: policy(from: 0),
      ]
    )
    #expect(try desk.bodies(queue) == ["red1", "red3"])
  }

  @Test func `what is older than the archive's period is gone`() throws {
    let desk = Desk()
    let topic = try makeTopic(desk, days: 1)
    _ = try publishFive(to: topic, desk)
    // A day after the third.
    desk.pass(Self.day - 3)
    let queue = try desk.queue("in", open: topic)
    try desk.subscribe(
      queue,
      to: topic,
      [.rawMessageDelivery: "true", .replayPolicy: policy(from: 0)]
    )
    #expect(try desk.bodies(queue) == ["2", "3", "4"])
  }

  @Test func `ending the archive deletes what is in it`() throws {
    let desk = Desk()
    let topic = try makeTopic(desk)
    _ = try publishFive(to: topic, desk)
    try archive("{}", topic, desk)
    try archive(#"{"MessageRetentionPeriod":"30"}"#, topic, desk)
    #expect(try desk.told(.beginningArchiveTime, of: topic) == "2026-01-01T00:00:05.000Z")
    let queue = try desk.queue("in", open: topic)
    try desk.subscribe(queue, to: topic, [.replayPolicy: policy(from: 0)])
    #expect(try desk.bodies(queue) == [])
  }

  @Test func `a duplicate is archived once`() throws {
    let desk = Desk()
    let topic = try makeTopic(desk)
    for _ in 0..<3 { try desk.publish("same", to: topic, group: "g", id: "same") }
    let queue = try desk.queue("in", open: topic)
    try desk.subscribe(
      queue,
      to: topic,
      [.rawMessageDelivery: "true", .replayPolicy: policy(from: 0)]
    )
    #expect(try desk.bodies(queue) == ["same"])
  }

  @Test func `a replay is in progress while its deliveries are tried again, in order`() throws {
    let start = Instant(unixMilliseconds: 1_767_225_600_000)
    let desk = Desk {
      $0.outages = [
        Outage(
          Queue.arn(of: "in.fifo"),
          .serverError,
          from: start,
          until: start.advanced(by: .seconds(7))
        )
      ]
    }
    let topic = try makeTopic(desk)
    _ = try publishFive(to: topic, desk)
    let queue = try desk.queue("in.fifo", open: topic, [.fifoQueue: "true"])
    let subscription = try desk.subscribe(
      queue,
      to: topic,
      [.rawMessageDelivery: "true", .replayPolicy: policy(from: 0)]
    )
    #expect(try desk.told(.replayStatus, of: subscription) == "In progress")
    #expect(desk.broker.checkInvariants() == [])
    desk.pass(2)
    #expect(try desk.bodies(queue) == ["0", "1", "2", "3", "4"])
    #expect(try desk.told(.replayStatus, of: subscription) == "Completed")
  }

  @Test func `a replay waits for its subscription, and without an archive it fails`() throws {
    let desk = Desk()
    let topic = try makeTopic(desk)
    let request = SubscribeRequest(
      topic,
      .sqs,
      "arn:aws:sqs:us-east-1:111122223333:in",
      attributes: [.replayPolicy: policy(from: 0)],
      returnsARN: true
    )
    let subscription = try #require(try desk.broker.subscribe(request, at: desk.now))
    #expect(try desk.told(.replayStatus, of: subscription) == "Pending")
    try archive("{}", topic, desk)
    _ = try desk.broker.confirmSubscription(of: topic, token: desk.token(), at: desk.now)
    #expect(try desk.told(.replayStatus, of: subscription) == "Failed")
    try desk.broker.unsubscribe(subscription, at: desk.now)
    #expect(desk.broker.checkInvariants() == [])
  }

  @Test(arguments: [
    ("[]", "failed to parse JSON."),
    (#"{"StartingPoint":"2026-01-01T00:00:00Z"}"#, "PointType must be Timestamp"),
    (#"{"PointType":"Timestamp"}"#, "StartingPoint must be a timestamp"),
    (
      #"{"PointType":"Timestamp","StartingPoint":"2026-01-02","EndingPoint":"2026-01-01"}"#,
      "EndingPoint must be a timestamp after StartingPoint"
    ),
  ])
  func `a replay policy without its points is refused`(policy: String, text: String) throws {
    let desk = Desk()
    let topic = try makeTopic(desk)
    let queue = try desk.queue("in", open: topic)
    #expect(
      desk.refusal { try desk.subscribe(queue, to: topic, [.replayPolicy: policy]) }
        == .invalid("Attributes Reason: ReplayPolicy: \(text)")
    )
  }
}
