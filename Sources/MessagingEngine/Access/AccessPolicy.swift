/// A resource policy: who else may do what with the resource that it is attached to.
///
/// Source: IAM User Guide, Policies and permissions, and Policy evaluation logic.
struct AccessPolicy: Hashable, Sendable {
  enum Decision: Hashable, Sendable {
    case allowed
    /// A statement denies it, whatever others allow.
    case denied
    /// No statement is about it.
    case open
  }

  /// Why a text is no policy of a service; each service has its own words for it.
  enum Fault: Error, Hashable {
    case malformed
    /// An action of another service.
    case outOfScope
    case tooLong
    case tooMany(Quantity, found: Int, most: Int)
  }

  enum Quantity: Hashable {
    case statements, principals, conditions, actionsOfStatement
  }

  struct Quotas {
    var bytes: Int
    var statements = Int.max
    var principals = Int.max
    var conditions = Int.max
    var actionsOfStatement = Int.max

    /// Source: Amazon SQS Developer Guide, Amazon SQS policy quotas.
    static let sqs = Quotas(
      bytes: 8192,
      statements: 20,
      principals: 50,
      conditions: 10,
      actionsOfStatement: 7
    )
  }

  /// As it was given, which is how it is told.
  let text: String
  let statements: [PolicyStatement]

  /// Reads a policy whose actions are those of one service, such as `sqs`.
  init(_ text: String, of service: String, _ quotas: Quotas) throws(Fault) {
    guard text.utf8.count <= quotas.bytes else { throw .tooLong }
    self.text = text
    statements = try Self.statements(of: text, service: service)
    try check(quotas)
  }

  /// An explicit denial is stronger than any permission.
  ///
  /// Source: IAM User Guide, How AWS enforcement code logic evaluates requests to allow or deny
  /// access.
  func decision(on request: AccessRequest, denyWins: Bool = true) -> Decision {
    let effects = statements.filter { $0.applies(to: request) }.map(\.effect)
    if effects.contains(.deny), denyWins || !effects.contains(.allow) { return .denied }
    return effects.contains(.allow) ? .allowed : .open
  }

  /// Whether the same request may be decided otherwise at another time.
  var dependsOnTime: Bool {
    let times = ["aws:currenttime", "aws:epochtime"]
    return statements.contains { $0.conditions.contains { times.contains($0.key) } }
  }

  private func check(_ quotas: Quotas) throws(Fault) {
    let found = [
      (Quantity.statements, statements.count, quotas.statements),
      (.principals, statements.reduce(0) { $0 + $1.principals.count }, quotas.principals),
      (.conditions, statements.reduce(0) { $0 + $1.conditions.count }, quotas.conditions),
      (
        .actionsOfStatement, statements.map(\.actions.count).max() ?? 0, quotas.actionsOfStatement
      ),
    ]
    for (quantity, count, most) in found where count > most {
      throw .tooMany(quantity, found: count, most: most)
    }
  }
}
