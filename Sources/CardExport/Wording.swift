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

  func verdict(_ verdict: Verdict) -> String {
    switch language {
    case .korean: korean(verdict)
    case .english: english(verdict)
    }
  }

  private func korean(_ verdict: Verdict) -> String {
    switch verdict {
    case .verified: "확인됨"
    case .contradicted: "노트와 다름"
    case .outdated: "지금은 다름"
    case .imprecise: "조건 있음"
    case .documented: "문서로 확인됨"
    case .undecided: "판정 보류"
    }
  }

  private func english(_ verdict: Verdict) -> String {
    switch verdict {
    case .verified: "Verified"
    case .contradicted: "Not as in the note"
    case .outdated: "Outdated"
    case .imprecise: "Under a condition"
    case .documented: "Documented"
    case .undecided: "Undecided"
    }
  }
}
