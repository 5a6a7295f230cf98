import Determinism
import Messaging

@testable import MessagingEngine

/// Draws policies and messages from few names and values, so that they often meet.
struct FilterStorm {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private static let texts = ["", "x", "xy", "yx", "X", "XY", "10.0.0.1", "10.0.9.9", "한글", "1"]
  private static let numbers = [
    "0", "-0.0", "1", "1.0", "1e0", "1.5", "15E-1", "-2", "100", "0.00001", "1000000000",
    "1000000001", "12345678901234567890",
  ]

  private mutating func chance(_ percent: UInt64) -> Bool { generator.next(below: 100) < percent }

  private mutating func pick(_ choices: [String]) -> String {
    generator.element(of: choices) ?? ""
  }

  private mutating func text() -> String { JSONText.quoted(pick(Self.texts)) }
  private mutating func number() -> String { pick(Self.numbers) }
  /// One that an operator takes.
  private mutating func operand() -> String { pick(Array(Self.numbers.dropLast(2))) }

  private mutating func list(_ most: UInt64, _ draw: (inout Self) -> String) -> String {
    (0...generator.next(below: most)).map { _ in draw(&self) }.joined(separator: ",")
  }

  private mutating func leaf() -> String {
    switch generator.next(below: 8) {
    case 0..<4: text()
    case 4..<6: number()
    case 6: "null"
    default: chance(50) ? "true" : "false"
    }
  }

  private mutating func condition() -> String {
    switch generator.next(below: 13) {
    case 0..<3: leaf()
    case 3: "{\"prefix\":\(text())}"
    case 4: "{\"suffix\":\(text())}"
    case 5: "{\"equals-ignore-case\":\(text())}"
    case 6: "{\"anything-but\":[\(list(3) { $0.text() })]}"
    case 7: "{\"anything-but\":\(chance(50) ? operand() : "[\(list(3) { $0.operand() })]")}"
    case 8: "{\"anything-but\":{\"prefix\":\"\(pick(["x", "1", "한"]))\"}}"
    case 9: "{\"exists\":\(chance(50))}"
    case 10: "{\"cidr\":\"10.0.\(pick(["0.0/24", "0.0/16", "9.9/32", "0.0/0"]))\"}"
    case 11: "{\"numeric\":[\"\(pick(["=", "<", "<=", ">", ">="]))\",\(operand())]}"
    default: "{\"numeric\":[\"\(pick([">", ">="]))\",-3,\"\(pick(["<", "<="]))\",\(operand())]}"
    }
  }

  private mutating func members(_ names: [String], nested: Int) -> [String] {
    names.filter { _ in chance(45) }.map { name in
      if nested > 0, chance(35) {
        return "\"\(name)\":\(object(["a", "b"], nested: nested - 1))"
      }
      return "\"\(name)\":[\(list(3) { $0.condition() })]"
    }
  }

  private mutating func object(_ names: [String], nested: Int) -> String {
    var members = members(names, nested: nested)
    if chance(20) {
      let branches = (0..<(2 + generator.next(below: 2))).map { _ in
        object(["o", "p"], nested: nested, within: true)
      }
      members.append("\"$or\":[\(branches.joined(separator: ","))]")
    }
    if members.isEmpty { members.append("\"\(names[0])\":[\(condition())]") }
    return "{\(generator.shuffled(members).joined(separator: ","))}"
  }

  private mutating func object(_ names: [String], nested: Int, within: Bool) -> String {
    var members = members(names, nested: nested)
    if members.isEmpty { members.append("\"\(names[0])\":[\(condition())]") }
    return "{\(members.joined(separator: ","))}"
  }

  mutating func policy(_ scope: FilterScope) -> String {
    object(["a", "b", "c"], nested: scope == .messageBody ? 2 : 0)
  }

  private mutating func value(_ depth: Int) -> String {
    switch generator.next(below: 10) {
    case 0..<6: leaf()
    case 6 where depth > 0: "[]"
    case 7 where depth > 0: "[\(list(3) { $0.value(depth - 1) })]"
    case 8..<10 where depth > 0: document(depth - 1)
    default: leaf()
    }
  }

  private mutating func document(_ depth: Int) -> String {
    let names = ["a", "b", "c", "o", "p", "a.a", "a.b"].filter { _ in chance(75) }
    return "{\(names.map { "\"\($0)\":\(value(depth))" }.joined(separator: ","))}"
  }

  mutating func body() -> String { chance(3) ? value(0) : document(3) }

  mutating func attributes() -> [String: MessageAttribute] {
    var attributes: [String: MessageAttribute] = [:]
    for name in ["a", "b", "c", "o", "p"] where chance(80) {
      switch generator.next(below: 8) {
      case 0..<3: attributes[name] = .string(pick(Self.texts))
      case 3..<5: attributes[name] = .number(number())
      case 5..<7: attributes[name] = .array("[\(chance(10) ? "" : list(3) { $0.leaf() })]")
      default: attributes[name] = MessageAttribute("Binary", .binary([1]))
      }
    }
    return attributes
  }
}
