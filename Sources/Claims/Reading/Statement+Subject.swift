import NoteOutline
public import Properties

/// What a statement is about, and whether it states anything.
extension Statement {
  /// The service that the statement is about: named first in its own line, else by its topic.
  public var service: Service? {
    if let first = finding.services.first, first.offset <= 6, first.service.isMessaging {
      return first.service
    }
    return topic.service
  }

  /// The service that claims are about, which words of the line may imply; nil for no claims.
  var claimedService: Service? {
    if let service, !service.isHelper { return service.isMessaging ? service : nil }
    if service == nil, precedingService == .sqs, finding.services.isEmpty,
      !finding.words.isDisjoint(with: Self.topicWords),
      finding.words.isDisjoint(with: Self.queueWords)
    {
      return .sns
    }
    if service == nil, precedingService == .sns, finding.services.isEmpty,
      above.isSuperset(of: Self.queue), above.union(finding.words).isDisjoint(with: Self.topicWords)
    {
      return .sqs
    }
    let named = finding.services.filter { !$0.service.isHelper }
    if let first = named.first,
      named.allSatisfy({ $0.service == first.service || $0.service.isMessaging })
    {
      return first.service.isMessaging ? first.service : nil
    }
    // `S3 upload events` may be the heading of what queues and topics do with them.
    let all = service == nil ? words.union(above) : words
    if Self.snsWords.contains(where: all.isSuperset) { return .sns }
    if Self.sqsWords.contains(where: all.isSuperset) { return .sqs }
    if let precedingService, named.isEmpty, service == nil {
      return precedingService.isMessaging ? precedingService : nil
    }
    return nil
  }

  /// Whether SQS or SNS is what the statement is about, and no other service is named in it but
  /// those that work for them.
  public var isAboutMessagingAlone: Bool {
    service?.isMessaging == true
      && finding.services.allSatisfy { $0.service.isMessaging || $0.service.isHelper }
  }

  /// Nothing else is called so.
  private static let sqsWords = [
    [.visibilityTimeout], [.longPolling], [.shortPolling], [.groupID], [.changeVisibility],
    [.standard, .queue], [.fifo, .queue], [.delay, .queue],
  ].map { (concepts: [Concept]) in Lexicon.shared.set(of: concepts) }
  /// Under a heading that names both, or none, these tell that a line is about topics.
  private static let topicWords = Lexicon.shared.set(of: [.topic, .subscription, .subscriber])
  private static let queue = Lexicon.shared.set(of: [.queue])
  private static let queueWords = Lexicon.shared.set(of: [
    .visibilityTimeout, .longPolling, .shortPolling, .deadLetter,
  ])
  private static let snsWords = [
    [.subscription, .filtering], [.topic, .subscription], [.topic, .filtering],
  ].map { (concepts: [Concept]) in Lexicon.shared.set(of: concepts) }

  /// The service that was named last before a number is the one whose number it is.
  func belongsElsewhere(_ measure: Measure, than service: Service) -> Bool {
    guard finding.services.count > 1 else { return false }
    if let owner = respectiveService(of: measure) { return owner != service }
    let offset = LineKey.offset(of: measure.range.lowerBound, in: text)
    guard let nearest = finding.services.last(where: { $0.offset < offset }) else { return false }
    return nearest.service != service
  }

  /// `Kinesis와 SQS: 365일까지 vs 14일까지`: as many numbers as services, in the same order.
  private func respectiveService(of measure: Measure) -> Service? {
    var services: [Service] = []
    for named in finding.services where !services.contains(named.service) {
      services.append(named.service)
    }
    let numbers = measures.filter {
      $0.unit == measure.unit && $0.qualifier == measure.qualifier && !$0.isSpan
    }
    guard services.count > 1, numbers.count == services.count, let first = numbers.first,
      let last = finding.services.last,
      last.offset < LineKey.offset(of: first.range.lowerBound, in: text),
      let place = numbers.firstIndex(of: measure)
    else { return nil }
    let separators = zip(numbers, numbers.dropFirst()).map { before, behind in
      let between = text.utf8.dropFirst(before.range.upperBound)
        .prefix(max(0, behind.range.lowerBound - before.range.upperBound))
      return String(decoding: between, as: UTF8.self)
    }
    return separators.allSatisfy({ $0.holds("vs") || $0.holds("/") || $0.holds(",") })
      ? services[place] : nil
  }

  /// A number beside another service's name is probably that service's; S3 is where what is too
  /// large for a message goes.
  func isAboutAnotherService(than service: Service) -> Bool {
    let named = finding.services.filter { $0.service != .s3 }
    return !named.isEmpty && !named.contains { $0.service == service }
  }

