import Messaging
import MessagingEngine
import Testing

/// SQS API Reference, SetQueueAttributes, RedriveAllowPolicy.
struct RedriveAllowPolicyTests {
  private static let policy = """
    {"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:dead","maxReceiveCount":1}
    """

  private static func byQueue(_ names: [String]) -> String {
    let arns = names.map { #""arn:aws:sqs:us-east-1:000000000000:\#($0)""# }
    return #"{"redrivePermission":"byQueue","sourceQueueArns":[\#(arns.joined(separator: ","))]}"#
  }

  @Test(
    arguments: [
      (nil, true), (#"{"redrivePermission":"allowAll"}"#, true),
      (#"{"redrivePermission":"denyAll"}"#, false), (byQueue(["orders"]), true),
      (byQueue(["invoices"]), false), (byQueue(["invoices", "orders"]), true),
    ] as [(String?, Bool)]
  )
  func `a dead-letter queue says whose it is`(allow: String?, isAllowed: Bool) throws {
    let desk = Desk()
    _ = try desk.queue("dead", allow.map { [.redriveAllowPolicy: $0] } ?? [:])
    let created = desk.refusal { _ = try desk.queue("orders", [.redrivePolicy: Self.policy]) }
    #expect(created?.code == (isAllowed ? nil : .invalidParameterValue))
    let queue = try desk.queue("orders")
    let set = desk.refusal {
      try desk.broker.setAttributes([.redrivePolicy: Self.policy], of: queue, at: desk.now)
    }
    #expect(set?.code == (isAllowed ? nil : .invalidParameterValue))
  }

  @Test func `the policy is told as it was given, and taken back by an empty one`() throws {
    let desk = Desk()
    let text = #"{ "redrivePermission" : "denyAll" }"#
    let dead = try desk.queue("dead", [.redriveAllowPolicy: text])
    func told() throws -> String? {
      try desk.broker.attributes([.all], of: dead, at: desk.now)[.redriveAllowPolicy]
    }
    #expect(try told() == text)
    try desk.broker.setAttributes([.redriveAllowPolicy: ""], of: dead, at: desk.now)
    #expect(try told() == nil)
    #expect(desk.refusal { _ = try desk.queue("orders", [.redrivePolicy: Self.policy]) } == nil)
  }

  @Test func `a source that is named stays a source`() throws {
    let desk = Desk()
    let dead = try desk.queue("dead")
    let orders = try desk.queue("orders", [.redrivePolicy: Self.policy, .visibilityTimeout: "0"])
    let deny: [QueueAttribute: String] = [.redriveAllowPolicy: #"{"redrivePermission":"denyAll"}"#]
    try desk.broker.setAttributes(deny, of: dead, at: desk.now)
    try desk.send("a", to: orders)
    for _ in 0..<2 { _ = try desk.receive(orders) }
    #expect(try desk.bodies(dead) == ["a"])
  }

  @Test(arguments: [
    "x", "[]", #"{"redrivePermission":"some"}"#, #"{"redrivePermission":"byQueue"}"#,
    #"{"redrivePermission":"byQueue","sourceQueueArns":[]}"#,
    #"{"redrivePermission":"byQueue","sourceQueueArns":["orders"]}"#,
    #"{"redrivePermission":"denyAll","sourceQueueArns":["arn:aws:sqs:us-east-1:0:a"]}"#,
    byQueue((1...11).map { "q\($0)" }),
  ])
  func `a malformed policy is refused`(_ text: String) {
    let desk = Desk()
    let error = desk.refusal { _ = try desk.queue("dead", [.redriveAllowPolicy: text]) }
    #expect(error?.code == .invalidParameterValue)
  }

  @Test func `ten sources can be named`() throws {
    let desk = Desk()
    _ = try desk.queue("dead", [.redriveAllowPolicy: Self.byQueue((1...10).map { "q\($0)" })])
    _ = try desk.queue("q10", [.redrivePolicy: Self.policy])
  }
}
