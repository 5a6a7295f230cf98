/// Numbers of lines as a person lists them: `3, 6–8, 12`.
struct LineList {
  private var runs: [ClosedRange<Int>] = []

  /// In any order; repetitions count once.
  init(_ lines: [Int]) {
    for line in Set(lines).sorted() {
      if let last = runs.last, last.upperBound + 1 == line {
        runs[runs.count - 1] = last.lowerBound...line
      } else {
        runs.append(line...line)
      }
    }
  }

  var text: String {
    runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      .joined(separator: ", ")
  }
}
