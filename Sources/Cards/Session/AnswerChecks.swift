/// What a typed answer is worth; `shown` is the difference as the learner reads it.
public enum TypedResult: Hashable, Sendable {
  case right
  /// A slip that may or may not be a mistake: the learner decides.
  case near(shown: String)
  case wrong(shown: String)
}

/// How a session judges what the learner types.
public struct AnswerChecks: Sendable {
  /// Judges an answer to a card whose answer is a text.
  public var typed: @Sendable (String, CardContent) -> TypedResult
  /// Tells for each item of a list or of steps, in the card's order, whether it was typed.
  public var items: @Sendable ([String], CardContent) -> [Bool]

  public init(
    typed: @escaping @Sendable (String, CardContent) -> TypedResult,
    items: @escaping @Sendable ([String], CardContent) -> [Bool]
  ) {
    self.typed = typed
    self.items = items
  }
}
