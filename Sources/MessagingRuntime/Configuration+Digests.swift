import Digests
public import Messaging
public import MessagingEngine

extension Broker.Configuration {
  /// A configuration whose SHA-256 is libcrypto's.
  public static func hashing(
    seed: UInt64,
    limits: Limits = Limits(),
    storage: Storage = .neat,
    explains: Bool = false
  ) -> Broker.Configuration {
    Broker.Configuration(
      seed: seed,
      limits: limits,
      storage: storage,
      explains: explains,
      sha256: { Digest.sha256($0) }
    )
  }
}