  /// A cell's label says what it is about, so it is never short for a definition.
  var isCell: Bool {
    if case .cell = origin { true } else { false }
  }

  /// Prose that is neither a plan nor a question's heading.
  var mayClaim: Bool {
    guard isProse, finding.words.isDisjoint(with: Self.plans) else { return false }
    if origin == .item(.checkbox(checked: false)),
      Self.orders.contains(where: key.bytes.starts(with:))
    {
      return false
    }
    return !startsAsQuestion && !key.bytes.starts(with: Self.todo)
  }

  private static let todo = Array("todo".utf8)

  /// Whether options follow.
  var isQuestion: Bool { !isProse || startsAsQuestion }

  /// `질문? → 대답`: what stands behind the arrow is stated.
  var isAnswered: Bool {
    guard let sign = key.bytes.firstIndex(of: UInt8(ascii: "?")), sign + 5 < key.bytes.count
    else { return false }
    let behind = key.bytes[(sign + 1)...]
    return Self.arrows.contains(where: behind.starts(with:))
  }

  private static let arrows = ["→", "⇒", "->", "=>", ":", "답", "a:", "a."].map { Array($0.utf8) }

  private var startsAsQuestion: Bool {
    // Few lines begin with one of these bytes.
    guard let first = key.bytes.first, first == 0x71 || first == 0xEB || first == 0xED else {
      return false
    }
    return Self.questionStarts.contains(where: key.bytes.starts(with:)) && !isAnswered
  }

  private static let plans = Lexicon.shared.set(of: [.plan])
  private static let questionStarts = ["q.", "q:", "q)", "q1", "q2", "q3", "문제", "퀴즈"]
    .map { Array($0.utf8) }
  private static let orders = [
    "set", "increase", "change", "check", "review", "configure", "enable", "try", "verify", "read",
    "ask", "memorize", "update", "raise", "lower", "test", "learn", "study", "compare", "move",
  ].map { Array($0.utf8) }
}

extension Service {
  /// Whether the catalog has properties of it.
  var isMessaging: Bool { self == .sqs || self == .sns }

  /// Works for other services and so says nothing of which one a line is about.
  var isHelper: Bool { self == .iam || self == .s3 || self == .cloudWatch || self == .cloudTrail }
}

extension Statements {
  /// Sections whose heading asks what one of the items below it, marked as right, answers.
  private var askingSections: Set<Int> {
    Set(
      topics.indices.filter { section in
        topics[section].headings.last?.utf8.last == UInt8(ascii: "?")
          && ranges[section].contains { all[$0].isMarkedRight }
      }
    )
  }

  /// Marks what stands behind a question as lettered or numbered items, or nested in it.
  mutating func markOptions() {
    isOption = Array(repeating: false, count: all.count)
    let asking = askingSections
    var isBehindQuestion = false
    var question: Statement?
    for index in all.indices {
      let statement = all[index]
      if question?.section != statement.section {
        isBehindQuestion = asking.contains(statement.section)
      }
      if statement.isQuestion, statement.origin != .code {
        isBehindQuestion = true
        question = statement
        let answers = children[index]
        if answers.count > 1 {
          for child in answers where !all[child].isMarkedRight { isOption[child] = true }
        }
      } else if isBehindQuestion, statement.hasOptionSign,
        !(statement.isNumbered && question?.isNumbered == true
          && question?.parent == statement.parent)
      {
        if !statement.isMarkedRight { isOption[index] = true }
      } else if !isOption[index] {
        isBehindQuestion = false
      }
    }
  }
}

extension Statement {
  /// Numbered beside a numbered question it is no option but the next number.
  fileprivate var isNumbered: Bool {
    if case .item(.ordered) = origin { true } else { false }
  }

  fileprivate var hasOptionSign: Bool {
    switch origin {
    case .item(.lettered), .item(.ordered), .item(.checkbox): return true
    case .item(.bullet), .item(.paragraph), .box: break
    case .cell, .code: return false
    }
    let bytes = key.bytes
    guard bytes.count > 2 else { return false }
    if bytes.starts(with: [0xE2, 0x91]) { return true }  // ①
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "e")).contains(bytes[0])
    let isClosed = bytes[1] == UInt8(ascii: ".") || bytes[1] == UInt8(ascii: ")")
    return isClosed && (isLetter || bytes[0].isDigit)
  }

  fileprivate var isMarkedRight: Bool {
    if origin == .item(.checkbox(checked: true)) { return true }
    return Self.rightSigns.contains(where: text.holds)
  }

  private static let rightSigns = ["정답", "✅", "✔", "☑", "(answer)", "(correct)", "← 답", "(답)"]
}
