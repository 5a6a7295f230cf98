import Determinism
import Messaging
import MessagingEngine
import MessagingRuntime
import Testing

/// The same service in real time; short, since here a wait is a wait.
struct WallClockTests {
  let clock = WallClock(startingAt: .opening)

  @Test func `a long poll wakes in real time`() async throws {
    let service = InProcessService(.hashing(seed: 1), clock: clock)
    let client = InProcessClient(service, roundTrip: .milliseconds(10))
    let queue = try await client.createQueue("jobs", [:])
    async let received = client.receive(ReceiveRequest(queue, waitTimeSeconds: 20))
    try await clock.sleep(for: .milliseconds(50))
    _ = try await client.send(OutgoingMessage("a"), to: queue)
    #expect(try await received.map(\.body) == ["a"], "a poll that sleeps on comes back empty")
  }

  @Test func `a long poll times out in real time, and not before`() async throws {
    let service = InProcessService(.hashing(seed: 1), clock: clock)
    let client = InProcessClient(service)
    let queue = try await client.createQueue("jobs", [:])
    let asked = clock.now
    #expect(try await client.receive(ReceiveRequest(queue, waitTimeSeconds: 1)).isEmpty)
    let waited = asked.duration(to: clock.now)
    // Times are told in milliseconds, so that a wait may seem to begin one earlier.
    #expect(waited >= .milliseconds(999))
  }

  @Test func `a cancelled poll leaves at once in real time`() async throws {
    let service = InProcessService(.hashing(seed: 1), clock: clock)
    let client = InProcessClient(service)
    let queue = try await client.createQueue("jobs", [:])
    let polling = Task { try await client.receive(ReceiveRequest(queue, waitTimeSeconds: 20)) }
    try await clock.sleep(for: .milliseconds(20))
    polling.cancel()
    // A poll that waits on ends empty and throws nothing.
    await #expect(throws: MessagingError(.transport, "The call was cancelled.")) {
      try await polling.value
    }
  }

  @Test func `a thousand messages cross between threads, each once`() async throws {
    let service = InProcessService(.hashing(seed: 1), clock: clock)
    let client = InProcessClient(service)
    let queue = try await client.createQueue("jobs", [:])
    let bodies = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<4 {
        group.addTask {
          var bodies: [String] = []
          while bodies.count < 250 {
            let poll = ReceiveRequest(
              queue,
              maxMessages: min(10, 250 - bodies.count),
              waitTimeSeconds: 20
            )
            for message in try await client.receive(poll) {
              bodies.append(message.body)
              try await client.delete(message.receiptHandle, from: queue)
            }
          }
          return bodies
        }
      }
      for number in 0..<1000 {
        _ = try await client.send(OutgoingMessage(String(number)), to: queue)
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(bodies.compactMap { Int($0) }.sorted() == Array(0..<1000))
    #expect(service.checkInvariants().isEmpty)
  }
}
