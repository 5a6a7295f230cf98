public import Messaging
public import Properties

/// What a service lets a call ask for, as far as labs want it; found by asking.
///
/// A what-if with another limit must not stop a lab that is about something else.
public struct Allowance: Hashable, Sendable {
  /// Seconds of a long poll, up to 20; 0 when there are no long polls.
  public var waitTimeSeconds = 0
  /// Messages of one receive, up to 10.
  public var maxMessages = 1
  /// Seconds of a queue's visibility timeout, up to 30.
  public var visibilityTimeout = 0
  /// What a queue has to be told to keep messages for four days, or else as long as was found; nil
  /// where telling it nothing does.
  public var retention: Int?
  /// Bytes of a body, up to ``Allowance/wantedBytes``.
  public var bodyBytes = 0
  /// Messages of a standard queue in flight at once, up to ``Allowance/wantedInFlight``.
  public var inFlight = 0
  /// Whether a FIFO queue can be made.
  public var hasFIFO = true
  /// Calls of one action on a FIFO queue without a pause, up to ``Allowance/wantedCalls``.
  public var fifoCalls = 0

  static let wantedBytes = 8
  static let wantedInFlight = 10
  static let wantedCalls = 100

  public init() {}

  /// What CreateQueue has to be told for a queue that keeps messages long enough for a trial.
  public var keeping: [QueueAttribute: String] {
    retention.map { [.messageRetentionPeriod: "\($0)"] } ?? [:]
  }

  /// Whether clients of a FIFO queue will have to wait for each other's calls.
  public var isFIFOSlow: Bool { fifoCalls < Self.wantedCalls }
}

/// What an experiment can't do without.
public enum LabNeed: Hashable, Sendable {
  /// Bodies of so many bytes.
  case body(Int)
  /// So many messages of a standard queue in flight at once.
  case inFlight(Int)
  /// Visibility timeouts of so many seconds.
  case hiding(Int)
  /// Calls to FIFO queues.
  case fifo
}

extension Allowance {
  /// Why an experiment can't be made; nil if it can.
  public func obstacle(to needs: LabNeed...) -> Bilingual? {
    needs.lazy.compactMap { obstacle(to: $0) }.first
  }

  private func obstacle(to need: LabNeed) -> Bilingual? {
    switch need {
    case .body(let bytes) where bodyBytes < bytes:
      Bilingual(
        "실험에는 본문이 \(bytes)바이트인 메시지가 필요하지만 \(bodyBytes)바이트까지만 받아들여진다",
        "the experiment needs messages of \(bytes) B, but no more than \(bodyBytes) B are accepted"
      )
    case .inFlight(let messages) where inFlight < messages:
      Bilingual(
        "실험에는 동시에 전송 중인 메시지 \(messages)개가 필요하지만 \(inFlight)개까지만 허용된다",
        "the experiment needs \(messages) messages in flight at once, but no more than \(inFlight) "
          + "can be"
      )
    case .hiding(let seconds) where visibilityTimeout < seconds:
      Bilingual(
        "실험에는 가시성 시간 초과 \(seconds)초가 필요하지만 \(visibilityTimeout)초까지만 받아들여진다",
        "the experiment needs a visibility timeout of \(seconds) s, but no more than "
          + "\(visibilityTimeout) s is accepted"
      )
    case .fifo where !hasFIFO:
      Bilingual(
        "FIFO 대기열이 없다: CreateQueue가 FifoQueue를 모른다",
        "there are no FIFO queues: CreateQueue does not know FifoQueue"
      )
    case .fifo where fifoCalls == 0:
      Bilingual("FIFO 대기열은 호출을 하나도 받아들이지 않는다", "a FIFO queue accepts no call at all")
    case .body, .inFlight, .hiding, .fifo: nil
    }
  }
}

extension LabReport {
  /// Leaves properties open for one reason.
  public static func leavingOpen(_ properties: [PropertyID], since why: Bilingual) -> LabReport {
    LabReport(findings: [], unsettled: properties.map { Unsettled($0, why) })
  }
}
