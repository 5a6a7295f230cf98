import LabKit
import Properties
import Testing
import WhatIfMatrix

/// A few columns of the matrix that `simulate what-ifs` goes through as a whole.
struct WhatIfMatrixTests {
  private static let limits = [
    WhatIfMatrix.Limit(id: "inflight.max", value: 1),
    WhatIfMatrix.Limit(id: "visibility.max", value: 3),
    WhatIfMatrix.Limit(id: "fifo.throughput", value: 1),
    WhatIfMatrix.Limit(id: "retention.default", value: 0),
    WhatIfMatrix.Limit(id: "fifo.dedupWindow", value: 1),
    WhatIfMatrix.Limit(id: "sns.subscriptions.max", value: 1),
    WhatIfMatrix.Limit(id: "sns.topics.max", value: 0),
  ]

  /// Without the lab that sends megabytes, which no test should do often.
  private static let labs = WhatIfMatrix.labs.filter { $0.id != "message-size" }
  private static let usual = Task { try await WhatIfMatrix.usualFindings(of: labs) }

  @Test(arguments: limits)
  func `a limit changes what is found of it, and nothing else`(
    _ limit: WhatIfMatrix.Limit
  ) async throws {
    let usual = try await Self.usual.value
    let cells = await WhatIfMatrix.cells(of: limit, in: Self.labs, usual: usual)
    #expect(cells.count == Self.labs.count)
    for cell in cells { #expect(cell.faults.isEmpty, "\(cell.name): \(cell.faults)") }
  }

  @Test func `the matrix has every limit at many values`() {
    #expect(WhatIfMatrix.limits.count == 136)
    #expect(WhatIfMatrix.limits.contains(WhatIfMatrix.Limit(id: "inflight.max", value: 0)))
    #expect(WhatIfMatrix.limits.contains(WhatIfMatrix.Limit(id: "visibility.max", value: 4320)))
  }
}
