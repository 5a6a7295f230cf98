import Messaging

@testable import MessagingEngine

/// What a policy accepts, worked out from the policy's JSON each time, slowly and without cleverness.
struct FilterOracle {
  private let policy: JSONValue
  private let fields: [(path: String, value: JSONValue)]
  private let isBody: Bool
  private let isReadable: Bool

  init(policy: JSONValue, attributes: [String: MessageAttribute]) {
    self.policy = policy
    isBody = false
    isReadable = true
    fields = attributes.flatMap { name, attribute -> [(path: String, value: JSONValue)] in
      guard case .string(let text) = attribute.value else { return [] }
      switch attribute.dataType {
      case "Number": return [(name, .number(text))]
      case "String.Array": return Self.leaves(of: JSONValue(text) ?? .null, at: name)
      default: return [(name, .string(text))]
      }
    }
  }

  init(policy: JSONValue, body: String) {
    self.policy = policy
    isBody = true
    let value = JSONValue(body)
    isReadable = value?.members != nil
    fields = value.map { Self.leaves(of: $0, at: "") } ?? []
  }

  private static func leaves(of value: JSONValue, at path: String) -> [(String, JSONValue)] {
    switch value {
    case .array(let elements): elements.flatMap { leaves(of: $0, at: path) }
    case .object(let members):
      members.flatMap { leaves(of: $0.value, at: path == "" ? $0.name : path + "." + $0.name) }
    case .null, .truth, .number, .string: [(path, value)]
    }
  }

  var accepts: Bool {
    guard let members = policy.members else { return false }
    return members.isEmpty || isReadable && areMet(members, at: "")
  }

  private func areMet(_ members: [JSONValue.Member], at path: String) -> Bool {
    members.allSatisfy { member in
      if member.name == "$or", let branches = member.value.elements,
        branches.count > 1, branches.allSatisfy({ $0.members != nil })
      {
        return branches.contains { areMet($0.members ?? [], at: path) }
      }
      let name = path == "" ? member.name : path + "." + member.name
      if let nested = member.value.members { return areMet(nested, at: name) }
      let values = fields.filter { $0.path == name }.map(\.value)
      return (member.value.elements ?? []).contains { isMet($0, by: values) }
    }
  }

  private func isMet(_ condition: JSONValue, by values: [JSONValue]) -> Bool {
    guard let rule = condition.members?.first else {
      return values.contains { isSame($0, as: condition) }
    }
    if rule.name == "exists", rule.value == .truth(false) {
      return values.isEmpty && (isBody || !fields.isEmpty)
    }
    return values.contains { isMet(rule, by: $0) }
  }

  private func isMet(_ rule: JSONValue.Member, by value: JSONValue) -> Bool {
    switch rule.name {
    case "exists": return value != .null && value != .string("")
    case "anything-but":
      if let prefix = rule.value["prefix"]?.string {
        return !(value.string?.hasPrefix(prefix) ?? false)
      }
      return !(rule.value.elements ?? [rule.value]).contains { isSame(value, as: $0) }
    case "numeric":
      guard let number = scaled(value) else { return false }
      var terms = rule.value.elements ?? []
      while terms.count >= 2 {
        guard let other = scaled(terms[1]), let sign = terms[0].string,
          holds(number, sign, other)
        else { return false }
        terms.removeFirst(2)
      }
      return true
    default:
      guard let text = value.string, let operand = rule.value.string else { return false }
      switch rule.name {
      case "prefix": return text.hasPrefix(operand)
      case "suffix": return text.hasSuffix(operand)
      case "equals-ignore-case": return text.lowercased() == operand.lowercased()
      default: return isAddress(text, within: operand)
      }
    }
  }

  private func holds(_ number: Double, _ sign: String, _ other: Double) -> Bool {
    switch sign {
    case "=": number == other
    case "<": number < other
    case "<=": number <= other
    case ">": number > other
    default: number >= other
    }
  }

  private func isSame(_ value: JSONValue, as other: JSONValue) -> Bool {
    if let number = scaled(value), let other = scaled(other) { return number == other }
    return value == other
  }

  private func scaled(_ value: JSONValue) -> Double? {
    guard case .number(let text) = value, let number = Double(text), abs(number) <= 1e9 else {
      return nil
    }
    return (number * 100_000).rounded()
  }

  /// Addresses of version 4, whose bits are compared one by one.
  private func isAddress(_ text: String, within network: String) -> Bool {
    func bits(_ text: Substring) -> [Character]? {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      let bytes = parts.compactMap { UInt8($0) }
      guard parts.count == 4, bytes.count == 4 else { return nil }
      return bytes.flatMap { byte in
        let digits = String(byte, radix: 2)
        return Array(String(repeating: "0", count: 8 - digits.count) + digits)
      }
    }
    let parts = network.split(separator: "/")
    guard let own = bits(text[...]), let other = bits(parts[0]), let mask = Int(parts[1]) else {
      return false
    }
    return own.prefix(mask) == other.prefix(mask)
  }
}
