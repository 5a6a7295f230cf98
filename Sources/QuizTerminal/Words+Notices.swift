import Cards

extension Words {
  func notice(_ notice: QuizNotice) -> String {
    switch notice {
    case .undone(let grade):
      pick("되돌렸습니다: \(self.grade(grade))", "Undone: \(self.grade(grade))")
    case .undoneSuspension: pick("보류를 취소했습니다", "No longer suspended")
    case .undoneBurial: pick("내일로 미룬 것을 취소했습니다", "No longer buried")
    case .nothingToUndo: pick("되돌릴 것이 없습니다", "Nothing to undo")
    case .suspended: pick("보류했습니다. 이 카드는 더 묻지 않습니다", "Suspended: it will not be asked again")
    case .buried: pick("이 카드는 내일 다시 나옵니다", "Buried until tomorrow")
    case .leech(let lapses):
      pick(
        "방금 카드는 \(lapses)번 잊었습니다. u로 돌아가 고치거나(e) 보류(s)해 보세요",
        "That card was forgotten \(lapses) times (leech): go back (u), then edit (e) or suspend (s)"
      )
    case .gradeFirst: pick("1–4로 채점하세요", "Grade it with 1–4")
    case .showFirst: pick("먼저 정답을 보세요 (Space, Enter)", "Show the answer first (Space, Enter)")
    case .chooseFirst(let options):
      pick("1–\(options) 가운데 번호로 고르세요", "Choose by number, 1–\(options)")
    case .noLab:
      pick("이 카드가 묻는 것을 재는 실험은 없습니다", "No lab measures what this card asks")
    case .resynced(let report):
      report.isEmpty ? pick("노트를 다시 읽었습니다", "Notes read again") : report
    case .editFailed(let reason): pick("편집 실패: \(reason)", "Editing failed: \(reason)")
    }
  }

  func editor(_ failure: EditorFailure) -> String {
    switch failure {
    case .cannotStart(let program, let reason):
      pick("\(program) 실행 불가 (\(reason))", "cannot run \(program) (\(reason))")
    case .exited(let program, let status):
      pick("\(program) 종료 코드 \(status)", "\(program) exited with \(status)")
    case .killed(let program, let signal):
      pick("\(program) 신호 \(signal)로 종료", "\(program) was ended by signal \(signal)")
    }
  }

  var restTitle: String { pick("지금은 복습할 카드가 없습니다", "Nothing left for now") }
  var limitTitle: String { pick("정한 만큼 다 했습니다", "That was the number you asked for") }
  var cardsReady: String { pick("복습할 카드가 있습니다 — Space", "Cards are ready — Space") }
  var noGradings: String { pick("채점한 카드가 없습니다", "No card was graded") }

  func tally(_ summary: SessionSummary) -> String {
    let percent = Int(((summary.accuracy ?? 0) * 100).rounded())
    return pick(
      "카드 \(summary.seen)장 · 채점 \(summary.gradings)번 · 다시 \(summary.agains)번 · 정답률 \(percent)%",
      "\(summary.seen) \(summary.seen == 1 ? "card" : "cards") · \(summary.gradings) graded"
        + " · \(summary.agains) again · \(percent)% right"
    )
  }

  func took(_ time: String) -> String { pick("걸린 시간: \(time)", "Time: \(time)") }
  func nextReview(in time: String) -> String {
    pick("다음 복습: \(time) 뒤", "Next review: in \(time)")
  }
  func waiting(_ count: Int) -> String {
    pick(
      "오늘 볼 카드가 아직 \(count)장 있습니다",
      count == 1 ? "1 card is still waiting today" : "\(count) cards are still waiting today"
    )
  }
  var hardest: String { pick("어려웠던 카드", "Hardest") }
  var leeches: String { pick("자주 잊는 카드로 표시함", "Marked as leeches") }
  func times(_ count: Int) -> String { pick("\(count)번", "\(count)×") }

  var plainRest: String { pick("(빈 줄: 끝내기 · u 되돌리기)", "(empty line: quit · u undo)") }

  var plainHelp: String {
    pick(
      "빈 줄: 정답 보기 · 1–4: 고르기/채점 · u 되돌리기 · s 보류 · b 내일로 · e 위치 · i 정보 · l 실험 · q 끝내기",
      "empty line: show · 1–4: choose/grade · u undo · s suspend · b bury · e where · i info · l lab · q quit"
    )
  }
}
