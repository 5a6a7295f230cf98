import Foundation

/// The one way in which quizlab writes JSON, so that equal values are equal bytes.
public enum JSONDocument {
  /// Sorted keys, indented, slashes as they are, one newline at the end.
  ///
  /// - Throws: `EncodingError` for a number that is not finite.
  public static func bytes(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try Array(encoder.encode(value)) + [UInt8(ascii: "\n")]
  }
}
