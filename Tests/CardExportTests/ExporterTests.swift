import CardExport
import Cards
import Testing

struct ExporterTests {
  @Test(arguments: ExportFormat.allCases)
  func `the same cards give the same bytes`(format: ExportFormat) throws {
    let exporter = Exporter(includesScheduling: true, calendar: utc)
    let cards = try richDeck()
    #expect(try exporter.bytes(of: cards, as: format) == exporter.bytes(of: cards, as: format))
  }

  @Test(arguments: [ExportFormat.anki, .tsv, .markdown])
  func `a file without cards is refused`(format: ExportFormat) {
    #expect(throws: ExportError.noCards(format)) {
      try Exporter(calendar: utc).bytes(of: [], as: format)
    }
  }

  @Test func `JSON can list no cards`() throws {
    #expect(try text(of: [], as: .json) == "{\n  \"cards\" : [\n\n  ]\n}\n")
  }

  @Test(arguments: ExportFormat.allCases)
  func `a card that is there twice is refused`(format: ExportFormat) throws {
    let card = try makeExportCard("twin")
    #expect(throws: ExportError.repeatedCard(card.card.id)) {
      try Exporter(calendar: utc).bytes(of: [card, makeExportCard("a"), card], as: format)
    }
  }

  @Test func `errors say what is wrong`() throws {
    #expect(ExportError.noCards(.tsv).description == "there are no cards to export as tsv")
    let id = try #require(CardID("a1"))
    #expect(ExportError.repeatedCard(id).description == "card a1 is there twice")
    #expect(
      ExportError.packaging("Malloc failure").description
        == "the Anki package can't be made: Malloc failure"
    )
  }
}
