public import NoteOutline
public import Properties

/// A note as a flat list of statements, in document order, each knowing its parent.
public struct Statements: Sendable {
  public private(set) var all: [Statement] = []
  /// The statements nested right in each one.
  public private(set) var children: [[Int]] = []
  /// The topic of each of the outline's sections.
  public private(set) var topics: [Topic] = []
  /// Whether each statement is an option of a quiz that is not marked as the right one.
  var isOption: [Bool] = []
  /// Statements that are a heading to those behind them.
  private(set) var loneHeadings: Set<Int> = []
  /// Where in ``all`` the statements of each section stand.
  public private(set) var ranges: [Range<Int>] = []
  /// The heading that names the whole note rather than a part of it.
  public let title: Heading?
  public let language: Language

  public init(_ outline: Outline) {
    title = Self.title(of: outline)
    language = Self.language(of: outline)
    // Before any heading names one, a note is about the service that its headings name first.
    var preceding = Self.firstService(of: outline) ?? Self.mainService(of: outline)
    for (index, section) in outline.sections.enumerated() {
      let topic = Topic(of: section, title: title)
      topics.append(topic)
      if let service = topic.service ?? section.headings.last.flatMap(Self.soleService) {
        preceding = service
      }
      var place = Statement.Place(section: index, topic: topic, above: WordSet())
      place.precedingService = preceding
      let headings = topic.effectiveHeadings
      for heading in headings { place.descend(under: LineKey(heading)) }
      if let heading = headings.last,
        heading.utf8.count <= Statement.Place.labelLimit || heading.utf8.last == UInt8(ascii: "?")
      {
        place.qualifier = Measure.named(in: heading.lowercased())
      }
      let start = all.count
      append(section.blocks, at: place)
      ranges.append(start..<all.count)
    }
    markOptions()
  }

  /// The one that the first heading with any names, SQS where it names several.
  private static func firstService(of outline: Outline) -> Service? {
    for section in outline.sections {
      guard let heading = section.headings.last else { continue }
      let services = Topic.services(namedBy: heading.text)
      if services.count == 1 { return services.first }
      if services.contains(.sqs) { return .sqs }
    }
    return nil
  }

  /// What a note without any such heading is about: the queue or topic service named first in its
  /// first lines, else the one named more often than any other service.
  private static func mainService(of outline: Outline) -> Service? {
    if let title = outline.frontMatter.title.flatMap(Topic.service), title.isMessaging {
      return title
    }
    let lines = outline.sections.prefix(200).flatMap { section in
      section.headings.suffix(1).map(\.text) + section.blocks.flatMap(\.texts)
    }
    let opening = lines.prefix(3).lazy.compactMap(Topic.service).first
    if let opening, opening.isMessaging { return opening }
    var counts: [Service: Int] = [:]
    for line in lines.prefix(2000) {
      for service in Topic.services(namedBy: line) where !service.isHelper {
        counts[service, default: 0] += 1
      }
    }
    let most = counts.values.max() ?? 0
    guard most > 1 else { return nil }
    return [Service.sqs, .sns].first { counts[$0] == most }
  }

  private static func soleService(of heading: Heading) -> Service? {
    Topic.service(namedBy: heading.text)
  }

  private mutating func append(_ blocks: [Block], at place: Statement.Place) {
    var place = place
    let outer = place
    for (index, block) in blocks.enumerated() {
      if place.parent == nil, case .item(let item) = block,
        LoneLine.isHeading(item, behind: index > 0 ? blocks[index - 1] : nil, in: blocks, at: index)
      {
        place = outer
        append(item, at: place)
        loneHeadings.insert(all.count - 1)
        place.descend(under: LoneLine(item.text))
        continue
      }
      switch block {
      case .item(let item): append(item, at: place)
      case .table(let table): append(table, at: place)
      case .code(let code): append(code, at: place)
      }
    }
  }

  private mutating func append(_ item: Item, at place: Statement.Place) {
    let statement = Statement(
      .item(item.marker),
      item.text,
      lines: item.lines,
      marks: item.marks,
      isQuoted: item.isQuoted,
      at: place.continued(from: all.last, by: item)
    )
    let index = append(statement)
    guard !item.children.isEmpty else { return }
    var inner = place
    inner.parent = index
    inner.topic.service = narrowedService(by: statement)
    inner.descend(under: statement.key, statement.finding)
    inner.qualifier =
      statement.key.bytes.count <= Statement.Place.labelLimit
      ? Measure.named(in: statement.text.loweredLetters) : nil
    append(item.children, at: inner)
  }

