/// Writes what was observed, claimed or documented for a property as a person would say it.
public struct ObservedText: Hashable, Sendable {
  public var language: Language

  public init(_ language: Language) {
    self.language = language
  }

  /// `1분`, `256 KiB`, `초당 300회`; that a property shows is `관찰됨` or `observed`.
  public func text(_ value: CanonicalValue, of property: Property?) -> String {
    switch value {
    case .truth(let truth):
      (truth ? Bilingual("관찰됨", "observed") : Bilingual("관찰되지 않음", "not observed"))[language]
    case .number, .span, .text:
      self.value(value, of: property)
    }
  }

  /// The value alone: that a property holds is `그렇다` or `yes`.
  public func value(_ value: CanonicalValue, of property: Property?) -> String {
    switch value {
    case .number(let number): self.number(number, property)
    case .span(let low, let high):
      [low, high].map { number($0, property) }.joined(separator: " ~ ")
    case .truth(let truth): (truth ? Bilingual("그렇다", "yes") : Bilingual("아니다", "no"))[language]
    case .text(let word): Self.words[word].map { $0[language] } ?? word
    }
  }

  private func number(_ number: Double, _ property: Property?) -> String {
    ValueFormat(language).text(
      number,
      property?.unit ?? .none,
      counter: property?.counter ?? Bilingual("", "")
    )
  }

  /// The words that canonical values are made of.
  private static let words: [String: Bilingual] = [
    "lower": Bilingual("더 낮음", "lower"),
    "higher": Bilingual("더 높음", "higher"),
    "unlimited": Bilingual("무제한", "unlimited"),
    "queue-length": Bilingual("대기열의 길이", "the queue's length"),
    "backlog-per-instance": Bilingual("인스턴스당 백로그", "backlog per instance"),
    "cpu": Bilingual("CPU 사용률", "CPU use"),
    "pull": Bilingual("가져감 (pull)", "pull"),
    "push": Bilingual("밀어 줌 (push)", "push"),
    "kept": Bilingual("보관함", "kept for later"),
    "not-kept": Bilingual("보관하지 않음", "not kept"),
  ]
}

extension ValueFormat {
  /// `1,000회`, `1,000 runs`.
  public func runs(_ count: Int) -> String {
    grouped(count) + Bilingual("회", count == 1 ? " run" : " runs")[language]
  }
}
