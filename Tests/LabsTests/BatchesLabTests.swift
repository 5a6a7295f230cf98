import Labs
import LabKit
import Properties
import Testing

struct BatchesLabTests {
  /// Run once for all tests that look at the same report.
  static let report = Task { try await WhatIf.report(of: BatchesLab()) }

  @Test func `ten entries, ten messages`() async throws {
    let report = try await Self.report.value
    #expect(report.findings.map(\.property) == BatchesLab().settles)
    #expect(
      report.observations == [
        "batch.maxEntries": .number(10), "receive.maxMessages": .number(10),
      ]
    )
  }

  @Test func `all batches are alike, and ten messages come only when asked for`() async throws {
    let report = try await Self.report.value
    #expect(
      report.tables.first?.rows == [
        ["SendMessageBatch", "10", "—"], ["DeleteMessageBatch", "10", "—"],
        ["ChangeMessageVisibilityBatch", "10", "—"],
        ["ReceiveMessage MaxNumberOfMessages", "10", "10"], ["ReceiveMessage", "—", "1"],
      ]
    )
  }

  @Test func `a bad form fails the batch, a bad body its entry alone`() async throws {
    let report = try await Self.report.value
    #expect(report.outcome == 1)
    #expect(
      report.tables.last?.rows == [
        ["no entries", "EmptyBatchRequest", "0", "—"],
        ["a, a", "BatchEntryIdsNotDistinct", "0", "—"],
        ["“a b”, with a blank", "InvalidBatchEntryId", "0", "—"],
        ["81 letters", "InvalidBatchEntryId", "0", "—"],
        ["80 letters", "OK", "1", "—"],
        ["a, and b with U+0001 as its body", "OK", "1", "b: InvalidMessageContents"],
      ]
    )
  }

  @Test(arguments: [1, 2, 9, 11, 100])
  func `another largest batch is found`(_ entries: Int) async throws {
    let observed = try await WhatIf.observed(
      "batch.maxEntries",
      by: BatchesLab(),
      limit: ("batch.maxEntries", entries)
    )
    #expect(observed == .number(Double(entries)))
  }

  @Test(arguments: [1, 2, 9, 11, 250])
  func `another most of a receive is found`(_ messages: Int) async throws {
    let observed = try await WhatIf.observed(
      "receive.maxMessages",
      by: BatchesLab(),
      limit: ("receive.maxMessages", messages)
    )
    #expect(observed == .number(Double(messages)))
  }

  @Test func `two runs are equal`() async throws {
    let first = try await WhatIf.report(of: BatchesLab(), seed: 7)
    #expect(try await WhatIf.report(of: BatchesLab(), seed: 7) == first)
  }
}
