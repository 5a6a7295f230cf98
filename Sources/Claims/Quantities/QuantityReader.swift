/// Reads one quantity at a time.
struct QuantityReader {
  let bytes: ByteText

  enum Reading {
    case quantity(Quantity)
    case nothing(end: Int)
  }

  /// A number and its unit, before ranges and bounds.
  struct Measure {
    var number: WrittenNumber
    var value: Double
    var unit: QuantityWords.Unit?
    var unitRange: Range<Int>
    var end: Int
  }

  /// The next offset at which a digit or a counting word may stand.
  func nextCandidate(from offset: Int) -> Int? {
    var offset = offset
    while true {
      offset = bytes.firstOffset(from: offset) {
        $0.isDigit || $0 >= 0xEB || Self.startsLatin($0)
      }
      guard offset < bytes.count else { return nil }
      if bytes[offset].isDigit { return offset }
      if bytes[offset] < 0x80 {
        if !bytes[offset - 1].isWord,
          QuantityWords.latinCounts.match(in: bytes, at: offset) != nil
        {
          return offset
        }
        offset += 1
        continue
      }
      switch bytes.triple(at: offset) {
      case 0xEFBC90...0xEFBC99: return offset
      // 이 삼 사 오 육 칠 팔 구 십 백 천 만, 한 두 세 네 다 여 일 아 열 스
      case 0xEC9DB4, 0xEC82BC, 0xEC82AC, 0xEC98A4, 0xEC9CA1, 0xECB9A0, 0xED8C94, 0xEAB5AC, 0xEC8BAD,
        0xEBB0B1, 0xECB29C, 0xEBA78C:
        return offset
      case 0xED959C, 0xEB9190, 0xEC84B8, 0xEB84A4, 0xEB8BA4, 0xEC97AC, 0xEC9DBC, 0xEC9584, 0xEC97B4,
        0xEC8AA4:
        return offset
      // 하 나 닷 엿 보, of days
      case 0xED9598, 0xEB8298, 0xEB8BB7, 0xEC97BF, 0xEBB3B4: return offset
      default: offset += 1
      }
    }
  }

  func read(at start: Int, notBefore floor: Int) -> Reading {
    if bytes[start].isLetter { return readLatinCounted(at: start, notBefore: floor) }
    guard bytes.digit(at: start) != nil else { return readCounted(at: start, notBefore: floor) }
    if isInsideIdentifier(start) {
      return .nothing(end: NumberReader(bytes: bytes).tokenEnd(from: start))
    }
    switch measure(at: start) {
    case .nothing(let end): return .nothing(end: end)
    case .measure(let first):
      if first.unit == nil, isListNumber(from: start, to: first.end) || isVersion(start, first) {
        return .nothing(end: first.end)
      }
      return .quantity(quantity(from: first, at: start, notBefore: floor))
    }
  }

