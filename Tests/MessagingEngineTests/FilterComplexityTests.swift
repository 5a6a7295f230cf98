import Messaging
import MessagingEngine
import Testing

/// The limits of a policy as a whole.
struct FilterComplexityTests {
  private func isTaken(_ json: String, _ scope: FilterScope) -> Bool {
    do throws(MessagingError) {
      _ = try FilterPolicy(json, scope: scope)
      return true
    } catch {
      #expect(error.message == "Invalid parameter: FilterPolicy: Filter policy is too complex")
      return false
    }
  }

  private func key(_ name: String, _ count: Int) -> String {
    "\"\(name)\":[" + (1...count).map { "\"value\($0)\"" }.joined(separator: ",") + "]"
  }

  @Test func `values of one key count up to 150`() {
    #expect(isTaken("{\(key("a", 150))}", .messageAttributes))
    #expect(!isTaken("{\(key("a", 151))}", .messageAttributes))
  }

  @Test func `values of several keys are multiplied`() {
    #expect(isTaken("{\(key("a", 10)),\(key("b", 15))}", .messageAttributes))
    #expect(!isTaken("{\(key("a", 100)),\(key("b", 51))}", .messageAttributes))
    #expect(!isTaken("{\(key("a", 8)),\(key("b", 19))}", .messageAttributes))
  }

  /// 3 x 4 x 2 x 3 = 72 and 3 x 4 x 2 x 3 x 1 x 3 = 216; AWS refused the latter on 2024-05-14.
  @Test func `a nested key multiplies by its depth`() {
    let nested = "\"a\":{\"b\":{\(key("c", 4))}},\"d\":{\(key("e", 3))}"
    #expect(isTaken("{\(nested)}", .messageBody))
    #expect(isTaken("{\(nested),\(key("f", 2))}", .messageBody))
    #expect(!isTaken("{\(nested),\(key("f", 3))}", .messageBody))
  }

  /// 3x6 + 3x4x4 + 3x4x7 = 150, which AWS took, and 4x6 + 4x4x4 + 4x4x4 = 152.
  @Test func `alternatives add up`() {
    func policy(_ source: Int, _ name: Int, _ type: Int, _ first: Int, _ second: Int) -> String {
      """
      {\(key("source", source)), "$or": [{\(key("name", name))},
       {\(key("type", type)), "$or": [{\(key("id", first))}, {\(key("space", second))}]}]}
      """
    }
    #expect(isTaken(policy(3, 6, 4, 4, 7), .messageAttributes))
    #expect(!isTaken(policy(4, 6, 4, 4, 4), .messageAttributes))
  }

  /// 3x4x2 + 3x4x6 + 2x4x2 + 2x4x6 = 160, which AWS refused; with one value less 2x(...) = 128.
  @Test func `alternatives within an object multiply those without`() {
    func policy(_ names: Int) -> String {
      """
      {"$or": [{\(key("name", names))}, {\(key("space", 2))}],
       "detail": {\(key("scope", 2)), "$or": [{\(key("source", 1))}, {\(key("type", 3))}]}}
      """
    }
    #expect(!isTaken(policy(3), .messageBody))
    #expect(isTaken(policy(2), .messageBody))
  }

  @Test func `alternatives of alternatives come to an end`() {
    let choice = #""$or":[{"x":["1"]},{"y":["2"]}]"#
    var policy = "{\(choice)}"
    for _ in 0..<30 { policy = "{\(choice),\"n\":\(policy)}" }
    #expect(!isTaken(policy, .messageBody))
  }

  @Test func `five keys are the most, of which an alternative is one`() {
    let four = ["a", "b", "c", "d"].map { key($0, 1) }.joined(separator: ",")
    #expect(isTaken("{\(four),\(key("e", 1))}", .messageAttributes))
    #expect(isTaken("{\(four),\"$or\":[{\(key("e", 1))},{\(key("f", 1))}]}", .messageAttributes))
    #expect(
      throws: MessagingError(
        .invalidParameter,
        "Invalid parameter: FilterPolicy: Filter policy can not have more than 5 keys"
      )
    ) {
      try FilterPolicy(
        "{\(four),\(key("e", 1)),\"$or\":[{\(key("f", 1))},{\(key("g", 1))}]}",
        scope: .messageAttributes
      )
    }
  }

  @Test func `keys within an object are not counted`() {
    let six = (1...6).map { "\"k\($0)\":[\"v\"]" }.joined(separator: ",")
    #expect(isTaken("{\"a\":{\(six)}}", .messageBody))
  }

  @Test func `256 KB are the most`() throws {
    func policy(_ bytes: Int) -> String {
      "{\"a\":[\"" + String(repeating: "x", count: bytes - 10) + "\"]}"
    }
    #expect(policy(262_144).utf8.count == 262_144)
    _ = try FilterPolicy(policy(262_144), scope: .messageBody)
    #expect(
      throws: MessagingError(
        .invalidParameter,
        "Invalid parameter: FilterPolicy: Filter policy can not be larger than 262144 bytes"
      )
    ) { try FilterPolicy(policy(262_145), scope: .messageBody) }
  }
}
