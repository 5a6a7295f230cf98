/// One statement of a policy: to whom it gives, or whom it denies, what on which resources.
///
/// Source: IAM User Guide, Grammar of the IAM JSON policy language.
struct PolicyStatement: Hashable, Sendable {
  enum Effect: String, Hashable, Sendable {
    case allow = "Allow"
    case deny = "Deny"
  }

  /// `Action` and `NotAction`, `Resource` and `NotResource`.
  enum Patterns: Hashable, Sendable {
    case these([PolicyPattern])
    case allBut([PolicyPattern])

    var count: Int {
      switch self {
      case .these(let patterns), .allBut(let patterns): patterns.count
      }
    }

    func include(_ text: String, in context: [String: String]) -> Bool {
      switch self {
      case .these(let patterns): patterns.contains { $0.matches(text, in: context) == true }
      // What asks for a variable that the request does not have names nothing at all.
      case .allBut(let patterns): patterns.allSatisfy { $0.matches(text, in: context) == false }
      }
    }
  }

  var id: String?
  var effect: Effect
  var principals: PolicyPrincipals
  var actions: Patterns
  var resources: Patterns
  var conditions: [PolicyCondition]

  /// Everything that the statement says has to be so, each with a list of which one is enough.
  func applies(to request: AccessRequest) -> Bool {
    principals.include(request.principal)
      && actions.include(request.action, in: request.context)
      && resources.include(request.resource, in: request.context)
      && conditions.allSatisfy { $0.holds(in: request.context) }
  }
}
