public import Messaging

extension FilterPolicy {
  /// Whether the subscription gets the message.
  ///
  /// The message keeps what a policy wanted read of it.
  public func accepts(_ message: inout FilterableMessage) -> Bool {
    guard !alternativeEnds.isEmpty else { return true }
    switch scope {
    case .messageAttributes: return accepts(message.attributeFields())
    case .messageBody:
      guard let fields = message.bodyFields() else { return false }
      return accepts(fields)
    }
  }

  /// The first key without a match, of the alternative that comes closest; nil when accepted.
  public func mismatch(of message: inout FilterableMessage) -> FilterMismatch? {
    guard !alternativeEnds.isEmpty else { return nil }
    switch scope {
    case .messageAttributes: return mismatch(of: message.attributeFields())
    case .messageBody:
      guard let fields = message.bodyFields() else {
        return keys.first.map { FilterMismatch(key: name(of: $0), values: []) }
      }
      return mismatch(of: fields)
    }
  }

  private func accepts(_ fields: FilterFields) -> Bool {
    var start = 0
    for end in alternativeEnds {
      if keys[start..<Int(end)].allSatisfy({ isMet($0, by: fields) }) { return true }
      start = Int(end)
    }
    return false
  }

  private func mismatch(of fields: FilterFields) -> FilterMismatch? {
    var start = 0
    var closest: (unmet: Int, key: FilterKey)?
    for end in alternativeEnds {
      let unmet = keys[start..<Int(end)].filter { !isMet($0, by: fields) }
      guard let first = unmet.first else { return nil }
      if closest.map({ unmet.count < $0.unmet }) ?? true { closest = (unmet.count, first) }
      start = Int(end)
    }
    return closest.map { _, key in
      let values = field(of: key, in: fields)?.values ?? 0..<0
      return FilterMismatch(
        key: name(of: key),
        values: values.asInts.map { fields.description(of: fields.values[$0]) }
      )
    }
  }

  private func name(of key: FilterKey) -> String {
    String(decoding: bytes[key.name.asInts], as: UTF8.self)
  }

  private func isMet(_ key: FilterKey, by fields: FilterFields) -> Bool {
    let field = field(of: key, in: fields)
    for place in key.conditions.asInts {
      let condition = conditions[place]
      guard let field else {
        // Source: Developer Guide, key matching: not when there are no attributes at all.
        let hasOthers = scope == .messageBody || !fields.fields.isEmpty
        if condition.kind == .missing, hasOthers { return true }
        continue
      }
      for value in field.values.asInts where matches(condition, fields.values[value], in: fields) {
        return true
      }
    }
    return false
  }

  private func field(of key: FilterKey, in fields: FilterFields) -> FilterFields.Field? {
    let mask = fields.slots.count - 1
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while fields.slots[slot] >= 0 {
      let field = fields.fields[Int(fields.slots[slot])]
      if field.hash == key.hash, areEqual(key.name, field.name, in: fields) { return field }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func areEqual(
    _ own: Range<Int32>,
    _ other: Range<Int32>,
    in fields: FilterFields
  ) -> Bool {
    own.count == other.count && bytes[own.asInts] == fields.bytes[other.asInts]
  }
}
