/// A stretch of the comparison between a typed answer and the right one.
public enum DiffSegment: Hashable, Sendable {
  /// In both; as in the right answer.
  case kept(String)
  /// In the right answer only.
  case missing(String)
  /// In the typed answer only.
  case extra(String)
}

/// How a typed answer stands to the right one.
public enum AnswerMatch: Hashable, Sendable {
  /// The same but for spaces, capitals, width and final punctuation.
  case exact
  /// Says the same in other words: another unit, a particle at the end.
  case equivalent
  /// 거의 맞음: never passes silently, the person decides by the difference.
  case near([DiffSegment])
  case wrong([DiffSegment])

  /// Whether the answer is right beyond doubt.
  public var isRight: Bool {
    switch self {
    case .exact, .equivalent: true
    case .near, .wrong: false
    }
  }

  /// From 0, right, to 3, wrong.
  var rank: Int {
    switch self {
    case .exact: 0
    case .equivalent: 1
    case .near: 2
    case .wrong: 3
    }
  }
}

/// How the items of a typed list stand to those of the right one.
public struct ListMatch: Hashable, Sendable {
  public enum Item: Hashable, Sendable {
    /// Exact, equivalent or near.
    case given(AnswerMatch)
    /// Given, but not in its place among the others.
    case misplaced
    case missing
  }

  /// One for each item of the right answer, in its order.
  public var items: [Item]
  /// Typed items that are none of the right ones, in the order typed.
  public var extras: [String]

  /// Whether every item is right beyond doubt and nothing else was given.
  public var isRight: Bool {
    extras.isEmpty
      && items.allSatisfy { item in
        switch item {
        case .given(let match): match.isRight
        case .misplaced, .missing: false
        }
      }
  }

  public init(items: [Item], extras: [String]) {
    self.items = items
    self.extras = extras
  }
}
