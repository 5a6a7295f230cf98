import Testing

@testable import CardExport

struct AnkiNameTests {
  @Test(arguments: [
    (["AWS SAA", "SQS"], "AWS SAA::SQS"),
    ([], "quizlab"),
    (["", " \t"], "quizlab"),
    (["a::b", "c"], "a：：b::c"),
    (["a:", ":b", "c:d"], "a：::：b::c:d"),
    ([" \"x\"\ty\n z "], "'x' y z"),
    (["\u{1112}\u{1161}\u{11AB}"], "\u{D55C}"),
  ])
  func `a deck's path is one name`(path: [String], name: String) {
    let deck = AnkiName.deck(path)
    #expect(Array(deck.utf8) == Array(name.utf8))
  }

  @Test func `a deck lies in all the decks around it`() {
    #expect(AnkiName.decks(["A", "B:C", "D"]) == ["A", "A::B:C", "A::B:C::D"])
  }

  @Test func `a tag has no blanks`() {
    #expect(AnkiName.tag(" day  07\tSQS ") == "day_07_SQS")
  }

  @Test func `decks are numbered by name, parents included, none twice`() {
    let decks = AnkiDeck.all(of: [["B"], ["A", "C"], ["B"], ["A"]])
    #expect(decks.map(\.name) == ["A", "A::C", "B"])
    #expect(decks.map(\.id) == [1_795_392_000_001, 1_795_392_000_002, 1_795_392_000_003])
  }
}
