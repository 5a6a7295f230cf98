import Messaging

/// The match expressions: objects with one operator.
///
/// Source: Amazon SNS Developer Guide, string value matching, numeric value matching and key
/// matching. `wildcard`, and anything-but with any operator but prefix, are not documented for SNS;
/// AWS refuses the latter (LocalStack's recordings, 2024-05-15).
extension FilterReader {
  mutating func matchExpression() throws(MessagingError) -> FilterCondition {
    guard tokens.next() == .name else { throw refuse("Match expression name not found") }
    let name = tokens.name
    switch name {
    case "prefix": return try stringOperator(.prefix, name)
    case "suffix": return try stringOperator(.suffix, name)
    case "equals-ignore-case": return try stringOperator(.ignoringCase, name)
    case "numeric": return try numeric()
    case "anything-but": return try anythingBut()
    case "exists": return try exists()
    case "cidr": return try cidr()
    default: throw refuse("Unrecognized match type \(name)")
    }
  }

  /// A condition on the UTF-8 of a text.
  mutating func operand(_ kind: FilterCondition.Kind, _ text: String) -> FilterCondition {
    let utf8 = Array(text.utf8)
    let start = Int32(parts.bytes.count)
    parts.bytes.append(contentsOf: utf8)
    return FilterCondition(
      kind: kind,
      hash: hashOf(utf8),
      range: start..<Int32(parts.bytes.count)
    )
  }

  /// By value, or by its text when it is beyond what is compared by value, as an account's number.
  ///
  /// Source: LocalStack, filter policy validator: AWS takes exact numbers beyond 10⁹.
  mutating func exactly(number text: String) -> FilterCondition {
    guard let value = FilterNumber.hundredThousandths(text.utf8) else {
      return operand(.numberText, text)
    }
    return FilterCondition(kind: .range, low: value, high: value)
  }

  private mutating func closeExpression() throws(MessagingError) {
    guard tokens.next() == .objectEnd else {
      throw refuse("Only one key allowed in match expression")
    }
  }

  private mutating func stringOperator(
    _ kind: FilterCondition.Kind,
    _ name: String
  ) throws(MessagingError) -> FilterCondition {
    guard tokens.next() == .string else { throw refuse("\(name) match pattern must be a string") }
    let text = tokens.text()
    try closeExpression()
    return operand(kind, kind == .ignoringCase ? text.lowercased() : text)
  }

  private mutating func exists() throws(MessagingError) -> FilterCondition {
    guard case .truth(let mustExist) = tokens.next() else {
      throw refuse("exists match pattern must be either true or false.")
    }
    try closeExpression()
    return FilterCondition(kind: mustExist ? .exists : .missing)
  }

  private mutating func cidr() throws(MessagingError) -> FilterCondition {
    // The word is AWS's.
    guard tokens.next() == .string else { throw refuse("prefix match pattern must be a string") }
    let range: AddressRange
    do {
      range = try AddressRange(tokens.text())
    } catch {
      throw refusal.error(error.reason)
    }
    try closeExpression()
    parts.addresses.append(range)
    let end = Int32(parts.addresses.count)
    return FilterCondition(kind: .address, range: end - 1..<end)
  }

  private mutating func anythingBut() throws(MessagingError) -> FilterCondition {
    let start = Int32(parts.excluded.count)
    switch tokens.next() {
    case .objectStart: try anythingButPrefix()
    case .string: parts.excluded.append(operand(.string, tokens.text()))
    case .number: parts.excluded.append(try comparable(tokens.text()))
    case .arrayStart: try anythingButList()
    case .objectEnd, .arrayEnd, .name, .truth, .null, .end:
      throw refuse("Value of anything-but must be an array or single string/number value.")
    }
    guard tokens.next() == .objectEnd else {
      throw refuse("Too many elements in numeric expression")
    }
    return FilterCondition(kind: .anythingBut, range: start..<Int32(parts.excluded.count))
  }

