package import Messaging
import HeapModule

extension Broker {
  /// The identity of a message that is there, by its body: an auditor has no other way to know it.
  package func messageID(of body: String, on queue: QueueURL) -> MessageID? {
    guard let place = places[queue.queueName] else { return nil }
    let messages =
      queues[place].isFIFO ? queues[place].fifo.messages : queues[place].standard.messages
    return messages.slots.first { $0.isLive && $0.body.text == body }?.messageID
  }

  /// Entries of all heaps and tables, those that no longer count too: memory grows with them.
  package var entryCount: Int {
    queues.reduce(deletions.count + queues.count + agenda.count) { sum, queue in
      let fifo = queue.fifo
      let inOrder =
        fifo.candidates.count + fifo.hidden.all.count + fifo.ages.all.count + fifo.groupPlaces.count
        + queue.throttle.groupCount
      let hosts = queue.standard.hosts.reduce(queue.standard.ages.all.count) {
        $0 + $1.ready.count + $1.hidden.all.count + $1.delayed.all.count
      }
      return sum + inOrder + hosts + (queue.standard.fairness?.entryCount ?? 0)
    }
  }
}
