import LabBench
import LabKit
import Labs
import Messaging
import Properties

/// Each lab once at seed 1, however many tests look at what it found.
enum FirstLabRuns {
  static let duplicates = start(DuplicatesLab())
  static let ordering = start(OrderingLab())
  static let messageSize = start(MessageSizeLab())
  static let retention = start(RetentionLab())
  static let polling = start(PollingLab())

  private static func start(_ lab: some Lab) -> Task<LabReport, any Error> {
    Task { try await lab.run(on: EngineBench(seed: 1, limits: Limits())) }
  }
}

extension LabReport {
  func finding(_ property: String) -> Finding? {
    findings.first { $0.property.rawValue == property }
  }

  func observed(_ property: String) -> String {
    switch finding(property)?.observed {
    case .number(let number): "\(number)"
    case .truth(let truth): "\(truth)"
    case .text(let text): text
    case .span(let low, let high): "\(low)...\(high)"
    case nil: "nothing"
    }
  }

  /// The rows of all tables, one below the other.
  var rows: [[String]] {
    exhibits.flatMap { exhibit -> [[String]] in
      guard case .table(let table) = exhibit else { return [] }
      return table.rows
    }
  }

  func bars(titled english: String) -> [(label: String, value: Double)] {
    for case .bars(let bars) in exhibits where bars.title.english.contains(english) {
      return bars.bars
    }
    return []
  }
}

extension Witness {
  /// Lines such as `consumer 1 receive m1`.
  var lines: [String] {
    steps.map { step in
      "\(step.who) \(step.deed.rawValue)" + (step.message.map { " \($0)" } ?? "")
    }
  }
}