  private mutating func anythingButPrefix() throws(MessagingError) {
    guard tokens.next() == .name else { throw refuse("Anything-But expression name not found") }
    guard tokens.name == "prefix" else {
      throw refuse("Unsupported anything-but pattern: \(tokens.name)")
    }
    guard tokens.next() == .string else { throw refuse("prefix match pattern must be a string") }
    let text = tokens.text()
    guard !text.isEmpty else { throw refuse("Null prefix not allowed") }
    try closeExpression()
    parts.excluded.append(operand(.prefix, text))
  }

  private mutating func anythingButList() throws(MessagingError) {
    var (strings, numbers) = (0, 0)
    reading: while true {
      switch tokens.next() {
      case .arrayEnd: break reading
      case .string:
        parts.excluded.append(operand(.string, tokens.text()))
        strings += 1
      case .number:
        parts.excluded.append(try comparable(tokens.text()))
        numbers += 1
      case .objectStart, .objectEnd, .arrayStart, .name, .truth, .null, .end:
        throw refuse("Inside anything but list, start|null|boolean is not supported.")
      }
    }
    guard (strings > 0) != (numbers > 0) else {
      throw refuse(
        "Inside anything but list, either all values are number or string, "
          + "mixed type is not supported"
      )
    }
  }

  /// A number by value, which operators want.
  private mutating func comparable(_ text: String) throws(MessagingError) -> FilterCondition {
    let value = try hundredThousandths(text)
    return FilterCondition(kind: .range, low: value, high: value)
  }

  /// The wording of the refusal is event-ruler's, with the bounds that SNS documents.
  private func hundredThousandths(_ text: String) throws(MessagingError) -> Int64 {
    guard let value = FilterNumber.hundredThousandths(text.utf8) else {
      throw refuse("Value must be between -1.0E9 and 1.0E9, inclusive")
    }
    return value
  }
}

extension FilterReader {
  private mutating func numeric() throws(MessagingError) -> FilterCondition {
    guard tokens.next() == .arrayStart else { throw refuse("Value of numeric must be an array.") }
    let condition = try numericTerms()
    guard tokens.next() == .objectEnd else {
      throw refuse("Too many elements in numeric expression")
    }
    return condition
  }

  private mutating func numericTerms() throws(MessagingError) -> FilterCondition {
    guard tokens.next() == .string else {
      throw refuse("Invalid member in numeric match: \(tokens.text())")
    }
    let name = tokens.text()
    let token = tokens.next()
    guard ["=", "<", "<=", ">", ">="].contains(name) else {
      throw refuse("Unrecognized numeric range operator: \(name)")
    }
    guard token == .number else {
      throw refuse("Value of \(name == "=" ? "equals" : name) must be numeric")
    }
    let value = try hundredThousandths(tokens.text())
    let bound = FilterNumber.bound
    let isBottom = name.hasPrefix(">")
    let following = tokens.next()
    guard following != .arrayEnd else {
      switch name {
      case "=": return FilterCondition(kind: .range, low: value, high: value)
      case "<": return FilterCondition(kind: .range, low: -bound, high: value - 1)
      case "<=": return FilterCondition(kind: .range, low: -bound, high: value)
      case ">": return FilterCondition(kind: .range, low: value + 1, high: bound)
      default: return FilterCondition(kind: .range, low: value, high: bound)
      }
    }
    guard isBottom else { throw refuse("Too many elements in numeric expression") }
    return try numericRange(from: value, isOpen: name == ">", following)
  }

  private mutating func numericRange(
    from bottom: Int64,
    isOpen: Bool,
    _ token: FilterTokens.Token
  ) throws(MessagingError) -> FilterCondition {
    guard token == .string else { throw refuse("Bad value in numeric range: \(tokens.text())") }
    let name = tokens.text()
    guard name == "<" || name == "<=" else {
      throw refuse("Bad numeric range operator: \(name)")
    }
    guard tokens.next() == .number else { throw refuse("Value of \(name) must be numeric") }
    let top = try hundredThousandths(tokens.text())
    guard tokens.next() == .arrayEnd else {
      throw refuse("Too many terms in numeric range expression")
    }
    guard bottom < top else { throw refuse("Bottom must be less than top") }
    return FilterCondition(
      kind: .range,
      low: isOpen ? bottom + 1 : bottom,
      high: name == "<" ? top - 1 : top
    )
  }
}
