public import NoteOutline
import Properties

/// One thing that a note says, with what stands above it.
///
/// A class, since every rule looks at every statement and a copy would retain a dozen parts.
public final class Statement: Sendable {
  public enum Origin: Hashable, Sendable {
    case item(Item.Marker)
    /// A table's cell: its row's label and its column's header say what it is about.
    case cell(row: String, column: String)
    /// A line of a fence without a language, which notes use as a box.
    case box
    /// A line of code.
    case code
  }

  public let origin: Origin
  public let text: String
  public let marks: [Mark]
  public let lines: ClosedRange<Int>
  public let isQuoted: Bool
  /// The statement that this one is nested in.
  public let parent: Int?
  public let section: Int
  public let topic: Topic

  let key: LineKey
  let finding: Lexicon.Finding
  /// Neither code nor a link nor a question: something that can be true or false.
  public let isProse: Bool
  /// Gives an example rather than a fact: `예: …`, `패킷 오더같은 데에 사용`.
  public var isExample: Bool {
    Self.exampleStarts.contains { $0.first == key.bytes.first && key.bytes.starts(with: $0) }
      || Self.exampleUses.isAnyWord(in: key.bytes)
  }

  /// Tells what the writer's own team has set, and so nothing of the service.
  public var tellsOwnSetting: Bool { Self.ownSettings.isAnyWord(in: key.bytes) }

  private static let ownSettings = WordMatcher(
    [
      "우리팀", "우리회사", "우리서비스", "우리프로젝트", "우리는", "운영에서는", "운영환경에서는", "ourteam", "ourcompany",
      "ourproject", "weuse", "weset",
    ].map { Array($0.utf8) }
  )

  private static let exampleStarts = [
    "예:", "예)", "예시", "예를들", "ex)", "ex:", "e.g.", "forexample", "example:",
  ].map { Array($0.utf8) }
  private static let exampleUses = WordMatcher(
    ["같은데에사용", "같은곳에사용", "같은데사용"].map { Array($0.utf8) }
  )

  /// Words of the headings and parents above.
  let above: WordSet

  /// Words of what names the statement right above it: a cell's row and column, or the short bullet
  /// or heading of a short line.
  let label: WordSet
  /// Words of the nearest bullet or heading above that says what a number is of.
  let subject: WordSet
  /// The service that the last heading before named, for lines under headings that name none.
  let precedingService: Service?

  /// What the label calls its numbers, such as `기본값`.
  let qualifier: Qualifier?

  /// The numbers in the text.
  package let measures: [Measure]

  init(
    _ origin: Origin,
    _ text: String,
    lines: ClosedRange<Int>,
    marks: [Mark] = [],
    isQuoted: Bool = false,
    at place: Place,
    with label: Label = Label()
  ) {
    self.origin = origin
    self.text = text
    self.marks = marks
    self.lines = lines
    self.isQuoted = isQuoted
    parent = place.parent
    section = place.section
    topic = place.topic
    above = place.above
    subject = place.subject
    precedingService = place.precedingService
    isProse =
      origin != .code && text.utf8.last != UInt8(ascii: "?")
      && !text.utf8.suffix(3).elementsEqual("？".utf8)
    key = LineKey(text)
    var finding = Lexicon.shared.find(in: key)
    finding.words.formUnion(label.words)
    self.finding = finding
    self.label =
      label.words.isEmpty && key.bytes.count <= Self.labelledLimit ? place.label : label.words
    qualifier = label.qualifier ?? place.qualifier
    measures = Measure.read(text, labelled: qualifier)
  }

  /// A line this short says nothing without what stands above it.
  private static let labelledLimit = 36

  /// Words of the line, and of its label.
  var words: WordSet { finding.words.union(label) }

  /// The statement without what its writer crossed out; nil when all of it is.
  func withoutStruck() -> Statement? {
    let struck = marks.filter { $0.style == .struck }.map(\.range)
    guard !struck.isEmpty else { return self }
    let kept = text.enumerated().filter { place, _ in !struck.contains { $0.contains(place) } }
    let crossed = text.enumerated().filter { place, _ in struck.contains { $0.contains(place) } }
    let text = String(kept.map(\.element)).trimmingBlanks
    guard !text.isEmpty else { return nil }
    var place = place
    // `~~보존 최대 7일~~ 최대 14일`: the number is another one, of the same thing.
    let subjects = Lexicon.shared.find(in: LineKey(String(crossed.map(\.element)))).words
      .intersection(NumberTopics.shared.all)
    if Lexicon.shared.find(in: LineKey(text)).words.isDisjoint(with: NumberTopics.shared.all) {
      place.label.formUnion(subjects)
    }
    return Statement(origin, text, lines: lines, isQuoted: isQuoted, at: place)
  }

  /// Another text in the same place.
  func replaced(by text: String) -> Statement {
    Statement(origin, text, lines: lines, isQuoted: isQuoted, at: place)
  }

  private var place: Place {
    var place = Place(section: section, topic: topic, parent: parent, above: above)
    (place.label, place.subject) = (label, subject)
    place.precedingService = precedingService
    return place
  }

  /// The text as the reader compares it: without blanks, in lower case.
  package var comparable: [UInt8] { key.bytes }
  /// Words that notes mistranslate, by their place in the catalog's list.
  public var suspectTerms: [Int] { finding.suspects }
}

extension Statement {
  /// Where a statement stands.
  struct Place {
    var section: Int
    var topic: Topic
    var parent: Int?
    /// Words of the headings and parents above.
    var above: WordSet
    /// Words of the nearest short heading or parent.
    var label = WordSet()
    /// Words of the nearest heading or parent that says what a number is of.
    var subject = WordSet()
    /// What the parent calls its numbers, such as `기본값`.
    var qualifier: Qualifier?
    var precedingService: Service?
  }

  /// What a cell's row and column say about it.
  struct Label {
    var words = WordSet()
    var qualifier: Qualifier?
  }
}
