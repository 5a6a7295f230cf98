import Determinism
import Messaging
import MessagingEngine
import Testing

struct NextDeadlineTests {
  @Test func `a copy on a host that is away is not due before its host is back`() throws {
    let away = Absence(host: 0, from: second(2), until: second(9))
    let storage = Storage(hosts: 3, absences: [away])
    var broker = Broker(Broker.Configuration(seed: 1, storage: storage) { _ in [] })
    let queue = try broker.createQueue("jobs", [:], at: second(0))
    _ = try broker.send(OutgoingMessage("a"), to: queue, at: second(0))
    let first = ReceiveRequest(queue, visibilityTimeout: 5, waitTimeSeconds: 1)
    guard case .messages(let messages) = try broker.receive(first, at: second(1)) else {
      Issue.record("the message is there, and is not returned")
      return
    }
    let handle = try #require(messages.first).receiptHandle
    // Host 0 does not hear of it, and shows its copy again from second 6, but is back only at 9.
    try broker.delete(handle, from: queue, at: second(3))
    let poll = ReceiveRequest(queue, waitTimeSeconds: 20)
    guard case .parked = try broker.receive(poll, at: second(4)) else {
      Issue.record("nothing is there, and the poll does not wait")
      return
    }
    #expect(broker.nextDeadline == second(9))
    broker.advance(to: second(9))
    #expect(broker.takeAnswers().map { $0.messages.map(\.body) } == [["a"]])
    #expect(broker.nextDeadline == nil)
  }

  private func second(_ second: Int) -> Instant { Instant(sinceEpoch: .seconds(second)) }
}
