extension AccessPolicy {
  /// Source: IAM User Guide, Grammar of the IAM JSON policy language.
  static func statements(
    of text: String,
    service: String
  ) throws(Fault) -> [PolicyStatement] {
    guard let members = JSONValue(text)?.members else { throw .malformed }
    try check(members.map(\.name), among: ["Version", "Id", "Statement"])
    let document = JSONValue.object(members)
    var hasVariables = false
    if let version = document["Version"] {
      guard let version = version.string, ["2008-10-17", "2012-10-17"].contains(version)
      else { throw .malformed }
      hasVariables = version == "2012-10-17"
    }
    if let id = document["Id"], id.string == nil { throw .malformed }
    let reader = StatementReader(service: service, hasVariables: hasVariables)
    var statements: [PolicyStatement] = []
    for value in document.statements { statements.append(try reader.statement(value)) }
    // Source: Amazon SQS refuses a policy without statements.
    guard !statements.isEmpty else { throw .malformed }
    let ids = statements.compactMap(\.id).filter { !$0.isEmpty }
    guard Set(ids).count == ids.count else { throw .malformed }
    return statements
  }

  fileprivate static func check(_ names: [String], among known: [String]) throws(Fault) {
    guard names.allSatisfy({ known.contains($0) }), Set(names).count == names.count
    else { throw .malformed }
  }
}

extension JSONValue {
  /// The statements of a policy, of which one may stand without brackets.
  var statements: [JSONValue] {
    switch self["Statement"] {
    case .array(let statements): statements
    case .object(let members): [.object(members)]
    default: []
    }
  }

  /// A string, or strings in brackets, of which there must be one; truths and numbers as text.
  fileprivate var texts: [String]? {
    let values = elements ?? [self]
    var texts: [String] = []
    for value in values {
      switch value {
      case .string(let text), .number(let text): texts.append(text)
      case .truth(let truth): texts.append("\(truth)")
      case .null, .array, .object: return nil
      }
    }
    return texts.isEmpty ? nil : texts
  }
}

/// Reads statements in the words of one version of the language.
private struct StatementReader {
  let service: String
  let hasVariables: Bool

  private static let names = [
    "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource",
    "Condition",
  ]

  func statement(_ value: JSONValue) throws(AccessPolicy.Fault) -> PolicyStatement {
    guard let members = value.members else { throw .malformed }
    try AccessPolicy.check(members.map(\.name), among: Self.names)
    if let id = value["Sid"], id.string == nil { throw .malformed }
    guard let effect = value["Effect"]?.string.flatMap({ PolicyStatement.Effect(rawValue: $0) })
    else { throw .malformed }
    let principals = try principals(value)
    // Source: IAM User Guide, NotPrincipal: its use with Allow is not supported.
    if case .allBut = principals, effect == .allow { throw .malformed }
    return PolicyStatement(
      id: value["Sid"]?.string,
      effect: effect,
      principals: principals,
      actions: try actions(value),
      resources: try patterns(value, "Resource") { text throws(AccessPolicy.Fault) in
        guard text == "*" || text.hasPrefix("arn:") else { throw .malformed }
        return PolicyPattern(text, hasVariables: hasVariables)
      },
      conditions: try conditions(value["Condition"])
    )
  }

  private func principals(_ statement: JSONValue) throws(AccessPolicy.Fault) -> PolicyPrincipals {
    switch (statement["Principal"], statement["NotPrincipal"]) {
    case (let value?, nil): .these(try principals(of: value))
    case (nil, let value?): .allBut(try principals(of: value))
    default: throw .malformed
    }
  }

  private func principals(of value: JSONValue) throws(AccessPolicy.Fault) -> [PolicyPrincipal] {
    if value == .string("*") { return [.everybody] }
    var principals: [PolicyPrincipal] = []
    for member in value.members ?? [] {
      guard let texts = member.value.texts else { throw .malformed }
      for text in texts {
        guard let principal = PolicyPrincipal(kind: member.name, text) else { throw .malformed }
        principals.append(principal)
      }
    }
    guard !principals.isEmpty else { throw .malformed }
    return principals
  }

  private func actions(_ statement: JSONValue) throws(AccessPolicy.Fault)
    -> PolicyStatement.Patterns
  {
    try patterns(statement, "Action") { text throws(AccessPolicy.Fault) in
      if text != "*" {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty else { throw .malformed }
        guard parts[0].lowercased() == service else { throw .outOfScope }
      }
      return PolicyPattern(text, hasVariables: false, ignoresCase: true)
    }
  }

  /// The patterns of a name, or of the name with `Not` before it.
  private func patterns(
    _ statement: JSONValue,
    _ name: String,
    _ read: (String) throws(AccessPolicy.Fault) -> PolicyPattern
  ) throws(AccessPolicy.Fault) -> PolicyStatement.Patterns {
    let (these, others) = (statement[name], statement["Not" + name])
    guard (these == nil) != (others == nil), let texts = (these ?? others)?.texts
    else { throw .malformed }
    var patterns: [PolicyPattern] = []
    for text in texts { patterns.append(try read(text)) }
    return these == nil ? .allBut(patterns) : .these(patterns)
  }

  private func conditions(_ value: JSONValue?) throws(AccessPolicy.Fault) -> [PolicyCondition] {
    guard let value else { return [] }
    guard let operators = value.members else { throw .malformed }
    var conditions: [PolicyCondition] = []
    for member in operators {
      guard let keys = member.value.members else { throw .malformed }
      for key in keys {
        guard let texts = key.value.texts,
          let condition = PolicyCondition(
            operator: member.name,
            key: key.name,
            texts,
            hasVariables: hasVariables
          )
        else { throw .malformed }
        conditions.append(condition)
      }
    }
    return conditions
  }
}
