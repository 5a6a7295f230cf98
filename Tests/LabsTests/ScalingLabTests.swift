import Labs
import LabKit
import Properties
import Testing

struct ScalingLabTests {
  @Test func `consumers scale, and what is not deleted comes again`() async throws {
    let report = try await LabRuns.report(of: ScalingLab())
    #expect(report.findings.map(\.property) == ScalingLab().settles)
    #expect(
      report.observations == [
        "consumer.scaling": .truth(true), "consumer.delete": .truth(true),
      ]
    )
  }

  @Test func `eight consumers do eight times the work of one`() async throws {
    let report = try await LabRuns.report(of: ScalingLab())
    #expect(report.outcome == 2)
    guard case .bars(let bars) = report.exhibits.first else {
      Issue.record("no bars")
      return
    }
    #expect(bars.bars.map(\.label) == ["1", "2", "4", "8"])
    #expect(bars.bars.map(\.value) == [25, 50, 100, 200])
  }

  @Test func `no message goes to two consumers`() async throws {
    let report = try await LabRuns.report(of: ScalingLab())
    #expect(report.tables.first?.rows.map(\.last) == ["0", "0", "0", "0"])
  }

  @Test func `deleted messages stay away, others come again, old handles delete nothing`()
    async throws
  {
    let report = try await LabRuns.report(of: ScalingLab())
    #expect(
      report.tables.last?.rows == [
        ["DeleteMessage", "10", "0", "0"], ["—", "10", "10", "10"],
        ["DeleteMessage (old ReceiptHandle)", "10", "10", "10"],
      ]
    )
  }

  @Test func `two runs are equal`() async throws {
    let first = try await LabRuns.report(of: ScalingLab(), seed: 7)
    #expect(try await LabRuns.report(of: ScalingLab(), seed: 7) == first)
  }
}
