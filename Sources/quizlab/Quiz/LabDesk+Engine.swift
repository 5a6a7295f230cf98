import Dispatch
import LabKit
import Labs
import Properties
import QuizTerminal
import Synchronization

extension LabDesk {
  /// The labs in this process, each run anew with the default seed and today's limits.
  static func engine(
    _ runner: LabRunner = .engine,
    labs: [any Lab] = LabRegistry.all,
    language: Language
  ) -> LabDesk {
    let settings = LabSettings(asOf: Surroundings.today)
    @Sendable func lab(_ property: String) -> (any Lab)? {
      labs.first { $0.settles.contains(PropertyID(rawValue: property)) }
    }
    return LabDesk(
      hasLab: { lab($0) != nil },
      run: { property in
        guard let lab = lab(property) else { return LabView(title: property) { _ in [] } }
        let run = waitFor { await runner.run(lab, settings) }
        let title = "\(lab.id)  \(lab.title[language]) · seed \(settings.seed)"
        return LabView(title: title) { columns in
          PropertySight(run: run, property: PropertyID(rawValue: property), language: language)
            .lines(columns)
        }
      }
    )
  }
}

/// Waits for an asynchronous function; the quiz has nothing else to do meanwhile.
private func waitFor(_ body: @escaping @Sendable () async -> LabRun) -> LabRun {
  let result = Mutex<LabRun?>(nil)
  let done = DispatchSemaphore(value: 0)
  Task.detached {
    let run = await body()
    result.withLock { $0 = run }
    done.signal()
  }
  while true {
    done.wait()
    if let run = result.withLock({ $0 }) { return run }
  }
}
