import Determinism
import Messaging

/// Reads a policy by the grammar of AWS's rules: alternatives of keys with conditions.
///
/// Source: Amazon SNS Developer Guide, AND/OR logic; aws/event-ruler, whose grammar it is. Dots
/// between nested names are as good as dots in one name (LocalStack, AWS-validated tests).
struct FilterReader {
  /// A key of an alternative, before alternatives are laid out.
  private struct Leaf {
    var name: Int
    var conditions: Range<Int32>
    /// What the key contributes to the number of combinations.
    var factor: Int
  }

  struct Parts {
    var bytes: [UInt8] = []
    var keys: [FilterKey] = []
    var alternativeEnds: [Int32] = []
    var conditions: [FilterCondition] = []
    var excluded: [FilterCondition] = []
    var addresses: [AddressRange] = []
  }

  var tokens: FilterTokens
  let refusal: FilterRefusal
  var parts = Parts()
  private(set) var isNested = false
  /// Without those inside `$or`, which is one name itself.
  private(set) var topLevelNames: Set<[UInt8]> = []
  /// By bytes, since strings that look the same are equal.
  private var names: [[UInt8]: Int] = [:]
  private var orderedNames: [String] = []
  private var alternatives: [[Leaf]] = [[]]

  init(_ json: String, refusal: FilterRefusal) {
    tokens = FilterTokens(json)
    self.refusal = refusal
  }

  mutating func read() throws(MessagingError) {
    guard tokens.next() == .objectStart else { throw refuse("Filter is not an object") }
    var probe = tokens
    if probe.next() == .objectEnd {
      alternatives = []
    } else {
      try object(within: "", depth: 1, isAlternative: false)
    }
  }

  func refuse(_ text: String) -> MessagingError { refusal.error(text, at: tokens) }

  /// Nested objects multiply a key's values by its depth, and `$or` adds up its objects.
  ///
  /// Source: LocalStack's recordings of AWS at 150, 152 and 160 combinations; Developer Guide,
  /// filter policy constraints.
  var combinations: Int {
    var sum = 0
    for leaves in alternatives {
      var product = 1
      for leaf in leaves where product <= FilterPolicy.mostCombinations { product *= leaf.factor }
      sum += product
    }
    return sum
  }

  var compiled: Parts {
    var parts = parts
    let nameRanges = orderedNames.map { name in
      let start = Int32(parts.bytes.count)
      parts.bytes.append(contentsOf: Array(name.utf8))
      return start..<Int32(parts.bytes.count)
    }
    for leaves in alternatives {
      for leaf in leaves {
        let name = nameRanges[leaf.name]
        let key = FilterKey(
          hash: hashOf(parts.bytes[name.asInts]),
          name: name,
          conditions: leaf.conditions
        )
        parts.keys.append(key)
      }
      parts.alternativeEnds.append(Int32(parts.keys.count))
    }
    return parts
  }

  private mutating func object(
    within path: String,
    depth: Int,
    isAlternative: Bool
  ) throws(MessagingError) {
    var isEmpty = true
    while tokens.next() != .objectEnd {
      isEmpty = false
      let name = tokens.name
      if depth == 1, !isAlternative { topLevelNames.insert(Array(name.utf8)) }
      if name == "$or", beginsAlternatives() {
        try readAlternatives(within: path, depth: depth)
        continue
      }
      switch tokens.next() {
      case .objectStart:
        isNested = true
        try object(within: "\(path)\(name).", depth: depth + 1, isAlternative: isAlternative)
      case .arrayStart: try values(of: path + name, depth: depth)
      case .objectEnd, .arrayEnd, .name, .string, .number, .truth, .null, .end:
        throw refuse("\"\(name)\" must be an object or an array")
      }
    }
    if isEmpty { throw refuse("Empty objects are not allowed") }
  }