  private mutating func append(_ table: Table, at place: Statement.Place) {
    for row in table.rows {
      guard let label = row.cells.first else { continue }
      for (column, cell) in row.cells.enumerated().dropFirst() where !cell.isEmpty {
        let header = column < table.header.count ? table.header[column] : ""
        var place = place
        var said = Statement.Label(
          qualifier: Measure.named(in: "\(header) ".lowercased())
            ?? Measure.named(in: "\(label) ".lowercased())
        )
        for text in [label, header] {
          let finding = Lexicon.shared.find(in: LineKey(text))
          said.words.formUnion(finding.words)
          if let named = finding.services.first { place.topic.service = named.service }
        }
        append(
          Statement(
            .cell(row: label, column: header),
            cell,
            lines: row.line...row.line,
            at: place,
            with: said
          )
        )
      }
    }
  }

  private mutating func append(_ code: CodeBlock, at place: Statement.Place) {
    let lines = code.text.split(separator: "\n", omittingEmptySubsequences: false)
    // A fence takes a line of its own, an indented block none.
    let isFenced = code.lines.count > (lines.last == "" ? lines.count - 1 : lines.count)
    let first = code.lines.lowerBound + (isFenced ? 1 : 0)
    for (offset, line) in lines.enumerated() {
      let text = line.trimmingBlanks
      guard !text.isEmpty else { continue }
      let number = min(first + offset, code.lines.upperBound)
      let isBox = code.language == nil && !text.looksLikeCode && !text.holds("──")
      append(Statement(isBox ? .box : .code, text, lines: number...number, at: place))
    }
  }

  @discardableResult
  private mutating func append(_ statement: Statement) -> Int {
    let index = all.count
    all.append(statement)
    children.append([])
    if let parent = statement.parent { children[parent].append(index) }
    return index
  }

  /// A parent bullet starts a service when it says nothing else, or names SQS or SNS first:
  /// `다중 EC2 소비자` under SQS is still about SQS.
  private func narrowedService(by statement: Statement) -> Service? {
    guard let first = statement.finding.services.first else { return statement.topic.service }
    let isAlone = statement.key.bytes.count <= first.service.rawValue.utf8.count + 8
    let isNamedFirst = first.offset <= 6 && [.sqs, .sns].contains(first.service)
    return isAlone || isNamedFirst ? first.service : statement.topic.service
  }

  /// The next statement in the same list; nil for the last.
  public func sibling(behind index: Int) -> Int? {
    let statement = all[index]
    guard let parent = statement.parent else {
      // Whatever stands between is nested in this one.
      return all[(index + 1)..<ranges[statement.section].upperBound].firstIndex { $0.parent == nil }
    }
    guard let place = children[parent].firstIndex(of: index) else { return nil }
    return children[parent].dropFirst(place + 1).first
  }

  /// The texts of a statement's parents, outermost first.
  public func parents(of index: Int) -> [String] {
    var texts: [String] = []
    var next = all[index].parent
    while let parent = next {
      texts.append(all[parent].text)
      next = all[parent].parent
    }
    return texts.reversed()
  }
}

extension Statements {
  /// A first heading of the highest level above others names the note, not a part of it.
  ///
  /// One that names a service is about it all the same, and so are the sections below.
  static func title(of outline: Outline) -> Heading? {
    guard let first = outline.sections.lazy.compactMap(\.headings.first).first,
      first.style == .markdown, Topic.services(namedBy: first.text).count != 1
    else { return nil }
    let others = outline.sections.compactMap(\.headings.last).filter { $0 != first }
    guard !others.isEmpty, others.allSatisfy({ $0.level > first.level }) else { return nil }
    return first
  }

  /// Front matter, else Korean when a tenth of the letters is Hangul: notes mix in much English.
  static func language(of outline: Outline) -> Language {
    if let named = outline.frontMatter.language.flatMap({ Language(rawValue: $0.lowercased()) }) {
      return named
    }
    var (hangul, latin) = (0, 0)
    func count(_ text: String) {
      for byte in text.utf8 {
        switch byte {
        case 0xEA...0xED: hangul += 1
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
          latin += 1
        default: break
        }
      }
    }
    func count(_ blocks: [Block]) {
      for case .item(let item) in blocks {
        count(item.text)
        count(item.children)
      }
      for case .table(let table) in blocks {
        for row in table.rows { row.cells.forEach(count) }
      }
    }
    for section in outline.sections.prefix(200) {
      section.headings.last.map { count($0.text) }
      count(section.blocks)
      if hangul + latin > 20_000 { break }
    }
    return hangul * 9 >= latin && hangul > 0 ? .korean : .english
  }
}

extension Topic {
  /// From the heading that started the service on; the ones above it may have lied.
  var effectiveHeadings: [String] {
    guard let start = headings.lastIndex(where: { Topic.service(namedBy: $0) != nil }) else {
      return headings
    }
    return Array(headings[start...])
  }
}
