import Messaging

/// Mobile push: applications, and in them an endpoint for each device.
struct PlatformTable: Sendable {
  struct Application: Sendable {
    var platform: StructuredMessage.Platform
    var name: String
    var attributes: [String: String]
    /// Endpoints by device token.
    var endpoints: [String: String] = [:]
  }

  struct Endpoint: Sendable {
    var application: String
    var platform: StructuredMessage.Platform
    var token: String
    var userData: String?
    var isEnabled: Bool

    var attributes: [String: String] {
      var values = ["Token": token, "Enabled": "\(isEnabled)"]
      values["CustomUserData"] = userData
      return values
    }

    /// Takes attributes over.
    ///
    /// Source: SNS API Reference, SetEndpointAttributes: user data in less than 2 KB.
    mutating func apply(_ attributes: [String: String]) throws(MessagingError) {
      for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
        switch name {
        case "CustomUserData":
          guard value.utf8.count < 2048 else {
            throw .snsInvalid("CustomUserData Reason: Must be less than 2048 bytes")
          }
          userData = value.isEmpty ? nil : value
        case "Enabled":
          guard ["true", "false"].contains(value.lowercased()) else {
            throw .snsInvalid("Attributes Reason: Invalid value for attribute: Enabled")
          }
          isEnabled = value.lowercased() == "true"
        case "Token":
          guard !value.isEmpty else { throw .snsInvalid("Token Reason: cannot be empty") }
          token = value
        default:
          throw .snsInvalid("Attributes Reason: Invalid attribute name: \(name.prefix(100))")
        }
      }
    }
  }

  var applications: [String: Application] = [:]
  var endpoints: [String: Endpoint] = [:]

  static let doesNotExist = MessagingError(.notFound, "PlatformApplication does not exist")
  static let endpointDoesNotExist = MessagingError(.notFound, "Endpoint does not exist")

  /// Up to 100 in the order of their ARNs.
  static func page(_ all: [PlatformResource], from token: String?) -> Page<PlatformResource> {
    let rest = all.filter { $0.arn > token ?? "" }.sorted { $0.arn < $1.arn }.prefix(101)
    let page = rest.prefix(100)
    return Page(Array(page), next: rest.count > 100 ? page.last?.arn : nil)
  }
}
