import Determinism
import Messaging
import Testing

@testable import MessagingEngine

/// Facts 1.6, SNS filter policies.
///
/// Source: Amazon SNS Developer Guide, subscription filter policies: additions and changes take up
/// to 15 minutes.
struct TopicFilterChangeTests {
  private static let red = #"{"color":["red"]}"#

  private func makeDesk(lags: Bool) -> Desk { Desk { $0.storage.controlPlaneLags = lags } }

  @Test func `in neat storage a filter policy holds at once`() throws {
    let desk = makeDesk(lags: false)
    let topic = try desk.topic()
    let queue = try desk.queue("first", open: topic)
    let subscription = try desk.subscribe(queue, to: topic)
    try desk.broker.setAttribute(.filterPolicy, to: Self.red, of: subscription, at: desk.now)
    try desk.publish("blue", to: topic, ["color": "blue"])
    #expect(try desk.bodies(queue) == [])
    try desk.broker.setAttribute(.filterPolicy, to: "", of: subscription, at: desk.now)
    try desk.publish("blue", to: topic, ["color": "blue"])
    #expect(try desk.bodies(queue) == ["blue"])
  }

  @Test func `in untidy storage the former policy holds for a while, at most 15 minutes`() throws {
    let desk = makeDesk(lags: true)
    let topic = try desk.topic()
    let queue = try desk.queue("first", open: topic)
    let subscription = try desk.subscribe(queue, to: topic)
    try desk.broker.setAttribute(.filterPolicy, to: Self.red, of: subscription, at: desk.now)
    // What is told is what was set.
    #expect(try desk.told(.filterPolicy, of: subscription) == Self.red)
    var arrivals: [Bool] = []
    for _ in 0...15 {
      try desk.publish("blue", to: topic, ["color": "blue"])
      arrivals.append(try !desk.receive(queue, timeout: 43_200).isEmpty)
      desk.pass(60)
    }
    #expect(arrivals.first == true)
    #expect(arrivals.last == false)
    #expect(arrivals == arrivals.filter { $0 } + arrivals.filter { !$0 })
  }

  @Test func `a removed policy keeps messages out for a while as well`() throws {
    let desk = makeDesk(lags: true)
    let topic = try desk.topic()
    let queue = try desk.queue("first", open: topic)
    let subscription = try desk.subscribe(
      queue,
      to: topic,
      [.rawMessageDelivery: "true", .filterPolicy: Self.red]
    )
    desk.pass(900)
    try desk.broker.setAttribute(.filterPolicy, to: "", of: subscription, at: desk.now)
    try desk.publish("blue", to: topic, ["color": "blue"])
    #expect(try desk.bodies(queue) == [])
    desk.pass(900)
    try desk.publish("blue", to: topic, ["color": "blue"])
    #expect(try desk.bodies(queue) == ["blue"])
  }

  @Test func `policies are counted by topic and in all`() throws {
    let desk = Desk {
      $0.limits.topics.filterPoliciesPerTopic = 2
      $0.limits.topics.filterPolicies = 3
    }
    let (topic, other) = (try desk.topic(), try desk.topic("olds"))
    func subscribe(_ name: String, _ topic: TopicARN) -> MessagingError? {
      desk.refusal {
        try desk.subscribe(.sqs, Queue.arn(of: name), to: topic, [.filterPolicy: Self.red])
      }
    }
    let full = MessagingError(
      .filterPolicyLimitExceeded,
      "The maximum number of filter policies has been reached."
    )
    #expect(subscribe("a", topic) == nil)
    #expect(subscribe("b", topic) == nil)
    #expect(subscribe("c", topic) == full)
    #expect(subscribe("c", other) == nil)
    #expect(subscribe("d", other) == full)
    #expect(desk.broker.checkInvariants() == [])
  }
}
