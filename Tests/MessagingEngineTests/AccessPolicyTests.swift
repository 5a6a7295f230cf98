import Determinism
import Messaging
import MessagingEngine
import Testing

/// The attribute Policy, and the two actions that edit it.
struct AccessPolicyTests {
  static let invalid = MessagingError(
    .invalidAttributeValue,
    "Invalid value for the parameter Policy."
  )

  private func attribute(_ desk: Desk, _ queue: QueueURL) throws -> String? {
    try desk.broker.attributes([.policy], of: queue, at: desk.now)[.policy]
  }

  @Test func `a policy is told as it was given, and goes with an empty text`() throws {
    let desk = Desk()
    let policy = "\n {\"Statement\": \(AccessTests.statement()) }  "
    let queue = try desk.queue("orders", [.policy: policy])
    #expect(try attribute(desk, queue) == policy)
    #expect(try desk.queue("orders", [.policy: policy]) == queue)
    #expect(
      desk.refusal { _ = try desk.queue("orders", [.policy: ""]) }?.code == .queueNameExists
    )
    try desk.broker.setAttributes([.policy: ""], of: queue, at: desk.now)
    #expect(try attribute(desk, queue) == nil)
    #expect(try desk.broker.attributes([.all], of: queue, at: desk.now)[.policy] == nil)
  }

  @Test(arguments: [
    "x", "[]", "{}", #"{"Statement":[]}"#, #"{"Statement":"x"}"#,
    AccessTests.policy(AccessTests.statement(), version: "2026-01-01"),
    #"{"Version":"2012-10-17","Id":5,"Statement":[\#(AccessTests.statement())]}"#,
    #"{"Extra":1,"Statement":[\#(AccessTests.statement())]}"#,
    AccessTests.policy(AccessTests.statement("allow")),
    AccessTests.policy(AccessTests.statement(principal: #""Sid":"a""#)),
    AccessTests.policy(AccessTests.statement(principal: #""Principal":"111122223333""#)),
    AccessTests.policy(AccessTests.statement(principal: #""Principal":{"AWS":"1111"}"#)),
    AccessTests.policy(AccessTests.statement(principal: #""Principal":{"AWS":"1111*"}"#)),
    AccessTests.policy(
      AccessTests.statement(principal: #""Principal":{"AWS":"arn:aws:iam::111122223333:user/*"}"#)
    ),
    AccessTests.policy(AccessTests.statement(principal: #""Principal":{"Service":"*"}"#)),
    AccessTests.policy(AccessTests.statement(principal: #""Principal":{"CanonicalUser":"a"}"#)),
    AccessTests.policy(AccessTests.statement(principal: #""Principal":{"AWS":[]}"#)),
    AccessTests.policy(AccessTests.statement(principal: #""NotPrincipal":"*""#)),
    AccessTests.policy(AccessTests.statement(action: #""Action":"SendMessage""#)),
    AccessTests.policy(AccessTests.statement(action: #""Action":"sns:Publish""#)),
    AccessTests.policy(AccessTests.statement(action: #""Action":[]"#)),
    AccessTests.policy(AccessTests.statement(action: #""Action":"*","NotAction":"*""#)),
    AccessTests.policy(AccessTests.statement(resource: #""Sid":"a""#)),
    AccessTests.policy(AccessTests.statement(resource: #""Resource":"orders""#)),
    AccessTests.policy(AccessTests.statement(condition: "[]")),
    AccessTests.policy(AccessTests.statement(condition: #"{"StringIs":{"a":"b"}}"#)),
    AccessTests.policy(AccessTests.statement(condition: #"{"StringEquals":{"a":[]}}"#)),
    AccessTests.policy(AccessTests.statement(condition: #"{"NullIfExists":{"a":"true"}}"#)),
    AccessTests.policy(AccessTests.statement(condition: #"{"Bool":{"a":"yes"}}"#)),
    AccessTests.policy(AccessTests.statement(condition: #"{"DateEquals":{"a":"2026-02-30"}}"#)),
    AccessTests.policy(AccessTests.statement(condition: #"{"NumericEquals":{"a":"one"}}"#)),
    AccessTests.policy(
      AccessTests.statement(resource: #""Resource":"*","Sid":"a""#),
      AccessTests.statement(resource: #""Resource":"*","Sid":"a""#)
    ),
  ])
  func `a malformed policy is refused and changes nothing`(_ policy: String) throws {
    let desk = Desk()
    let good = AccessTests.policy(AccessTests.statement())
    let queue = try desk.queue("orders", [.policy: good])
    let refusal = desk.refusal {
      try desk.broker.setAttributes([.policy: policy], of: queue, at: desk.now)
    }
    #expect(refusal == Self.invalid)
    #expect(try attribute(desk, queue) == good)
  }

  @Test func `quotas are those of SQS`() throws {
    func refusal(_ policy: String) -> MessagingError? {
      let desk = Desk()
      return desk.refusal { _ = try desk.queue("orders", [.policy: policy]) }
    }
    func statements(_ count: Int) -> String {
      let all = Array(repeating: AccessTests.statement(), count: count).joined(separator: ",")
      return "{\"Statement\":[\(all)]}"
    }
    #expect(refusal(statements(20)) == nil)
    #expect(
      refusal(statements(21))
        == MessagingError(
          .overLimit,
          "21 statements were found in the submitted policy, max allowed is 20"
        )
    )
    func actions(_ count: Int) -> String {
      let all = Array(repeating: #""sqs:SendMessage""#, count: count).joined(separator: ",")
      return AccessTests.policy(AccessTests.statement(action: "\"Action\":[\(all)]"))
    }
    #expect(refusal(actions(7)) == nil)
    #expect(
      refusal(actions(10))
        == MessagingError(
          .overLimit,
          "10 actions were found in a statement from the submitted policy, max allowed is 7"
        )
    )
    func principals(_ count: Int) -> String {
      let all = Array(repeating: #""111122223333""#, count: count).joined(separator: ",")
      return AccessTests.policy(
        AccessTests.statement(principal: "\"Principal\":{\"AWS\":[\(all)]}")
      )
    }
    #expect(refusal(principals(50)) == nil)
    #expect(refusal(principals(51))?.code == .overLimit)
    func conditions(_ count: Int) -> String {
      let all = (1...count).map { "\"key\($0)\":\"a\"" }.joined(separator: ",")
      return AccessTests.policy(AccessTests.statement(condition: "{\"StringEquals\":{\(all)}}"))
    }
    #expect(refusal(conditions(10)) == nil)
    #expect(refusal(conditions(11))?.code == .overLimit)
    let short = AccessTests.policy(AccessTests.statement())
    let blanks = String(repeating: " ", count: 8192 - short.utf8.count)
    #expect(refusal(short + blanks) == nil)
    #expect(
      refusal(short + blanks + " ")
        == MessagingError(.overLimit, "Submitted policy is over max allowed size.")
    )
  }
}

/// Source: SQS API Reference, AddPermission and RemovePermission.
struct PermissionTests {
  let desk = Desk()
  let queue: QueueURL

  init() throws { queue = try desk.queue() }

  private func add(
    _ label: String,
    _ accounts: [String] = ["111122223333"],
    _ actions: [String] = ["SendMessage"]
  ) throws {
    try desk.broker.addPermission(label, for: accounts, to: actions, on: queue, at: desk.now)
  }

  private var policy: String? {
    get throws { try desk.broker.attributes([.policy], of: queue, at: desk.now)[.policy] }
  }

  private func isRefused(_ action: String) throws -> Bool {
    let other = try #require(AccessTests.other)
    return desk.refusal {
      try desk.broker.authorize(action, on: queue, as: other, at: desk.now)
    } != nil
  }

  @Test func `a permission is a statement of the policy`() throws {
    try add("one")
    let start =
      #"{"Version":"2008-10-17","Id":"\#(AccessTests.arn)/SQSDefaultPolicy","Statement":["#
    let first =
      #"{"Sid":"one","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"#
      + #""Action":"SQS:SendMessage","Resource":"\#(AccessTests.arn)"}"#
    #expect(try policy == start + first + "]}")
    try add("two", ["444455556666", "777788889999"], ["ReceiveMessage", "DeleteMessage"])
    let second =
      #"{"Sid":"two","Effect":"Allow","Principal":{"AWS":["arn:aws:iam::444455556666:root","#
      + #""arn:aws:iam::777788889999:root"]},"Action":["SQS:ReceiveMessage","SQS:DeleteMessage"],"#
      + #""Resource":"\#(AccessTests.arn)"}"#
    #expect(try policy == start + first + "," + second + "]}")
    try desk.broker.removePermission("one", from: queue, at: desk.now)
    #expect(try policy == start + second + "]}")
    try desk.broker.removePermission("two", from: queue, at: desk.now)
    #expect(try policy == nil)
  }

  @Test func `a permission gives what it names and no more, until it is removed`() throws {
    try add("one")
    #expect(try !isRefused("SendMessage"))
    #expect(try isRefused("ReceiveMessage"))
    try add("two", ["111122223333"], ["*"])
    #expect(try !isRefused("ReceiveMessage"))
    #expect(try isRefused("DeleteQueue"))
    try desk.broker.removePermission("two", from: queue, at: desk.now)
    #expect(try isRefused("ReceiveMessage"))
    try desk.broker.removePermission("one", from: queue, at: desk.now)
    #expect(try isRefused("SendMessage"))
  }

  @Test func `a policy that was set by hand keeps what else it says`() throws {
    let statement =
      #"{"Sid":"x \u0041","Effect":"Deny","Principal":"*","Action":"sqs:PurgeQueue","Resource":"*"}"#
    let given = "{ \"Statement\": \(statement), \"Version\": \"2012-10-17\" }"
    try desk.broker.setAttributes([.policy: given], of: queue, at: desk.now)
    try add("one")
    try desk.broker.removePermission("one", from: queue, at: desk.now)
    #expect(
      try policy
        == #"{"Statement":[\#(statement.replacing(#"\u0041"#, with: "A"))],"Version":"2012-10-17"}"#
    )
    #expect(desk.broker.checkInvariants() == [])
  }

  @Test func `a queue's change is later than its creation`() throws {
    desk.pass(5)
    try add("one")
    let attributes = try desk.broker.attributes([.all], of: queue, at: desk.now)
    #expect(attributes[.lastModifiedTimestamp] == "1767225605")
  }

  @Test func `labels, accounts and actions are checked`() throws {
    try add("one")
    func refusal(
      _ label: String = "two",
      _ accounts: [String] = ["111122223333"],
      _ actions: [String] = ["SendMessage"]
    ) -> MessagingError? {
      desk.refusal { try add(label, accounts, actions) }
    }
    func invalid(_ message: String) -> MessagingError {
      MessagingError(.invalidParameterValue, message)
    }
    #expect(
      refusal("")
        == MessagingError(.missingParameter, "The request must contain the parameter Label.")
    )
    #expect(
      refusal("one") == invalid("Value one for parameter Label is invalid. Reason: Already exists.")
    )
    #expect(refusal("a b")?.code == .invalidParameterValue)
    #expect(refusal(String(repeating: "a", count: 81))?.code == .invalidParameterValue)
    #expect(
      refusal("two", [])
        == invalid("Value [] for parameter PrincipalId is invalid. Reason: Unable to verify.")
    )
    #expect(refusal("two", ["1"])?.code == .invalidParameterValue)
    #expect(
      refusal("two", ["111122223333"], [])
        == MessagingError(.missingParameter, "The request must contain the parameter Actions.")
    )
    #expect(
      refusal("two", ["111122223333"], Array(repeating: "SendMessage", count: 8))
        == MessagingError(.overLimit, "8 Actions were found, maximum allowed is 7.")
    )
    #expect(
      refusal("two", ["111122223333"], ["DeleteQueue"])
        == invalid(
          "Value SQS:DeleteQueue for parameter ActionName is invalid. "
            + "Reason: Only the queue owner is allowed to invoke this action."
        )
    )
    #expect(
      refusal("two", ["111122223333"], ["SendMessageBatch"])?.code == .invalidParameterValue
    )
    #expect(refusal(String(repeating: "a", count: 80)) == nil)
    #expect(
      desk.refusal { try desk.broker.removePermission("three", from: queue, at: desk.now) }
        == invalid("Value three for parameter Label is invalid. Reason: can't find label.")
    )
  }

  @Test func `no more than twenty permissions fit`() throws {
    for number in 1...20 { try add("label\(number)") }
    let full = try policy
    #expect(desk.refusal { try add("label21") }?.code == .overLimit)
    #expect(try policy == full)
  }
}
