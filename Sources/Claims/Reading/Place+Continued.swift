import NoteOutline
import Properties

extension Statement.Place {
  /// `보존은 기본 4일`, and on the next line `길게 잡으면 14일`: a number of which nothing says what it
  /// is of goes on with what the line before is of.
  func continued(from before: Statement?, by item: Item) -> Statement.Place {
    guard let before, before.section == section, before.parent == parent,
      before.lines.upperBound + 1 == item.lines.lowerBound, !before.measures.isEmpty,
      subject.isDisjoint(with: NumberTopics.shared.all), above.isDisjoint(with: Self.features)
    else { return self }
    let subjects = before.numberSubjects
    guard !subjects.isDisjoint(with: NumberTopics.shared.all) else { return self }
    let own = Lexicon.shared.find(in: LineKey(item.text))
    guard own.words.isDisjoint(with: NumberTopics.shared.all),
      own.words.isDisjoint(with: Self.features), own.services.isEmpty
    else { return self }
    var place = self
    place.subject = subjects
    return place
  }

  private static let features = Lexicon.shared.set(of: [
    .longPolling, .shortPolling, .visibilityTimeout, .deadLetter, .delay,
  ])
}

extension Statement {
  /// What its numbers are of, as its own words say, else those of the line that it goes on with.
  fileprivate var numberSubjects: WordSet {
    let own = finding.words.intersection(NumberTopics.shared.all)
    return own.isEmpty ? subject : own
  }
}
