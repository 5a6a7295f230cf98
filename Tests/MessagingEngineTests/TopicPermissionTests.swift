import Determinism
import Messaging
import Testing

@testable import MessagingEngine

/// Facts N10 and N11.
///
/// Source: Amazon SNS Developer Guide, access control; SNS API Reference, AddPermission.
struct TopicPermissionTests {
  private func makeCaller() throws -> Caller {
    try #require(Caller(account: "111122223333", identity: "user/ann"))
  }

  private func refusal(_ action: String, _ topic: TopicARN, _ caller: Caller, _ desk: Desk)
    -> MessagingError?
  {
    desk.refusal { try desk.broker.authorize(action, onTopic: topic, as: caller, at: desk.now) }
  }

  @Test func `only the owner may do anything with a new topic`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    for action in ["Publish", "Subscribe", "GetTopicAttributes", "DeleteTopic"] {
      #expect(refusal(action, topic, .owner, desk) == nil)
      #expect(
        refusal(action, topic, try makeCaller(), desk)
          == MessagingError(
            .authorizationError,
            "User: arn:aws:iam::111122223333:user/ann is not authorized to perform: SNS:\(action) "
              + "on resource: arn:aws:sns:us-east-1:000000000000:news because no resource-based "
              + "policy allows the SNS:\(action) action"
          )
      )
    }
  }

  @Test func `a permission lets an account do what it names, until it is taken back`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    try desk.broker.addPermission(
      "partner",
      for: ["111122223333"],
      to: ["Publish"],
      on: topic,
      at: desk.now
    )
    let caller = try makeCaller()
    #expect(refusal("Publish", topic, caller, desk) == nil)
    #expect(refusal("Subscribe", topic, caller, desk)?.code == .authorizationError)
    #expect(
      desk.refusal {
        try desk.broker.addPermission(
          "partner",
          for: ["111122223333"],
          to: ["Subscribe"],
          on: topic,
          at: desk.now
        )
      } == .invalid("Statement already exists")
    )
    try desk.broker.removePermission("partner", from: topic, at: desk.now)
    #expect(refusal("Publish", topic, caller, desk)?.code == .authorizationError)
    #expect(
      desk.refusal { try desk.broker.removePermission("partner", from: topic, at: desk.now) }
        == MessagingError(.notFound, "Statement does not exist")
    )
  }

  @Test(arguments: [
    (["12"], ["Publish"], "AWSAccountId"), ([], ["Publish"], "AWSAccountId"),
    (["111122223333"], ["Eat"], "Policy statement action out of service scope!"),
    (["111122223333"], [], "Policy statement action out of service scope!"),
  ])
  func `a permission for nobody, or for nothing that there is, is refused`(
    accounts: [String],
    actions: [String],
    text: String
  ) throws {
    let desk = Desk()
    let topic = try desk.topic()
    #expect(
      desk.refusal {
        try desk.broker.addPermission("label", for: accounts, to: actions, on: topic, at: desk.now)
      } == .invalid(text)
    )
  }

  @Test func `what a policy denies stays denied, to the owner too`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    let policy =
      #"{"Statement":[{"Effect":"Allow","Principal":"*","Action":"SNS:*","Resource":"*"},"#
      + #"{"Effect":"Deny","Principal":"*","Action":"SNS:Publish","Resource":"*"}]}"#
    try desk.broker.setAttribute(.policy, to: policy, of: topic, at: desk.now)
    let caller = try makeCaller()
    #expect(refusal("Subscribe", topic, caller, desk) == nil)
    for caller in [caller, .owner] {
      #expect(
        refusal("Publish", topic, caller, desk)
          == MessagingError(
            .authorizationError,
            "User: \(caller.arn) is not authorized to perform: SNS:Publish on resource: "
              + "arn:aws:sns:us-east-1:000000000000:news with an explicit deny in a "
              + "resource-based policy"
          )
      )
    }
  }
}
