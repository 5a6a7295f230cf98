import Testing

@testable import quizlab

struct LineListTests {
  @Test(arguments: [
    ([], ""), ([3], "3"), ([8, 6, 7, 12, 3, 7], "3, 6–8, 12"), ([1, 2, 4, 5], "1–2, 4–5"),
  ])
  func `runs of lines stand together`(lines: [Int], text: String) {
    #expect(LineList(lines).text == text)
  }
}
