/// What stands around a number and its unit: further parts, ranges, rates and bounds.
extension QuantityReader {
  func quantity(from first: Measure, at start: Int, notBefore floor: Int) -> Quantity {
    var quantity = single(extendedBySmallerTimes(first), at: start)
    if let range = range(from: first, at: start) {
      quantity = range
    } else {
      applyRate(to: &quantity, from: first)
    }
    quantity.core = quantity.range
    applyWordsBefore(to: &quantity, notBefore: floor)
    if quantity.upper == nil { applyBoundAfter(to: &quantity) }
    return quantity
  }

  private func single(_ measure: Measure, at start: Int) -> Quantity {
    Quantity(
      value: measure.value,
      unit: measure.unit?.unit ?? .none,
      writtenUnit: bytes.text(measure.unitRange),
      range: start..<measure.end
    )
  }

  /// `1분 30초` is one quantity; the second part is smaller than the first's unit.
  private func extendedBySmallerTimes(_ first: Measure) -> Measure {
    var sum = first
    while let unit = sum.unit, unit.unit == .seconds {
      let next = bytes.skippingSpaces(from: sum.end)
      guard bytes.digit(at: next) != nil, case .measure(let part) = measure(at: next),
        let partUnit = part.unit, partUnit.unit == .seconds, partUnit.scale < unit.scale,
        part.value < unit.scale
      else { break }
      sum.value += part.value
      (sum.unit, sum.unitRange, sum.end) = (partUnit, part.unitRange, part.end)
    }
    return sum
  }

  private func range(from first: Measure, at start: Int) -> Quantity? {
    let signStart = bytes.skippingSpaces(from: first.end)
    let sign =
      QuantityWords.rangeSigns.match(in: bytes, at: signStart)
      ?? (standsBehindBetween(start)
        ? QuantityWords.betweenSigns.match(in: bytes, at: signStart) : nil)
    guard let sign else { return nil }
    let next = bytes.skippingSpaces(from: sign.end)
    guard bytes.digit(at: next) != nil, case .measure(let second) = measure(at: next) else {
      return nil
    }
    let close = QuantityWords.rangeEnds.match(
      in: bytes,
      at: bytes.skippingSpaces(from: second.end)
    )
    if sign.meaning, close == nil { return nil }
    let unit = second.unit ?? first.unit
    if let own = first.unit, own.unit != unit?.unit { return nil }
    let lower = lowerEnd(first, second)
    let upper = second.unit == nil ? second.value * (first.unit?.scale ?? 1) : second.value
    guard lower < upper else { return nil }
    var quantity = single(second.unit == nil ? first : second, at: start)
    quantity.value = lower
    quantity.upper = upper
    quantity.range = start..<second.end
    applyRate(to: &quantity, from: second)
    if let close { quantity.range = start..<close.end }
    return quantity
  }

  private func standsBehindBetween(_ start: Int) -> Bool {
    bytes.continues(with: Self.between, at: bytes.skippingSpaces(before: start) - 7)
  }

  private static let between = Array("between".utf8)

  /// The lower end may leave out what the upper says: `1~20초`, `10~20만`.
  private func lowerEnd(_ first: Measure, _ second: Measure) -> Double {
    guard first.unit == nil else { return first.value }
    let factor = second.number.digits > 0 ? second.number.value / second.number.digits : 1
    let sharesFactor =
      first.number.value == first.number.digits && first.value < second.number.digits
    return first.value * (sharesFactor ? factor : 1) * (second.unit?.scale ?? 1)
  }

  /// `개/초`, `messages per second`, and up to three words between: `3,000 API calls per second`.
  private func applyRate(to quantity: inout Quantity, from measure: Measure) {
    guard quantity.unit != .seconds, quantity.unit != .percent, quantity.unit != .perSecond else {
      return
    }
    let unitStart =
      measure.unit == nil
      ? bytes.skippingSpaces(from: measure.end) : measure.unitRange.lowerBound
    var end = measure.end
    for _ in 0...3 {
      let next = bytes.skippingSpaces(from: end)
      let match =
        QuantityWords.perTime.match(in: bytes, at: end)
        ?? QuantityWords.perTime.match(in: bytes, at: next)
      if let match {
        quantity.value /= match.meaning
        quantity.upper = quantity.upper.map { $0 / match.meaning }
        quantity.unit = .perSecond
        quantity.range = quantity.range.lowerBound..<match.end
        quantity.writtenUnit = bytes.text(unitStart..<match.end)
        return
      }
      guard bytes[next].isLetter else { return }
      end = bytes.firstOffset(from: next) { !$0.isWord }
    }
  }

  /// `초당 최대 300개`, `at least 5`: the nearest words before, in any order.
  private func applyWordsBefore(to quantity: inout Quantity, notBefore floor: Int) {
    for _ in 0..<3 {
      let end = bytes.skippingSpaces(before: quantity.range.lowerBound)
      guard end > floor else { return }
      if let rate = QuantityWords.ratePrefixes.match(in: bytes, before: end), rate.start >= floor,
        !bytes[rate.start - 1].isDigit,
        quantity.unit == .none || quantity.unit == .count
          || quantity.unit == .times
      {
        quantity.value /= rate.meaning
        quantity.upper = quantity.upper.map { $0 / rate.meaning }
        quantity.unit = .perSecond
        quantity.range = rate.start..<quantity.range.upperBound
      } else if let bound = QuantityWords.boundsBefore.match(in: bytes, before: end),
        bound.start >= floor, standsAlone(from: bound.start, to: end)
      {
        if quantity.bound == .exact { quantity.bound = bound.meaning }
        quantity.range = bound.start..<quantity.range.upperBound
      } else {
        return
      }
    }
  }

  /// `약` is also the end of 제약 and 예약, `>` also of an arrow and the sign of a quoted line.
  private func standsAlone(from start: Int, to end: Int) -> Bool {
    switch bytes[start] {
    case UInt8(ascii: ">"):
      let before = bytes[bytes.skippingSpaces(before: start) - 1]
      return before != 0 && before != 0x0A && before != UInt8(ascii: "-")
        && before != UInt8(ascii: "=") && before != UInt8(ascii: ">")
    case 0x80...:
      return end - start > 3 || !bytes.isHangul(at: start - 3)
    default:
      return true
    }
  }

  private func applyBoundAfter(to quantity: inout Quantity) {
    let end = quantity.range.upperBound
    guard let match = boundAfter(end) else { return }
    quantity.bound = match.bound
    quantity.range = quantity.range.lowerBound..<match.end
  }

  /// `10초 이내`, `10개를 초과`, `100+`.
  private func boundAfter(_ end: Int) -> (bound: QuantityBound, end: Int)? {
    let next = bytes.skippingSpaces(from: end)
    if let match = QuantityWords.boundsAfter.match(in: bytes, at: next) {
      let isPlus = bytes[next] == UInt8(ascii: "+")
      if isPlus, next > end || bytes[match.end].isWord { return nil }
      return (match.meaning, match.end)
    }
    // 를 을 가 이 보다
    switch bytes.triple(at: end) {
    case 0xEBA5BC, 0xEC9D84, 0xEAB080, 0xEC9DB4:
      let afterParticle = bytes.skippingSpaces(from: end + 3)
      guard let match = QuantityWords.boundsAfter.match(in: bytes, at: afterParticle) else {
        return nil
      }
      return (match.meaning, match.end)
    default: return nil
    }
  }
}
