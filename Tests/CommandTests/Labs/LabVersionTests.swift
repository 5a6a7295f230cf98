import LabKit
import Labs
import Messaging
import Testing

@testable import quizlab

/// Results of labs are kept as long as the labs report the same.
struct LabVersionTests {
  @Test func `each lab's version is the digest of what it reports`() async throws {
    var lines: [String] = []
    for lab in LabRegistry.all {
      let settings = LabSettings(asOf: Surroundings.today)
      let run = await LabRunner.engine.run(lab, settings)
      let report = try #require(run.report, "\(lab.id)")
      lines.append("    \"\(lab.id)\": \"\(try KeptReport(report).digest())\",")
    }
    let table = lines.joined(separator: "\n")
    let isCurrent =
      LabRegistry.all.count == LabVersions.digests.count
      && lines.allSatisfy { line in
        LabVersions.digests.contains { line == "    \"\($0.key)\": \"\($0.value)\"," }
      }
    #expect(isCurrent, "labs report something else; put this into LabVersions.digests:\n\(table)")
  }

  @Test func `a kept report is what the lab reported, without its tables`() async throws {
    let lab = try #require(LabRegistry.all.first { $0.id == "duplicates" })
    let run = await LabRunner.engine.run(lab, LabSettings(asOf: Surroundings.today))
    let report = try #require(run.report)
    let json = try KeptReport(report).json()
    let kept = try #require(KeptReport(json: json)?.report)
    #expect(kept.findings == report.findings)
    #expect(kept.unsettled == report.unsettled)
    #expect(kept.outcome == report.outcome)
    #expect(kept.findings.contains { $0.witness?.steps.isEmpty == false })
  }

  @Test func `bytes that are no report are as good as none`() {
    #expect(KeptReport(json: "{}") == nil)
    #expect(
      KeptReport(json: #"{"findings":[{"property":"a","observed":{}}],"unsettled":[]}"#)?
        .report == nil
    )
  }
}