  private mutating func values(of name: String, depth: Int) throws(MessagingError) {
    let start = Int32(parts.conditions.count)
    var count = 0
    reading: while true {
      let condition: FilterCondition
      switch tokens.next() {
      case .arrayEnd: break reading
      case .objectStart: condition = try matchExpression()
      case .string: condition = operand(.string, tokens.text())
      case .number: condition = exactly(number: tokens.text())
      case .truth(let truth): condition = FilterCondition(kind: truth ? .truth : .falsehood)
      case .null: condition = FilterCondition(kind: .null)
      case .arrayStart, .objectEnd, .name, .end:
        throw refuse("Match value must be String, number, true, false, or null")
      }
      parts.conditions.append(condition)
      count += 1
    }
    guard count > 0 else { throw refuse("Empty arrays are not allowed") }
    let range = start..<Int32(parts.conditions.count)
    put(Leaf(name: index(of: name), conditions: range, factor: count * depth))
  }

  private mutating func index(of name: String) -> Int {
    let bytes = Array(name.utf8)
    if let index = names[bytes] { return index }
    names[bytes] = orderedNames.count
    orderedNames.append(name)
    return orderedNames.count - 1
  }

  /// Adds a key to every alternative; of a key that is there twice the last counts.
  private mutating func put(_ leaf: Leaf) {
    for place in alternatives.indices {
      if let twin = alternatives[place].firstIndex(where: { $0.name == leaf.name }) {
        alternatives[place][twin] = leaf
      } else {
        alternatives[place].append(leaf)
      }
    }
  }

  private mutating func readAlternatives(
    within path: String,
    depth: Int
  ) throws(MessagingError) {
    let before = alternatives
    var branches: [[Leaf]] = []
    _ = tokens.next()
    while tokens.next() != .arrayEnd {
      alternatives = before
      try object(within: path, depth: depth, isAlternative: true)
      branches += alternatives
      // Every branch counts at least once, and branches of branches would have no end.
      if branches.count > FilterPolicy.mostCombinations { throw refusal.tooComplex }
    }
    alternatives = branches
  }
}

extension FilterReader {
  /// Whether the value of `$or` makes it the operator and not a key as any other.
  ///
  /// Source: Amazon SNS Developer Guide, AND/OR logic: an array of at least two objects, none of
  /// which has a field named by a reserved keyword.
  private func beginsAlternatives() -> Bool {
    var probe = tokens
    guard probe.next() == .arrayStart else { return false }
    var objects = 0
    while true {
      switch probe.next() {
      case .arrayEnd: return objects >= 2
      case .objectStart:
        objects += 1
        guard skipsObject(&probe) else { return false }
      case .arrayStart, .objectEnd, .name, .string, .number, .truth, .null, .end: return false
      }
    }
  }

  /// False when a name of the object, not of those within, is reserved.
  private func skipsObject(_ probe: inout FilterTokens) -> Bool {
    var depth = 1
    while depth > 0 {
      switch probe.next() {
      case .objectStart, .arrayStart: depth += 1
      case .objectEnd, .arrayEnd: depth -= 1
      case .name:
        if depth == 1, Self.reserved.contains(probe.name) { return false }
      case .string, .number, .truth, .null: continue
      case .end: return false
      }
    }
    return true
  }

  /// Source: aws/event-ruler, `RESERVED_FIELD_NAMES_IN_OR_RELATIONSHIP`.
  private static let reserved: Set = [
    "exactly", "equals-ignore-case", "prefix", "suffix", "anything-but", "exists", "wildcard",
    "numeric", "cidr", "=", "<", "<=", ">", ">=", "regex", "not-wildcard",
    "not-equals-ignore-case", "date-after", "date-on-or-after", "date-before",
    "date-on-or-before", "in-date-range", "ip-address-in-range", "ip-address-not-in-range",
  ]
}

func hashOf(_ text: some Sequence<UInt8>) -> UInt64 {
  var hash = StableHash()
  hash.combine(text)
  return hash.value
}
