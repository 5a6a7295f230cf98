import Determinism
import LabKit
import Messaging
import Properties
import Synchronization

@testable import quizlab

/// A lab that reports what it is told, and a bench that has no service.
struct FakeLab: Lab {
  struct Broken: Error, CustomStringConvertible {
    var description: String { "out of order" }
  }

  var id = "fake"
  var title = Bilingual("가짜", "Fake")
  var settles: [PropertyID] = []
  var prediction = Prediction(
    Bilingual("무엇이 일어날까?", "What will happen?"),
    options: [Bilingual("하나", "one"), Bilingual("둘", "two")]
  )
  var needs: Set<BenchCapability> = []
  var report: @Sendable (any Bench) throws -> LabReport

  func run(on bench: any Bench) async throws -> LabReport { try report(bench) }
}

extension FakeLab {
  /// Sees for each property a value that may depend on the limits in force.
  static func seeing(
    _ id: String,
    _ findings: @escaping @Sendable (Limits) -> [Finding]
  ) -> FakeLab {
    FakeLab(
      id: id,
      settles: findings(Limits()).map(\.property),
      report: { bench in
        guard let bench = bench as? FakeBench else { throw Broken() }
        return LabReport(findings: findings(bench.limits))
      }
    )
  }
}

struct FakeBench: CountingBench {
  struct NoService: Error {}

  var seed: UInt64
  var limits: Limits
  var capabilities: Set<BenchCapability> { [.virtualTime] }
  var calls: [String: Int] { ["SendMessage": 2, "ReceiveMessage": 12_345] }

  func progress(_ done: Int, of total: Int) {}

  func site<Result: Sendable>(
    _ conditions: Conditions,
    _ body: @escaping @Sendable (Site) async throws -> Result
  ) async throws -> Result {
    throw NoService()
  }
}

extension LabRunner {
  static let fake = LabRunner { settings, _ in
    FakeBench(seed: settings.seed, limits: settings.limits)
  }
}

/// Which labs ran, on which day's limits.
final class RunLog: Sendable {
  private let lines = Mutex<[String]>([])

  func add(_ line: String) { lines.withLock { $0.append(line) } }
  var all: [String] { lines.withLock { $0 } }
}
