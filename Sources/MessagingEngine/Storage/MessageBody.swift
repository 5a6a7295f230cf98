/// A message's text, or what it is put together from.
///
/// The copies of one publish share an envelope, and become texts where somebody looks: a topic may
/// have millions of subscriptions.
enum MessageBody: Sendable {
  case text(String)
  /// A topic's message, wrapped for the subscription of this identity.
  case wrapped(Envelope, (UInt64, UInt64))

  var text: String {
    switch self {
    case .text(let text): text
    case .wrapped(let envelope, let subscription): envelope.text(for: subscription)
    }
  }
}
