public import Messaging

/// A message as filter policies look at it, prepared once a publish and only when one does.
///
/// Source: Amazon SNS Developer Guide, filter policy constraints: attributes of the types String,
/// String.Array and Number are compared, those of the type Binary ignored.
public struct FilterableMessage: Hashable, Sendable {
  private enum Attributes: Hashable, Sendable {
    case unread([String: MessageAttribute])
    case read(FilterFields)
  }

  private enum Body: Hashable, Sendable {
    case unread(String)
    /// Nil when it is no JSON object.
    case read(FilterFields?)
  }

  private var attributes: Attributes
  private var body: Body

  public init(attributes: [String: MessageAttribute], body: String) {
    self.attributes = .unread(attributes)
    self.body = .unread(body)
  }

  /// Reads the attributes at the first policy that looks at them.
  mutating func attributeFields() -> FilterFields {
    switch attributes {
    case .read(let fields): return fields
    case .unread(let values):
      let fields = FilterFields(values)
      attributes = .read(fields)
      return fields
    }
  }

  /// Reads the body at the first policy that looks into it.
  mutating func bodyFields() -> FilterFields? {
    switch body {
    case .read(let fields): return fields
    case .unread(let text):
      let value = JSONValue(text)
      let fields = value?.members == nil ? nil : value.map { FilterFields($0) }
      body = .read(fields)
      return fields
    }
  }
}
