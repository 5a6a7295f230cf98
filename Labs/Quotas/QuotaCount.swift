import LabKit
import Messaging

/// Things that were made one after the other until the service refused one more.
struct QuotaCount: Hashable, Sendable {
  var made = 0
  /// The code of what was refused; nil while nothing was.
  var refusal: MessagingError.Code?

  var isFull: Bool { refusal != nil }
  var cell: String {
    if isFull { return Figures.grouped(made) }
    return made == 0 ? "—" : "> " + Figures.grouped(made - 1)
  }

  /// So many calls pass between two looks at the clock.
  private static let stride = 1000

  /// Makes one thing more than `most` unless it is refused.
  static func counted(
    upTo most: Int,
    refusedAs limit: MessagingError.Code,
    at site: Site,
    _ progress: (Int) -> Void = { _ in },
    make: (_ number: Int) async throws -> Void
  ) async throws -> QuotaCount {
    var count = QuotaCount()
    while count.made <= most {
      let refused = try await site.refusal(as: [limit]) { try await make(count.made) }
      if let refused {
        count.refusal = refused.code
        break
      }
      count.made += 1
      if count.made.isMultiple(of: stride) {
        progress(count.made)
        // A clock that never moved would be taken for a lab that turns in circles.
        try await site.clock.sleep(for: .milliseconds(1))
      }
    }
    return count
  }
}
