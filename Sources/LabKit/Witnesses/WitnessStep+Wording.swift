public import Properties

extension WitnessStep {
  /// `m1 받음`, `receives m1`, or `gets nothing` for a receive without a message.
  public func text(_ language: Language) -> String {
    guard let message else {
      return deed == .receive
        ? Bilingual("빈 응답", "gets nothing")[language] : deed.text(language)
    }
    if deed == .timeout {
      return Bilingual("\(message) 시간 초과", "timeout of \(message) ends")[language]
    }
    return Bilingual("\(message) \(deed.text(.korean))", "\(deed.text(.english)) \(message)")[
      language
    ]
  }
}

extension WitnessStep.Deed {
  fileprivate func text(_ language: Language) -> String {
    let text =
      switch self {
      case .send: Bilingual("보냄", "sends")
      case .receive: Bilingual("받음", "receives")
      case .delete: Bilingual("삭제", "deletes")
      case .expire: Bilingual("만료", "expires")
      case .timeout: Bilingual("시간 초과", "times out")
      case .away: Bilingual("자리 비움", "goes away")
      case .back: Bilingual("돌아옴", "is back")
      }
    return text[language]
  }
}
