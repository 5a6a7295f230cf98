import Properties

/// Claims by numbers: each belongs to the nearest word that says what it is of.
extension Reading {
  func numbers(
    of cue: ClaimReader.CompiledCue,
    _ qualifiers: [Qualifier],
    within span: ClosedRange<Double>?
  ) -> [Finding] {
    guard mayLimit(cue), !statement.isAboutAnotherService(than: service) else { return [] }
    var found: [(finding: Finding, rank: Int)] = []
    for measure in measures
    where measure.unit == cue.unit && (span?.contains(measure.value) ?? true) {
      guard let rank = qualifiers.firstIndex(of: measure.qualifier),
        !statement.belongsElsewhere(measure, than: service)
      else { continue }
      let offset = LineKey.offset(of: measure.range.lowerBound, in: statement.text)
      let place = clauses.firstIndex { offset < $0.range.upperBound } ?? clauses.count - 1
      guard admits(cue, at: place), !isSetting(measure, at: offset, in: place),
        !isDenied(measure, at: offset, in: place),
        !isSupposed(measure, at: offset, in: place),
        isTopic(of: cue, for: measure, at: offset, in: place)
      else { continue }
      let finding = Finding(
        value: .number(measure.value),
        bound: measure.bound,
        written: measure.written,
        qualifier: measure.qualifier,
        kind: ownKind(of: place)
      )
      found.append((finding, rank))
    }
    let best = found.map(\.rank).min()
    return found.filter { $0.rank == best }.map(\.finding)
  }

  /// Whether the cue's words are what the number is of: in its clause the nearest before it, else
  /// in the clauses around it, in its label, or above it.
  private func isTopic(
    of cue: ClaimReader.CompiledCue,
    for measure: Measure,
    at offset: Int,
    in place: Int
  ) -> Bool {
    let topics = NumberTopics.shared[service, cue.unit]
    if cue.unit == .rate {
      let words = clauses[place].words.union(note(on: place))
      return cue.line.isEmpty
        ? words.isDisjoint(with: cue.without) && words.intersection(topics).isEmpty
        : words.isSuperset(of: cue.line) && words.isDisjoint(with: cue.without)
    }
    // `Long polling: 1 to 20 s, and fewer empty receives`: what a clause names itself is nearest.
    if cue.line.isEmpty, !cue.context.isEmpty, clauses[place].words.isSuperset(of: cue.context),
      clauses[place].words.intersection(topics).subtracting(cue.context).isEmpty
    {
      return clauses[place].words.isDisjoint(with: cue.without)
    }
    let order = [place] + (0..<place).reversed() + (place + 1..<clauses.count)
    for other in order where !clauses[other].words.isDisjoint(with: topics) {
      let words = clauses[other].words
      guard words.isSuperset(of: cue.line), words.isDisjoint(with: cue.without),
        !cue.line.isEmpty, cue.any.isEmpty || !statement.words.isDisjoint(with: cue.any)
      else { return fits(wordless: cue, words) }
      let each = clauses[other].hits.filter { Self.perEach.contains($0.concept) }
      let hits = clauses[other].hits.filter { hit in
        topics.contains(hit.concept) && !each.contains { $0.range.overlaps(hit.range) }
      }
      let end = self.end(of: measure, at: offset)
      // `토픽은 10만 개, 구독은 …`: what stands behind a number may be that of the next one.
      let isLast =
        !hits.contains { $0.range.lowerBound < offset } || !hasNumber(behind: end, in: place)
      let nearest =
        hits.first { (end...end + 3).contains($0.range.lowerBound) && other == place && isLast }
        ?? hits.last { $0.range.lowerBound < offset } ?? hits.first
      // Of words that overlap, such as `api call` and `call`, all are as near.
      return nearest.map { nearest in
        hits.contains { cue.line.contains($0.concept) && $0.range.overlaps(nearest.range) }
      } ?? true
    }
    guard statement.finding.words.isDisjoint(with: cue.without) else { return false }
    if cue.line.isEmpty { return statement.subjectFits(cue, topics) }
    guard cue.any.isEmpty || !statement.words.isDisjoint(with: cue.any) else { return false }
    if statement.isCell || !statement.label.isDisjoint(with: topics) {
      return statement.label.isSuperset(of: cue.line)
    }
    // A bare number far from its topic may be anything.
    return statement.subject.isSuperset(of: cue.line)
      && (measure.qualifier != .bare
        || cue.unit != .count && statement.key.bytes.count <= Self.shortLimit)
  }

  /// Words of a parenthesis behind a clause that has no number of its own: `3000개 (배치 없이)`.
  private func note(on place: Int) -> WordSet {
    guard clauses[place].isNoted, place + 1 < clauses.count else { return WordSet() }
    let range = clauses[place + 1].range
    let hasNumber = statement.key.bytes[range].contains(where: \.isDigit)
    return hasNumber ? WordSet() : clauses[place + 1].words
  }