  /// Whether a number in letters may begin with the byte: one, two, five, six, eight, nine, is a,
  /// half a, quarter of an.
  private static func startsLatin(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0x6F, 0x74, 0x66, 0x73, 0x65, 0x6E, 0x69, 0x68, 0x71: true
    default: false
    }
  }

  /// `five minutes`, `two-week`; the unit alone tells it from other words.
  private func readLatinCounted(at start: Int, notBefore floor: Int) -> Reading {
    guard let count = QuantityWords.latinCounts.match(in: bytes, at: start) else {
      return .nothing(end: start + 1)
    }
    var unitStart = bytes.skippingSpaces(from: count.end)
    if bytes[unitStart] == UInt8(ascii: "-") { unitStart += 1 }
    guard unitStart > count.end,
      let unit = QuantityWords.latinCounters.match(in: bytes, at: unitStart)
    else { return .nothing(end: count.end) }
    return counted(
      count.meaning,
      from: start,
      to: count.end,
      unit.meaning,
      unitStart..<unit.end,
      floor
    )
  }

  /// `두 가지`, `열 개`; but `한 번에` is no number.
  private func readCounted(at start: Int, notBefore floor: Int) -> Reading {
    let nothing = Reading.nothing(end: start + 3)
    guard !bytes.isHangul(at: start - 3), !bytes[start - 1].isWord else { return nothing }
    if let days = QuantityWords.days.match(in: bytes, at: start), isSpan(days.meaning, days.end) {
      let day = QuantityWords.Unit(unit: .seconds, scale: 86_400)
      return counted(days.meaning, from: start, to: days.end, day, start..<days.end, floor)
    }
    guard let count = QuantityWords.counts.match(in: bytes, at: start) else { return nothing }
    let unitStart = bytes.skippingSpaces(from: count.end)
    // Nobody spells out a number this large but for a quota.
    if count.meaning >= 100_000, isWordEnd(count.end),
      QuantityWords.counters.match(in: bytes, at: unitStart) == nil
    {
      let none = QuantityWords.Unit(unit: .none, scale: 1)
      return counted(count.meaning, from: start, to: count.end, none, count.end..<count.end, floor)
    }
    guard let unit = QuantityWords.counters.match(in: bytes, at: unitStart),
      isWordEnd(unit.end),
      QuantityWords.noUnits.match(in: bytes, at: unitStart)?.end ?? 0 <= unit.end
    else { return nothing }
    let isAtOnce = unit.meaning.unit == .times && bytes.triple(at: unit.end) == 0xEC9790  // 에
    guard !isAtOnce else { return nothing }
    return counted(
      count.meaning,
      from: start,
      to: count.end,
      unit.meaning,
      unitStart..<unit.end,
      floor
    )
  }

  /// `하루 12만 건` and `하루에` are rates and no spans of time.
  private func isSpan(_ days: Double, _ end: Int) -> Bool {
    guard isWordEnd(end) else { return false }
    guard days == 1 else { return true }
    let next = bytes.skippingSpaces(from: end)
    return bytes.triple(at: end) != 0xEC9790 && bytes.digit(at: next) == nil
      && bytes.triple(at: next) != 0xEC95BD  // 에, 약
  }

  private func counted(
    _ count: Double,
    from start: Int,
    to end: Int,
    _ unit: QuantityWords.Unit,
    _ unitRange: Range<Int>,
    _ floor: Int
  ) -> Reading {
    let measure = Measure(
      number: WrittenNumber(value: count, digits: count, end: end, isPlain: false),
      value: count * unit.scale,
      unit: unit,
      unitRange: unitRange,
      end: unitRange.upperBound
    )
    return .quantity(quantity(from: measure, at: start, notBefore: floor))
  }

  /// Not Hangul, or a particle.
  private func isWordEnd(_ offset: Int) -> Bool {
    !bytes.isHangul(at: offset) || QuantityWords.particles.match(in: bytes, at: offset) != nil
  }

  enum MeasureReading {
    case measure(Measure)
    case nothing(end: Int)
  }

  func measure(at start: Int) -> MeasureReading {
    switch NumberReader(bytes: bytes).read(at: start) {
    case .somethingElse(let end): return .nothing(end: end)
    case .number(let number):
      if let other = endOfOther(after: number) { return .nothing(end: other) }
      guard let unit = unit(after: number) else {
        // Letters that are no unit: 5xx, 2FA, 1st.
        if bytes[number.end].isWord {
          return .nothing(end: NumberReader(bytes: bytes).tokenEnd(from: number.end))
        }
        return .measure(
          Measure(
            number: number,
            value: number.value,
            unit: nil,
            unitRange: number.end..<number.end,
            end: number.end
          )
        )
      }
      return .measure(
        Measure(
          number: number,
          value: number.value * unit.unit.scale,
          unit: unit.unit,
          unitRange: unit.range,
          end: unit.range.upperBound
        )
      )
    }
  }

  /// The end of a date, an ordinal, a clock time or a rate's `1초당`, if the number is of one.
  private func endOfOther(after number: WrittenNumber) -> Int? {
    let start = bytes.skippingSpaces(from: number.end)
    let unitEnd = QuantityWords.units.match(in: bytes, at: start)?.end ?? start
    if let match = QuantityWords.noUnits.match(in: bytes, at: start), match.end > unitEnd,
      number.isPlain, start == number.end || isWordEnd(match.end)
    {
      guard QuantityWords.continued.match(in: bytes, at: start) != nil else { return match.end }
      var end = bytes.skippingSpaces(from: match.end)
      while let digit = bytes.digit(at: end) { end = digit.end }
      return end
    }
    let isYear = number.isPlain && (1900...2100).contains(number.value)
    if isYear, bytes.triple(at: start) == 0xEB8584 { return unitEnd }  // 년
    let isPerOne = number.value == 1 && bytes.triple(at: unitEnd) == 0xEB8BB9  // 당
    return isPerOne && unitEnd > start ? unitEnd : nil
  }

  private func unit(
    after number: WrittenNumber
  ) -> (unit: QuantityWords.Unit, range: Range<Int>)? {
    var start = bytes.skippingSpaces(from: number.end)
    if start == number.end, bytes[start] == UInt8(ascii: "-"), bytes[start + 1].isLetter {
      start += 1
    }
    guard let match = QuantityWords.units.match(in: bytes, at: start) else { return nil }
    if let bound = QuantityWords.boundsAfter.match(in: bytes, at: start), bound.end > match.end {
      return nil
    }
    if start > number.end, bytes[start] >= 0x80, !isWordEnd(match.end) { return nil }
    if match.end == start + 1, bytes[start].isLetter, !isUnitLetter(bytes[start]) { return nil }
    return (match.meaning, start..<match.end)
  }

  /// Alone, capitals are no times (`3D`) and a small b is bits.
  private func isUnitLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "s"), UInt8(ascii: "m"), UInt8(ascii: "h"), UInt8(ascii: "d"),
      UInt8(ascii: "B"):
      true
    default: false
    }
  }
}
