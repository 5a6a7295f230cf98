/// Undoes the escapes that the exporter writes so that CommonMark leaves a text alone.
enum MarkdownEscapes {
  private static let entities: [String: Unicode.Scalar] = [
    "#32": " ", "#9": "\t", "#10": "\n", "rsaquo": "›",
  ]

  /// Lines, joined where one ends with a backslash that is not itself escaped.
  static func logicalLines(_ lines: some Sequence<Substring>) -> [String] {
    var result: [String] = []
    var isContinued = false
    for line in lines {
      let backslashes = line.reversed().prefix { $0 == "\\" }.count
      let continues = !backslashes.isMultiple(of: 2)
      let text = continues ? line.dropLast() : line
      if isContinued, let last = result.popLast() {
        result.append(last + "\n" + text.drop { $0 == " " })
      } else {
        result.append(String(text))
      }
      isContinued = continues
    }
    return result
  }

  static func unescaped(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\", let next = rest.popFirst() {
        result.append(next)
      } else if scalar == "&", let end = rest.prefix(8).firstIndex(of: ";"),
        let named = entities[String(String.UnicodeScalarView(rest[..<end]))]
      {
        result.append(named)
        rest = rest[(end + 1)...]
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
