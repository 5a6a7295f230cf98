import Foundation

/// What people type for true and false.
enum TruthWords {
  private static let yes: Set<String> = normalized([
    "참", "참이다", "true", "t", "o", "ㅇ", "ㅇㅇ", "맞다", "맞음", "맞아", "맞아요", "맞습니다", "예", "네", "응", "yes",
    "y",
    "옳다", "옳음", "⭕", "○",
  ])
  private static let no: Set<String> = normalized([
    "거짓", "거짓이다", "false", "f", "x", "ㄴ", "ㄴㄴ", "틀리다", "틀림", "틀려", "틀려요", "틀렸다", "틀립니다", "아니오",
    "아니요", "아니", "아니다", "no", "n", "그르다", "❌", "×", "✕",
  ])

  static func truth(of typed: String) -> Bool? {
    guard typed.utf8.count <= 64 else { return nil }
    let word = NormalizedAnswer(typed).folded
    if yes.contains(word) { return true }
    return no.contains(word) ? false : nil
  }

  private static func normalized(_ words: [String]) -> Set<String> {
    Set(words.map { NormalizedAnswer($0).folded })
  }
}
