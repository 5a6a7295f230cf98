import Determinism
import Messaging
import Testing

@testable import MessagingEngine

/// Fact S28.
///
/// Source: IAM User Guide, Policy evaluation logic, and the elements of policies.
struct AccessTests {
  static let arn = "arn:aws:sqs:us-east-1:000000000000:orders"
  static let other = Caller(account: "111122223333")
  static let ann = Caller(account: "111122223333", identity: "user/ann")

  /// A policy of statements that leave out what tests do not ask about.
  static func policy(_ statements: String..., version: String = "2012-10-17") -> String {
    "{\"Version\":\"\(version)\",\"Statement\":[\(statements.joined(separator: ","))]}"
  }

  static func statement(
    _ effect: String = "Allow",
    principal: String = #""Principal":"*""#,
    action: String = #""Action":"sqs:SendMessage""#,
    resource: String = #""Resource":"*""#,
    condition: String? = nil
  ) -> String {
    let end = condition.map { ",\"Condition\":\($0)" } ?? ""
    return "{\"Effect\":\"\(effect)\",\(principal),\(action),\(resource)\(end)}"
  }

  private func isRefused(
    _ caller: Caller?,
    _ action: String = "SendMessage",
    under policy: String,
    _ change: (inout Broker.Configuration) -> Void = { _ in }
  ) throws -> Bool {
    let desk = Desk(change)
    let queue = try desk.queue("orders", policy.isEmpty ? [:] : [.policy: policy])
    let caller = try #require(caller)
    return desk.refusal {
      try desk.broker.authorize(action, on: queue, as: caller, at: desk.now)
    } != nil
  }

  @Test func `without a policy the owner may do everything and others nothing`() throws {
    for action in ["SendMessage", "ReceiveMessage", "DeleteQueue", "SetQueueAttributes"] {
      #expect(try !isRefused(.owner, action, under: ""))
      #expect(try isRefused(Self.other, action, under: ""))
    }
  }

