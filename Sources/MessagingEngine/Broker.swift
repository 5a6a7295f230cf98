public import Determinism
public import Messaging

public struct Broker: Sendable {
}
