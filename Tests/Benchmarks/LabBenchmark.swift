import Determinism
import LabBench
import LabKit
import Labs
import Messaging
import Foundation
import Synchronization

/// How long the labs take with the default seed.
enum LabBenchmark {
  static func run() throws {
    var total = Duration.zero
    for lab in LabRegistry.all {
      let time = try shortest(of: 1) { try runToTheEnd(lab) }
      total += time
      if lab.id == "retention" {
        report("fourteen days of retention", time.seconds * 1000, "ms", bound: "at most 50")
      }
    }
    report("all labs", total.seconds, "s", bound: "at most 10")
  }

  /// Labs are asynchronous and benchmarks are not.
  private static func runToTheEnd(_ lab: any Lab) throws {
    let failure = Mutex<(any Error)?>(nil)
    let done = Mutex(false)
    let task = Task.detached {
      do {
        _ = try await lab.run(on: EngineBench(seed: 1, limits: Limits()))
      } catch {
        failure.withLock { $0 = error }
      }
      done.withLock { $0 = true }
    }
    while !done.withLock({ $0 }) { usleep(200) }
    _ = task
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}
