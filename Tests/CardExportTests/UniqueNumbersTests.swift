import Testing

@testable import CardExport

struct UniqueNumbersTests {
  @Test func `no number is given twice, and each is as near as can be`() {
    var numbers = UniqueNumbers()
    let taken: [Int64] = [5, 6, 5, 5, -3, 0, 7].map { numbers.take($0) }
    #expect(taken == [5, 6, 7, 8, 1, 2, 9])
  }
}
