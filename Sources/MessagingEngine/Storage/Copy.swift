/// One host's copy of a message, which hears only of what happens while the host is up.
struct Copy: Sendable {
  enum Place: UInt8, Sendable {
    /// Deleted, or never there.
    case absent
    case ready
    case hidden
    case delayed
  }

  var visibleAt: Timestamp = 0
  var stamp: UInt32 = 0
  var host: UInt8 = 0
  var place: Place = .absent
}

/// The copies of one message: three, as AWS tells.
///
/// Source: AWS News Blog 2021, Amazon SQS – 15 Years and Still Queueing.
struct CopySet: Sendable {
  static let most = 3
  var first = Copy()
  var second = Copy()
  var third = Copy()

  subscript(number: Int) -> Copy {
    get {
      switch number {
      case 0: first
      case 1: second
      default: third
      }
    }
    set {
      switch number {
      case 0: first = newValue
      case 1: second = newValue
      default: third = newValue
      }
    }
  }

  var isGone: Bool {
    first.place == .absent && second.place == .absent && third.place == .absent
  }

  /// Whether all copies that are there are of a kind.
  func all(_ holds: (Copy) -> Bool) -> Bool {
    (first.place == .absent || holds(first)) && (second.place == .absent || holds(second))
      && (third.place == .absent || holds(third))
  }

  /// The number of the copy that carries a stamp.
  func number(stamped stamp: UInt32) -> Int? {
    if first.stamp == stamp, first.place != .absent { return 0 }
    if second.stamp == stamp, second.place != .absent { return 1 }
    if third.stamp == stamp, third.place != .absent { return 2 }
    return nil
  }
}
