import Cards
import Properties

extension SkipReason {
  /// Why a line says nothing that could be checked or asked, in a sentence.
  var explanation: Bilingual {
    switch self {
    case .notStudyMatter: Bilingual("공부할 내용이 아닙니다.", "It is no study matter.")
    case .skippedByFrontMatter:
      Bilingual("머리말의 skip에 있는 제목 아래입니다.", "The front matter skips its heading.")
    case .label: Bilingual("아래 항목들의 이름입니다.", "It is a label for what stands below it.")
    case .fragment:
      Bilingual("물어보기에 너무 짧습니다.", "It is too short to ask or to check.")
    case .suspectedTypo:
      Bilingual("오타나 잘못된 번역인 듯합니다.", "It looks mistyped or mistranslated.")
    case .example: Bilingual("보기일 뿐입니다.", "It is an example.")
    case .question: Bilingual("질문이거나 틀린 보기입니다.", "It is a question or a wrong option.")
    case .noProse: Bilingual("코드, 링크 따위입니다.", "It is code, a link or the like.")
    case .duplicate:
      Bilingual("다른 줄이 같은 말을 합니다.", "Another line says the same.")
    case .uncheckedNumber:
      Bilingual(
        "확인할 수 없는 숫자라 카드로 묻지 않습니다.",
        "Its number cannot be checked, so no card asks for it."
      )
    }
  }
}
