import Foundation

/// Lists of texts and of numbers as JSON, which SQLite's own functions and people can read.
///
/// Always written the same way, so that equal lists are equal texts.
enum JSONText {
  static func encode(_ texts: [String]) -> String {
    "[" + texts.map(encode).joined(separator: ",") + "]"
  }

  static func encode(_ numbers: [Int]) -> String {
    "[" + numbers.map(String.init).joined(separator: ",") + "]"
  }

  static func encode(_ text: String) -> String {
    let needsEscape = text.utf8.contains { $0 < 0x20 || $0 == quote || $0 == backslash }
    guard needsEscape else { return "\"\(text)\"" }
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\t": json += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }

  static func texts(_ json: String, column: String) throws -> [String] {
    if json == "[]" { return [] }
    // Without escapes the quotes only stand around texts, which saves most of the time.
    guard json.utf8.contains(backslash) else {
      let parts = json.utf8.split(separator: quote, omittingEmptySubsequences: false)
      guard parts.count.isMultiple(of: 2) == false, parts.count > 1 else {
        throw UnreadableValue(column: column, value: json)
      }
      return stride(from: 1, to: parts.count, by: 2).map { String(Substring(parts[$0])) }
    }
    return try decode([String].self, json, column: column)
  }

  static func numbers(_ json: String, column: String) throws -> [Int] {
    try json.dropFirst().dropLast().split(separator: ",").map { digits in
      guard let number = Int(digits) else { throw UnreadableValue(column: column, value: json) }
      return number
    }
  }

  static func text(_ json: String, column: String) throws -> String {
    guard json.utf8.contains(backslash) else { return String(json.dropFirst().dropLast()) }
    return try decode(String.self, json, column: column)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  private static func decode<Value: Decodable>(
    _ type: Value.Type,
    _ json: String,
    column: String
  ) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(json.utf8))
    } catch is DecodingError {
      throw UnreadableValue(column: column, value: json)
    }
  }
}
