import Determinism
import Messaging
import MessagingEngine
import MessagingRuntime
import Testing

/// Several consumers at once: facts S18 and S22.
struct ConsumersTests {
  @Test func `ten consumers share the work, one message each in turn`() throws {
    let transcript = try work(consumers: 10, messages: 20, roundTrip: .zero)
    let first = (1...10).map { "\($0).0 consumer \($0) m\($0)" }
    let second = (1...10).map { "\($0 + 10).0 consumer \($0) m\($0 + 10)" }
    #expect(transcript == first + second)
  }

  @Test func `two consumers with a round trip interleave as their calls do`() throws {
    // A call of 400 ms acts after 200: m1 is sent at 1.0, received at once by consumer 1, read by
    // it at 1.2, and deleted 200 ms later; meanwhile nothing else comes, so all is as without.
    let transcript = try work(consumers: 2, messages: 4, roundTrip: .milliseconds(400))
    #expect(
      transcript == [
        "1.2 consumer 1 m1", "2.2 consumer 2 m2", "3.2 consumer 1 m3", "4.2 consumer 2 m4",
      ]
    )
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `untidy storage gives the same transcript twice`(_ seed: UInt64) throws {
    let untidy = Storage(hosts: 9, awayShare: 0.2)
    let transcripts = try (1...2).map { _ in
      try work(
        consumers: 7,
        messages: 300,
        roundTrip: .milliseconds(35),
        every: .milliseconds(90),
        storage: untidy,
        seed: seed
      )
    }
    #expect(transcripts[0] == transcripts[1])
    // At least once: fact S19.
    #expect(transcripts[0].count >= 300)
  }

  /// Consumers that poll long and delete, until twenty seconds bring nothing.
  private func work(
    consumers: Int,
    messages: Int,
    roundTrip: Duration,
    every pause: Duration = .seconds(1),
    storage: Storage = .neat,
    seed: UInt64 = 1
  ) throws -> [String] {
    let local = LocalService(storage: storage, roundTrip: roundTrip, seed: seed)
    let (client, clock, producer) = (local.client, local.clock, InProcessClient(local.service))
    let transcript = Transcript(clock)
    try clock.run {
      let queue = try await producer.createQueue("jobs", [:])
      try await withThrowingTaskGroup(of: Void.self) { group in
        for consumer in 1...consumers {
          group.addTask {
            while true {
              let poll = ReceiveRequest(queue, waitTimeSeconds: 20)
              let received = try await client.receive(poll)
              if received.isEmpty { return }
              for message in received {
                transcript.write("consumer \(consumer) \(message.body)")
                try await client.delete(message.receiptHandle, from: queue)
              }
            }
          }
        }
        for number in 1...messages {
          try await clock.sleep(for: pause)
          _ = try await producer.send(OutgoingMessage("m\(number)"), to: queue)
        }
        try await group.waitForAll()
      }
    }
    #expect(local.service.checkInvariants().isEmpty)
    return transcript.lines
  }
}
