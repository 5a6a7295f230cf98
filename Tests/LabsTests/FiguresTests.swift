import LabKit
import Properties
import Testing

struct FiguresTests {
  @Test(arguments: [
    ("30 s", "30초"), ("9.573 s", "9.573초"), ("43,200 s", "43,200초"), ("≤ 21,600 s", "≤ 21,600초"),
    ("20 ms", "20밀리초"), ("4 d", "4일"), ("orders s", "orders s"), ("m1", "m1"), (" s", " s"),
    ("OK", "OK"),
  ])
  func `a number's unit is Korean in Korean`(cell: String, korean: String) {
    #expect(Figures.korean(cell) == korean)
  }

  @Test func `a share is rounded alike in tables and bars`() {
    #expect(Figures.percent(0.20557) == "20.6%")
    #expect(Figures.percentage(0.20557) == 20.6)
  }

  @Test(arguments: [
    (9573, 9600), (1575, 1600), (844, 840), (303, 300), (35, 35), (0, 0), (996, 1000),
  ])
  func `what depends on chance keeps two digits`(exact: Int, rounded: Int) {
    #expect(Figures.rounded(.milliseconds(exact)) == .milliseconds(rounded))
  }
}
