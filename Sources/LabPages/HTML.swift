/// A stretch of a page: what is written out in a literal is markup, what is put into one is text
/// and escaped, unless it is a stretch itself.
public struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
  public private(set) var text: String

  public init(stringLiteral text: String) { self.text = text }
  public init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    public mutating func appendLiteral(_ literal: String) { text += literal }
    public mutating func appendInterpolation(_ text: String) {
      self.text += HTML.escaped(HTML.bound(text))
    }

    /// To be typed as it stands.
    public mutating func appendInterpolation(code: String) { text += HTML.escaped(code) }
    public mutating func appendInterpolation(_ html: HTML) { text += html.text }
    public mutating func appendInterpolation(_ html: HTML?) { text += html?.text ?? "" }
    public mutating func appendInterpolation(_ number: Int) { text += String(number) }
    public mutating func appendInterpolation(_ length: Length) { text += length.text }
  }

  /// One below the other.
  static func lines(_ parts: [HTML]) -> HTML { joined(parts, "\n") }

  static func joined(_ parts: [HTML], _ separator: HTML = "") -> HTML {
    var html: HTML = ""
    html.text = parts.map(\.text).joined(separator: separator.text)
    return html
  }

  /// With numbers and their units on one line: the blank in `30 s` or `256 KiB` does not break.
  static func bound(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var bound = String(words.first ?? "")
    for (word, next) in zip(words, words.dropFirst()) {
      let letters = next.prefix { $0.isASCII && $0.isLetter }
      let isUnit = units.contains(letters) && word.last?.isASCII == true
      bound += (isUnit && word.last?.isNumber == true ? "\u{A0}" : " ") + next
    }
    return bound
  }

  private static let units: Set<Substring> = [
    "s", "ms", "d", "h", "min", "B", "KiB", "MiB", "GiB", "seconds", "minutes", "hours", "days",
  ]

  /// As text and in attributes, in HTML and in XML.
  ///
  /// Works on Unicode scalars: to Swift, `<` and a combining mark after it are one character that
  /// is no `<`, to a browser they are a tag. Controls become their visible pictures, since XML
  /// knows none; overrides of the writing direction would reorder what stands around them.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: escaped.append(contentsOf: "&amp;".unicodeScalars)
      case 0x3C: escaped.append(contentsOf: "&lt;".unicodeScalars)
      case 0x3E: escaped.append(contentsOf: "&gt;".unicodeScalars)
      case 0x22: escaped.append(contentsOf: "&quot;".unicodeScalars)
      case 0x27: escaped.append(contentsOf: "&#39;".unicodeScalars)
      case 0x09, 0x0A, 0x0D: escaped.append(" ")
      case 0x00...0x1F: escaped.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: escaped.append("\u{2421}")
      case 0x80...0x9F, 0xFFFE, 0xFFFF: escaped.append("\u{FFFD}")
      case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}

/// CSS pixels, written with one decimal at most.
public struct Length: Hashable, Sendable, Comparable {
  var pixels: Double

  init(_ pixels: Double) { self.pixels = pixels }

  var text: String {
    let tenths = Int((pixels * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }

  public static func < (left: Length, right: Length) -> Bool { left.pixels < right.pixels }
}
