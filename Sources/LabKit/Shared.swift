import Synchronization

/// A value that all clients of a lab read and change, each whenever it likes.
public final class Shared<Value: Sendable>: Sendable {
  private let value: Mutex<Value>

  public init(_ value: Value) {
    self.value = Mutex(value)
  }

  /// Reads or changes it while nobody else does.
  public func use<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
    value.withLock { body(&$0) }
  }
}