  @Test func `the owner's other identities need no permission either`() throws {
    let clerk = Caller(account: "000000000000", identity: "role/clerk")
    #expect(try !isRefused(clerk, under: ""))
    let policy = Self.policy(Self.statement(principal: #""Principal":{"AWS":"111122223333"}"#))
    #expect(try !isRefused(clerk, under: policy))
  }

  @Test func `what is denied is denied to the owner too, and whatever is allowed beside it`() throws
  {
    let policy = Self.policy(Self.statement(), Self.statement("Deny"), Self.statement())
    #expect(try isRefused(.owner, under: policy))
    #expect(try isRefused(Self.other, under: policy))
    #expect(try !isRefused(.owner, "ReceiveMessage", under: policy))
    #expect(try isRefused(Self.other, "ReceiveMessage", under: policy))
  }

  @Test(arguments: [
    (#""Principal":"*""#, true, true), (#""Principal":{"AWS":"*"}"#, true, true),
    (#""Principal":{"AWS":"111122223333"}"#, true, true),
    (#""Principal":{"AWS":["444455556666","arn:aws:iam::111122223333:root"]}"#, true, true),
    (#""Principal":{"AWS":"444455556666"}"#, false, false),
    (#""Principal":{"AWS":"arn:aws:iam::111122223333:user/ann"}"#, false, true),
    (#""Principal":{"AWS":"arn:aws:iam::111122223333:role/ann"}"#, false, false),
    (#""Principal":{"Service":"sns.amazonaws.com"}"#, false, false),
    (#""Principal":{"Federated":"cognito-identity.amazonaws.com"}"#, false, false),
  ])
  func `a statement is about its principals`(
    _ principal: String,
    _ account: Bool,
    _ user: Bool
  ) throws {
    let policy = Self.policy(Self.statement(principal: principal))
    #expect(try isRefused(Self.other, under: policy) == !account)
    #expect(try isRefused(Self.ann, under: policy) == !user)
  }

  @Test func `a denial of all but some needs their account beside their name`() throws {
    let ann = "arn:aws:iam::111122223333:user/ann"
    func policy(_ spared: String) -> String {
      Self.policy(
        Self.statement(),
        Self.statement("Deny", principal: "\"NotPrincipal\":{\"AWS\":[\(spared)]}")
      )
    }
    #expect(try !isRefused(Self.ann, under: policy(#""\#(ann)","111122223333""#)))
    #expect(try isRefused(Self.ann, under: policy(#""\#(ann)""#)))
    let bob = Caller(account: "111122223333", identity: "user/bob")
    #expect(try isRefused(bob, under: policy(#""\#(ann)","111122223333""#)))
    #expect(try isRefused(.owner, under: policy(#""\#(ann)","111122223333""#)))
  }

  @Test(arguments: [
    (#""Action":"sqs:SendMessage""#, ["SendMessage"]),
    (#""Action":"SQS:sendmessage""#, ["SendMessage"]),
    (#""Action":"sqs:*""#, ["SendMessage", "ReceiveMessage", "PurgeQueue"]),
    (#""Action":"*""#, ["SendMessage", "ReceiveMessage", "PurgeQueue"]),
    (#""Action":["sqs:Send*","sqs:?urgeQueue"]"#, ["SendMessage", "PurgeQueue"]),
    (#""NotAction":["sqs:SendMessage"]"#, ["ReceiveMessage", "PurgeQueue"]),
  ])
  func `a statement is about its actions`(_ action: String, _ allowed: [String]) throws {
    let policy = Self.policy(Self.statement(action: action))
    for action in ["SendMessage", "ReceiveMessage", "PurgeQueue"] {
      #expect(try isRefused(Self.other, action, under: policy) == !allowed.contains(action))
    }
  }

  @Test(arguments: [
    (#""Resource":"*""#, true), (#""Resource":"arn:aws:sqs:us-east-1:000000000000:orders""#, true),
    (#""Resource":"arn:aws:sqs:*:*:ord?rs""#, true), (#""Resource":"arn:aws:sqs:*""#, true),
    (#""Resource":"arn:aws:sqs:us-east-1:000000000000:order""#, false),
    (#""Resource":"arn:aws:sqs:us-east-1:000000000000:ORDERS""#, false),
    (#""NotResource":"arn:aws:sqs:us-east-1:000000000000:bills""#, true),
    (#""NotResource":"arn:aws:sqs:us-east-1:000000000000:o*""#, false),
  ])
  func `a statement is about its resources`(_ resource: String, _ isAllowed: Bool) throws {
    let policy = Self.policy(Self.statement(resource: resource))
    #expect(try isRefused(Self.other, under: policy) == !isAllowed)
  }

  @Test func `some actions are never another account's`() throws {
    let policy = Self.policy(Self.statement(action: #""Action":"sqs:*""#))
    for action in Broker.ownersOnly.sorted() {
      #expect(try isRefused(Self.other, action, under: policy), "\(action)")
      #expect(try !isRefused(.owner, action, under: policy), "\(action)")
    }
    #expect(try !isRefused(Self.other, "ReceiveMessage", under: policy))
  }

  @Test func `actions on no queue are the owner's`() throws {
    let desk = Desk()
    try desk.broker.authorize("ListQueues", on: QueueURL?.none, as: .owner, at: desk.now)
    let other = try #require(Self.other)
    #expect(
      desk.refusal {
        try desk.broker.authorize("ListQueues", on: QueueURL?.none, as: other, at: desk.now)
      }
        == MessagingError(
          .accessDenied,
          "Access to the resource https://sqs.us-east-1.amazonaws.com/ is denied."
        )
    )
  }

  @Test func `a refusal says whether it was for want of permission`() throws {
    let desk = Desk()
    let queue = try desk.queue()
    let ann = try #require(Self.ann)
    let start =
      "User: arn:aws:iam::111122223333:user/ann is not authorized to perform: sqs:sendmessage on "
      + "resource: arn:aws:sqs:us-east-1:000000000000:orders "
    func refusal() -> MessagingError? {
      desk.refusal { try desk.broker.authorize("SendMessage", on: queue, as: ann, at: desk.now) }
    }
    #expect(
      refusal()
        == MessagingError(
          .accessDenied,
          start + "because no resource-based policy allows the sqs:sendmessage action"
        )
    )
    let policy = Self.policy(Self.statement("Deny"))
    try desk.broker.setAttributes([.policy: policy], of: queue, at: desk.now)
    #expect(
      refusal()
        == MessagingError(.accessDenied, start + "with an explicit deny in a resource-based policy")
    )
    #expect(MessagingError.Code.accessDenied.httpStatus == 403)
  }

  @Test func `a queue that is not there is for the operation to refuse`() throws {
    let desk = Desk()
    let other = try #require(Self.other)
    try desk.broker.authorize("SendMessage", on: QueueURL("nowhere"), as: other, at: desk.now)
  }

  @Test func `broken rules let in whom they should not`() throws {
    let policy = Self.policy(Self.statement(), Self.statement("Deny"))
    #expect(try !isRefused(Self.other, under: policy) { $0.rules.denyWins = false })
    #expect(try !isRefused(Self.other, under: "") { $0.rules.enforcesPolicies = false })
  }

  @Test(arguments: ["", "12345678901", "1234567890123", "12345678901a", "１２３４５６７８９０１２"])
  func `an account is twelve digits`(_ text: String) {
    #expect(Caller(account: text) == nil)
  }
}

/// Fan-out: SNS needs the queue's permission in its own account too.
struct TopicAccessTests {
  private static let topic = "arn:aws:sns:us-east-1:000000000000:news"

  @Test(arguments: [
    (#""Principal":{"Service":"sns.amazonaws.com"}"#, nil, true),
    (#""Principal":"*""#, nil, true),
    (#""Principal":{"AWS":"*"}"#, #"{"ArnLike":{"aws:SourceArn":"arn:aws:sns:*:*:news"}}"#, true),
    (
      #""Principal":{"Service":"sns.amazonaws.com"}"#,
      #"{"ArnEquals":{"aws:SourceArn":"arn:aws:sns:us-east-1:000000000000:other"}}"#, false
    ),
    (
      #""Principal":{"Service":"sns.amazonaws.com"}"#,
      #"{"StringEquals":{"aws:SourceAccount":"000000000000"}}"#, true
    ),
    (#""Principal":{"Service":"s3.amazonaws.com"}"#, nil, false),
    (#""Principal":{"AWS":"000000000000"}"#, nil, false),
  ])
  func `a topic delivers where the queue's policy lets it`(
    _ principal: String,
    _ condition: String?,
    _ isLet: Bool
  ) throws {
    let desk = Desk()
    let statement = AccessTests.statement(principal: principal, condition: condition)
    _ = try desk.queue("orders", [.policy: AccessTests.policy(statement)])
    #expect(desk.broker.mayDeliver(fromTopic: Self.topic, toQueueAt: 0) == isLet)
  }

  @Test func `no policy lets no topic in, and a denial none either`() throws {
    let desk = Desk()
    let queue = try desk.queue()
    #expect(!desk.broker.mayDeliver(fromTopic: Self.topic, toQueueAt: 0))
    let policy = AccessTests.policy(AccessTests.statement(), AccessTests.statement("Deny"))
    try desk.broker.setAttributes([.policy: policy], of: queue, at: desk.now)
    #expect(!desk.broker.mayDeliver(fromTopic: Self.topic, toQueueAt: 0))
  }

  @Test func `a policy that names a time lets a topic in until then`() throws {
    let desk = Desk()
    let condition = #"{"DateLessThan":{"aws:CurrentTime":"2026-01-01T00:01:00Z"}}"#
    let policy = AccessTests.policy(AccessTests.statement(condition: condition))
    let queue = try desk.queue("orders", [.policy: policy])
    let topic = try desk.broker.createTopic("news", at: desk.now)
    let subscription = SubscribeRequest(topic, .sqs, AccessTests.arn)
    _ = try desk.broker.subscribe(subscription, at: desk.now)
    for _ in 1...3 {
      _ = try desk.broker.publish(OutgoingNotification("a"), to: .topic(topic), at: desk.now)
      desk.pass(25)
      desk.broker.advance(to: desk.now)
    }
    _ = try desk.broker.publish(OutgoingNotification("late"), to: .topic(topic), at: desk.now)
    desk.broker.advance(to: desk.now)
    #expect(try desk.bodies(queue).count == 3)
  }

  @Test func `the revision tells when a policy may be another`() throws {
    let desk = Desk()
    let queue = try desk.queue()
    var revision = desk.broker.queues[0].policyRevision
    func isAnother() -> Bool {
      defer { revision = desk.broker.queues[0].policyRevision }
      return desk.broker.queues[0].policyRevision > revision
    }
    let policy = AccessTests.policy(AccessTests.statement())
    try desk.broker.setAttributes([.policy: policy], of: queue, at: desk.now)
    #expect(isAnother())
    try desk.broker.setAttributes([.policy: policy, .delaySeconds: "1"], of: queue, at: desk.now)
    #expect(!isAnother())
    try desk.broker.addPermission(
      "a",
      for: ["111122223333"],
      to: ["SendMessage"],
      on: queue,
      at: desk.now
    )
    #expect(isAnother())
    try desk.broker.removePermission("a", from: queue, at: desk.now)
    #expect(isAnother())
    try desk.broker.deleteQueue(queue, at: desk.now)
    _ = try desk.queue("bills")
    #expect(desk.broker.queues[0].name == "bills")
    #expect(isAnother())
  }
}
