/// Something that notes name in many words, Korean and English, right and wrong.
///
/// Spellings are lower-case and without blanks, as the reader compares them.
public struct Concept: Hashable, Sendable {
  public let name: String
  public let spellings: [String]

  public init(_ name: String, _ spellings: [String]) {
    self.name = name
    self.spellings = spellings
  }

  public static func == (left: Concept, right: Concept) -> Bool { left.name == right.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
