import DequeModule
import Determinism
import Digests
import Foundation
import HeapModule
import Messaging
import MessagingEngine

/// Cycles of send, receive and delete, beside the same moves on a plain heap, deque and dictionary.
enum EngineBenchmark {
  static let body = String(repeating: "x", count: 100)
  static let start = Instant(unixMilliseconds: 1_767_225_600_000)

  static func run() throws {
    print("cycles of send, receive and delete a second, one thread, bodies of 100 bytes")
    for depth in [1000, 1_000_000] {
      let floor = rate(400_000) {
        Floor(depth: depth)
      } cycle: {
        $0.cycle()
      }
      print("depth \(depth): floor \(millions(floor)) million")
      for isFIFO in [false, true] {
        let cycles = rate(400_000) {
          Queueing(isFIFO: isFIFO, depth: depth)
        } cycle: {
          $0.cycle()
        }
        let name = isFIFO ? "FIFO" : "standard"
        print("  \(name): \(millions(cycles)) million, \(percent(cycles / floor)) of the floor")
      }
    }
    for isFIFO in [false, true] {
      let before = residentBytes()
      let queueing = Queueing(isFIFO: isFIFO, depth: 1_000_000)
      let bytes = (residentBytes() - before) / 1_000_000
      print("\(isFIFO ? "FIFO" : "standard"): \(bytes) bytes a message beyond the body")
      withExtendedLifetime(queueing) {}
    }
  }

  /// The best of three runs.
  private static func rate<Subject>(
    _ cycles: Int,
    _ make: () -> Subject,
    cycle: (inout Subject) -> Void
  ) -> Double {
    var subject = make()
    for _ in 0..<(cycles / 4) { cycle(&subject) }
    let time = shortest(of: 3) { for _ in 0..<cycles { cycle(&subject) } }
    return Double(cycles) / (time.seconds)
  }

  private static func millions(_ rate: Double) -> String {
    let hundredths = Int((rate / 10_000).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// Resident memory of this process; the bodies are one string that all messages share.
  private static func residentBytes() -> Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .ascii) else {
      return 0
    }
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * 4096
  }
}

/// A queue of the engine with messages waiting in it.
private struct Queueing {
  var broker: Broker
  let queue: QueueURL
  var sent = 0
  var milliseconds: Int64 = 0
  let isFIFO: Bool

  init(isFIFO: Bool, depth: Int) {
    self.isFIFO = isFIFO
    var configuration = Broker.Configuration(seed: 1, sha256: { Digest.sha256($0) })
    configuration.limits.fifoCallsPerSecond = .max
    broker = Broker(configuration)
    let attributes: [QueueAttribute: String] = isFIFO ? [.fifoQueue: "true"] : [:]
    let name = isFIFO ? "deep.fifo" : "deep"
    do {
      queue = try broker.createQueue(name, attributes, at: EngineBenchmark.start)
    } catch {
      preconditionFailure("the benchmark's queue: \(error)")
    }
    for _ in 0..<depth { send() }
  }

  private var now: Instant { EngineBenchmark.start.advanced(by: .milliseconds(milliseconds)) }

  private mutating func send() {
    sent += 1
    // As fast as AWS lets a FIFO queue be: 300 messages a second.
    if sent % 300 == 0 { milliseconds += 1000 }
    let message = OutgoingMessage(
      EngineBenchmark.body,
      groupID: isFIFO ? Self.groups[sent % 100] : nil,
      deduplicationID: isFIFO ? Self.ids[sent % Self.ids.count] : nil
    )
    _ = try? broker.send(message, to: queue, at: now)
  }

  /// More than are sent within a deduplication window.
  private static let ids = (0..<200_000).map { "deduplication-\($0)" }
  private static let groups = (0..<100).map { "group \($0)".split(separator: " ").joined() }

  mutating func cycle() {
    send()
    guard case .messages(let messages)? = try? broker.receive(ReceiveRequest(queue), at: now),
      let message = messages.first
    else { preconditionFailure("nothing received") }
    try? broker.delete(message.receiptHandle, from: queue, at: now)
  }
}

/// What no queue can do without: a message kept, found by a handle, its timeout set and cancelled.
private struct Floor {
  private struct Timer: Comparable {
    var time: Int
    var number: Int

    static func < (left: Timer, right: Timer) -> Bool { left.time < right.time }
  }

  private var waiting = Deque<Int>()
  private var messages: [Int: String] = [:]
  private var timers = Heap<Timer>()
  private var next = 0

  init(depth: Int) {
    for _ in 0..<depth { send() }
  }

  private mutating func send() {
    next += 1
    messages[next] = EngineBenchmark.body
    waiting.append(next)
  }

  mutating func cycle() {
    send()
    guard let number = waiting.popFirst() else { return }
    timers.insert(Timer(time: next, number: number))
    messages[number] = nil
    _ = timers.popMin()
  }
}
