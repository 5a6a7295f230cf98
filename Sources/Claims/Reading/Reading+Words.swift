import Properties

/// Claims by words alone, with their polarity.
extension Reading {
  func finding(
    of cue: ClaimReader.CompiledCue,
    _ value: CanonicalValue?,
    _ denied: CanonicalValue?
  ) -> Finding? {
    if cue.yieldsToTimes, measures.contains(where: { $0.unit == .time }) { return nil }
    for place in clauses.indices
    where !clauses[place].isUnmeant && matches(cue, clauses[place].words.union(statement.label)) {
      // A label alone claims nothing of what stands below it.
      guard !clauses[place].words.isDisjoint(with: cue.line.union(cue.any)) || statement.isCell
      else { continue }
      if let finding = finding(of: cue, value, denied, at: place) { return finding }
    }
    guard clauses.count > 1, matches(cue, statedWords),
      let place = clauses.firstIndex(where: {
        !$0.isUnmeant && $0.words.isSuperset(of: cue.anchor)
      }) ?? answer
    else { return nil }
    return finding(of: cue, value, denied, at: place)
  }

  /// The clause behind a question and its arrow, which answers it.
  private var answer: Int? {
    guard statement.isAnswered, let question = clauses.firstIndex(where: \.isQuestion) else {
      return nil
    }
    return clauses.indices.last { $0 > question && !clauses[$0].words.isEmpty }
      ?? (question + 1 < clauses.count ? clauses.count - 1 : nil)
  }

  private func matches(_ cue: ClaimReader.CompiledCue, _ words: WordSet) -> Bool {
    words.isSuperset(of: cue.line) && words.isDisjoint(with: cue.without)
      && (cue.any.isEmpty || !words.isDisjoint(with: cue.any))
  }

  private func finding(
    of cue: ClaimReader.CompiledCue,
    _ value: CanonicalValue?,
    _ denied: CanonicalValue?,
    at place: Int
  ) -> Finding? {
    guard admits(cue, at: place), !isAboutAnotherService(at: place) else { return nil }
    var isDenied = denials(of: cue, in: clauses[place]) % 2 == 1
    if cue.comparesPolling, isAboutShortPolling(at: place) { isDenied.toggle() }
    guard let claimed = isDenied ? denied : value else { return nil }
    return Finding(value: claimed, kind: ownKind(of: place))
  }

  /// Denials that are not part of the cue's own words, such as 안 보임 for invisible.
  private func denials(of cue: ClaimReader.CompiledCue, in clause: Clauses.Clause) -> Int {
    guard !clause.words.isDisjoint(with: cue.deniedBy) else { return 0 }
    let own = cue.line.union(cue.any).subtracting(cue.deniedBy.union(Self.possible)).union(
      Self.neutral
    )
    .union(cue.line.isDisjoint(with: Self.duplicate) ? Self.duplicateFree : WordSet())
    var count = 0
    var end = 0
    for hit in clause.hits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where cue.deniedBy.contains(hit.concept) && hit.range.lowerBound >= end {
      let isOwn = clause.hits.contains {
        own.contains($0.concept) && $0.range.overlaps(hit.range)
      }
      if !isOwn { count += 1 }
      end =
        clause.hits.filter { cue.deniedBy.contains($0.concept) && $0.range.overlaps(hit.range) }
        .map(\.range.upperBound).max() ?? hit.range.upperBound
    }
    return count
  }

  /// What denies nothing although a word of denial is in it: 상관없이, 삭제하지 않으면.
  private static let neutral = Lexicon.shared.set(of: [.noDenial, .exceptFIFO, .exceptStandard])

  /// 불가능 holds 가능 and denies all the same.
  private static let possible = Lexicon.shared.set(of: [.possible])
  private static let duplicate = Lexicon.shared.set(of: [.duplicate])
  private static let duplicateFree = Lexicon.shared.set(of: [.duplicateFree])

  private func isAboutShortPolling(at place: Int) -> Bool {
    let words = clauses[place].words
    if !words.isDisjoint(with: Scope.pollings) { return Scope.isAboutShortPolling(words) }
    let line = statement.finding.words
    if !line.isDisjoint(with: Scope.pollings) { return Scope.isAboutShortPolling(line) }
    return Scope.isAboutShortPolling(statement.above)
  }

  /// Whether a service of the same trade was named last: `Kinesis guarantees order per shard`.
  private func isAboutAnotherService(at place: Int) -> Bool {
    let named = statement.finding.services.last {
      $0.offset < clauses[place].range.upperBound && ($0.service.isRival || $0.service == service)
    }
    return named.map { $0.service != service } ?? false
  }
}

extension Service {
  /// Keeps or carries messages as SQS does, so that what is said of it looks alike.
  fileprivate var isRival: Bool {
    switch self {
    case .kinesis, .eventBridge, .amazonMQ, .msk, .dynamoDB, .stepFunctions: true
    case .sqs, .sns, .lambda, .ec2, .s3, .rds, .aurora, .elastiCache, .cloudFront, .route53,
      .apiGateway, .ecs,
      .efs, .ebs, .vpc, .iam, .cloudWatch, .cloudTrail, .redshift, .glacier, .openSearch, .eks,
      .ecr:
      false
    }
  }
}
