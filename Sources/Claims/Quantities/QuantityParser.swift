/// Finds the quantities in a text as notes write them, Korean, English or mixed.
///
///     QuantityParser().quantities(in: "최대 1,200만 개, 10ms 이내")
///     // 12,000,000 count atMost, 0.01 seconds atMost
///
/// Total: any text gives a list, in linear time. Dates, versions, clock times, list numbers and
/// identifiers such as `S3`, `HTTP/2` or `us-east-1` are no quantities. Hangul must be composed
/// (NFC), as it is in an outline.
public struct QuantityParser: Sendable {
  public init() {}

  /// In the order of the text, without overlaps.
  public func quantities(in text: String) -> [Quantity] {
    let reader = QuantityReader(bytes: ByteText(text))
    var found: [Quantity] = []
    var offset = 0
    var floor = 0
    while let start = reader.nextCandidate(from: offset) {
      switch reader.read(at: start, notBefore: floor) {
      case .quantity(let quantity):
        found.append(quantity)
        offset = quantity.range.upperBound
        floor = offset
      case .nothing(let end):
        offset = max(end, start + 1)
      }
    }
    return found
  }
}
