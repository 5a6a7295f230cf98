import Determinism
import Messaging
import Properties
import Testing

/// What the engine enforces and what AWS documents are two tables that never read each other.
struct TwoTablesTests {
  private static let limits: [(property: String, value: @Sendable (Limits) -> Int)] = [
    ("batch.maxEntries", { $0.batchMaximum }), ("delay.default", { $0.delayDefault }),
    ("delay.max", { $0.delayMaximum }), ("fifo.dedupWindow", { $0.deduplicationWindow }),
    ("fifo.throughput", { $0.fifoCallsPerSecond }), ("longPoll.max", { $0.waitMaximum }),
    ("message.maxSize", { $0.maximumMessageSize }), ("receive.maxMessages", { $0.receiveMaximum }),
    ("retention.default", { $0.retentionDefault }), ("retention.max", { $0.retentionMaximum }),
    ("retention.min", { $0.retentionMinimum }), ("visibility.default", { $0.visibilityDefault }),
    ("visibility.max", { $0.visibilityMaximum }),
  ]

  @Test(arguments: ["2024-07-18", "2025-08-03", "2025-08-04", "2026-11-24"])
  func `the tables agree on every day`(_ day: String) throws {
    let date = try #require(CivilDate(iso: day))
    let inForce = Limits(asOf: date)
    for (id, value) in Self.limits {
      let property = try #require(Catalog.all.first { $0.id.rawValue == id }, "\(id)")
      let documented = property.documented.last { $0.isInForce(on: date) }
      #expect(documented?.value == .number(Double(value(inForce))), "\(id) on \(day)")
    }
  }
}
