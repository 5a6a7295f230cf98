import LabBench
import LabKit
import Messaging
import MessagingEngine
import MessagingRuntime
import Testing

/// Fact S28: a queue's policy lets other accounts in.
struct AccessTests {
  let local = LocalService()

  private func other() throws -> InProcessClient {
    InProcessClient(local.service, as: try #require(Caller(account: "111122223333")))
  }

  @Test func `another account is refused, let in by a permission, and refused without it`() throws {
    let (client, other) = (local.client, try other())
    try local.clock.run {
      let queue = try await client.createQueue("jobs", [:])
      func code() async -> MessagingError.Code? {
        do {
          _ = try await other.send(OutgoingMessage("a"), to: queue)
          return nil
        } catch { return error.code }
      }
      #expect(await code() == .accessDenied)
      try await client.addPermission(
        "partner",
        for: ["111122223333"],
        to: ["SendMessage"],
        on: queue
      )
      #expect(await code() == nil)
      try await client.removePermission("partner", from: queue)
      #expect(await code() == .accessDenied)
      #expect(
        try await client.attributes([.approximateNumberOfMessages], of: queue)
          == [.approximateNumberOfMessages: "1"]
      )
    }
    #expect(
      local.service.calls == [
        "CreateQueue": 1, "SendMessage": 3, "AddPermission": 1, "RemovePermission": 1,
        "GetQueueAttributes": 1,
      ]
    )
  }

  @Test func `a batch needs the permission of its single action`() throws {
    let (client, other) = (local.client, try other())
    try local.clock.run {
      let queue = try await client.createQueue("jobs", [:])
      let actions = ["SendMessage", "DeleteMessage", "ChangeMessageVisibility"]
      try await client.addPermission("p", for: ["111122223333"], to: actions, on: queue)
      _ = try await other.send([BatchEntry("1", OutgoingMessage("a"))], to: queue)
      await #expect(throws: MessagingError.self) {
        _ = try await other.receive(ReceiveRequest(queue))
      }
      let message = try await client.receive(ReceiveRequest(queue))
      let handle = try #require(message.first).receiptHandle
      let change = VisibilityChange(handle, visibilityTimeout: 5)
      #expect(try await other.changeVisibility([BatchEntry("1", change)], in: queue).failed == [])
      #expect(try await other.delete([BatchEntry("1", handle)], from: queue).failed == [])
    }
  }

  @Test func `every action of another account is refused without a permission`() throws {
    let (client, other) = (local.client, try other())
    try local.clock.run {
      let queue = try await client.createQueue("jobs", [:])
      let handle = ReceiptHandle(1, 1)
      let change = VisibilityChange(handle, visibilityTimeout: 1)
      let calls: [() async throws -> Void] = [
        { _ = try await other.createQueue("bills", [:]) },
        { _ = try await other.queueURL(named: "jobs") },
        { _ = try await other.listQueues(prefix: "") },
        { try await other.deleteQueue(queue) },
        { try await other.purgeQueue(queue) },
        { _ = try await other.attributes([.all], of: queue) },
        { try await other.setAttributes([:], of: queue) },
        { _ = try await other.deadLetterSources(of: queue) },
        { try await other.addPermission("a", for: [], to: [], on: queue) },
        { try await other.removePermission("a", from: queue) },
        { _ = try await other.send(OutgoingMessage("a"), to: queue) },
        { _ = try await other.send([], to: queue) },
        { _ = try await other.receive(ReceiveRequest(queue)) },
        { try await other.delete(handle, from: queue) },
        { _ = try await other.delete([], from: queue) },
        { try await other.changeVisibility(change, in: queue) },
        { _ = try await other.changeVisibility([], in: queue) },
      ]
      for (number, call) in calls.enumerated() {
        do {
          try await call()
          Issue.record("call \(number) is let in")
        } catch {
          #expect((error as? MessagingError)?.code == .accessDenied, "call \(number): \(error)")
        }
      }
      let refusal = await #expect(throws: MessagingError.self) {
        _ = try await other.queueURL(named: "nowhere")
      }
      #expect(refusal?.code == .queueDoesNotExist)
    }
  }

  @Test func `a site has clients of other accounts`() async throws {
    let bench = EngineBench(seed: 1, limits: Limits())
    try await bench.site(Conditions(seed: 1)) { site in
      #expect(site.clients(ofAccount: "1") == nil, "no account")
      let other = try #require(site.clients(ofAccount: "111122223333"))
      let queue = try await site.queues.createQueue("jobs", [:])
      let refusal = await #expect(throws: MessagingError.self) {
        _ = try await other.queues.send(OutgoingMessage("a"), to: queue)
      }
      #expect(refusal?.code == .accessDenied)
    }
  }
}
