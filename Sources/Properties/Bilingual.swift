/// The same text in Korean and English.
public struct Bilingual: Hashable, Sendable {
  public var korean: String
  public var english: String

  public init(_ korean: String, _ english: String) {
    self.korean = korean
    self.english = english
  }

  public subscript(language: Language) -> String {
    switch language {
    case .korean: korean
    case .english: english
    }
  }
}
