/// How far a learner has come; cards are those in the notes, orphans are left out.
public struct StudyStats: Hashable, Sendable {
  public struct Day: Hashable, Sendable {
    /// A study day as `StudyCalendar` counts it.
    public var day: Int
    public var reviews: Int

    public init(day: Int, reviews: Int) {
      self.day = day
      self.reviews = reviews
    }
  }

  public var cards: Int
  /// Never asked and not suspended.
  public var new: Int
  /// To be asked now: in learning or review, not suspended or buried.
  public var due: Int
  /// Gradings that stand: an undone one does not count, learning steps do.
  public var reviews: Int
  public var suspended: Int
  /// The share of cards in review that were not forgotten, over the last 30 study days.
  public var retention: Double?
  /// Cards forgotten so often that they are probably at fault themselves.
  public var leeches: Int
  /// The study days of the last year with any review, oldest first.
  public var history: [Day]
  /// Reviews due on each of the next 30 study days, today and what is overdue first.
  public var forecast: [Int]
  /// Predictions of what a lab would find, and how many came true.
  public var predictions: Int
  public var predictionsRight: Int

  public init(
    cards: Int,
    new: Int,
    due: Int,
    reviews: Int,
    suspended: Int,
    retention: Double?,
    leeches: Int,
    history: [Day],
    forecast: [Int],
    predictions: Int = 0,
    predictionsRight: Int = 0
  ) {
    self.cards = cards
    self.new = new
    self.due = due
    self.reviews = reviews
    self.suspended = suspended
    self.retention = retention
    self.leeches = leeches
    self.history = history
    self.forecast = forecast
    self.predictions = predictions
    self.predictionsRight = predictionsRight
  }
}
