import LabKit
import Testing

struct SearchTests {
  @Test(arguments: [0, 1, 2, 3, 59, 60, 1023, 1024, 262_144, 1_048_576, 999_998])
  func `the largest accepted number is found from any start`(limit: Int) async {
    for start in [0, 1, 60, 262_144, 2_000_000] {
      let search = LimitSearch(in: 0...4_000_000)
      #expect(await search.largest(from: start) { $0 <= limit } == limit)
    }
  }

  @Test(arguments: [1, 2, 60, 345_600])
  func `the smallest accepted number is found from any start`(limit: Int) async {
    for start in [0, 1, 60, 345_600, 1_000_000] {
      let search = LimitSearch(in: -1...2_000_000)
      #expect(await search.smallest(from: start) { $0 >= limit } == limit)
    }
  }

  @Test func `where nothing or everything is accepted there is no limit`() async {
    let search = LimitSearch(in: 0...100)
    #expect(await search.largest(from: 7) { _ in true } == nil)
    #expect(await search.largest(from: 7) { _ in false } == nil)
    #expect(await search.smallest(from: 7) { _ in true } == nil)
  }

  @Test func `a million takes some forty questions, a near guess a handful`() async {
    var questions = 0
    _ = await LimitSearch(in: 0...4_000_000).largest(from: 1) {
      questions += 1
      return $0 <= 1_000_000
    }
    #expect(questions <= 42)
    questions = 0
    _ = await LimitSearch(in: 0...4_000_000).largest(from: 1_000_010) {
      questions += 1
      return $0 <= 1_000_000
    }
    #expect(questions <= 10)
  }

  @Test func `nothing outside the range is asked`() async {
    var asked: [Int] = []
    _ = await LimitSearch(in: 3...40).largest(from: 0) {
      asked.append($0)
      return true
    }
    #expect(asked.min() == 3)
    #expect(asked.max() == 40)
  }

  @Test(arguments: [[0, 99], [17], [40, 41, 42], [0, 33, 66, 99]])
  func `a list shrinks to what it takes`(needed: [Int]) async {
    let kept = await Shrinker.smallest(Array(0..<100)) { part in
      Set(needed).isSubset(of: part) ? part : nil
    }
    #expect(kept == needed)
  }

  @Test func `elements that need each other stay together`() async {
    // Shows it with both of a pair or with neither, as a delete needs its receive.
    let kept = await Shrinker.smallest(Array(0..<40)) { part in
      part.contains(7) && part.contains(23) == part.contains(24) ? part : nil
    }
    #expect(kept == [7])
  }

  @Test func `a replay may rename what it keeps`() async {
    let kept = await Shrinker.smallest([5, 6, 7, 8]) { part in
      part.count >= 2 ? part.indices.map { $0 } : nil
    }
    #expect(kept == [0, 1])
  }

  @Test func `elements that go only together go by pairs`() async {
    let kept = await Shrinker.smallestByPairs(Array(0..<6)) { part in
      part.contains(3) && part.contains(0) == part.contains(4)
        && part.contains(1) == part.contains(5)
        ? part : nil
    }
    #expect(kept == [2, 3])
  }
}
