public import Determinism
public import Properties

/// A card's identity, given once and kept across edits of its note.
public struct CardID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Lower-case letters and digits, 13 of them.
  public let text: String

  /// Nil unless the text is 1 to 64 lower-case ASCII letters or digits.
  public init?(_ text: String) {
    let allowed = text.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    guard allowed, (1...64).contains(text.utf8.count) else { return nil }
    self.text = text
  }

  /// The id that belongs to a hash: 13 digits of base 32, so that it can be spoken and typed.
  public init(hash: UInt64) {
    let digits: StaticString = "0123456789abcdefghjkmnpqrstvwxyz"
    text = String(unsafeUninitializedCapacity: 13) { characters in
      for place in 0..<13 {
        characters[12 - place] = digits.utf8Start[Int((hash >> (5 * UInt64(place))) & 31)]
      }
      return 13
    }
  }

  public static func < (left: CardID, right: CardID) -> Bool { left.text < right.text }
  public var description: String { text }
}

public enum CardKind: String, Hashable, Sendable, CaseIterable {
  case question, value, cloze, list, steps, choice, truth, typed
}

public enum Answer: Hashable, Sendable {
  case text(String)
  /// For list and steps; steps are in order.
  case list([String])
  case truth(Bool)
}

/// Where in the notes a card comes from.
public struct Source: Hashable, Sendable {
  /// As the notes were named when they were read, such as `Notes/Day07.md`.
  public var file: String
  /// All the note's lines that the card is made of, ascending and never empty.
  public var lines: [Int]

  /// The line to open in an editor.
  public var line: Int { lines.first ?? 1 }

  public init(file: String, lines: [Int]) {
    self.file = file
    self.lines = lines
  }
}

/// How the note's claim behind a card stands, and what the back of the card says of it.
public struct CardStatus: Hashable, Sendable {
  public var verdict: Verdict
  /// Sentences for the back in the card's language: what the note says, what AWS documents and
  /// since when, the condition that the note leaves out.
  public var remarks: [String]
  /// The check that gave the verdict; nil when it is the documentation's as notes were read.
  public var check: CardCheck?

  public init(verdict: Verdict, remarks: [String], check: CardCheck? = nil) {
    self.verdict = verdict
    self.remarks = remarks
    self.check = check
  }

  /// What a learner reads beside the sign, with the day of the check.
  public func name(in language: Language) -> String {
    let isUnseen = verdict == .verified && check?.run == nil
    let name = (isUnseen ? Verdict.documented : verdict).name(in: language)
    return check.map { "\(name) (\($0.day))" } ?? name
  }
}

/// When a note was checked, and the lab's run that the verdict rests on.
public struct CardCheck: Hashable, Sendable {
  public struct Run: Hashable, Sendable {
    /// As on the command line, such as `retention`.
    public var lab: String
    public var seed: UInt64
    /// Seeds or trials that agree, where more than one was needed.
    public var runs: Int?

    public init(lab: String, seed: UInt64, runs: Int? = nil) {
      self.lab = lab
      self.seed = seed
      self.runs = runs
    }
  }

  public var day: CivilDate
  /// Nil when documentation alone has judged.
  public var run: Run?

  public init(day: CivilDate, run: Run? = nil) {
    self.day = day
    self.run = run
  }
}

/// Everything on a card but its identity.
public struct CardContent: Hashable, Sendable {
  public var kind: CardKind
  /// A question, or a sentence in which ``blank`` stands for the answer.
  public var prompt: String
  public var answer: Answer
  /// Other texts that a typed answer may be.
  public var alternatives: [String]
  /// For choice: all options in the order in which they are shown, the right one among them.
  public var choices: [String]
  /// Service, feature and parents, outermost first; never holds the answer.
  public var breadcrumb: [String]
  public var source: Source
  /// The id of the property that the card asks for, such as `visibility.default`.
  public var property: String?
  public var status: CardStatus?
  public var language: Language
  /// Outermost first, such as `["AWS SAA", "SQS"]`.
  public var deck: [String]
  public var tags: [String]
  /// The rule that made the card, such as `property`, `list`, `value`, `marked`.
  public var rule: String

  /// Stands in a prompt where the answer goes; its width says nothing about the answer.
  public static let blank = "[…]"

  public init(
    kind: CardKind,
    prompt: String,
    answer: Answer,
    alternatives: [String] = [],
    choices: [String] = [],
    breadcrumb: [String] = [],
    source: Source,
    property: String? = nil,
    status: CardStatus? = nil,
    language: Language,
    deck: [String] = [],
    tags: [String] = [],
    rule: String
  ) {
    self.kind = kind
    self.prompt = prompt
    self.answer = answer
    self.alternatives = alternatives
    self.choices = choices
    self.breadcrumb = breadcrumb
    self.source = source
    self.property = property
    self.status = status
    self.language = language
    self.deck = deck
    self.tags = tags
    self.rule = rule
  }
}

public struct Card: Hashable, Sendable, Identifiable {
  public let id: CardID
  public var content: CardContent

  public init(id: CardID, content: CardContent) {
    self.id = id
    self.content = content
  }
}
