import DequeModule

/// The messages of one message group that wait, and how many of it are in flight.
struct Group: Sendable {
  let name: String
  /// Slots in the order of their sequence numbers.
  var waiting = Deque<UInt32>()
  var inFlight: [UInt32] = []
}
