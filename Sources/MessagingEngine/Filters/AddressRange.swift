/// An IP address, of either version.
struct Address: Hashable, Sendable {
  var isVersion6: Bool
  var bits: UInt128

  var width: Int { isVersion6 ? 128 : 32 }

  /// Nil when the text is neither four decimal bytes nor eight hexadecimal groups.
  init?(_ text: some Collection<UInt8>) {
    if text.contains(UInt8(ascii: ":")) {
      guard let bits = Self.version6(text) else { return nil }
      (isVersion6, self.bits) = (true, bits)
    } else {
      guard let bits = Self.version4(text) else { return nil }
      (isVersion6, self.bits) = (false, bits)
    }
  }

  private static func version4(_ text: some Collection<UInt8>) -> UInt128? {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    return parts.reduce(0 as UInt128?) { bits, part in
      guard let bits, let byte = number(part, base: 10, atMost: 255) else { return nil }
      return bits << 8 | UInt128(byte)
    }
  }

  private static func version6(_ text: some Collection<UInt8>) -> UInt128? {
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var groups: [UInt128] = []
    var gap: Int?
    for (place, part) in parts.enumerated() {
      guard part.isEmpty else {
        guard part.count <= 4, let group = number(part, base: 16, atMost: 0xFFFF) else {
          return nil
        }
        groups.append(UInt128(group))
        continue
      }
      // Two colons leave one part empty, and one more at an end of the text.
      let isEdge = place == 0 || place == parts.count - 1
      if isEdge {
        let neighbour = place == 0 ? parts.dropFirst().first : parts.dropLast().last
        guard let neighbour, neighbour.isEmpty else { return nil }
      } else {
        guard gap == nil else { return nil }
        gap = groups.count
      }
    }
    if let gap {
      guard groups.count < 8 else { return nil }
      groups.insert(contentsOf: repeatElement(0, count: 8 - groups.count), at: gap)
    }
    guard groups.count == 8 else { return nil }
    return groups.reduce(0) { $0 << 16 | $1 }
  }

  private static func number(_ text: some Collection<UInt8>, base: Int, atMost limit: Int) -> Int? {
    var value = 0
    guard !text.isEmpty else { return nil }
    for byte in text {
      let digit: Int
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = Int(byte - UInt8(ascii: "a")) + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = Int(byte - UInt8(ascii: "A")) + 10
      default: return nil
      }
      guard digit < base else { return nil }
      value = value * base + digit
      guard value <= limit else { return nil }
    }
    return value
  }
}

/// The addresses that a `cidr` operator accepts.
struct AddressRange: Hashable, Sendable {
  private let network: Address
  private let maskBits: Int

  /// The reason that AWS gives when the text is no network.
  struct Malformed: Error {
    var reason: String
  }

  /// A mask that covers the whole address is taken, for `cidr` matches an address or a subnet.
  ///
  /// Source: Amazon SNS Developer Guide, string value matching; the texts are those of
  /// aws/event-ruler, as LocalStack's AWS-validated tests of `cidr` have them.
  init(_ text: String) throws(Malformed) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else {
      throw Malformed(reason: "Malformed CIDR, one '/' required")
    }
    guard let mask = Int(Substring(parts[1])) else {
      throw Malformed(reason: "Malformed CIDR, mask bits must be an integer")
    }
    guard mask >= 0 else {
      throw Malformed(reason: "Malformed CIDR, mask bits must not be negative")
    }
    guard let address = Address(parts[0]) else {
      throw Malformed(reason: "Nonstandard IP address: \(Substring(parts[0]))")
    }
    guard mask <= address.width else {
      throw Malformed(
        reason: "IPv\(address.isVersion6 ? 6 : 4) mask bits must be < \(address.width + 1)"
      )
    }
    network = address
    maskBits = mask
  }

  func contains(_ address: Address) -> Bool {
    guard address.isVersion6 == network.isVersion6 else { return false }
    // Nothing is left of either when all bits are free.
    let free = network.width - maskBits
    return address.bits >> free == network.bits >> free
  }
}
