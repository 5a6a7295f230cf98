import Messaging

/// Values by the names under which policies look for them, with dots between nested names.
///
/// Elements of arrays are values of the array's name, however deep. An empty array or object has no
/// values, and so its name is missing (LocalStack, AWS-validated tests).
struct FilterFields: Hashable, Sendable {
  struct Value: Hashable, Sendable {
    enum Kind: UInt8, Hashable, Sendable {
      case string
      case number
      case truth
      case falsehood
      case null
      /// An array's text that is no JSON: it is there, and equals nothing.
      case unreadable
    }

    var kind: Kind
    /// Into the bytes: a string's content, a number as written.
    var text: Range<Int32>
    var hash: UInt64
    /// In hundred-thousandths; of a number that is compared by value.
    var number: Int64?
  }

  struct Field: Hashable, Sendable {
    var hash: UInt64
    var name: Range<Int32>
    var values: Range<Int32>
  }

  private(set) var bytes: [UInt8] = []
  private(set) var fields: [Field] = []
  private(set) var values: [Value] = []
  /// Fields by their hashes; a power of two of slots, less than half of them taken; −1 is none.
  private(set) var slots: [Int32] = []

  init(_ body: JSONValue) {
    var gathered = Gathered()
    gathered.add(body, under: "")
    lay(gathered)
  }

  init(_ attributes: [String: MessageAttribute]) {
    var gathered = Gathered()
    // In order, so that equal messages have equal fields in every process.
    for (name, attribute) in attributes.sorted(by: { $0.key < $1.key }) {
      guard case .string(let text) = attribute.value else { continue }
      let type = attribute.dataType
      if type == "String.Array" || type == "Number.Array" {
        if let array = JSONValue(text), array.elements != nil {
          gathered.add(array, under: name)
        } else {
          gathered.append(.unreadable, text, under: name)
        }
      } else {
        gathered.append(type.hasPrefix("Number") ? .number : .string, text, under: name)
      }
    }
    lay(gathered)
  }

  private mutating func lay(_ gathered: Gathered) {
    for (name, found) in zip(gathered.names, gathered.values) {
      let first = Int32(values.count)
      for (kind, text) in found {
        let isNumber = kind == .number
        values.append(
          Value(
            kind: kind,
            text: append(text),
            hash: hashOf(text.utf8),
            number: isNumber ? FilterNumber.hundredThousandths(text.utf8) : nil
          )
        )
      }
      let field = Field(
        hash: hashOf(name.utf8),
        name: append(name),
        values: first..<Int32(values.count)
      )
      fields.append(field)
    }
    fillSlots()
  }

  private mutating func append(_ text: String) -> Range<Int32> {
    let start = Int32(bytes.count)
    bytes.append(contentsOf: Array(text.utf8))
    return start..<Int32(bytes.count)
  }

  private mutating func fillSlots() {
    var count = 4
    while count < fields.count * 2 + 1 { count *= 2 }
    slots = Array(repeating: -1, count: count)
    for (number, field) in fields.enumerated() {
      var slot = Int(truncatingIfNeeded: field.hash) & (count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = Int32(number)
    }
  }
}

/// Names in the order in which they first came, with their values.
private struct Gathered {
  private(set) var names: [String] = []
  private(set) var values: [[(kind: FilterFields.Value.Kind, text: String)]] = []
  private var places: [[UInt8]: Int] = [:]

  mutating func append(_ kind: FilterFields.Value.Kind, _ text: String, under name: String) {
    // By bytes, since strings that look the same are equal.
    let key = Array(name.utf8)
    let place = places[key] ?? names.count
    if place == names.count {
      places[key] = place
      names.append(name)
      values.append([])
    }
    values[place].append((kind, text))
  }

  mutating func add(_ value: JSONValue, under path: String) {
    switch value {
    case .null: append(.null, "null", under: path)
    case .truth(let truth): append(truth ? .truth : .falsehood, "\(truth)", under: path)
    case .number(let text): append(.number, text, under: path)
    case .string(let text): append(.string, text, under: path)
    case .array(let elements):
      for element in elements { add(element, under: path) }
    case .object(let members):
      for member in members {
        add(member.value, under: path.isEmpty ? member.name : "\(path).\(member.name)")
      }
    }
  }
}
