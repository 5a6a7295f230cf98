import Determinism
import Properties
import Testing

struct CatalogTests {
  @Test func `ids are unique and found`() {
    let ids = Catalog.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { Catalog[$0]?.id == $0 })
    #expect(Catalog["no.such"] == nil)
  }

  @Test func `every documented value names its source and something is in force today`() throws {
    let today = try #require(CivilDate(iso: "2026-11-24"))
    for property in Catalog.all {
      #expect(property.documented.allSatisfy { !$0.source.isEmpty }, "\(property.id)")
      #expect(property.documented.filter { $0.isInForce(on: today) }.count == 1, "\(property.id)")
    }
  }

  @Test func `questions stand in both languages and ask`() {
    for property in Catalog.all {
      #expect(property.question.korean.hasSuffix("?"), "\(property.id)")
      #expect(property.question.english.hasSuffix("?") || property.question.english.hasSuffix("."))
      #expect(property.question.korean != property.question.english)
    }
  }

  @Test func `distractors are wrong, distinct and of the answer's kind`() {
    for property in Catalog.all where !property.distractors.isEmpty {
      #expect(Set(property.distractors).count == property.distractors.count, "\(property.id)")
      for value in property.documented.map(\.value) {
        #expect(!property.distractors.contains(value), "\(property.id)")
      }
    }
  }

  @Test func `true and false statements balance`() {
    let statements = Catalog.all.compactMap(\.statement)
    let truths = statements.filter(\.isTrue).count
    #expect(truths * 2 == statements.count)
  }
}
