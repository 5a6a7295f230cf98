import Cards

/// The learner's editor, with the arguments that take it to a line.
public struct EditorCommand: Hashable, Sendable {
  /// The program and the arguments of its own, never empty.
  let words: [String]

  /// The first of `$VISUAL` and `$EDITOR` that says anything, else `vi`.
  public init(visual: String?, editor: String?) {
    let candidates = [visual, editor].compactMap { $0 }.map(Self.split)
    words = candidates.first { !$0.isEmpty } ?? ["vi"]
  }

  var program: String { words[0] }

  /// The whole command line that opens a source at its line.
  func arguments(for source: Source) -> [String] {
    // A name that begins with a dash would be taken for an option.
    let file = source.file.hasPrefix("-") ? "./\(source.file)" : source.file
    switch program.split(separator: "/").last.map(String.init) ?? program {
    case "code", "code-insiders", "codium", "cursor", "windsurf":
      return words + waiting(["--wait", "-w"]) + ["-g", "\(file):\(source.line)"]
    case "zed", "subl":
      return words + waiting(["--wait", "-w"]) + ["\(file):\(source.line)"]
    case "hx", "helix":
      return words + ["\(file):\(source.line)"]
    default:
      return words + ["+\(source.line)", file]
    }
  }

  /// An editor with a window of its own would return at once, before anything is edited.
  private func waiting(_ options: [String]) -> [String] {
    words.contains(where: options.contains) ? [] : Array(options.prefix(1))
  }

  /// Splits at blanks as a shell does, with quotes and backslashes but nothing expanded.
  static func split(_ text: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in text {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}

/// Why an editor did not do its work.
enum EditorFailure: Error, Hashable {
  case cannotStart(program: String, reason: String)
  case exited(program: String, status: Int32)
  case killed(program: String, signal: Int32)
}
