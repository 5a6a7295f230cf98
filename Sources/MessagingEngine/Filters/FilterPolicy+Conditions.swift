extension FilterPolicy {
  /// Whether one value of a message is what one condition wants.
  ///
  /// Strings equal strings and numbers numbers alone; anything-but takes a value of any type that is
  /// not among its own (aws/event-ruler).
  func matches(
    _ condition: FilterCondition,
    _ value: FilterFields.Value,
    in fields: FilterFields
  ) -> Bool {
    guard value.kind != .unreadable else { return false }
    switch condition.kind {
    case .string, .numberText:
      return value.kind == (condition.kind == .string ? .string : .number)
        && value.hash == condition.hash && hasSameBytes(condition, value.text, in: fields)
    case .range:
      guard let number = value.number else { return false }
      return condition.low <= number && number <= condition.high
    case .truth: return value.kind == .truth
    case .falsehood: return value.kind == .falsehood
    case .null: return value.kind == .null
    case .anythingBut:
      return !condition.range.asInts.contains { matches(excluded[$0], value, in: fields) }
    case .exists:
      // Source: Amazon SNS Developer Guide, key matching: not null, and not empty.
      return value.kind != .null && !(value.kind == .string && value.text.isEmpty)
    case .missing: return false
    case .prefix, .suffix, .ignoringCase, .address:
      return value.kind == .string && matches(text: condition, value.text, in: fields)
    }
  }

  private func matches(
    text condition: FilterCondition,
    _ text: Range<Int32>,
    in fields: FilterFields
  ) -> Bool {
    let length = Int32(condition.range.count)
    switch condition.kind {
    case .prefix:
      guard text.count >= length else { return false }
      let prefix = text.lowerBound..<text.lowerBound + length
      return hasSameBytes(condition, prefix, in: fields)
    case .suffix:
      guard text.count >= length else { return false }
      let suffix = text.upperBound - length..<text.upperBound
      return hasSameBytes(condition, suffix, in: fields)
    case .ignoringCase: return isSame(ignoringCase: condition, text, in: fields)
    case .address:
      guard let address = Address(fields.bytes[text.asInts]) else { return false }
      return addresses[Int(condition.range.lowerBound)].contains(address)
    case .string, .numberText, .range, .truth, .falsehood, .null, .anythingBut, .exists, .missing:
      return false
    }
  }

  private func hasSameBytes(
    _ condition: FilterCondition,
    _ text: Range<Int32>,
    in fields: FilterFields
  ) -> Bool {
    condition.range.count == text.count
      && bytes[condition.range.asInts] == fields.bytes[text.asInts]
  }

  /// The condition's own text has been put in lower case.
  private func isSame(
    ignoringCase condition: FilterCondition,
    _ text: Range<Int32>,
    in fields: FilterFields
  ) -> Bool {
    let content = fields.bytes[text.asInts]
    guard !content.allSatisfy({ $0 < 0x80 }) else {
      return condition.range.count == text.count
        && zip(bytes[condition.range.asInts], content).allSatisfy { own, other in
          own == ((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(other) ? other | 0x20 : other)
        }
    }
    let lower = String(decoding: content, as: UTF8.self).lowercased()
    return bytes[condition.range.asInts].elementsEqual(lower.utf8)
  }
}

extension FilterFields {
  /// As JSON, so that strings and numbers are told apart.
  func description(of value: Value) -> String {
    let text = String(decoding: bytes[value.text.asInts], as: UTF8.self)
    switch value.kind {
    case .string: return JSONText.quoted(text)
    case .number, .truth, .falsehood, .null, .unreadable: return text
    }
  }
}
