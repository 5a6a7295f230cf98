import Messaging

/// What confirms a subscription.
struct ConfirmationToken: Sendable {
  var slot: UInt32
  var identity: (UInt64, UInt64)
  var until: Timestamp

  private static let digits = 64

  static func text(drawing draw: () -> UInt64) -> String {
    (0..<(digits / 16)).map { _ in Hexadecimal.text(draw()) }.joined()
  }

  /// Whether a text could be a token, which AWS asks before it looks for the token.
  static func isWellFormed(_ text: String) -> Bool {
    text.utf8.count == digits && text.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
  }
}
