import Cards

extension Words {
  var kind: String { pick("종류", "Kind") }
  var rule: String { pick("규칙", "Rule") }
  var property: String { pick("속성", "Property") }
  var verdict: String { pick("판정", "Verdict") }
  var deck: String { pick("덱", "Deck") }
  var tags: String { pick("태그", "Tags") }
  var state: String { pick("상태", "State") }
  var stability: String { pick("안정도", "Stability") }
  var difficulty: String { pick("난이도", "Difficulty") }
  var retrievability: String { pick("회상 확률", "Retrievability") }
  var reviews: String { pick("복습 횟수", "Reviews") }
  var lapses: String { pick("잊은 횟수", "Lapses") }
  var dueTime: String { pick("예정", "Due") }
  var source: String { pick("출처", "Source") }
  var dueNow: String { pick("지금", "now") }
  func within(_ time: String) -> String { pick("\(time) 뒤", "in \(time)") }
  func days(_ text: String) -> String { pick("\(text)일", "\(text) days") }
  var helpTitle: String { pick("도움말", "Help") }

  func kind(_ kind: CardKind) -> String {
    switch kind {
    case .question: pick("문답", "question")
    case .value: pick("값", "value")
    case .cloze: pick("빈칸", "cloze")
    case .list: pick("목록", "list")
    case .steps: pick("순서", "steps")
    case .choice: pick("객관식", "multiple choice")
    case .truth: pick("참·거짓", "true or false")
    case .typed: pick("입력", "typed")
    }
  }

  func state(_ state: StudyState) -> String {
    switch state {
    case .new: pick("새 카드", "new")
    case .learning(let step, _): pick("학습 \(step + 1)단계", "learning, step \(step + 1)")
    case .review: pick("복습", "review")
    case .relearning(let step, _): pick("재학습 \(step + 1)단계", "relearning, step \(step + 1)")
    }
  }

  /// Keys and what they do, for the help screen.
  var keys: [(key: String, does: String)] {
    [
      ("Space, Enter", pick("정답 보기, 채점 후보(↵) 적용", "show the answer; take the grade marked ↵")),
      ("1–4", pick("다시 · 어려움 · 알맞음 · 쉬움", "Again · Hard · Good · Easy")),
      ("1–9", pick("객관식 고르기 (정답을 보기 전)", "choose an option, before the answer shows")),
      ("o, x", pick("참, 거짓 (1, 2도 됨)", "true, false (or 1, 2)")),
      ("t", pick("답을 써서 확인하기, Esc로 닫기", "type the answer; Esc leaves the line")),
      ("u", pick("채점 되돌리기, 몇 번이든", "undo a grading, any number of times")),
      ("s", pick("카드 보류: 더 묻지 않음", "suspend: never asked again")),
      ("b", pick("내일로 미루기", "bury: not before tomorrow")),
      ("e", pick("편집기로 노트 열기, 돌아오면 다시 읽음", "open the note in $EDITOR, then sync")),
      ("i", pick("카드 정보", "about this card")),
      ("l", pick("정답을 본 뒤 실험 돌려 보기", "run the lab, once the answer shows")),
      ("j, k, ↑, ↓", pick("긴 내용 넘기기", "scroll")),
      ("q", pick("끝내기 (채점은 모두 저장됨)", "quit; every grade is already saved")),
    ]
  }

  var hangulKeys: String {
    pick(
      "한글 자판 그대로 눌러도 됩니다: ㅕ=u ㄴ=s ㅠ=b ㄷ=e ㅅ=t ㅑ=i ㅣ=l ㅂ=q. 글자가 입력기에 머물면 Space를 누르세요.",
      "The Hangul layout works too: ㅕ=u ㄴ=s ㅠ=b ㄷ=e ㅅ=t ㅑ=i ㅣ=l ㅂ=q; press Space to hand a letter over."
    )
  }
}
