/// Who makes a call: an account, or an identity that acts for it.
///
/// Source: IAM User Guide, AWS JSON policy elements: Principal.
public struct Caller: Hashable, Sendable, CustomStringConvertible {
  /// 12 digits.
  public let account: String
  /// What follows the account in the ARN, such as `user/ann`; `root` is the account itself.
  public let identity: String

  /// Nil unless the account is 12 digits and the identity `root`, a user or a role.
  public init?(account: String, identity: String = "root") {
    guard Self.isAccount(account),
      identity == "root"
        || ["user/", "role/"].contains(where: { identity.hasPrefix($0) && identity != $0 })
    else { return nil }
    self.init(unchecked: account, identity)
  }

  private init(unchecked account: String, _ identity: String) {
    self.account = account
    self.identity = identity
  }

  /// The account whose queues the engine keeps.
  public static let owner = Caller(unchecked: "000000000000", "root")

  public var arn: String { "arn:aws:iam::\(account):\(identity)" }
  public var description: String { arn }

  /// Whether a text is 12 digits.
  public static func isAccount(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 12
      && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
