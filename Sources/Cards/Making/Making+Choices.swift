import Determinism
import Properties

extension Making {
  /// The right number among wrong ones of its unit, ascending; empty below three wrong ones.
  func numberChoices(
    _ property: Property,
    answer: String,
    _ right: CanonicalValue
  ) -> [String] {
    guard case .number(let right) = right else { return [] }
    let wrong = property.distractors.compactMap { value -> Double? in
      guard case .number(let number) = value, number != right else { return nil }
      return number
    }
    guard wrong.count >= 3 else { return [] }
    let numbers = [right] + wrong.prefix(3)
    let texts = ValueFormat(language).texts(numbers, property.unit, counter: property.counter)
    let choices = zip(numbers, texts).sorted { $0.0 < $1.0 }.map(\.1)
    return Set(choices).count == choices.count && texts.first == answer ? choices : []
  }

  /// The right text among wrong ones, in an order drawn from the property's id alone.
  func textChoices(_ property: Property, answer: String) -> [String] {
    let wrong = property.textDistractors.prefix(3).map { $0[language] }
    guard wrong.count == 3 else { return [] }
    var hash = StableHash()
    hash.combine(property.id.rawValue)
    var generator = SeededGenerator(seed: hash.value)
    return (wrong + [answer]).shuffled(using: &generator)
  }

  /// True-or-false cards are guessed half the time, so they stay below a tenth of the deck, and
  /// neither true nor false ones prevail.
  func limitTruthCards(_ drafts: [CardDraft]) -> [CardDraft] {
    let truths = drafts.indices.filter { drafts[$0].content.kind == .truth }
    let allowed = (drafts.count - truths.count) / 9 / 2
    var left = [true: allowed, false: allowed]
    var dropped: Set<Int> = []
    for index in truths {
      guard case .truth(let truth) = drafts[index].content.answer else { continue }
      if let count = left[truth], count > 0 {
        left[truth] = count - 1
      } else {
        dropped.insert(index)
      }
    }
    if dropped.isEmpty { return drafts }
    return drafts.indices.filter { !dropped.contains($0) }.map { drafts[$0] }
  }
}
