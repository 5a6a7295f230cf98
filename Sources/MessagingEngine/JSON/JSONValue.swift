/// A JSON text as a value: policies, and messages with a structure, are given as such.
enum JSONValue: Hashable, Sendable {
  case null
  case truth(Bool)
  /// As it was written, since a policy's numbers are compared as decimals.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// In the order of the text; a name that is there twice is there twice.
  case object([Member])

  struct Member: Hashable, Sendable {
    var name: String
    var value: JSONValue
  }

  /// Nil when the text is no JSON, or nested more deeply than ``JSONReader/mostDepth``.
  init?(_ text: String) {
    var text = text
    let value = text.withUTF8 { bytes in
      var reader = JSONReader(bytes)
      return reader.document()
    }
    guard let value else { return nil }
    self = value
  }

  var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// A string or a number as text, since AWS takes either for numbers; empty for anything else.
  var text: String {
    switch self {
    case .string(let text), .number(let text): text
    case .null, .truth, .array, .object: ""
    }
  }

  /// The last member of a name, which is the one that counts for most readers of JSON.
  subscript(name: String) -> JSONValue? {
    members?.last { $0.name == name }?.value
  }
}
