import LabKit
import Properties
import QuizTerminal

/// Asks what a lab will find, before it runs, so that the observation can surprise.
struct PredictionPrompt {
  enum Answer: Hashable {
    /// An option, from 0.
    case chosen(Int)
    case skipped
    case quit
  }

  var prediction: Prediction
  var language: Language
  var width = 80

  /// Asks until the answer is understood; the end of the input quits.
  func ask(readLine: () -> String?, print: (String) -> Void) -> Answer {
    print(question + " ")
    while let line = readLine() {
      if let answer = answer(line) { return answer }
      print(again + " ")
    }
    // Ctrl-D leaves the cursor behind the question.
    print("\n")
    return .quit
  }

  /// Nil when the line is none of the options and no command.
  func answer(_ line: String) -> Answer? {
    let typed = line.filter { !$0.isWhitespace }.lowercased()
    // ㅂ is on the key of q in the Korean layout.
    if typed == "q" || typed == "ㅂ" { return .quit }
    if typed.isEmpty { return .skipped }
    guard let number = Int(Self.halfWidth(typed)), prediction.options.indices.contains(number - 1)
    else {
      return nil
    }
    return .chosen(number - 1)
  }

  /// Digits as a Korean or Japanese input method may type them.
  private static func halfWidth(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      ("０"..."９").contains(scalar)
        ? Unicode.Scalar(scalar.value - 0xFF10 + 0x30) ?? scalar : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private var question: String {
    var lines = TextLayout.wrap(
      Bilingual("예측: ", "Predict: ")[language] + prediction.question[language],
      width: width
    )
    for (number, option) in zip(1..., prediction.options) {
      let mark = "  \(number). "
      let text = TextLayout.wrap(option[language], width: width - mark.count)
      lines += text.enumerated().map { index, line in
        (index == 0 ? mark : String(repeating: " ", count: mark.count)) + line
      }
    }
    return (lines + [again]).joined(separator: "\n")
  }

  private var again: String {
    let count = prediction.options.count
    return Bilingual(
      "1~\(count) 가운데 하나 (Enter 건너뛰기, q 그만두기):",
      "One of 1 to \(count) (Enter skips, q quits):"
    )[language]
  }
}
