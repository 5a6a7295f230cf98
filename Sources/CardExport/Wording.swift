import Cards
import Properties

/// Words that an export adds to a card, in the card's language.
struct Wording {
  var language: Language

  func truth(_ holds: Bool) -> String {
    switch language {
    case .korean: holds ? "참" : "거짓"
    case .english: holds ? "True" : "False"
    }
  }

  func alternatives(_ texts: [String]) -> String {
    let list = texts.joined(separator: ", ")
    return switch language {
    case .korean: "다른 답: \(list)"
    case .english: "Also accepted: \(list)"
    }
  }

  func status(_ status: CardStatus) -> String { status.name(in: language) }
}
