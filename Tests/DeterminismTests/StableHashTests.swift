import Determinism
import Testing

struct StableHashTests {
  /// From the authors' test suite for the 64-bit variant.
  @Test(
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)]
  )
  func `bytes hash as in the published vectors`(text: String, expected: UInt64) {
    var hash = StableHash()
    hash.combine(Array(text.utf8))
    #expect(hash.value == expected)
  }

  @Test func `texts are kept apart`() {
    var first = StableHash()
    first.combine("ab")
    first.combine("c")
    var second = StableHash()
    second.combine("a")
    second.combine("bc")
    #expect(first != second)
  }
}
