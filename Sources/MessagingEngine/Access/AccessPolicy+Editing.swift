extension AccessPolicy {
  /// The text of a policy with one more statement, which lets accounts do something.
  ///
  /// The actions have the service's prefix, such as `SQS:SendMessage`.
  static func adding(
    _ label: String,
    letting accounts: [String],
    _ actions: [String],
    on resource: String,
    to policy: AccessPolicy?,
    id: String
  ) -> String {
    let principals = accounts.map { "arn:aws:iam::\($0):root" }
    let statement = JSONValue.object([
      JSONValue.Member(name: "Sid", value: .string(label)),
      JSONValue.Member(name: "Effect", value: .string("Allow")),
      JSONValue.Member(
        name: "Principal",
        value: .object([JSONValue.Member(name: "AWS", value: oneOrMore(principals))])
      ),
      JSONValue.Member(name: "Action", value: oneOrMore(actions)),
      JSONValue.Member(name: "Resource", value: .string(resource)),
    ])
    let empty = JSONValue.object([
      JSONValue.Member(name: "Version", value: .string("2008-10-17")),
      JSONValue.Member(name: "Id", value: .string(id)),
    ])
    let document = policy.flatMap { JSONValue($0.text) } ?? empty
    return document.replacing(statements: document.statements + [statement]).written
  }

  /// The text without the statement of a label: empty when none is left, nil when there is none
  /// with the label.
  func removing(_ label: String) -> String? {
    guard let document = JSONValue(text) else { return nil }
    let left = document.statements.filter { $0["Sid"]?.string != label }
    guard left.count < document.statements.count else { return nil }
    return left.isEmpty ? "" : document.replacing(statements: left).written
  }

  /// One text stands without brackets.
  private static func oneOrMore(_ texts: [String]) -> JSONValue {
    if let only = texts.first, texts.count == 1 { return .string(only) }
    return .array(texts.map { .string($0) })
  }
}

extension JSONValue {
  fileprivate func replacing(statements: [JSONValue]) -> JSONValue {
    var members = members ?? []
    let member = Member(name: "Statement", value: .array(statements))
    if let place = members.firstIndex(where: { $0.name == member.name }) {
      members[place] = member
    } else {
      members.append(member)
    }
    return .object(members)
  }
}
