import Testing

@testable import MessagingEngine

struct JSONTests {
  @Test func `an object keeps its members' order and a doubled name`() {
    let value = JSONValue(#" {"b": 1, "a": [true, null, -0.5e3], "b": "two"} "#)
    #expect(
      value
        == .object([
          .init(name: "b", value: .number("1")),
          .init(name: "a", value: .array([.truth(true), .null, .number("-0.5e3")])),
          .init(name: "b", value: .string("two")),
        ])
    )
    #expect(value?["b"] == .string("two"))
  }

  @Test func `escapes become the characters that they name`() {
    #expect(
      JSONValue(#""\"\\\/\b\f\n\r\t\u0041\ud55c\ud83d\uDE00""#)
        == .string("\"\\/\u{8}\u{C}\n\r\tA한😀")
    )
  }

  @Test(arguments: [
    "", " ", "{", "[1,]", "{\"a\"}", "{\"a\":1,}", "{a:1}", "01", "1.", ".5", "+1", "1e", "tru",
    "nul", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"",
    "\"\u{1}\"", "1 2", "[1 2]", "NaN", "Infinity", "0x10", "'a'", "{\"a\":1}}",
  ])
  func `what RFC 8259 does not allow is no JSON`(text: String) {
    #expect(JSONValue(text) == nil)
  }

  @Test func `nesting ends at a depth that the stack bears`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(JSONValue(nested(64)) != nil)
    #expect(JSONValue(nested(65)) == nil)
    #expect(JSONValue(String(repeating: "[", count: 1_000_000)) == nil)
  }

  @Test func `written strings are read back as they were`() {
    let text = "\"quotes\" \\ \u{1}\u{1F}\n\t한글 😀 /"
    #expect(JSONText.quoted("a\u{1}\"") == #""a\u0001\"""#)
    #expect(JSONValue(JSONText.quoted(text)) == .string(text))
  }
}
