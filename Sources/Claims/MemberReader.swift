public import Properties

/// Finds the items of a catalog's list among a note's bullets.
public struct MemberReader: Sendable {
  public static let standard = MemberReader(Catalog.all)

  /// A list that the catalog knows, and where a note gives its items.
  public struct Finding: Sendable {
    public var property: Property
    /// The statements whose text names the items; the label itself when it names them all.
    public var statements: [Int]
    /// The items by their place in the property's list, in the note's order.
    public var members: [Int]
    /// The bullet above the items, unless a heading is.
    public var label: Int?
  }

  struct CompiledMember: Sendable {
    let concept, without: WordSet
  }

  struct CompiledList: Sendable {
    let property: Property
    let cues: ClaimReader.CompiledCues
    let members: [CompiledMember]
  }

  private let lists: [CompiledList]
  /// All cues with their list's place in ``lists``.
  private let cues: ClaimReader.CompiledCues
  private let owners: [Int]

  init(_ properties: [Property]) {
    let lexicon = Lexicon.shared
    lists = properties.compactMap { property in
      guard case .members(let members, _) = property.asking else { return nil }
      return CompiledList(
        property: property,
        cues: ClaimReader.CompiledCues(of: property, lexicon),
        members: members.map {
          CompiledMember(
            concept: lexicon.set(of: [$0.concept]),
            without: lexicon.set(of: $0.without)
          )
        }
      )
    }
    cues = ClaimReader.CompiledCues(lists.flatMap(\.cues.all))
    owners = lists.enumerated().flatMap { number, list in list.cues.all.map { _ in number } }
  }

  /// Lists of two items or more, in the order of their labels.
  public func lists(in statements: Statements) -> [Finding] {
    var findings: [Finding] = []
    for index in statements.all.indices where statements.all[index].isProse {
      var last: Int?
      let statement = statements.all[index]
      let matching = cues.matching(statement, of: statement.service)
        .filter { cues.all[$0].matchesLabel(statement) }
      for number in matching.map({ owners[$0] }) where number != last {
        last = number
        let children = statements.children[index]
        let items = children.isEmpty ? [index] : children
        guard let finding = find(lists[number], items, label: index, in: statements) else {
          continue
        }
        findings.append(finding)
      }
    }
    return findings + headed(statements)
  }

  /// Items that stand right below a heading which is their label.
  private func headed(_ statements: Statements) -> [Finding] {
    var findings: [Finding] = []
    for (section, topic) in statements.topics.enumerated() {
      guard let heading = topic.headings.last else { continue }
      let words = Lexicon.shared.find(in: LineKey(heading)).words
      for list in lists where list.property.service == nil || topic.service == list.property.service
      {
        guard list.cues.all.contains(where: { $0.matches(headingWords: words) }) else { continue }
        let items = statements.ranges[section].filter { statements.all[$0].parent == nil }
        guard let finding = find(list, items, label: nil, in: statements) else { continue }
        findings.append(finding)
      }
    }
    return findings
  }

  private func find(
    _ list: CompiledList,
    _ items: [Int],
    label: Int?,
    in statements: Statements
  ) -> Finding? {
    var finding = Finding(property: list.property, statements: [], members: [], label: label)
    for item in items {
      let words = statements.all[item].finding.words
      for (number, member) in list.members.enumerated()
      where words.isSuperset(of: member.concept) && words.isDisjoint(with: member.without)
        && !finding.members.contains(number)
      {
        finding.members.append(number)
        if finding.statements.last != item { finding.statements.append(item) }
        // One bullet names one item, unless the list stands in a single line.
        if items.count > 1 { break }
      }
    }
    return finding.members.count >= 2 ? finding : nil
  }
}

extension ClaimReader.CompiledCue {
  func matches(headingWords words: WordSet) -> Bool {
    words.isSuperset(of: line) && words.isDisjoint(with: without)
  }
}
