import Cards
import Testing

/// The deck rules that a program can check, on the first real note.
struct DeckRulesTests {
  @Test func `four of five facts are asked`() throws {
    let made = try dayCards()
    let noFacts: Set<SkipReason> = [.label, .example, .notStudyMatter]
    let missed = made.skipped.filter { !noFacts.contains($0.reason) }.count
    let asked = Set(made.drafts.flatMap(\.content.source.lines)).count
    #expect(asked * 100 >= (asked + missed) * 80)
  }

  @Test func `no bullet makes more than three cards or two true-or-false ones`() throws {
    let byLine = Dictionary(grouping: try dayCards().drafts, by: \.content.source.line)
    for (line, drafts) in byLine {
      #expect(drafts.count <= 3, "line \(line)")
      #expect(drafts.filter { $0.content.kind == .truth }.count <= 1, "line \(line)")
    }
  }

  @Test func `no two cards ask the same`() throws {
    let prompts = try dayCards().drafts.map(\.content.prompt)
    #expect(Set(prompts).count == prompts.count)
  }

  @Test func `no answer stands in its question, breadcrumb, deck or tags`() throws {
    for draft in try dayCards().drafts {
      let content = draft.content
      let shown = ([content.prompt] + content.breadcrumb + content.deck + content.tags)
        .map(squeezed)
      let answers: [String] =
        switch content.answer {
        case .text(let text): [text]
        case .list(let items): items
        case .truth: []
        }
      for answer in answers.map(squeezed) where answer.count >= 2 {
        #expect(!shown.contains { $0.contains(answer) }, "\(content.prompt)")
      }
    }
  }

  @Test func `true and false are few and balanced`() throws {
    let drafts = try dayCards().drafts
    let truths = drafts.compactMap { draft -> Bool? in
      if case .truth(let truth) = draft.content.answer { truth } else { nil }
    }
    #expect(truths.count * 10 <= drafts.count)
    #expect(truths.filter { $0 }.count * 2 == truths.count)
  }

  @Test func `choices hold the right answer once, four of them, all different`() throws {
    let choices = try dayCards().drafts.map(\.content).filter { $0.kind == .choice }
    #expect(choices.count >= 6)
    for card in choices {
      #expect(card.choices.count == 4)
      #expect(Set(card.choices.map(squeezed)).count == 4)
      #expect(card.choices.filter { .text($0) == card.answer }.count == 1)
    }
  }

  @Test func `the right choice is not always in the same place`() throws {
    let places = try dayCards().drafts.map(\.content).filter { $0.kind == .choice }
      .compactMap { card in card.choices.firstIndex { .text($0) == card.answer } }
    let counts = (0..<4).map { place in places.filter { $0 == place }.count }
    // Chi-square with three degrees of freedom stays below its 5 % point.
    let expected = Double(places.count) / 4
    let chi = counts.map { (Double($0) - expected) * (Double($0) - expected) / expected }
    #expect(chi.reduce(0, +) < 7.815)
  }

  @Test func `lists are short and say how many`() throws {
    for card in try dayCards().drafts.map(\.content) {
      guard case .list(let items) = card.answer else { continue }
      #expect(items.count <= (card.kind == .steps ? 7 : 5))
      #expect(card.prompt.contains("\(items.count)가지") || card.prompt.contains("\(items.count)단계"))
    }
  }

  @Test func `no answer is shared by three of ten cards of a topic`() throws {
    let drafts = try dayCards().drafts
    for (deck, cards) in Dictionary(grouping: drafts, by: \.content.deck) where cards.count >= 4 {
      for (answer, same) in Dictionary(grouping: cards, by: \.content.answer.spoken) {
        #expect(same.count * 10 <= cards.count * 3 || same.count == 1, "\(deck): \(answer)")
      }
    }
  }

  @Test func `the same note gives the same cards`() throws {
    #expect(try dayCards() == dayCards())
  }

  private func squeezed(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
