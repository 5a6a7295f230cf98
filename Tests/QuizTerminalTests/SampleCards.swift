import Cards
import Determinism
import Properties

/// Cards of every kind as Day07 gives them; a test says only what matters to it.
enum Sample {
  static func card(
    _ id: String,
    _ kind: CardKind = .question,
    prompt: String = "가시성 시간 초과의 기본값은 몇 초인가?",
    answer: Answer = .text("30초"),
    choices: [String] = [],
    breadcrumb: [String] = ["AWS SAA", "SQS", "메시지 가시성 시간 초과"],
    source: Source = Source(file: "Notes/Day07.md", lines: [57]),
    status: CardStatus? = nil,
    language: Language = .korean
  ) -> Card {
    guard let id = CardID(id) else { preconditionFailure("\(id) is no card id") }
    let content = CardContent(
      kind: kind,
      prompt: prompt,
      answer: answer,
      choices: choices,
      breadcrumb: breadcrumb,
      source: source,
      property: "visibility.default",
      status: status,
      language: language,
      deck: ["AWS SAA", "SQS"],
      tags: ["aws", "sqs"],
      rule: "property"
    )
    return Card(id: id, content: content)
  }

  static let question = card("question")
  static let choice = card(
    "choice",
    .choice,
    choices: ["10초", "20초", "30초", "60초"]
  )
  static let truth = card(
    "truth",
    .truth,
    prompt: "FIFO 대기열은 그룹 안에서 순서를 지킨다.",
    answer: .truth(true)
  )
  static let typed = card(
    "typed",
    .typed,
    prompt: "처리한 메시지를 지우는 API는?",
    answer: .text("DeleteMessage")
  )
  static let list = card(
    "list",
    .list,
    prompt: "SQS의 암호화 방법 3가지는?",
    answer: .list(["HTTPS", "KMS", "클라이언트측 암호화"])
  )
  static let steps = card(
    "steps",
    .steps,
    prompt: "소비자가 메시지를 처리하는 순서는?",
    answer: .list(["폴링한다", "처리한다", "DeleteMessage로 지운다"])
  )
  static let contradicted = card(
    "contradicted",
    .value,
    prompt: "SQS 메시지 보존 기간의 최솟값은?",
    answer: .text("1분"),
    source: Source(file: "Notes/Day07.md", lines: [20]),
    status: CardStatus(
      verdict: .contradicted,
      remarks: ["노트: 최소 4일. 4일은 기본값이다.", "AWS 문서: 최소 60초, 최대 14일."]
    )
  )

  static let checks = AnswerChecks(
    typed: { typed, content in
      if content.answer == .text(typed) { return .right }
      return content.answer == .text(typed + "e")
        ? .near(shown: "\(typed)[e]") : .wrong(shown: "- \(typed)")
    },
    items: { typed, content in
      guard case .list(let items) = content.answer else { return [] }
      let said = typed.map { $0.filter { !$0.isWhitespace } }
      return items.map { item in said.contains(item.filter { !$0.isWhitespace }) }
    }
  )
}
