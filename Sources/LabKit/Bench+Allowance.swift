import Messaging

extension Bench {
  /// Asks a service of its own.
  public func allowance() async throws -> Allowance {
    try await site(Conditions(seed: seed)) { try await $0.allowance() }
  }
}

extension Site {
  fileprivate func allowance() async throws -> Allowance {
    let queue = try await queues.createQueue("allowance", [:])
    var allowance = Allowance()
    allowance.visibilityTimeout =
      try await first(of: [30, 20, 10, 5, 3, 2, 1]) { timeout throws(MessagingError) in
        try await queues.setAttributes([.visibilityTimeout: "\(timeout)"], of: queue)
      } ?? 0
    allowance.retention = try await retention(of: queue)
    allowance.bodyBytes =
      try await first(of: (1...Allowance.wantedBytes).reversed()) { bytes throws(MessagingError) in
        _ = try await queues.send(OutgoingMessage(String(repeating: "a", count: bytes)), to: queue)
      } ?? 0
    allowance.inFlight = try await inFlight(allowance)
    if let calls = try await fifoCalls() {
      allowance.fifoCalls = calls
    } else {
      allowance.hasFIFO = false
    }
    // Nothing can be received where nothing may be in flight.
    guard allowance.inFlight > 0 else { return allowance }
    let empty = try await queues.createQueue("allowance-empty", [:])
    allowance.waitTimeSeconds =
      try await first(of: [20, 10, 5, 2, 1]) { wait throws(MessagingError) in
        _ = try await queues.receive(ReceiveRequest(empty, waitTimeSeconds: wait))
      } ?? 0
    allowance.maxMessages =
      try await first(of: [10, 5, 3, 2]) { most throws(MessagingError) in
        _ = try await queues.receive(
          ReceiveRequest(empty, maxMessages: most, waitTimeSeconds: 0)
        )
      } ?? 1
    return allowance
  }

  /// The first number that a call takes.
  private func first(
    of numbers: [Int],
    _ call: (Int) async throws(MessagingError) -> Void
  ) async throws(MessagingError) -> Int? {
    for number in numbers {
      do {
        try await call(number)
        return number
      } catch {
        guard [.invalidParameterValue, .invalidAttributeValue].contains(error.code) else {
          throw error
        }
      }
    }
    return nil
  }

  /// Nil when a queue keeps messages for four days anyway, or for longer than can be asked for.
  private func retention(of queue: QueueURL) async throws -> Int? {
    let wanted = 345_600
    let untold = try await queues.attributes([.messageRetentionPeriod], of: queue)
    let usual = untold[.messageRetentionPeriod].flatMap { Int($0) } ?? wanted
    guard usual < wanted else { return nil }
    let longest = try await first(of: [wanted, 1_209_600, 86_400, 3600, 600, 60]) {
      seconds throws(MessagingError) in
      try await queues.setAttributes([.messageRetentionPeriod: "\(seconds)"], of: queue)
    }
    return longest.flatMap { $0 > usual ? $0 : nil }
  }

  /// Receives one message after the other and deletes none.
  private func inFlight(_ allowance: Allowance) async throws -> Int {
    var attributes = QueueKind.standard.attributes(allowance)
    attributes[.delaySeconds] = "0"
    // Where none can be set, the queue's own timeout may still hide.
    if allowance.visibilityTimeout == 0 { attributes[.visibilityTimeout] = nil }
    let queue = try await queues.createQueue("allowance-in-flight", attributes)
    let body = allowance.bodyBytes > 0 ? "a" : ""
    do {
      for _ in 0..<Allowance.wantedInFlight {
        _ = try await queues.send(OutgoingMessage(body), to: queue)
      }
    } catch {
      // Without messages it can't be told, and what needs some is told that first.
      guard allowance.bodyBytes == 0 else { throw error }
    }
    for received in 0..<Allowance.wantedInFlight {
      do {
        _ = try await queues.receive(ReceiveRequest(queue, waitTimeSeconds: 0))
      } catch {
        guard error.code == .overLimit else { throw error }
        return received
      }
    }
    return Allowance.wantedInFlight
  }

  /// Nil when no FIFO queue can be made.
  private func fifoCalls() async throws -> Int? {
    let queue: QueueURL
    do {
      queue = try await queues.createQueue("allowance.fifo", QueueKind.fifo.attributes)
    } catch {
      guard error.code == .invalidAttributeName else { throw error }
      return nil
    }
    for calls in 0..<Allowance.wantedCalls {
      do {
        _ = try await queues.receive(ReceiveRequest(queue, waitTimeSeconds: 0))
      } catch {
        guard error.code == .requestThrottled else { throw error }
        return calls
      }
    }
    return Allowance.wantedCalls
  }
}
