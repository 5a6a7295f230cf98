/// A text of a policy that others are compared with: it may have wildcards and variables.
///
/// `*` is any number of characters and `?` one; `${key}` is what the request has of a condition
/// key, and `${*}`, `${?}` and `${$}` are the characters themselves. Source: IAM User Guide, IAM
/// policy elements: Variables and tags.
struct PolicyPattern: Hashable, Sendable {
  enum Element: Hashable, Sendable {
    case character(Unicode.Scalar)
    case one
    case any
    /// A condition key in lower case, and what counts when the request does not have it.
    case variable(String, fallback: String?)
  }

  private(set) var elements: [Element] = []
  private let ignoresCase: Bool

  /// Variables are known since the language's version 2012-10-17 only.
  init(
    _ text: String,
    hasVariables: Bool,
    hasWildcards: Bool = true,
    ignoresCase: Bool = false
  ) {
    self.ignoresCase = ignoresCase
    let text = ignoresCase ? text.lowercased() : text
    var rest = text.unicodeScalars[...]
    while let character = rest.popFirst() {
      if hasVariables, character == "$", let variable = Self.takeVariable(&rest) {
        elements.append(variable)
      } else if hasWildcards, character == "*" {
        elements.append(.any)
      } else if hasWildcards, character == "?" {
        elements.append(.one)
      } else {
        elements.append(.character(character))
      }
    }
  }

  private init(_ elements: some Sequence<Element>, ignoresCase: Bool) {
    self.elements = Array(elements)
    self.ignoresCase = ignoresCase
  }

  /// The pieces between the first colons, as of an ARN.
  func pieces(_ count: Int) -> [PolicyPattern] {
    elements.split(
      separator: .character(":"),
      maxSplits: count - 1,
      omittingEmptySubsequences: false
    )
    .map { PolicyPattern($0, ignoresCase: ignoresCase) }
  }

  /// Nil when the pattern asks for a condition key that the request does not have.
  func matches(_ text: String, in context: [String: String]) -> Bool? {
    var pattern: [Element] = []
    for element in elements {
      guard case .variable(let key, let fallback) = element else {
        pattern.append(element)
        continue
      }
      guard let value = context[key] ?? fallback else { return nil }
      let same = ignoresCase ? value.lowercased() : value
      pattern += same.unicodeScalars.map { .character($0) }
    }
    return Self.matches(pattern, Array((ignoresCase ? text.lowercased() : text).unicodeScalars))
  }

  /// Goes back to the last `*` only, which is enough, and so takes no exponential time.
  private static func matches(_ pattern: [Element], _ text: [Unicode.Scalar]) -> Bool {
    var (at, place) = (0, 0)
    var star: (pattern: Int, text: Int)?
    while place < text.count {
      if at < pattern.count, pattern[at] == .any {
        star = (at, place)
        at += 1
      } else if at < pattern.count,
        pattern[at] == .one || pattern[at] == .character(text[place])
      {
        (at, place) = (at + 1, place + 1)
      } else if let last = star {
        star = (last.pattern, last.text + 1)
        (at, place) = (last.pattern + 1, last.text + 1)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == .any }
  }

  /// What stands in braces after a dollar sign.
  private static func takeVariable(_ rest: inout Substring.UnicodeScalarView) -> Element? {
    guard rest.first == "{", let end = rest.firstIndex(of: "}") else { return nil }
    let name = String(rest[..<end].dropFirst())
    guard !name.isEmpty else { return nil }
    rest = rest[rest.index(after: end)...]
    if let character = name.unicodeScalars.first, name.unicodeScalars.count == 1,
      ["*", "?", "$"].contains(character)
    {
      return .character(character)
    }
    let parts = name.split(separator: ",", maxSplits: 1).map { $0.drop { $0 == " " } }
    guard let key = parts.first else { return nil }
    let fallback = parts.dropFirst().first.map { String($0.filter { $0 != "'" }) }
    return .variable(key.lowercased(), fallback: fallback)
  }
}
