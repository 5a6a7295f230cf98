import Properties
import Testing

struct ValueFormatTests {
  let korean = ValueFormat(.korean)
  let english = ValueFormat(.english)
  let things = Bilingual("개", "topics")

  @Test(arguments: [
    (1_209_600.0, "14일", "14 days"), (86_400, "1일", "1 day"), (43_200, "12시간", "12 hours"),
    (60, "1분", "1 minute"), (90, "90초", "90 seconds"), (30, "30초", "30 seconds"),
    (0.01, "10밀리초", "10 ms"), (0, "0초", "0 seconds"),
  ])
  func `times stand in their largest whole unit`(_ seconds: Double, _ ko: String, _ en: String) {
    #expect(korean.text(seconds, .time, counter: things) == ko)
    #expect(english.text(seconds, .time, counter: things) == en)
  }

  @Test(arguments: [
    (262_144.0, "256 KiB"), (1_048_576, "1 MiB"), (2_147_483_648, "2 GiB"),
  ])
  func `sizes are binary`(_ bytes: Double, _ text: String) {
    #expect(korean.text(bytes, .size, counter: things) == text)
  }

  @Test(arguments: [
    (10.0, "10개", "10 topics"), (1000, "1,000개", "1,000 topics"),
    (100_000, "10만 개", "100,000 topics"), (12_500_000, "1,250만 개", "12,500,000 topics"),
    (125_000_000, "1억 2,500만 개", "125,000,000 topics"), (200_000_000, "2억 개", "200,000,000 topics"),
  ])
  func `counts are grouped as each language groups`(_ count: Double, _ ko: String, _ en: String) {
    #expect(korean.text(count, .count, counter: things) == ko)
    #expect(english.text(count, .count, counter: things) == en)
  }

  @Test func `choices share the right answer's unit where it stays readable`() {
    #expect(
      korean.texts([30, 10, 20, 60], .time, counter: things) == ["30초", "10초", "20초", "60초"]
    )
    #expect(
      korean.texts([60, 3600, 86_400, 345_600], .time, counter: things)
        == ["1분", "1시간", "1일", "4일"]
    )
  }
}