  private func hasNumber(behind end: Int, in place: Int) -> Bool {
    let clauseEnd = clauses[place].range.upperBound
    return end < clauseEnd && statement.key.bytes[end..<clauseEnd].contains(where: \.isDigit)
      || measures.contains {
        let offset = LineKey.offset(of: $0.range.lowerBound, in: statement.text)
        return offset >= end && offset < clauseEnd
      }
  }

  func end(of measure: Measure, at offset: Int) -> Int {
    offset + LineKey.offset(of: measure.written.utf8.count, in: measure.written)
  }

  /// `4일이 아니라`, `is not 4 days`: the number that is not meant.
  private func isDenied(_ measure: Measure, at offset: Int, in place: Int) -> Bool {
    let end = end(of: measure, at: offset)
    return clauses[place].hits.contains { hit in
      let behind = hit.range.upperBound
      if Self.former.contains(hit.concept) { return (behind...behind + 6).contains(offset) }
      guard Self.notThis.contains(hit.concept) else { return false }
      let start = hit.range.lowerBound
      guard statement.key.bytes[start].isLatin else { return (end...end + 6).contains(start) }
      // `not over 256 KB` denies nothing.
      return (behind...behind + (hit.range.count > 3 ? 6 : 0)).contains(offset)
    }
  }

  /// A cue without words of its own yields to the words of another that stand beside the number.
  private func fits(wordless cue: ClaimReader.CompiledCue, _ words: WordSet) -> Bool {
    guard cue.line.isEmpty else { return false }
    let topics = NumberTopics.shared[service, cue.unit]
    return words.intersection(topics).subtracting(cue.context).isEmpty
      && words.isDisjoint(with: cue.without)
  }

  private static let shortLimit = 36
  private static let perEach = Lexicon.shared.set(of: [.perEach])

  func tallies(of cue: ClaimReader.CompiledCue, _ qualifiers: [Qualifier]) -> [Finding] {
    guard mayLimit(cue), statement.words.isDisjoint(with: cue.without) else { return [] }
    for measure in Measure.readTallies(statement.text)
    where qualifiers.contains(measure.qualifier)
      || measure.qualifier == .bare && statement.qualifier.map(qualifiers.contains) == true
    {
      let offset = LineKey.offset(of: measure.range.lowerBound, in: statement.text)
      let place = clauses.firstIndex { offset < $0.range.upperBound } ?? clauses.count - 1
      guard admits(cue, at: place), !isSetting(measure, at: offset, in: place) else { continue }
      return [
        Finding(
          value: .number(measure.value),
          written: measure.written,
          qualifier: statement.qualifier ?? measure.qualifier,
          kind: WordSet()
        )
      ]
    }
    return []
  }

  /// Advice and what someone has set, up to the number's clause: `1~20초 (20초 권장)` is a limit.
  ///
  /// Nobody sets both ends of a range, and `기본 30초라서 5분짜리 작업이면 …` still tells a default.
  private func isSetting(_ measure: Measure, at offset: Int, in place: Int) -> Bool {
    guard !measure.isSpan else { return false }
    return clauses[...place].contains { clause in
      guard !clause.words.isDisjoint(with: Self.settings) else { return false }
      let others = clause.hits.filter { Self.oneThing.contains($0.concept) }
      return clause.hits.contains { hit in
        Self.settings.contains(hit.concept)
          && (measure.qualifier != .default || hit.range.lowerBound < offset)
          && !others.contains { $0.range.overlaps(hit.range) }
      }
    }
  }

  /// An example or a dead-letter queue's setting is no default and no limit.
  private func mayLimit(_ cue: ClaimReader.CompiledCue) -> Bool {
    guard !statement.isExample, statement.above.isDisjoint(with: Self.examples) else {
      return false
    }
    // `DLQ + delay` heads lines on either.
    return cue.isAboutDeadLetters
      || !cue.line.isEmpty && statement.finding.words.isSuperset(of: cue.line)
        && statement.above.isSuperset(of: cue.line)
        && statement.finding.words.isDisjoint(with: Self.deadLetters)
      || (statement.finding.words.isDisjoint(with: Self.deadLetters)
        && statement.above.isDisjoint(with: Self.deadLetters))
  }

  private static let deadLetters = Lexicon.shared.set(of: [.deadLetter])
  private static let oneThing = Lexicon.shared.set(of: [.oneThing])
  private static let settings = Lexicon.shared.set(of: [.advice, .ownSetting])
  private static let examples = Lexicon.shared.set(of: [.exampleLabel])
  private static let former = Lexicon.shared.set(of: [.former])
  private static let notThis = Lexicon.shared.set(of: [.notThis])
}

extension Statement {
  /// Whether nothing above a number says that it is of something else than a cue without words.
  func subjectFits(_ cue: ClaimReader.CompiledCue, _ topics: WordSet) -> Bool {
    words.union(subject).intersection(topics).subtracting(cue.context).isEmpty
      || above.isSuperset(of: cue.context) && !cue.context.isEmpty
        && words.intersection(topics).subtracting(cue.context).isEmpty
  }
}
