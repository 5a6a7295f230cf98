import Cards
import Properties

/// Everything the quiz says by itself, in the language of the interface.
struct Words: Hashable, Sendable {
  var language: Language

  func pick(_ korean: String, _ english: String) -> String {
    switch language {
    case .korean: korean
    case .english: english
    }
  }

  var new: String { pick("새", "new") }
  var learning: String { pick("학습", "learning") }
  var due: String { pick("복습", "due") }

  var show: String { pick("정답 보기", "show") }
  var choose: String { pick("고르기", "choose") }
  var submit: String { pick("확인", "check") }
  var leaveLine: String { pick("입력 닫기", "leave the line") }
  var write: String { pick("답 쓰기", "type") }
  var undo: String { pick("되돌리기", "undo") }
  var suspend: String { pick("보류", "suspend") }
  var bury: String { pick("내일로", "bury") }
  var edit: String { pick("고치기", "edit") }
  var info: String { pick("정보", "info") }
  var lab: String { pick("실험", "lab") }
  var labRuns: String { pick("실험하는 중…", "The lab is running…") }
  var anyKey: String { pick("아무 키", "any key") }
  var otherKey: String { pick("다른 키", "other keys") }
  var scroll: String { pick("넘겨 보기", "scroll") }
  var help: String { pick("도움말", "help") }
  var quit: String { pick("끝내기", "quit") }
  var back: String { pick("돌아가기", "back") }
  var checkAgain: String { pick("다시 확인", "check again") }

  func grade(_ grade: Grade) -> String {
    switch grade {
    case .again: pick("다시", "Again")
    case .hard: pick("어려움", "Hard")
    case .good: pick("알맞음", "Good")
    case .easy: pick("쉬움", "Easy")
    }
  }

  func truth(_ value: Bool) -> String {
    value ? pick("참 (O)", "true (O)") : pick("거짓 (X)", "false (X)")
  }

  var answer: String { pick("정답", "Answer") }
  var yourAnswer: String { pick("입력", "You typed") }
  var linePrompt: String { pick("답", "Answer") }
  func items(_ count: Int) -> String {
    pick("\(count)가지", count == 1 ? "1 item" : "\(count) items")
  }
  func steps(_ count: Int) -> String {
    pick("\(count)단계", count == 1 ? "1 step" : "\(count) steps in order")
  }
  var itemsHint: String {
    pick("쉼표로 나누어 써도 됩니다", "type them with commas between, if you like")
  }
  var right: String { pick("✓ 맞았습니다", "✓ Right") }
  var wrong: String { pick("✗ 틀렸습니다", "✗ Wrong") }
  var near: String { pick("≈ 거의 맞음 — 확인하고 채점하세요", "≈ Nearly — check and grade") }
  func found(_ count: Int, of all: Int) -> String {
    pick("\(all)가지 중 \(count)가지 맞음", "\(count) of \(all) found")
  }
  var chosen: String { pick("고른 답", "your choice") }
  func more(_ lines: Int) -> String {
    pick("… \(lines)줄 더 (j/k)", "… \(lines) more \(lines == 1 ? "line" : "lines") (j/k)")
  }

  func above(_ lines: Int) -> String {
    pick("… 위에 \(lines)줄 (k)", "… \(lines) \(lines == 1 ? "line" : "lines") above (k)")
  }

  func status(_ status: CardStatus) -> String {
    "\(status.verdict.sign) \(status.name(in: language))"
  }

  func often(_ lapses: Int) -> String {
    pick("⚠ 자주 잊는 카드 (\(lapses)번)", "⚠ leech: forgotten \(lapses) times")
  }
}
