/// A value in one unit for everyone: seconds, bytes, plain counts and rates, truth, or a word.
public enum CanonicalValue: Hashable, Sendable {
  case number(Double)
  /// AWS gives a span instead of a number, such as a typical latency.
  case span(Double, Double)
  case truth(Bool)
  case text(String)
}

/// What a property's number counts.
public enum PropertyUnit: Hashable, Sendable {
  /// Seconds.
  case time
  /// Bytes; KB and KiB are both 1024 of them, as exam notes use them.
  case size
  /// Things, with the word that counts them in Korean, such as `개`.
  case count
  /// Things a second.
  case rate
  /// No number: yes or no, or a word.
  case none
}

/// How a claim bounds its number: `10초 이내` is at most, `1200만 이상` at least.
public enum Bound: Hashable, Sendable {
  case exactly, atLeast, atMost
}
