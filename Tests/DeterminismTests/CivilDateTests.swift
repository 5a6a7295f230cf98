import Determinism
import Testing

struct CivilDateTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2024-07-18", 19_922),
    ("2100-03-01", 47_541), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func `days since the epoch and dates agree`(text: String, days: Int) throws {
    let date = try #require(CivilDate(iso: text))
    #expect(date.daysSinceEpoch == days)
    #expect(CivilDate(daysSinceEpoch: days) == date)
    #expect(date.description == text)
  }

  @Test func `every day of 800 years follows the one before`() {
    var previous = CivilDate(daysSinceEpoch: -146_098)
    for days in -146_097..<146_097 {
      let date = CivilDate(daysSinceEpoch: days)
      let valid = CivilDate(year: date.year, month: date.month, day: date.day) == date
      guard valid, date.daysSinceEpoch == days, previous < date else {
        Issue.record("\(days): \(date) after \(previous)")
        return
      }
      previous = date
    }
  }

  @Test(arguments: [
    "2023-02-29", "2100-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "0000-01-01", "2024-1-1",
    "24-07-18", "2024-07-18 ", "+024-07-18", "2024/07/18", "２０２４-07-18", "",
  ])
  func `what is no date is refused`(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }
}
