/// Signs envelopes where the caller can, and marks them all the same where it can't.
///
/// The signature's private key is AWS's. Without a key of one's own the field holds a hash of what
/// would be signed: it is there, differs from message to message, and no client takes it for valid.
struct Seal: Sendable {
  /// `1` for SHA-1 with RSA, `2` for SHA-256 with RSA.
  let version: String
  let sha256: @Sendable ([UInt8]) -> [UInt8]

  static let certificate =
    "https://sns.\(Broker.region).amazonaws.com/SimpleNotificationService-unsigned.pem"

  func signature(of text: String) -> String { Base64.text(sha256(Array(text.utf8))) }
}
