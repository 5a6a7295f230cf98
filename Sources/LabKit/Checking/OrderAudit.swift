/// How the order of receiving stands to the order of sending, in each group or over all.
///
/// The order of sending is that in which answers to sends came, so each group needs one producer
/// who waits for them.
public struct OrderAudit: Hashable, Sendable {
  /// Two messages that came for the first time the other way round than they were sent.
  public struct Inversion: Hashable, Sendable {
    public var first: String
    public var overtaker: String
  }

  /// A message that was given out although one before it in its group was not finished.
  public struct Overtaking: Hashable, Sendable {
    public var message: String
    /// Sent before it; not yet deleted, and not before it in the same answer.
    public var unfinished: String
  }

  public var inversions: [Inversion] = []
  /// Pairs of messages of one group, of which the inversions are a share.
  public var pairs = 0
  /// Messages that at least one later message of their group overtook.
  public var late: [String] = []
  /// Strictly in order means that there is none, redelivered messages included.
  public var overtakings: [Overtaking] = []

  /// - Parameters:
  ///   - history: what the clients saw.
  ///   - groups: whether only messages of one group are compared.
  public init(_ history: History, withinGroups groups: Bool) {
    let key = { (event: HistoryEvent) in groups ? event.group ?? "" : "" }
    var sent: [String: [String]] = [:]
    var order: [String] = []
    for send in history.sends {
      guard let message = send.message else { continue }
      if sent[key(send)] == nil { order.append(key(send)) }
      sent[key(send), default: []].append(message)
    }
    var place: [String: Int] = [:]
    for (index, receive) in history.receives.enumerated() {
      if let message = receive.message, place[message] == nil { place[message] = index }
    }
    for group in order { compare((sent[group] ?? []).filter { place[$0] != nil }, place) }
    findOvertakings(history, sent, key)
  }

  /// Inversions as a share of all pairs, 0 to 1.
  public var share: Double { pairs == 0 ? 0 : Double(inversions.count) / Double(pairs) }

  private mutating func compare(_ messages: [String], _ place: [String: Int]) {
    pairs += messages.count * (messages.count - 1) / 2
    for (index, first) in messages.enumerated() {
      let overtakers = messages[(index + 1)...].filter { (place[$0] ?? 0) < (place[first] ?? 0) }
      if !overtakers.isEmpty { late.append(first) }
      inversions += overtakers.map { Inversion(first: first, overtaker: $0) }
    }
  }

  private mutating func findOvertakings(
    _ history: History,
    _ sent: [String: [String]],
    _ key: (HistoryEvent) -> String
  ) {
    var deleted: [String: HistoryEvent] = [:]
    for delete in history.deletes {
      if let message = delete.message, deleted[message] == nil { deleted[message] = delete }
    }
    var inAnswer: (call: Int, messages: Set<String>) = (0, [])
    for receive in history.receives {
      guard let message = receive.message else { continue }
      if inAnswer.call != receive.call { inAnswer = (receive.call, []) }
      for before in (sent[key(receive)] ?? []).prefix(while: { $0 != message }) {
        // A delete that was under way may have been done when the receive was.
        let isFinished = deleted[before].map { $0.began < receive.ended } ?? false
        if !isFinished, !inAnswer.messages.contains(before) {
          overtakings.append(Overtaking(message: message, unfinished: before))
        }
      }
      inAnswer.messages.insert(message)
    }
  }
}
