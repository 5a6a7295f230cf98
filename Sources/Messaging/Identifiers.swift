/// A queue's URL, by which every request but CreateQueue and GetQueueUrl names it.
public struct QueueURL: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  /// What follows the last slash.
  public var queueName: String {
    text.split(separator: "/").last.map { String($0) } ?? text
  }

  public static func < (left: QueueURL, right: QueueURL) -> Bool { left.text < right.text }
  public var description: String { text }
}

/// A message's identifier, a UUID in practice and at most 100 characters.
///
/// The engine's own are 128 bits that become text only where somebody looks.
/// Source: SQS API Reference, SendMessage.
public struct MessageID: Hashable, Sendable, Comparable, CustomStringConvertible {
  private enum Form: Hashable, Sendable {
    case bits(UInt64, UInt64)
    case text(String)
  }

  private let form: Form

  public init(_ high: UInt64, _ low: UInt64) {
    form = .bits(high, low)
  }

  /// An identifier as another endpoint gave it; a UUID in lower case equals its 128 bits.
  public init(_ text: String) {
    if let (high, low) = Hexadecimal.uuid(text) {
      form = .bits(high, low)
    } else {
      form = .text(text)
    }
  }

  /// A UUID's bits; nil for another text.
  public var bits: (high: UInt64, low: UInt64)? {
    guard case .bits(let high, let low) = form else { return nil }
    return (high, low)
  }

  public var text: String {
    switch form {
    case .bits(let high, let low): Hexadecimal.uuidText(high, low)
    case .text(let text): text
    }
  }

  public static func < (left: MessageID, right: MessageID) -> Bool { left.text < right.text }
  public var description: String { text }
}

/// What one receive gave out for one message; the latest is needed to delete it.
///
/// At most 1,024 characters. Source: SQS API Reference, DeleteMessage.
public struct ReceiptHandle: Hashable, Sendable, CustomStringConvertible {
  private enum Form: Hashable, Sendable {
    case bits(UInt64, UInt64)
    case text(String)
  }

  private let form: Form

  public init(_ high: UInt64, _ low: UInt64) {
    form = .bits(high, low)
  }

  public init(_ text: String) {
    if let (high, low) = Hexadecimal.pair(text) {
      form = .bits(high, low)
    } else {
      form = .text(text)
    }
  }

  /// The engine's own bits; nil for a handle that it can't have given out.
  public var bits: (high: UInt64, low: UInt64)? {
    guard case .bits(let high, let low) = form else { return nil }
    return (high, low)
  }

  public var text: String {
    switch form {
    case .bits(let high, let low): Hexadecimal.text(high) + Hexadecimal.text(low)
    case .text(let text): text
    }
  }

  public var description: String { text }
}

/// A FIFO message's place in its group: a decimal number of 20 digits that rises.
public struct SequenceNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  /// 20 digits, so that the order of the texts is the order of the numbers.
  public init(_ number: UInt64) {
    let digits = String(number)
    text = String(repeating: "0", count: max(0, 20 - digits.utf8.count)) + digits
  }

  public static func < (left: SequenceNumber, right: SequenceNumber) -> Bool {
    (left.text.utf8.count, left.text) < (right.text.utf8.count, right.text)
  }

  public var description: String { text }
}
