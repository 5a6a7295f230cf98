import Determinism
import LabKit
import Messaging
import Properties

/// The delay of a queue that was told nothing, and the longest that can be asked for.
struct DelayRange: Sendable {
  /// Nil when a message did not come for years.
  var byDefault: Int?
  /// The largest that a send takes; nil when none was refused.
  var accepted: Int?
  /// The largest that the queue takes.
  var onQueue: Int?
  /// For how many seconds the largest really held a message back.
  var held: Int?
  var fifoRefusal: MessagingError?
  var isFIFOTried: Bool
  var witness: Witness

  /// What is held back counts; where the message grows too old for that, what is accepted.
  var maximum: Int? { held ?? accepted }

  static func measured(at site: Site, _ kinds: [QueueKind]) async throws -> DelayRange {
    let queue = try await site.openQueue("delay-range")
    let onMessage = try await site.largestAccepted { seconds in
      try await site.queues.send(OutgoingMessage("m", delaySeconds: seconds), to: queue)
    }
    let onQueue = try await site.largestAccepted { seconds in
      try await site.queues.setAttributes([.delaySeconds: String(seconds)], of: queue)
    }
    // Where no delay is taken at all, a refusal says nothing about FIFO.
    let isFIFOTried = kinds.contains(.fifo) && onMessage?.value != 0
    var range = DelayRange(
      byDefault: try await site.secondsHeld(delay: nil),
      accepted: onMessage?.value,
      onQueue: onQueue?.value,
      fifoRefusal: isFIFOTried ? try await fifoRefusal(at: site) : nil,
      isFIFOTried: isFIFOTried,
      witness: Witness([])
    )
    if let longest = onMessage?.value {
      range.held = try await site.secondsHeld(delay: longest)
      range.witness = try await watched(longest, at: site)
    }
    return range
  }

  /// A FIFO queue is asked to delay one message.
  private static func fifoRefusal(at site: Site) async throws -> MessagingError? {
    let queue = try await site.openQueue("delay.fifo")
    return try await site.refusal(as: MessagingError.outOfRange) {
      let message = OutgoingMessage("m", delaySeconds: 1, groupID: "g", deduplicationID: "1")
      return try await site.queues.send(message, to: queue)
    }
  }

  /// Looks just before and at the end of the longest delay.
  private static func watched(_ longest: Int, at site: Site) async throws -> Witness {
    let queue = try await site.openQueue("delay-longest")
    try await site.keepLong(queue)
    var diary = Diary(at: site)
    let message = OutgoingMessage("m1", delaySeconds: longest)
    _ = try await site.queues.send(message, to: queue)
    diary.note("producer", .send, "m1", Bilingual("\(longest)초 미룬다", "delayed by \(longest) s"))
    for time in [Duration.seconds(longest) - .milliseconds(1), .seconds(longest)] {
      if time < .zero { continue }
      try await site.clock.sleep(for: time - diary.elapsed)
      let received = try await site.takeOne(from: queue)
      diary.note(
        "consumer",
        .receive,
        received,
        received == nil ? Bilingual("아직 아무것도 없다", "nothing yet") : nil
      )
    }
    return diary.witness
  }
}

extension Site {
  /// How many seconds after its send a message comes; nil when it does not come for years.
  fileprivate func secondsHeld(delay: Int?) async throws -> Int? {
    try await Threshold.search(through: 1 << 26) { seconds in
      // Nothing is set on the queue, so that its own default acts.
      let name = "delay-\(delay.map { "\($0)" } ?? "default")-\(seconds)"
      let queue = try await queues.createQueue(name, [:])
      try await keepLong(queue)
      _ = try await queues.send(OutgoingMessage("m", delaySeconds: delay), to: queue)
      try await clock.sleep(for: .seconds(seconds))
      return try await takeOne(from: queue) != nil
    }?.value
  }
}
