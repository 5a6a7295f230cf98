public import Messaging

/// A request with a filter policy, which AWS names in what it answers to an invalid one.
public enum FilterRequest: Hashable, Sendable {
  case subscribe
  case setSubscriptionAttributes

  /// Source: LocalStack's recordings of AWS, 2024-05-14.
  var prefix: String {
    switch self {
    case .subscribe: "Invalid parameter: Attributes Reason: "
    case .setSubscriptionAttributes: "Invalid parameter: "
    }
  }
}

extension FilterScope {
  /// The scope of a request's attribute.
  public init(_ value: String, in request: FilterRequest) throws(MessagingError) {
    guard let scope = FilterScope(rawValue: value) else {
      throw MessagingError(
        .invalidParameter,
        "\(request.prefix)FilterPolicyScope: Invalid value [\(value)]. "
          + "Please use either MessageBody or MessageAttributes"
      )
    }
    self = scope
  }
}

/// What AWS answers to a filter policy that it does not take.
///
/// Source: SNS API Reference, Subscribe, InvalidParameter; the texts are those of LocalStack's
/// recordings of AWS and, where none was recorded, of aws/event-ruler, whose texts the recorded
/// ones are word for word.
struct FilterRefusal {
  let request: FilterRequest

  func error(_ text: String) -> MessagingError {
    MessagingError(.invalidParameter, "\(request.prefix)FilterPolicy: \(text)")
  }

  /// With the place in the policy's text that AWS's reader had come to.
  func error(_ text: String, at tokens: FilterTokens) -> MessagingError {
    error("\(text)\n at [Source: (String)\(tokens.quotation); \(tokens.position)]")
  }

  /// AWS goes on with its reader's own words, which are not given here.
  var noJSON: MessagingError { error("failed to parse JSON.") }

  var tooManyKeys: MessagingError {
    error("Filter policy can not have more than \(FilterPolicy.mostKeys) keys")
  }

  var tooComplex: MessagingError { error("Filter policy is too complex") }

  /// The wording is not confirmed.
  var tooLong: MessagingError {
    error("Filter policy can not be larger than \(FilterPolicy.mostBytes) bytes")
  }

  var nested: MessagingError {
    MessagingError(
      .invalidParameter,
      "\(request.prefix)Filter policy scope MessageAttributes does not support nested filter policy"
    )
  }
}
