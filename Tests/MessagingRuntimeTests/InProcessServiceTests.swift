import Determinism
import Messaging
import MessagingEngine
import MessagingRuntime
import Testing

/// Facts S35 and S38: a long poll waits up to 20 seconds, and answers as soon as a message is there.
struct InProcessServiceTests {
  let local = LocalService()

  @Test func `a long poll is answered the moment a message arrives`() throws {
    let (client, clock) = (local.client, local.clock)
    let transcript = Transcript(clock)
    try clock.run {
      let queue = try await client.createQueue("jobs", [:])
      async let consumer: Void = {
        let messages = try await client.receive(ReceiveRequest(queue, waitTimeSeconds: 20))
        transcript.write("received \(messages.map(\.body))")
      }()
      try await clock.sleep(for: .milliseconds(7300))
      transcript.write("send")
      _ = try await client.send(OutgoingMessage("a"), to: queue)
      try await consumer
    }
    #expect(transcript.lines == ["7.3 send", "7.3 received [\"a\"]"])
  }

  @Test(arguments: [1, 10, 20])
  func `a long poll of an empty queue ends after exactly its wait`(_ seconds: Int) throws {
    let (client, clock) = (local.client, local.clock)
    try clock.run {
      let queue = try await client.createQueue("jobs", [:])
      try await clock.sleep(for: .seconds(100))
      let messages = try await client.receive(ReceiveRequest(queue, waitTimeSeconds: seconds))
      #expect(messages.isEmpty)
    }
    #expect(Instant.opening.duration(to: clock.now) == .seconds(100 + seconds))
  }

  @Test func `a short poll takes no time`() throws {
    let (client, clock) = (local.client, local.clock)
    try clock.run {
      let queue = try await client.createQueue("jobs", [:])
      #expect(try await client.receive(ReceiveRequest(queue)).isEmpty)
    }
    #expect(clock.now == .opening)
  }

  @Test func `a long poll is answered when a delayed message shows, or a hidden one again`() throws
  {
    let (client, clock) = (local.client, local.clock)
    let transcript = Transcript(clock)
    try clock.run {
      let queue = try await client.createQueue("jobs", [:])
      _ = try await client.send(OutgoingMessage("a", delaySeconds: 4), to: queue)
      for _ in 1...2 {
        let poll = ReceiveRequest(queue, visibilityTimeout: 6, waitTimeSeconds: 20)
        transcript.write("\(try await client.receive(poll).map(\.body))")
      }
    }
    #expect(transcript.lines == ["4.0 [\"a\"]", "10.0 [\"a\"]"])
  }

  @Test func `a shorter poll that comes later ends first`() throws {
    let (client, clock) = (local.client, local.clock)
    let transcript = Transcript(clock)
    try clock.run {
      let queue = try await client.createQueue("jobs", [:])
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (start, wait) in [(0, 20), (3, 5), (4, 1)] {
          group.addTask {
            try await clock.sleep(for: .seconds(start))
            _ = try await client.receive(ReceiveRequest(queue, waitTimeSeconds: wait))
            transcript.write("\(wait)")
          }
        }
        try await group.waitForAll()
      }
    }
    #expect(transcript.lines == ["5.0 1", "8.0 5", "20.0 20"])
  }

  @Test func `polls are answered in the order of asking`() throws {
    let (client, clock) = (local.client, local.clock)
    let transcript = Transcript(clock)
    try clock.run {
      let queue = try await client.createQueue("jobs", [:])
      try await withThrowingTaskGroup(of: Void.self) { group in
        for consumer in 1...3 {
          group.addTask {
            try await clock.sleep(for: .seconds(4 - consumer))
            let poll = ReceiveRequest(queue, waitTimeSeconds: 20)
            let messages = try await client.receive(poll)
            transcript.write("\(consumer) \(messages.map(\.body))")
          }
        }
        try await clock.sleep(for: .seconds(5))
        for body in ["a", "b"] { _ = try await client.send(OutgoingMessage(body), to: queue) }
        try await group.waitForAll()
      }
    }
    #expect(transcript.lines == ["5.0 3 [\"a\"]", "5.0 2 [\"b\"]", "23.0 1 []"])
  }

  @Test func `a cancelled poll leaves, and the message is the next one's`() throws {
    let (client, clock) = (local.client, local.clock)
    let transcript = Transcript(clock)
    try clock.run {
      let queue = try await client.createQueue("jobs", [:])
      let poll = ReceiveRequest(queue, waitTimeSeconds: 20)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          do { _ = try await client.receive(poll) } catch { transcript.write("\(error)") }
        }
        try await clock.sleep(for: .seconds(3))
        group.cancelAll()
      }
      async let other: Void = {
        transcript.write("\(try await client.receive(poll).map(\.body))")
      }()
      try await clock.sleep(for: .seconds(1))
      _ = try await client.send(OutgoingMessage("a"), to: queue)
      try await other
    }
    #expect(transcript.lines == ["3.0 TransportError: The call was cancelled.", "4.0 [\"a\"]"])
  }

  @Test func `a call whose task is cancelled before it is not made`() throws {
    let (client, clock, service) = (local.client, local.clock, local.service)
    #expect(throws: MessagingError(.transport, "The call was cancelled.")) {
      try clock.run {
        let queue = try await client.createQueue("jobs", [:])
        withUnsafeCurrentTask { $0?.cancel() }
        _ = try await client.receive(ReceiveRequest(queue, waitTimeSeconds: 20))
      }
    }
    #expect(clock.now == .opening)
    #expect(service.calls == ["CreateQueue": 1])
  }

  @Test func `a closed service sends its callers away`() throws {
    let (client, clock, service) = (local.client, local.clock, local.service)
    let transcript = Transcript(clock)
    try clock.run {
      let queue = try await client.createQueue("jobs", [:])
      try await withThrowingTaskGroup(of: Void.self) { group in
        for consumer in 1...2 {
          group.addTask {
            let poll = ReceiveRequest(queue, waitTimeSeconds: 20)
            do { _ = try await client.receive(poll) } catch { transcript.write("\(consumer)") }
          }
        }
        try await clock.sleep(for: .seconds(2))
        service.close()
        try await group.waitForAll()
      }
      await #expect(throws: MessagingError(.transport, "The service is closed.")) {
        try await client.send(OutgoingMessage("a"), to: queue)
      }
    }
    #expect(transcript.lines == ["2.0 1", "2.0 2"])
  }

  @Test func `calls are counted by AWS's names, refused ones too, and a batch once`() throws {
    let (client, clock) = (local.client, local.clock)
    try clock.run {
      let queue = try await client.createQueue("jobs", [:])
      let batch = ["1", "2", "3"].map { BatchEntry($0, OutgoingMessage($0)) }
      _ = try await client.send(batch, to: queue)
      for _ in 1...2 {
        let messages = try await client.receive(ReceiveRequest(queue))
        for message in messages { try await client.delete(message.receiptHandle, from: queue) }
      }
      let nowhere = QueueURL(queue.text + "-not")
      _ = try? await client.receive(ReceiveRequest(nowhere))
    }
    #expect(
      local.service.calls == [
        "CreateQueue": 1, "SendMessageBatch": 1, "ReceiveMessage": 3, "DeleteMessage": 2,
      ]
    )
    #expect(local.service.checkInvariants().isEmpty)
  }
}
