public struct PropertyID: RawRepresentable, Hashable, Sendable, Comparable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }
  public static func < (left: PropertyID, right: PropertyID) -> Bool {
    left.rawValue < right.rawValue
  }
  public var description: String { rawValue }
}

/// The joint between notes, cards and labs: something that can be claimed, asked and settled.
public struct Property: Sendable {
  /// How the card asks: the kind follows from it.
  public enum Asking: Hashable, Sendable {
    /// The documented number, formatted in the card's language.
    case number
    /// A text in place of the number or of yes and no.
    case text(Bilingual)
    /// The name of an API action or parameter, typed exactly.
    case identifier(String)
    /// Several items; those that the note lists, in the catalog's wording.
    case members([Member], ordered: Bool)
  }

  /// One item of a list, known by its words.
  public struct Member: Hashable, Sendable {
    public let concept: Concept
    public let wording: Bilingual
    /// An item with one of these words is another member.
    public let without: [Concept]

    public init(_ concept: Concept, _ wording: Bilingual, without: [Concept] = []) {
      self.concept = concept
      self.wording = wording
      self.without = without
    }
  }

  /// A sentence for a true-or-false card, where a wrong one reads as naturally as a right one.
  public struct Statement: Hashable, Sendable {
    public let wording: Bilingual
    public let isTrue: Bool
    /// Why, in a sentence that stands by itself whichever way the learner answered.
    public let because: Bilingual

    public init(_ wording: Bilingual, isTrue: Bool, because: Bilingual) {
      self.wording = wording
      self.isTrue = isTrue
      self.because = because
    }
  }

  public let id: PropertyID
  /// Nil when the property belongs to no one service.
  public let service: Service?
  public let unit: PropertyUnit
  /// The word that counts, such as `개`; used when the unit is a count or a rate.
  public let counter: Bilingual
  /// In order of time; the last one is in force today.
  public let documented: [DocumentedValue]
  public let cues: [Cue]
  /// `{n}` stands for the number of members.
  public private(set) var question: Bilingual
  public private(set) var asking: Asking
  /// Canonical numbers that are believable and wrong, or texts of the answer's kind.
  public let distractors: [CanonicalValue]
  public private(set) var textDistractors: [Bilingual]
  public let statement: Statement?
  /// What must be said for the claim to hold exactly, and the words that say it.
  public let condition: Condition?
  /// What the back adds for the learner, such as how a minimum and a default differ.
  public private(set) var explanation: Bilingual?
  /// Set on a maximum whose minimum is asked on the same card when a line names both.
  public let span: Span?
  /// Nothing but documentation can settle it: no lab can measure it.
  public let isDocumentedOnly: Bool
  /// An item of a list that the catalog knows is asked with the list and not by itself.
  public let yieldsToLists: Bool
  /// How to ask where a note says in words what becomes of the number.
  public let inWords: InWords?

  /// A question beside the one for the number: what happens over the count, not which count.
  public struct InWords: Hashable, Sendable {
    public let question: Bilingual
    public let asking: Asking
    public let textDistractors: [Bilingual]
    public let explanation: Bilingual?

    public init(
      question: Bilingual,
      asking: Asking,
      textDistractors: [Bilingual],
      explanation: Bilingual?
    ) {
      self.question = question
      self.asking = asking
      self.textDistractors = textDistractors
      self.explanation = explanation
    }
  }

  /// The property as it is asked for a claim of this value.
  public func asked(by claimed: CanonicalValue) -> Property {
    guard case .truth = claimed, let inWords else { return self }
    var property = self
    property.question = inWords.question
    property.asking = inWords.asking
    property.textDistractors = inWords.textDistractors
    property.explanation = inWords.explanation
    return property
  }

  /// A question that asks for a minimum and a maximum at once.
  public struct Span: Hashable, Sendable {
    public let minimum: PropertyID
    public let question: Bilingual

    public init(from minimum: PropertyID, _ question: Bilingual) {
      self.minimum = minimum
      self.question = question
    }
  }

  public struct Condition: Hashable, Sendable {
    public let wording: Bilingual
    /// A line with one of these words has not left the condition out.
    public let saidBy: [Concept]
    /// A claim without the condition is imprecise; else verified, with the condition shown.
    public let makesImprecise: Bool

    public init(_ wording: Bilingual, saidBy: [Concept], makesImprecise: Bool = true) {
      self.wording = wording
      self.saidBy = saidBy
      self.makesImprecise = makesImprecise
    }
  }

  public init(
    _ id: PropertyID,
    of service: Service?,
    unit: PropertyUnit = .none,
    counter: Bilingual = Bilingual("개", ""),
    documented: [DocumentedValue],
    cues: [Cue],
    question: Bilingual,
    asking: Asking,
    distractors: [CanonicalValue] = [],
    textDistractors: [Bilingual] = [],
    statement: Statement? = nil,
    condition: Condition? = nil,
    explanation: Bilingual? = nil,
    span: Span? = nil,
    isDocumentedOnly: Bool = false,
    yieldsToLists: Bool = false,
    inWords: InWords? = nil
  ) {
    self.id = id
    self.service = service
    self.unit = unit
    self.counter = counter
    self.documented = documented
    self.cues = cues
    self.question = question
    self.asking = asking
    self.distractors = distractors
    self.textDistractors = textDistractors
    self.statement = statement
    self.condition = condition
    self.explanation = explanation
    self.span = span
    self.isDocumentedOnly = isDocumentedOnly
    self.yieldsToLists = yieldsToLists
    self.inWords = inWords
  }
}
