import Determinism
import Testing

struct SeededGeneratorTests {
  @Test func `draws are those of SplitMix64`() {
    var generator = SeededGenerator(seed: 0)
    #expect(generator.next() == 0xE220_A839_7B1D_CDAF)
    #expect(generator.next() == 0x6E78_9E6A_A1B9_65F4)
    #expect(generator.next() == 0x06C4_5D18_8009_454F)
  }

  @Test func `units lie below one and use the upper bits`() {
    var generator = SeededGenerator(seed: 0)
    #expect(generator.nextUnit() == 0.8833108082136426)
    for _ in 0..<1000 {
      #expect((0..<1).contains(generator.nextUnit()))
    }
  }

  @Test func `a bounded draw favours no number`() {
    var generator = SeededGenerator(seed: 7)
    var counts = [0, 0, 0]
    for _ in 0..<30_000 { counts[Int(generator.next(below: 3))] += 1 }
    for count in counts { #expect((9_700...10_300).contains(count)) }
  }

  @Test func `a bounded draw rejects what would make it uneven`() {
    // Scaled to three quarters of all draws, two of four neighbours fall on one number in three.
    var generator = SeededGenerator(seed: 11)
    var counts = [0, 0, 0]
    for _ in 0..<30_000 { counts[Int(generator.next(below: 3 << 62) % 3)] += 1 }
    for count in counts { #expect((9_700...10_300).contains(count)) }
  }

  @Test func `bounds of one and zero leave only zero`() {
    var generator = SeededGenerator(seed: 3)
    #expect(generator.next(below: 1) == 0)
    #expect(generator.next(below: 0) == 0)
  }

  @Test func `an element is drawn from any collection, and none from an empty one`() {
    var generator = SeededGenerator(seed: 5)
    #expect(generator.element(of: [String]()) == nil)
    var seen = Set<Character>()
    for _ in 0..<100 {
      if let drawn = generator.element(of: "가나다") { seen.insert(drawn) }
    }
    #expect(seen == ["가", "나", "다"])
  }

  @Test func `every order of a shuffle is as likely as the others`() {
    var generator = SeededGenerator(seed: 9)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6000 { counts[generator.shuffled(1...3), default: 0] += 1 }
    #expect(counts.count == 6)
    for count in counts.values { #expect((850...1150).contains(count)) }
  }

  @Test func `equal seeds shuffle equally`() {
    var first = SeededGenerator(seed: 21)
    var second = SeededGenerator(seed: 21)
    #expect(first.shuffled(0..<100) == second.shuffled(0..<100))
    #expect(first == second)
  }
}
