import Testing

@testable import MessagingEngine

struct FilterNumberTests {
  @Test(arguments: [
    ("0", 0), ("-0", 0), ("1", 100_000), ("-1", -100_000), ("0.00001", 1), ("0.000019", 1),
    ("-0.000019", -1), ("1.5e3", 150_000_000), ("1500e-3", 150_000), ("12E+1", 12_000_000),
    ("1e-5", 1), ("1e-6", 0), ("0.1e-4", 1), ("123456789.98765", 12_345_678_998_765),
    ("1000000000", 100_000_000_000_000), ("-1e9", -100_000_000_000_000),
    ("1000000000.000000", 100_000_000_000_000), ("00012.50", 1_250_000), ("+7", 700_000),
    (".5", 50_000), ("0e999999999999999999999", 0), ("1e-99999999999999999999", 0),
    ("0.00000000000000000001e20", 100_000), ("100000000000000000000e-20", 100_000),
  ])
  func `a decimal in hundred-thousandths`(text: String, value: Int64) {
    #expect(FilterNumber.hundredThousandths(text.utf8) == value)
  }

  @Test(arguments: [
    "", "-", ".", "e5", "1e", "1e+", "1.2.3", "0x10", "1 ", "--1", "NaN", "1e5e5",
    "1000000000.00001",
    "1000000000.0000000000001", "-1000000001", "1e10", "1e99999999999999999999", "1,5",
  ])
  func `what is no decimal or beyond the bounds is no number`(text: String) {
    #expect(FilterNumber.hundredThousandths(text.utf8) == nil)
  }
}
