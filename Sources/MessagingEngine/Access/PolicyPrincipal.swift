import Messaging

/// Who a statement of a policy is about.
///
/// Source: IAM User Guide, AWS JSON policy elements: Principal.
enum PolicyPrincipal: Hashable, Sendable {
  /// `*`: every account, and services of AWS too.
  case everybody
  /// An account with all its identities, as its number or as the ARN of its root.
  case account(String)
  /// A user, a role or a session by its ARN.
  case identity(String)
  case service(String)
  /// An identity provider; nobody here comes from one.
  case federated(String)

  /// Nil when it is none: a wildcard stands for all of a name and never for a part.
  init?(kind: String, _ text: String) {
    switch kind {
    case "AWS":
      if text == "*" {
        self = .everybody
      } else if Caller.isAccount(text) {
        self = .account(text)
      } else if let account = Self.account(ofARN: text) {
        self = text.hasSuffix(":root") ? .account(account) : .identity(text)
      } else {
        return nil
      }
    case "Service":
      guard text.hasSuffix(".amazonaws.com"), !text.contains("*") else { return nil }
      self = .service(text)
    case "Federated":
      guard !text.isEmpty else { return nil }
      self = .federated(text)
    default: return nil
    }
  }

  /// The account of an IAM or STS ARN of an identity.
  private static func account(ofARN text: String) -> String? {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn", parts[1].hasPrefix("aws"),
      ["iam", "sts"].contains(parts[2]), parts[3].isEmpty, Caller.isAccount(parts[4]),
      !text.contains("*"), !text.contains("?")
    else { return nil }
    let kinds = ["user/", "role/", "assumed-role/", "federated-user/"]
    let isIdentity = kinds.contains { parts[5].hasPrefix($0) && parts[5] != $0 }
    return parts[5] == "root" || isIdentity ? String(parts[4]) : nil
  }

  func includes(_ principal: AccessRequest.Principal) -> Bool {
    switch (self, principal) {
    case (.everybody, _): true
    case (.account(let account), .caller(let caller)): caller.account == account
    case (.identity(let arn), .caller(let caller)): caller.arn == arn
    case (.service(let name), .service(let other)): name == other
    case (.account, .service), (.identity, .service), (.service, .caller), (.federated, _): false
    }
  }
}

/// `Principal` or `NotPrincipal` of a statement.
enum PolicyPrincipals: Hashable, Sendable {
  case these([PolicyPrincipal])
  case allBut([PolicyPrincipal])

  var count: Int {
    switch self {
    case .these(let principals), .allBut(let principals): principals.count
    }
  }

  func include(_ principal: AccessRequest.Principal) -> Bool {
    switch self {
    case .these(let principals): principals.contains { $0.includes(principal) }
    case .allBut(let principals): !Self.spare(principals, principal)
    }
  }

  /// An identity is spared only if its account is named beside it, and an account that is named
  /// spares no other identity.
  ///
  /// Source: IAM User Guide, AWS JSON policy elements: NotPrincipal.
  private static func spare(
    _ principals: [PolicyPrincipal],
    _ principal: AccessRequest.Principal
  ) -> Bool {
    if principals.contains(.everybody) { return true }
    switch principal {
    case .service(let name): return principals.contains(.service(name))
    case .caller(let caller):
      return principals.contains(.account(caller.account))
        && (caller.identity == "root" || principals.contains(.identity(caller.arn)))
    }
  }
}
