import Determinism
import Messaging

/// What is asked of a resource, by whom, and what is known of the request.
struct AccessRequest {
  enum Principal: Hashable {
    case caller(Caller)
    /// A service of AWS, such as `sns.amazonaws.com`.
    case service(String)
  }

  let principal: Principal
  /// Such as `sqs:sendmessage`: actions are compared without regard to case.
  let action: String
  let resource: String
  /// By the condition key in lower case.
  ///
  /// A key that is not here is one that the request does not have: there are no addresses, VPCs,
  /// organizations, tags or sessions in this engine. All calls count as made over TLS.
  /// Source: IAM User Guide, AWS global condition context keys.
  let context: [String: String]

  init(_ caller: Caller, action: String, on resource: String, at now: Instant) {
    principal = .caller(caller)
    self.action = action.lowercased()
    self.resource = resource
    var context = Self.common(at: now)
    context["aws:principalarn"] = caller.arn
    context["aws:principalaccount"] = caller.account
    context["aws:principalisawsservice"] = "false"
    context["aws:principaltype"] =
      switch caller.identity.prefix(5) {
      case "user/": "User"
      case "role/": "AssumedRole"
      default: "Account"
      }
    self.context = context
  }

  /// A call of a service on behalf of a resource, such as a topic.
  init(
    service: String,
    for source: String,
    ofAccount account: String,
    action: String,
    on resource: String,
    at now: Instant
  ) {
    principal = .service(service)
    self.action = action.lowercased()
    self.resource = resource
    var context = Self.common(at: now)
    context["aws:sourcearn"] = source
    context["aws:sourceaccount"] = account
    context["aws:principalisawsservice"] = "true"
    context["aws:principalservicename"] = service
    self.context = context
  }

  private static func common(at now: Instant) -> [String: String] {
    [
      "aws:currenttime": now.description,
      "aws:epochtime": "\(now.unixMilliseconds / 1000)",
      "aws:securetransport": "true",
    ]
  }
}
