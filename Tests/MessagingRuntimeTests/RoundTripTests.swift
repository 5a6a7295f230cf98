import Determinism
import Messaging
import MessagingEngine
import MessagingRuntime
import Testing

struct RoundTripTests {
  @Test func `a service acts half a round trip after the call, and the answer takes the other`()
    throws
  {
    let local = LocalService(roundTrip: .seconds(2))
    let (client, clock) = (local.client, local.clock)
    let nearby = InProcessClient(local.service)
    let transcript = Transcript(clock)
    try clock.run {
      let queue = try await nearby.createQueue("jobs", [:])
      async let far: Void = {
        _ = try await client.send(OutgoingMessage("a"), to: queue)
        transcript.write("sent")
      }()
      let poll = ReceiveRequest(queue, waitTimeSeconds: 20)
      transcript.write("received \(try await nearby.receive(poll).map(\.body))")
      try await far
    }
    #expect(transcript.lines == ["1.0 received [\"a\"]", "2.0 sent"])
  }

  @Test func `a poll's wait begins when it arrives`() throws {
    let local = LocalService(roundTrip: .milliseconds(300))
    let (client, clock, nearby) = (local.client, local.clock, InProcessClient(local.service))
    try clock.run {
      let queue = try await nearby.createQueue("jobs", [:])
      #expect(try await client.receive(ReceiveRequest(queue, waitTimeSeconds: 20)).isEmpty)
    }
    #expect(Instant.opening.duration(to: clock.now) == .milliseconds(20_300))
  }

  @Test func `an odd round trip is neither longer nor shorter for being halved`() throws {
    let trip = Duration(attoseconds: 3)
    let local = LocalService(roundTrip: trip)
    let (client, clock) = (local.client, local.clock)
    try clock.run { _ = try await client.listQueues(prefix: "") }
    #expect(Instant.opening.duration(to: clock.now) == Duration(attoseconds: 3))
  }

  @Test func `a refusal takes as long as an answer`() throws {
    let local = LocalService(roundTrip: .seconds(2))
    let (client, clock) = (local.client, local.clock)
    let refusal = #expect(throws: MessagingError.self) {
      try clock.run { _ = try await client.queueURL(named: "nowhere") }
    }
    #expect(refusal?.code == .queueDoesNotExist)
    #expect(Instant.opening.duration(to: clock.now) == .seconds(2))
  }

  @Test func `what was acted on stays done when the caller leaves before the answer`() throws {
    let local = LocalService(roundTrip: .seconds(2))
    let (client, clock, nearby) = (local.client, local.clock, InProcessClient(local.service))
    try clock.run {
      let queue = try await nearby.createQueue("jobs", [:])
      await withTaskGroup { group in
        group.addTask {
          await #expect(throws: MessagingError(.transport, "The call was cancelled.")) {
            try await client.send(OutgoingMessage("a"), to: queue)
          }
        }
        try? await clock.sleep(for: .milliseconds(1500))
        group.cancelAll()
      }
      #expect(try await nearby.receive(ReceiveRequest(queue)).map(\.body) == ["a"])
    }
    #expect(Instant.opening.duration(to: clock.now) == .milliseconds(1500))
  }
}
