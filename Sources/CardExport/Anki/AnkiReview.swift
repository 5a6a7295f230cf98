import Cards

/// One grading as a row of Anki's table `revlog`.
struct AnkiReview: Hashable {
  /// Milliseconds since the epoch; also the key, so no two may be equal.
  var id: Int64
  var card: Int64
  /// 1 again to 4 easy.
  var ease: Int
  var interval: Int64
  var lastInterval: Int64
  /// Difficulty from 100 to 1100, which is how Anki tells FSRS's from SM-2's ease.
  var factor: Int
  /// Milliseconds from the question to the grade.
  var took: Int64
  /// 0 learning, 1 review, 2 relearning.
  var type: Int

  init(_ grading: Grading, id: Int64, card: Int64, timeline: AnkiTimeline) {
    self.id = id
    self.card = card
    ease = grading.grade.rawValue
    interval = timeline.interval(of: grading.after)
    lastInterval = timeline.interval(of: grading.before)
    let difficulty = grading.after.state.memory?.difficulty ?? 1
    factor = Int((((difficulty - 1) / 9 + 0.1) * 1000).rounded())
    let (seconds, attoseconds) = grading.took.components
    took = max(0, seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    type =
      switch grading.before.state {
      case .new, .learning: 0
      case .review: 1
      case .relearning: 2
      }
  }
}
