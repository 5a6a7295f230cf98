import Messaging
import Testing

@testable import MessagingEngine

/// What stays as it was when a call is refused, and what lists show while things come and go.
struct TopicKeepingTests {
  @Test func `a permission too many leaves the topic's policy as it was`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    try desk.broker.addPermission(
      "one",
      for: ["111122223333"],
      to: ["Publish"],
      on: topic,
      at: desk.now
    )
    let before = try desk.broker.attributes(of: topic, at: desk.now)[.policy]
    let accounts = (0..<1000).map { "\(111_122_220_000 + $0)" }
    let refusal = desk.refusal {
      try desk.broker.addPermission("many", for: accounts, to: ["Publish"], on: topic, at: desk.now)
    }
    #expect(refusal?.code == .invalidParameter)
    #expect(try desk.broker.attributes(of: topic, at: desk.now)[.policy] == before)
  }

  @Test func `a list that is read while its entries are ended leaves none out`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    for number in 0..<150 {
      let request = SubscribeRequest(topic, .sms, "+8210\(10_000_000 + number)")
      _ = try desk.broker.subscribe(request, at: desk.now)
    }
    var seen: [String] = []
    var token: String?
    repeat {
      let page = try desk.broker.listSubscriptions(of: topic, from: token, at: desk.now)
      for entry in page.entries {
        seen.append(entry.endpoint)
        if let subscription = entry.subscription {
          try desk.broker.unsubscribe(subscription, at: desk.now)
        }
      }
      token = page.next
    } while token != nil
    #expect(seen == (0..<150).map { "+8210\(10_000_000 + $0)" })
    #expect(desk.broker.checkInvariants() == [])
  }

  @Test func `a topic that goes between two pages takes no other's subscriptions along`() throws {
    let desk = Desk()
    for name in ["a", "b"] {
      let topic = try desk.topic(name)
      for number in 0..<100 {
        let request = SubscribeRequest(topic, .sms, "+8210\(10_000_000 + number)")
        _ = try desk.broker.subscribe(request, at: desk.now)
      }
    }
    let first = try desk.broker.listSubscriptions(at: desk.now)
    #expect(first.entries.map(\.topic.topicName) == Array(repeating: "a", count: 100))
    try desk.broker.deleteTopic(Topic.arn(of: "a"), at: desk.now)
    let second = try desk.broker.listSubscriptions(from: first.next, at: desk.now)
    #expect(second.entries.map(\.topic.topicName) == Array(repeating: "b", count: 100))
  }

  @Test func `topics are listed a hundred at a time in the order of their names`() throws {
    let desk = Desk()
    for number in (100..<350).reversed() { _ = try desk.topic("t\(number)") }
    var names: [String] = []
    var token: String?
    repeat {
      let page = try desk.broker.listTopics(from: token, at: desk.now)
      names += page.entries.map(\.topicName)
      token = page.next
    } while token != nil
    #expect(names == (100..<350).map { "t\($0)" })
  }

  @Test func `two devices of one application never share a token`() throws {
    let desk = Desk()
    let application = try desk.broker.createPlatformApplication(
      "app",
      platform: "GCM",
      ["PlatformCredential": "key"],
      at: desk.now
    )
    _ = try desk.broker.createPlatformEndpoint("t1", in: application, at: desk.now)
    let second = try desk.broker.createPlatformEndpoint("t2", in: application, at: desk.now)
    let refusal = desk.refusal {
      try desk.broker.setAttributes(["Token": "t1"], ofPlatformEndpoint: second, at: desk.now)
    }
    #expect(refusal?.code == .invalidParameter)
    let devices = try desk.broker.listPlatformEndpoints(of: application, at: desk.now)
    #expect(devices.entries.compactMap { $0.attributes["Token"] }.sorted() == ["t1", "t2"])
  }

  @Test func `a topic takes five subscriptions of Firehose`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    func subscribe(_ number: Int) throws {
      let arn = "arn:aws:firehose:us-east-1:000000000000:deliverystream/s\(number)"
      let role = "arn:aws:iam::000000000000:role/firehose"
      _ = try desk.broker.subscribe(
        SubscribeRequest(topic, .firehose, arn, attributes: [.subscriptionRoleArn: role]),
        at: desk.now
      )
    }
    for number in 1...5 { try subscribe(number) }
    #expect(desk.refusal { try subscribe(6) }?.code == .subscriptionLimitExceeded)
  }

  @Test func `a topic's throughput scope does not go back from the group to the topic`() throws {
    let desk = Desk()
    let topic = try desk.fifoTopic()
    try desk.broker.setAttribute(.fifoThroughputScope, to: "MessageGroup", of: topic, at: desk.now)
    let refusal = desk.refusal {
      try desk.broker.setAttribute(.fifoThroughputScope, to: "Topic", of: topic, at: desk.now)
    }
    #expect(refusal?.code == .invalidParameter)
  }
}
