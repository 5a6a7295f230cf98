import NoteOutline

/// What is wrong with a note, in the user's words.
enum OutlineWording {
  static func message(_ error: OutlineError, in file: String) -> String {
    switch error {
    case .invalidUTF8(let line, let offset):
      say(
        "\(file):\(line): UTF-8이 아닙니다 (\(offset)번째 바이트). 파일을 UTF-8로 저장해 주세요.",
        "\(file):\(line): not UTF-8 (at byte \(offset)). Save the file as UTF-8."
      )
    case .binary(let line):
      say(
        "\(file):\(line): 텍스트 파일이 아닙니다. 마크다운 노트만 읽을 수 있습니다.",
        "\(file):\(line): not a text file. Only Markdown notes can be read."
      )
    }
  }

  static func warning(_ diagnostic: OutlineDiagnostic, in file: String) -> String {
    let place = "\(file):\(diagnostic.line)"
    switch diagnostic.kind {
    case .frontMatter(let reason):
      return say(
        "\(place): 머리말(front matter)을 읽을 수 없어 무시합니다: \(reason)",
        "\(place): the front matter can't be read and is ignored: \(reason)"
      )
    case .nestedTooDeep(let limit):
      return say(
        "\(place): \(limit)단계보다 깊은 목록은 \(limit)단계로 읽습니다.",
        "\(place): lists deeper than \(limit) levels are read as \(limit) levels."
      )
    case .lineTooLong(let bytes, let limit):
      return say(
        "\(place): 줄이 너무 길어 건너뜁니다 (\(bytes)바이트, 최대 \(limit)).",
        "\(place): the line is too long and left out (\(bytes) bytes, at most \(limit))."
      )
    }
  }
}
