import Determinism
import LabKit
import Messaging
import Testing

/// What the checkers say of histories that were written by hand.
struct CheckerTests {
  @Test func `a message that nobody received is lost`() {
    let audit = audit([.sent("m1"), .sent("m2"), .received("m1", at: 1)])
    #expect(audit.lost == ["m2"])
    #expect(audit.duplicated.isEmpty)
  }

  @Test func `a message that nobody sent is unexpected, as is one that was refused`() {
    let refusal = MessagingError(.invalidParameterValue, "too long")
    let audit = audit([
      .sent("m1", outcome: .refused(refusal)), .received("m1", at: 1), .received("m2", at: 2),
    ])
    #expect(audit.unexpected == ["m1", "m2"])
    #expect(audit.lost.isEmpty)
  }

  @Test func `a message whose send was never answered is recovered when it comes`() {
    let audit = audit([.sent("m1", outcome: .unknown), .received("m1", at: 1)])
    #expect(audit.recovered == ["m1"])
    #expect(audit.unexpected.isEmpty)
  }

  @Test func `after a delete in time the service is to blame`() {
    let audit = audit([
      .sent("m1"), .received("m1", at: 1), .deleted("m1", at: 5, receivedAt: 1),
      .received("m1", at: 40),
    ])
    #expect(audit.duplicated.map(\.cause) == [.afterDelete])
    #expect(audit.serviceDuplicates.map(\.message) == ["m1"])
  }

  @Test func `while a receive hides a message the service is to blame`() {
    let audit = audit([.sent("m1"), .received("m1", at: 1), .received("m1", at: 30)])
    #expect(audit.duplicated.map(\.cause) == [.whileHidden])
  }

  @Test(arguments: [31, 32, 300])
  func `when the timeout has run out the consumer is to blame`(second: Int) {
    let audit = audit([.sent("m1"), .received("m1", at: 1), .received("m1", at: second)])
    #expect(audit.duplicated.map(\.cause) == [.afterTimeout])
    #expect(audit.serviceDuplicates.isEmpty)
  }

  @Test func `a delete after the timeout excuses nobody`() {
    let audit = audit([
      .sent("m1"), .received("m1", at: 1), .deleted("m1", at: 32, receivedAt: 1),
      .received("m1", at: 40),
    ])
    #expect(audit.duplicated.map(\.cause) == [.afterTimeout])
  }

  @Test func `a refused delete counts for nothing`() {
    var delete = Deed.deleted("m1", at: 5, receivedAt: 1)
    delete.outcome = .refused(MessagingError(.receiptHandleIsInvalid, ""))
    let audit = audit([.sent("m1"), .received("m1", at: 1), delete, .received("m1", at: 40)])
    #expect(audit.duplicated.map(\.cause) == [.afterTimeout])
  }

  @Test func `inversions are pairs that came the other way round`() {
    let order = OrderAudit(
      history([
        .sent("m1"), .sent("m2"), .sent("m3"),
        .received("m3", at: 1), .received("m1", at: 2), .received("m2", at: 3),
      ]),
      withinGroups: false
    )
    #expect(order.pairs == 3)
    #expect(order.inversions.map(\.first) == ["m1", "m2"])
    #expect(order.inversions.map(\.overtaker) == ["m3", "m3"])
    #expect(order.late == ["m1", "m2"])
  }

  @Test func `another group's messages may come in any order`() {
    let history = history([
      .sent("m1", group: "a"), .sent("m2", group: "b"),
      .received("m2", at: 1, group: "b"), .received("m1", at: 2, group: "a"),
    ])
    #expect(OrderAudit(history, withinGroups: true).inversions.isEmpty)
    #expect(OrderAudit(history, withinGroups: true).overtakings.isEmpty)
    #expect(OrderAudit(history, withinGroups: false).inversions.count == 1)
  }

  @Test func `a message before its unfinished predecessor overtakes it`() {
    let order = OrderAudit(
      history([
        .sent("m1", group: "a"), .sent("m2", group: "a"),
        .received("m1", at: 1, group: "a"), .received("m2", at: 2, group: "a"),
      ]),
      withinGroups: true
    )
    #expect(order.inversions.isEmpty)
    #expect(order.overtakings.map(\.message) == ["m2"])
    #expect(order.overtakings.map(\.unfinished) == ["m1"])
  }

  @Test func `in one answer, or after a delete, a message may follow its predecessor`() {
    let together = history([
      .sent("m1", group: "a"), .sent("m2", group: "a"),
      .received("m1", at: 1, group: "a", call: 9), .received("m2", at: 1, group: "a", call: 9),
    ])
    #expect(OrderAudit(together, withinGroups: true).overtakings.isEmpty)
    let inTurn = history([
      .sent("m1", group: "a"), .sent("m2", group: "a"), .received("m1", at: 1, group: "a"),
      .deleted("m1", at: 2, receivedAt: 1), .received("m2", at: 3, group: "a"),
    ])
    #expect(OrderAudit(inTurn, withinGroups: true).overtakings.isEmpty)
  }

  private func audit(_ deeds: [Deed]) -> DeliveryAudit {
    DeliveryAudit(history(deeds), visibilityTimeout: .seconds(30))
  }

  private func history(_ deeds: [Deed]) -> History {
    History(
      deeds.enumerated().map { index, deed in
        HistoryEvent(
          who: "somebody",
          deed.deed,
          deed.message,
          group: deed.group,
          handle: deed.receivedAt.map { ReceiptHandle("received at \($0)") },
          outcome: deed.outcome,
          began: Instant(sinceEpoch: .seconds(deed.second)),
          ended: Instant(sinceEpoch: .seconds(deed.second)),
          call: deed.call ?? index + 1
        )
      }
    )
  }
}

/// A line of a history.
private struct Deed {
  var deed: HistoryEvent.Deed
  var message: String
  var second = 0
  var group: String?
  var receivedAt: Int?
  var outcome = HistoryEvent.Outcome.succeeded
  var call: Int?

  static func sent(
    _ message: String,
    group: String? = nil,
    outcome: HistoryEvent.Outcome = .succeeded
  ) -> Deed {
    Deed(deed: .send, message: message, group: group, outcome: outcome)
  }

  static func received(
    _ message: String,
    at second: Int,
    group: String? = nil,
    call: Int? = nil
  ) -> Deed {
    Deed(
      deed: .receive,
      message: message,
      second: second,
      group: group,
      receivedAt: second,
      call: call
    )
  }

  static func deleted(_ message: String, at second: Int, receivedAt: Int) -> Deed {
    Deed(deed: .delete, message: message, second: second, receivedAt: receivedAt)
  }
}
