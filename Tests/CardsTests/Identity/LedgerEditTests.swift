import Cards
import Determinism
import Foundation
import Testing

/// Rule D8: at least 95 % of ids outlive each way in which people edit notes.
struct LedgerEditTests {
  private let notes = GeneratedNotes.drafts()

  /// The share of the cards that keep their id, by the draft at each place after the edit; nil
  /// there for a draft that is new.
  private func kept(
    after edit: (inout [CardDraft]) -> Void,
    origins: [Int?]? = nil
  ) -> Double {
    var notebook = Notebook(notes)
    let before = notebook.ids()
    edit(&notebook.drafts)
    let after = notebook.ids()
    let origins = origins ?? before.indices.map { $0 }
    let same = zip(after, origins).filter { id, origin in
      origin.map { before[$0] == id } ?? false
    }
    return Double(same.count) / Double(before.count)
  }

  @Test func `the generated notes are a deck of real size`() {
    #expect(notes.count == 216)
  }

  @Test func `a second sync of the same notes keeps every id`() {
    var notebook = Notebook(notes)
    let first = notebook.sync()
    let second = notebook.sync()
    #expect(second.assignments.map(\.id) == first.assignments.map(\.id))
    #expect(second.assignments.allSatisfy { $0.match == .same && !$0.isReturned })
    #expect(second.orphaned.isEmpty)
    #expect(second.doubts.isEmpty)
    #expect(Set(first.assignments.map(\.id)).count == 216)
  }

  @Test(arguments: [1, 2, 3, 4, 5])
  func `fixing a typo in every bullet keeps the ids`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let share = kept { drafts in
      for index in drafts.indices where drafts[index].bullet.count > 8 {
        drafts[index].bullet.mistype(using: &random)
      }
    }
    #expect(share >= 0.95)
  }

  @Test(arguments: [1, 2, 3, 4, 5])
  func `reordering all bullets keeps the ids`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let order = notes.indices.shuffled(using: &random)
    #expect(kept(after: { $0 = order.map { notes[$0] } }, origins: order) >= 0.95)
  }

  @Test func `renaming every heading keeps the ids`() {
    let share = kept { drafts in
      for index in drafts.indices {
        drafts[index].place = drafts[index].place.map { "\($0) 다시 정리" }
      }
    }
    #expect(share >= 0.95)
  }

  @Test func `renaming headings and fixing typos at once keeps the ids`() {
    var random = SeededGenerator(seed: 7)
    let share = kept { drafts in
      for index in drafts.indices {
        drafts[index].place[1] = "복습: " + drafts[index].place[1]
        if index.isMultiple(of: 3), drafts[index].bullet.count > 8 {
          drafts[index].bullet.mistype(using: &random)
        }
      }
    }
    #expect(share >= 0.95)
  }

  @Test func `inserting bullets everywhere keeps the ids`() {
    var origins: [Int?] = []
    var edited: [CardDraft] = []
    for (index, draft) in notes.enumerated() {
      if index.isMultiple(of: 4) {
        origins.append(nil)
        edited.append(makeDraft("새로 적은 줄 \(index) 번째 내용", role: "value", place: draft.place))
      }
      origins.append(index)
      edited.append(draft)
    }
    #expect(kept(after: { $0 = edited }, origins: origins) == 1)
  }

  @Test func `moving the file keeps the ids`() {
    let share = kept { drafts in
      for index in drafts.indices { drafts[index].file = "Notes/2024/messaging.md" }
    }
    #expect(share == 1)
  }

  @Test func `moving the file and fixing typos at once keeps the ids`() {
    var random = SeededGenerator(seed: 11)
    let share = kept { drafts in
      for index in drafts.indices {
        drafts[index].file = "Notes/messaging.md"
        if index.isMultiple(of: 3), drafts[index].bullet.count > 8 {
          drafts[index].bullet.mistype(using: &random)
        }
      }
    }
    #expect(share >= 0.95)
  }

  @Test func `other code points for the same Hangul keep the ids`() {
    let share = kept { drafts in
      for index in drafts.indices {
        drafts[index].bullet = drafts[index].bullet.decomposedStringWithCanonicalMapping
        drafts[index].place = drafts[index].place.map(\.decomposedStringWithCanonicalMapping)
      }
    }
    #expect(share == 1)
  }

  @Test func `changing every number keeps the ids`() {
    let share = kept { drafts in
      for index in drafts.indices where drafts[index].role == "value" {
        drafts[index].bullet = drafts[index].bullet.replacing(/[0-9]+/) { "\($0.output)7" }
        drafts[index].content.answer = .text("\(index)")
      }
    }
    #expect(share >= 0.95)
  }

  @Test func `other spacing and capitals keep the ids`() {
    let share = kept { drafts in
      for index in drafts.indices {
        drafts[index].bullet = drafts[index].bullet.replacing(" ", with: "  ").uppercased()
      }
    }
    #expect(share == 1)
  }
}

extension String {
  /// Doubles, drops or replaces one character.
  fileprivate mutating func mistype(using random: inout some RandomNumberGenerator) {
    let letters = indices.filter { self[$0].isLetter }
    guard let index = letters.randomElement(using: &random) else { return }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: insert(self[index], at: index)
    case 1: remove(at: index)
    default: replaceSubrange(index...index, with: "ㅣ")
    }
  }
}
