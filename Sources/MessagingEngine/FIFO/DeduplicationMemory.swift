import DequeModule
import Messaging

/// A deduplication ID, with its group when the scope is the message group, as 128 bits.
///
/// Hundreds of thousands are kept for the length of a window, and strings would be retained and
/// compared one by one; two IDs of a window share 128 bits once in 10^25 windows.
struct DeduplicationKey: Hashable, Sendable {
  private var high: UInt64 = 0x243F_6A88_85A3_08D3
  private var low: UInt64 = 0x1319_8A2E_0370_7344

  init(_ id: String, in group: String? = nil) {
    if let group {
      combine(group)
      mix(UInt64.max)
    }
    combine(id)
  }

  private mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var word: UInt64 = 0
      for (place, byte) in bytes.enumerated() {
        word = word << 8 | UInt64(byte)
        if place & 7 == 7 {
          mix(word)
          word = 0
        }
      }
      mix(word)
      mix(UInt64(bytes.count))
    }
  }

  private mutating func mix(_ word: UInt64) {
    let first = (high ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    let second = (low ^ word).multipliedFullWidth(by: 0xBF58_476D_1CE4_E5B9)
    high = first.high ^ first.low ^ (second.high >> 7)
    low = second.high ^ second.low ^ (first.high << 9)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(low) }
}

/// Deduplication IDs of accepted sends, for as long as the window.
///
/// Source: SQS API Reference, SendMessage, MessageDeduplicationId.
struct DeduplicationMemory: Sendable {
  struct Record: Sendable {
    var identity: (UInt64, UInt64)
    var order: UInt64
    var until: Timestamp
  }

  private var records: [DeduplicationKey: Record] = [:]
  private var expiries = Deque<(key: DeduplicationKey, until: Timestamp)>()

  /// The first send with this key, while its window lasts.
  mutating func find(_ key: DeduplicationKey, at now: Timestamp) -> Record? {
    while let first = expiries.first, first.until <= now {
      expiries.removeFirst()
      if let index = records.index(forKey: first.key), records.values[index].until == first.until {
        records.remove(at: index)
      }
    }
    return records[key]
  }

  mutating func remember(_ key: DeduplicationKey, _ record: Record) {
    records[key] = record
    expiries.append((key, record.until))
  }

  mutating func forget(_ key: DeduplicationKey) { records[key] = nil }
}

/// What receives with an attempt ID returned, so that a repeated one gets the same.
///
/// Source: SQS API Reference, ReceiveMessage, ReceiveRequestAttemptId: five minutes.
struct AttemptMemory: Sendable {
  struct Record: Sendable {
    var until: Timestamp
    var handles: [Handle]
  }

  static let seconds = 300
  private var records: [String: Record] = [:]
  private var expiries = Deque<(id: String, until: Timestamp)>()

  mutating func find(_ id: String, at now: Timestamp) -> Record? {
    while let first = expiries.first, first.until <= now {
      expiries.removeFirst()
      if records[first.id]?.until == first.until { records[first.id] = nil }
    }
    return records[id]
  }

  mutating func remember(_ id: String, _ record: Record) {
    records[id] = record
    expiries.append((id, record.until))
  }
}
