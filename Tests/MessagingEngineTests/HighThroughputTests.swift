import Determinism
import Messaging
import MessagingEngine
import Testing

/// Facts rows 46 and 48, and Part 3.
struct HighThroughputTests {
  private static let high: [QueueAttribute: String] = [
    .deduplicationScope: "messageGroup", .fifoThroughputLimit: "perMessageGroupId",
  ]

  @Test func `a group's 301st call of a second is throttled, another group's is not`() throws {
    let desk = Desk()
    let queue = try desk.fifo(Self.high)
    for number in 1...300 { try desk.send("a", to: queue, group: "g", id: "\(number)") }
    let error = desk.refusal { try desk.send("a", to: queue, group: "g", id: "301") }
    #expect(error?.code == .requestThrottled)
    try desk.send("a", to: queue, group: "h", id: "1")
    desk.pass(1)
    try desk.send("a", to: queue, group: "g", id: "301")
  }

  @Test func `without the mode all groups share three hundred calls`() throws {
    let desk = Desk()
    let queue = try desk.fifo()
    for number in 1...300 { try desk.send("a", to: queue, group: "g\(number)", id: "\(number)") }
    let error = desk.refusal { try desk.send("a", to: queue, group: "h", id: "301") }
    #expect(error?.code == .requestThrottled)
  }

  @Test func `a batch counts once for each of its groups`() throws {
    let desk = Desk { $0.limits.fifoCallsPerSecond = 2 }
    let queue = try desk.fifo(Self.high)
    func send(_ groups: [String]) -> MessagingError.Code? {
      let batch = groups.enumerated().map { place, group in
        BatchEntry("\(place)", OutgoingMessage("a", groupID: group, deduplicationID: "\(place)"))
      }
      return desk.refusal { _ = try desk.broker.send(batch, to: queue, at: desk.now) }?.code
    }
    #expect(send(["g", "g", "g", "h"]) == nil)
    #expect(send(["g"]) == nil)
    #expect(send(["g", "h"]) == .requestThrottled)
    #expect(send(["h"]) == nil)
  }

  @Test func `deletes count for their message's group, receives for the queue`() throws {
    let desk = Desk {
      $0.limits.fifoCallsPerSecond = 3
      $0.limits.fifoHighThroughputCallsPerSecond = 4
    }
    let queue = try desk.fifo(Self.high)
    for number in 1...3 { try desk.send("a", to: queue, group: "g", id: "\(number)") }
    desk.pass(1)
    for number in 4...5 { try desk.send("a", to: queue, group: "g", id: "\(number)") }
    let messages = try desk.receive(queue)
    for message in messages.prefix(3) { try desk.delete(message, from: queue) }
    #expect(
      desk.refusal { try desk.delete(messages[3], from: queue) }?.code == .requestThrottled
    )
    for _ in 2...4 { _ = try desk.receive(queue) }
    #expect(desk.refusal { _ = try desk.receive(queue) }?.code == .requestThrottled)
  }

  @Test func `the limit by group needs deduplication by group`() throws {
    let desk = Desk()
    let alone = desk.refusal { _ = try desk.fifo([.fifoThroughputLimit: "perMessageGroupId"]) }
    #expect(alone?.code == .invalidAttributeValue)
    let queue = try desk.fifo(Self.high)
    let back = desk.refusal {
      try desk.broker.setAttributes([.deduplicationScope: "queue"], of: queue, at: desk.now)
    }
    #expect(back?.code == .invalidAttributeValue)
    let wrong = desk.refusal {
      try desk.broker.setAttributes([.fifoThroughputLimit: "much"], of: queue, at: desk.now)
    }
    #expect(wrong?.code == .invalidAttributeValue)
    let names: [QueueAttribute] = [.fifoThroughputLimit]
    var told = try desk.broker.attributes(names, of: queue, at: desk.now)
    #expect(told == [.fifoThroughputLimit: "perMessageGroupId"])
    try desk.broker.setAttributes([.fifoThroughputLimit: "perQueue"], of: queue, at: desk.now)
    told = try desk.broker.attributes(names, of: queue, at: desk.now)
    #expect(told == [.fifoThroughputLimit: "perQueue"])
    let standard = desk.refusal { _ = try desk.queue("jobs", [.fifoThroughputLimit: "perQueue"]) }
    #expect(standard?.code == .invalidAttributeName)
  }

  @Test(arguments: [
    ("2020-06-01", 300), ("2022-10-19", 3000), ("2022-10-20", 6000), ("2023-09-01", 9000),
    ("2023-10-25", 18_000), ("2023-11-26", 18_000), ("2023-11-27", 70_000),
    ("2024-07-18", 70_000),
  ])
  func `a queue's quota rose in steps`(day: String, calls: Int) throws {
    let limits = Limits(asOf: try #require(CivilDate(iso: day)))
    #expect(limits.fifoHighThroughputCallsPerSecond == calls)
  }
}
