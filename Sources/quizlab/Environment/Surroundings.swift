import Cards
import Determinism
import Foundation

/// The only place that asks the machine for the time, the zone and the paths.
enum Surroundings {
  static func now() -> Instant {
    Instant(sinceEpoch: .nanoseconds(Int64(Date().timeIntervalSince1970 * 1e6) * 1000))
  }

  static let calendar = StudyCalendar { instant in
    let date = Date(timeIntervalSince1970: Double(instant.unixMilliseconds) / 1000)
    return .seconds(TimeZone.current.secondsFromGMT(for: date))
  }

  /// The civil day, from midnight: the day as of which documentation is asked.
  static var today: CivilDate {
    let local = now().sinceEpoch + calendar.offset(now())
    return CivilDate(daysSinceEpoch: Int(local / .days(1)))
  }

  static var currentDirectory: String { FileManager.default.currentDirectoryPath }

  /// `$QUIZLAB_DB`, else below `$XDG_DATA_HOME` or `~/.local/share`.
  static var databasePath: String {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["QUIZLAB_DB"], !path.isEmpty { return path }
    let home = environment["HOME"] ?? NSHomeDirectory()
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (data ?? home + "/.local/share") + "/quizlab/quizlab.sqlite"
  }
}
