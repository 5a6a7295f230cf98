public import Messaging

/// A message whose structure is JSON: a text for all, and texts for some ways of delivery.
///
/// Source: SNS API Reference, Publish, MessageStructure: members that are no strings are ignored,
/// and so are names that no delivery asks for. Of a name that is there twice AWS takes the message
/// all the same (LocalStack, AWS-validated tests); the last counts.
public struct StructuredMessage: Hashable, Sendable {
  /// A notification service for devices, which has a text of its own.
  ///
  /// Source: Amazon SNS Developer Guide, sending platform-specific payloads to mobile devices.
  public enum Platform: String, Hashable, Sendable, CaseIterable {
    case adm = "ADM"
    case apns = "APNS"
    case apnsSandbox = "APNS_SANDBOX"
    case apnsVoIP = "APNS_VOIP"
    case apnsVoIPSandbox = "APNS_VOIP_SANDBOX"
    case baidu = "BAIDU"
    case gcm = "GCM"
    case macOS = "MACOS"
    case macOSSandbox = "MACOS_SANDBOX"
    case mpns = "MPNS"
    case wns = "WNS"
  }

  /// What goes wherever no other text does.
  public let defaultText: String
  private let texts: [String: String]

  /// Throws what AWS answers to a message that does not have the structure.
  ///
  /// Source: LocalStack's AWS-validated tests of Publish.
  public init(_ json: String) throws(MessagingError) {
    guard let members = JSONValue(json)?.members else {
      throw MessagingError(
        .invalidParameter,
        "Invalid parameter: Message Structure - JSON message body failed to parse"
      )
    }
    var texts: [String: String] = [:]
    for member in members { texts[member.name] = member.value.string }
    guard let defaultText = texts["default"] else {
      throw MessagingError(
        .invalidParameter,
        "Invalid parameter: Message Structure - No default entry in JSON message body"
      )
    }
    self.defaultText = defaultText
    self.texts = texts
  }

  public func text(for scheme: SubscriptionProtocol) -> String {
    texts[scheme.rawValue] ?? defaultText
  }

  public func text(for platform: Platform) -> String {
    texts[platform.rawValue] ?? defaultText
  }
}
