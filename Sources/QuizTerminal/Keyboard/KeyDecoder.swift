/// Turns a terminal's bytes into keys, in whatever portions they arrive.
struct KeyDecoder: Sendable {
  private enum State {
    case ground
    case escape
    /// Parameter bytes after `ESC [`.
    case sequence([UInt8])
    /// After `ESC O`.
    case singleShift
    case paste([UInt8])
  }

  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  /// More than anyone pastes into an answer; the rest of a paste is dropped.
  private static let longestPaste = 65_536

  private var state = State.ground
  private var utf8 = UTF8Assembler()

  /// How long to wait for more bytes before ``flush()``; nil when nothing is unfinished.
  ///
  /// A bare Esc and the start of an arrow key look alike until then.
  var patience: Duration? {
    switch state {
    case .ground: nil
    case .escape, .sequence, .singleShift: .milliseconds(50)
    case .paste: .seconds(1)
    }
  }

  mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes { feed(byte, into: &keys) }
    return keys
  }

  /// Gives up on an unfinished sequence: a bare Esc is the Esc key.
  mutating func flush() -> [Key] {
    defer { state = .ground }
    switch state {
    case .ground: return []
    case .escape: return [.escape]
    case .sequence, .singleShift: return [.unknown]
    case .paste(let bytes): return [.paste(String(decoding: bytes, as: UTF8.self))]
    }
  }

  private mutating func feed(_ byte: UInt8, into keys: inout [Key]) {
    switch state {
    case .ground:
      ground(byte, into: &keys)
    case .escape:
      escaped(byte, into: &keys)
    case .singleShift:
      state = .ground
      keys.append(Self.key(final: byte, parameters: []))
    case .sequence(let parameters):
      sequence(byte, parameters, into: &keys)
    case .paste(var bytes):
      state = .ground  // Gives up the copy, so that appending does not copy the paste each time.
      bytes.append(byte)
      if bytes.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) {
        keys.append(.paste(String(decoding: bytes.dropLast(Self.pasteEnd.count), as: UTF8.self)))
      } else {
        // Dropped before the tail, in which the end mark is looked for.
        if bytes.count > Self.longestPaste { bytes.remove(at: Self.longestPaste - 64) }
        state = .paste(bytes)
      }
    }
  }

  private mutating func ground(_ byte: UInt8, into keys: inout [Key]) {
    if byte == 0x1B, utf8.isEmpty {
      state = .escape
      return
    }
    for scalar in utf8.feed(byte) {
      if scalar == "\u{1B}" { state = .escape } else { keys.append(Self.key(for: scalar)) }
    }
  }

  private mutating func escaped(_ byte: UInt8, into keys: inout [Key]) {
    state = .ground
    switch byte {
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "O"): state = .singleShift
    case 0x1B:
      keys.append(.escape)
      state = .escape
    case 0x20..<0x7F: keys.append(.alt(Unicode.Scalar(byte)))
    case 0x7F: keys.append(.alt("\u{7F}"))
    default:
      keys.append(.escape)
      ground(byte, into: &keys)
    }
  }

  private mutating func sequence(
    _ byte: UInt8,
    _ parameters: [UInt8],
    into keys: inout [Key]
  ) {
    switch byte {
    case 0x20...0x3F where parameters.count < 32:
      state = .sequence(parameters + [byte])
    case 0x40...0x7E:
      if byte == UInt8(ascii: "~"), parameters == Array("200".utf8) {
        state = .paste([])
      } else {
        state = .ground
        keys.append(Self.key(final: byte, parameters: parameters))
      }
    default:
      // Not a sequence after all.
      state = .ground
      keys.append(.unknown)
      if byte == 0x1B || byte < 0x20 { ground(byte, into: &keys) }
    }
  }

  private static func key(final byte: UInt8, parameters: [UInt8]) -> Key {
    // What follows a semicolon are modifiers.
    let number = String(decoding: parameters.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
    switch (Character(Unicode.Scalar(byte)), number) {
    case ("A", _): return .up
    case ("B", _): return .down
    case ("C", _): return .right
    case ("D", _): return .left
    case ("H", _), ("~", "1"), ("~", "7"): return .home
    case ("F", _), ("~", "4"), ("~", "8"): return .end
    case ("M", ""): return .enter
    case ("~", "3"): return .delete
    case ("~", "5"): return .pageUp
    case ("~", "6"): return .pageDown
    default: return .unknown
    }
  }

  private static func key(for scalar: Unicode.Scalar) -> Key {
    switch scalar.value {
    case 0x0A, 0x0D: .enter
    case 0x09: .tab
    case 0x08, 0x7F: .backspace
    case 0x01...0x1A: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 0x00...0x1F, 0x80...0x9F: .unknown
    default: .text(scalar)
    }
  }
}
