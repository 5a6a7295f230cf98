import Cards
import Determinism
import Properties
import Testing

@testable import QuizTerminal

struct TimeFormatTests {
  @Test(arguments: [
    (0, "0초", "0 s"), (59, "59초", "59 s"), (60, "1분", "1 min"), (89, "1분", "1 min"),
    (330, "6분", "6 min"), (3569, "59분", "59 min"), (3570, "1시간", "1 h"),
    (84_599, "23시간", "23 h"), (84_600, "1일", "1 d"), (691_200, "8일", "8 d"),
    (29 * 86_400, "29일", "29 d"), (30 * 86_400, "1개월", "1 mo"),
    (45 * 86_400, "1.5개월", "1.5 mo"), (359 * 86_400, "12개월", "12 mo"),
    (365 * 86_400, "1년", "1 y"), (400 * 86_400, "1.1년", "1.1 y"),
    (36_500 * 86_400, "100년", "100 y"), (-5, "0초", "0 s"),
  ])
  func `a span is said in one unit`(seconds: Int, korean: String, english: String) {
    #expect(Words(language: .korean).span(.seconds(seconds)) == korean)
    #expect(Words(language: .english).span(.seconds(seconds)) == english)
  }

  @Test(arguments: [(18_000, "1일"), (86_400, "1일"), (104_400, "2일"), (172_800, "2일")])
  func `a review counts the study days it waits`(seconds: Int, text: String) {
    let reviewed = Instant(sinceEpoch: .seconds(1000))
    let schedule = Schedule(
      state: .review(Memory(stability: 1, difficulty: 1)),
      due: reviewed.advanced(by: .seconds(seconds)),
      lastReviewed: reviewed
    )
    let later = reviewed.advanced(by: .seconds(7200))
    #expect(Words(language: .korean).interval(to: schedule, from: later) == text)
  }

  @Test(arguments: [(5, "5초"), (252, "4분 12초"), (3725, "1시간 2분")])
  func `a session's length is said to the second`(seconds: Int, text: String) {
    #expect(Words(language: .korean).stopwatch(.seconds(seconds)) == text)
  }
}
