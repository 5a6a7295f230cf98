/// A tag of HTML's own vocabulary at the start of a text: `<br>`, `</details>`, `<img src="…">`.
struct HTMLTag {
  /// In lower case.
  var name: String
  var isClosing: Bool
  var hasAttributes: Bool
  var length: Int

  /// Nil unless the whole tag, with whatever name, stands on this line.
  init?(_ text: Bytes) {
    guard text.first == UInt8(ascii: "<") else { return nil }
    var rest = text.dropFirst()
    isClosing = rest.first == UInt8(ascii: "/")
    if isClosing { rest = rest.dropFirst() }
    guard let first = rest.first, first.isLetter else { return nil }
    let letters = rest.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    name = letters.string.lowercased()
    rest = rest.dropFirst(letters.count)
    guard let next = rest.first,
      next.isBlank || next == .lineFeed || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
    else { return nil }
    guard let end = Self.end(of: rest) else { return nil }
    let attributes = rest[..<end].trimmed()
    hasAttributes = !attributes.isEmpty && attributes.first != UInt8(ascii: "/")
    length = end + 1 - text.startIndex
  }

  /// Part of HTML, as opposed to a placeholder such as `<queue-name>`.
  var isKnown: Bool { isBlock || Self.inline.contains(name) }

  /// Ends the text before it.
  var isBlock: Bool { Self.block.contains(name) }

  /// Holds no text for people.
  var hidesContent: Bool { name == "script" || name == "style" }

  /// The Markdown that an opening tag at the start of a line stands for.
  var markdown: Bytes {
    switch (name, isClosing) {
    case ("li", false): Bytes("- ")
    case ("h1", false): Bytes("# ")
    case ("h2", false): Bytes("## ")
    case ("h3", false): Bytes("### ")
    case ("h4", false): Bytes("#### ")
    case ("h5", false): Bytes("##### ")
    case ("h6", false): Bytes("###### ")
    case ("blockquote", false): Bytes("> ")
    default: []
    }
  }

  /// What inline tags mark; nil for those that mean nothing to a learner.
  var mark: Mark.Style? {
    switch name {
    case "b", "strong": .strong
    case "em", "i": .emphasis
    case "code", "kbd", "samp", "tt": .code
    case "del", "s", "strike": .struck
    case "mark": .highlight
    default: nil
    }
  }

  private static func end(of rest: Bytes) -> Int? {
    var quote: UInt8?
    for index in rest.indices {
      let byte = rest[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
    }
    return nil
  }

  private static let block: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "col", "colgroup",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
    "hr", "html", "iframe", "legend", "li", "link", "main", "menu", "menuitem", "meta", "nav",
    "noframes", "ol", "optgroup", "option", "p", "param", "pre", "section", "source", "summary",
    "table",
    "tbody", "td", "textarea", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]

  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "audio", "b", "base", "basefont", "bdi", "bdo", "big", "br", "button",
    "canvas", "cite", "code", "data", "datalist", "del", "dfn", "em", "embed", "font", "i", "img",
    "input", "ins", "kbd", "label", "map", "mark", "meter", "object", "output", "picture",
    "progress", "q", "rp", "rt", "ruby", "s", "samp", "script", "select", "small", "span",
    "strike", "strong", "style", "sub", "sup", "svg", "template", "time", "tt", "u",
    "var", "video", "wbr",
  ]
}
