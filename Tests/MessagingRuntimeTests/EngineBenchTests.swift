import Determinism
import LabBench
import LabKit
import Messaging
import MessagingEngine
import Synchronization
import Testing

struct EngineBenchTests {
  let bench = EngineBench(seed: 7, limits: Limits())

  @Test func `a bench can do all that labs ask for`() {
    #expect(
      bench.capabilities == [.virtualTime, .hostsAway, .explain, .otherAccounts, .endpoints]
    )
    #expect(bench.seed == 7)
    let large = EngineBench(seed: 7, limits: Limits(), isLarge: true)
    #expect(large.capabilities == bench.capabilities.union([.large]))
  }

  @Test func `each site opens at the start of 2026 with a service of its own`() async throws {
    for _ in 1...2 {
      let opened = try await bench.site(Conditions(seed: 1)) { site in
        #expect(try await site.queues.listQueues(prefix: "").isEmpty)
        _ = try await site.queues.createQueue("jobs", [:])
        let now = site.clock.now
        try await site.clock.sleep(for: .seconds(3600))
        return now
      }
      #expect(opened.description == "2026-01-01T00:00:00.000Z")
    }
  }

  @Test func `calls of all sites are counted, also of a body that fails`() async throws {
    let copy = bench
    try await bench.site(Conditions(seed: 1)) { site in
      _ = try await site.queues.createQueue("jobs", [:])
    }
    await #expect(throws: MessagingError.self) {
      try await bench.site(Conditions(seed: 1)) { site in
        _ = try await site.queues.createQueue("jobs", [:])
        _ = try await site.queues.queueURL(named: "nowhere")
      }
    }
    #expect(copy.calls == ["CreateQueue": 2, "GetQueueUrl": 1])
  }

  @Test func `conditions reach the service`() async throws {
    let absence = Absence(
      host: 0,
      from: EngineBench.opening,
      until: EngineBench.opening.advanced(by: .seconds(60))
    )
    let conditions = Conditions(
      seed: 1,
      storage: Storage(hosts: 3, absences: [absence]),
      roundTrip: .seconds(4),
      explains: true
    )
    try await bench.site(conditions) { site in
      let queue = try await site.queues.createQueue("jobs", [:])
      #expect(EngineBench.opening.duration(to: site.clock.now) == .seconds(4))
      let sent = try await site.queues.send(OutgoingMessage("a", delaySeconds: 10), to: queue)
      _ = try await site.queues.receive(ReceiveRequest(queue))
      let observatory = try #require(site.observatory)
      // Sent at six seconds: a call of four acts after two.
      let shown = EngineBench.opening.advanced(by: .seconds(16))
      let why = await observatory.explainLastReceive(on: queue)
      #expect(why == [Explanation(sent.messageID, .delayed(until: shown))])
      let away = await observatory.absences(from: EngineBench.opening, until: site.clock.now)
      #expect(away.map(\.host) == [0])
    }
  }

  @Test func `the same conditions give the same identifiers, other seeds others`() async throws {
    var names: [MessageID] = []
    for seed: UInt64 in [5, 5, 6] {
      let name = try await bench.site(Conditions(seed: seed)) { site in
        let queue = try await site.queues.createQueue("jobs", [:])
        return try await site.queues.send(OutgoingMessage("a"), to: queue).messageID
      }
      names.append(name)
    }
    #expect(names[0] == names[1])
    #expect(names[0] != names[2])
  }

  @Test func `limits and rules are those of the engine`() async throws {
    var limits = Limits()
    limits.waitMaximum = 3
    let small = EngineBench(seed: 1, limits: limits)
    await #expect(throws: MessagingError.self) {
      try await small.site(Conditions(seed: 1)) { site in
        let queue = try await site.queues.createQueue("jobs", [:])
        _ = try await site.queues.receive(ReceiveRequest(queue, waitTimeSeconds: 4))
      }
    }
    var rules = Rules()
    rules.hides = false
    let mutant = EngineBench(seed: 1, limits: Limits(), rules: rules)
    let received = try await mutant.site(Conditions(seed: 1)) { site in
      let queue = try await site.queues.createQueue("jobs", [:])
      _ = try await site.queues.send(OutgoingMessage("a"), to: queue)
      let first = try await site.queues.receive(ReceiveRequest(queue))
      return try await first + site.queues.receive(ReceiveRequest(queue))
    }
    #expect(received.map(\.body) == ["a", "a"])
  }

  @Test func `content is hashed, so that a FIFO queue knows its duplicates`() async throws {
    let bodies = try await bench.site(Conditions(seed: 1)) { site in
      let fifo = [QueueAttribute("FifoQueue"), QueueAttribute("ContentBasedDeduplication")]
      let attributes = Dictionary(uniqueKeysWithValues: fifo.map { ($0, "true") })
      let queue = try await site.queues.createQueue("jobs.fifo", attributes)
      for body in ["a", "b", "a"] {
        _ = try await site.queues.send(OutgoingMessage(body, groupID: "g"), to: queue)
      }
      return try await site.queues.receive(ReceiveRequest(queue, maxMessages: 10)).map(\.body)
    }
    #expect(bodies == ["a", "b"])
  }

  @Test func `progress is passed on`() {
    let told = Mutex<[String]>([])
    let bench = EngineBench(seed: 1, limits: Limits()) { done, total in
      told.withLock { $0.append("\(done)/\(total)") }
    }
    bench.progress(3, of: 10)
    #expect(told.withLock { $0 } == ["3/10"])
  }
}
