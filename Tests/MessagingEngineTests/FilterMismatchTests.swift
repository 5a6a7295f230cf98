import Messaging
import MessagingEngine
import Testing

struct FilterMismatchTests {
  private func mismatch(
    _ policy: String,
    _ scope: FilterScope = .messageAttributes,
    attributes: [String: MessageAttribute] = [:],
    body: String = ""
  ) throws -> FilterMismatch? {
    var message = FilterableMessage(attributes: attributes, body: body)
    return try FilterPolicy(policy, scope: scope).mismatch(of: &message)
  }

  @Test func `an accepted message has none`() throws {
    #expect(try mismatch(#"{"a":["b"]}"#, attributes: ["a": .string("b")]) == nil)
    #expect(try mismatch("{}") == nil)
    #expect(try mismatch("{}", .messageBody, body: "no JSON") == nil)
  }

  @Test func `a missing key has no values`() throws {
    #expect(
      try mismatch(#"{"a":["b"],"c":["d"]}"#, attributes: ["a": .string("b")])
        == FilterMismatch(key: "c", values: [])
    )
  }

  @Test func `the first key without a match is told with what the message has there`() throws {
    #expect(
      try mismatch(
        #"{"a":["b"],"c":["d"],"e":["f"]}"#,
        attributes: ["a": .string("b"), "c": .array(#"["x \"y\"",1.50,true,null]"#)]
      ) == FilterMismatch(key: "c", values: [#""x \"y\"""#, "1.50", "true", "null"])
    )
    #expect(
      try mismatch(#"{"a":["1"]}"#, attributes: ["a": .number("1")])
        == FilterMismatch(key: "a", values: ["1"])
    )
    #expect(
      try mismatch(#"{"a":["1"]}"#, attributes: ["a": .array("[1")])
        == FilterMismatch(key: "a", values: ["[1"])
    )
  }

  @Test func `what must be missing is told where it is there`() throws {
    #expect(
      try mismatch(#"{"a":[{"exists":false}]}"#, attributes: ["a": .string("b")])
        == FilterMismatch(key: "a", values: ["\"b\""])
    )
    #expect(
      try mismatch(#"{"a":[{"exists":false}]}"#) == FilterMismatch(key: "a", values: [])
    )
  }

  @Test func `a nested key has its names with dots between`() throws {
    #expect(
      try mismatch(#"{"a":{"b":{"c":["d"]}}}"#, .messageBody, body: #"{"a":{"b":[{"c":["e"]}]}}"#)
        == FilterMismatch(key: "a.b.c", values: ["\"e\""])
    )
  }

  @Test func `a body that is no object lacks the first key`() throws {
    #expect(
      try mismatch(#"{"a":{"b":["c"]},"d":["e"]}"#, .messageBody, body: "[]")
        == FilterMismatch(key: "a.b", values: [])
    )
  }

  @Test func `of alternatives the closest is told`() throws {
    let policy = #"{"a":["1"],"$or":[{"b":["2"],"c":["3"]},{"d":["4"]}]}"#
    #expect(
      try mismatch(policy, attributes: ["a": .string("1"), "c": .string("3")])
        == FilterMismatch(key: "b", values: [])
    )
    #expect(
      try mismatch(policy, attributes: ["a": .string("1"), "d": .string("5")])
        == FilterMismatch(key: "d", values: ["\"5\""])
    )
    #expect(
      try mismatch(policy, attributes: ["d": .string("4")]) == FilterMismatch(key: "a", values: [])
    )
  }
}
