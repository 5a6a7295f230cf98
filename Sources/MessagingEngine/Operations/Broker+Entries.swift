import HeapModule

extension Broker {
  /// Entries of all heaps and tables, those that no longer count too: memory grows with them.
  package var entryCount: Int {
    queues.reduce(deletions.count + queues.count) { sum, queue in
      let fifo = queue.fifo
      let inOrder =
        fifo.candidates.count + fifo.hidden.all.count + fifo.ages.all.count + fifo.groupPlaces.count
      let hosts = queue.standard.hosts.reduce(queue.standard.ages.all.count) {
        $0 + $1.ready.count + $1.hidden.all.count + $1.delayed.all.count
      }
      return sum + inOrder + hosts
    }
  }
}
