import Properties

/// The units of numbers that stand beside an attribute of the API: `WaitTimeSeconds` is in seconds.
enum AttributeUnits {
  private static let rows: [(names: [String], unit: PropertyUnit)] = [
    (
      [
        "timeseconds", "time-seconds", "time_seconds", "visibilitytimeout", "visibility-timeout",
        "visibility_timeout", "delayseconds", "delay-seconds", "delay_seconds", "retentionperiod",
        "retention-period", "retention_period",
      ], .time
    ),
    (["maximummessagesize", "maximum-message-size", "maximum_message_size"], .size),
    (
      ["maxnumberofmessages", "max-number-of-messages", "max_number_of_messages"],
      .count
    ),
  ]
  private static let matcher = WordMatcher(rows.flatMap(\.names).map { Array($0.utf8) })
  private static let units = rows.flatMap { row in row.names.map { _ in row.unit } }

  /// That of the attribute that is named last before a number, else first behind it.
  static func unit(at number: Range<Int>, in bytes: [UInt8]) -> PropertyUnit? {
    var before: PropertyUnit?
    var behind: PropertyUnit?
    matcher.forEachHit(in: bytes.map(\.lowercased)) { hit in
      if hit.end <= number.lowerBound {
        before = units[hit.word]
      } else if behind == nil {
        behind = units[hit.word]
      }
    }
    return before ?? behind
  }
}
