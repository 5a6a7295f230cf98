import Claims
public import Determinism
public import NoteOutline
public import Properties

/// Makes cards from a note's outline: the same outline and day give the same cards.
public struct CardMaker: Sendable {
  /// The day as of which claims are judged.
  public var today: CivilDate
  /// What labs saw today and at the notes' dates; the backs of the cards say it.
  public var observations: Observations

  public init(today: CivilDate, observations: Observations = Observations()) {
    self.today = today
    self.observations = observations
  }

  public func cards(from outline: Outline) -> NoteCards {
    var making = Making(outline, today: today, observations: observations)
    making.findLints()
    making.leaveOutWhatIsNoStudyMatter()
    making.makeMarkedCards()
    let beforeQuizzes = making.fates
    making.makeQuizCards()
    making.judgeClaims(
      exceptOf: Set(beforeQuizzes.indices.filter { beforeQuizzes[$0] != making.fates[$0] })
    )
    making.makePropertyCards()
    making.makeMemberCards()
    making.makeListCards()
    making.makePlainCards()
    return making.result()
  }
}

/// The state of one note's making: which statements are still to be dealt with.
///
/// The rules run in the order of ``CardMaker/cards(from:)``, from the most telling to the plainest;
/// each takes the statements that it understands.
struct Making {
  enum Fate: Hashable {
    case pending
    /// Makes a card or is among the lines of one.
    case asked
    case skipped(SkipReason)
  }

  let outline: Outline
  let statements: Statements
  let claims: [Claim]
  let today: CivilDate
  let observations: Observations
  /// The deck of each section's cards, and the tags of each service's: many cards share one array.
  let decks: [[String]]
  let tags: [Service?: [String]]
  var fates: [Fate]
  var drafts: [CardDraft] = []
  var lints: [Lint] = []
  var noteClaims: [NoteClaim] = []
  /// Lists that the catalog knows.
  let memberLists: [MemberReader.Finding]
  /// The statement that each draft belongs to, for the order of the result.
  var owners: [Int] = []
  /// By statement: it holds a word that is probably not what was meant.
  var suspects: Set<Int> = []
  /// Prompts so far, so that no two cards ask the same.
  private var prompts: Set<StableHash> = []
  /// Bullets that make cards, to know one that says the same again.
  private(set) var askedTexts: Set<StableHash> = []

  init(_ outline: Outline, today: CivilDate, observations: Observations) {
    self.outline = outline
    self.today = today
    self.observations = observations
    statements = Statements(outline)
    let baseDeck = Self.baseDeck(of: outline, title: statements.title)
    decks = statements.topics.map { Self.deck(of: $0, below: baseDeck) }
    tags = Self.tags(ofCardsFrom: outline.file)
    claims = ClaimReader.standard.claims(in: statements)
    memberLists = MemberReader.standard.lists(in: statements)
    fates = Array(repeating: .pending, count: statements.all.count)
  }

  var language: Language { statements.language }

  /// Inlined so that asking for one property does not copy the whole statement.
  @inline(__always)
  func statement(_ index: Int) -> Statement { statements.all[index] }

  /// Adds a card unless its answer shows in its question, or the same is asked already.
  ///
  /// - Returns: whether the card was added.
  @discardableResult
  mutating func add(_ content: CardContent, role: String, owner: Int) -> Bool {
    var content = content
    guard hideAnswer(in: &content) else { return false }
    var asked = StableHash()
    for text in content.breadcrumb { asked.combine(text) }
    asked.combine(content.prompt)
    guard prompts.insert(asked).inserted else {
      return false
    }
    let statement = statements.all[owner]
    let parents = statements.parents(of: owner)
    drafts.append(
      CardDraft(
        content: content,
        role: role,
        bullet: statement.text,
        place: parents.isEmpty ? statement.topic.headings : statement.topic.headings + parents
      )
    )
    owners.append(owner)
    askedTexts.insert(StableHash(of: statement.comparable))
    return true
  }

  mutating func markAsked(_ indices: some Sequence<Int>) {
    for index in indices { fates[index] = .asked }
  }

  mutating func skip(_ index: Int, _ reason: SkipReason) {
    if fates[index] == .pending { fates[index] = .skipped(reason) }
  }

  /// Moves each draft to its statement's place in the note.
  ///
  /// By swaps, since a copy of a draft retains a dozen parts.
  private mutating func sortDrafts() {
    var order = drafts.indices.sorted { (owners[$0], $0) < (owners[$1], $1) }
    for start in order.indices {
      var place = start
      while order[place] != start {
        let next = order[place]
        drafts.swapAt(place, next)
        order[place] = place
        place = next
      }
      order[place] = place
    }
    owners.sort()
  }

  mutating func result() -> NoteCards {
    sortDrafts()
    let skipped = fates.indices.compactMap { index -> SkippedItem? in
      guard case .skipped(let reason) = fates[index] else { return nil }
      let statement = statements.all[index]
      return SkippedItem(
        file: outline.file,
        line: statement.lines.lowerBound,
        text: statement.text,
        reason: reason
      )
    }
    return NoteCards(
      drafts: limitTruthCards(drafts),
      skipped: skipped,
      lints: lints.sorted { ($0.line, $0.word) < ($1.line, $1.word) },
      diagnostics: outline.diagnostics,
      date: outline.date,
      claims: noteClaims
    )
  }
}

extension StableHash {
  /// 64 bits of a text: two texts of one note share them once in many billions of notes.
  init(of bytes: [UInt8]) {
    self.init()
    combine(bytes)
  }
}
