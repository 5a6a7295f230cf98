/// Why a file can't be read as a note at all.
public enum OutlineError: Error, Hashable, Sendable {
  /// The bytes are no UTF-8; line and byte offset of the first bad byte, line 1-based.
  case invalidUTF8(line: Int, offset: Int)
  /// A NUL byte: this is no text.
  case binary(line: Int)
}
