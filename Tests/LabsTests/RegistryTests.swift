import LabKit
import Labs
import Properties
import Testing

struct RegistryTests {
  @Test func `labs stand in the order in which they are told`() {
    #expect(
      LabRegistry.all.map(\.id) == [
        "duplicates", "ordering", "message-size", "retention", "polling", "visibility",
        "exactly-once", "throughput", "batches", "delay", "scaling", "auto-scaling", "buffer",
        "dead-letters", "in-flight", "fan-out", "filter-policies", "access-policy", "quotas",
        "push-pull", "publish-steps",
      ]
    )
  }

  @Test func `one lab settles a property`() {
    let settled = LabRegistry.all.flatMap(\.settles)
    for property in Set(settled).sorted() {
      #expect(settled.count { $0 == property } == 1, "\(property)")
    }
  }

  @Test func `each lab explains itself in Korean, then in English, in three kilobytes`() {
    for lab in LabRegistry.all {
      let parts = LabRegistry.prose(of: lab.id).split(separator: "\n---\n")
      #expect(parts.count == 2, "\(lab.id)")
      #expect(parts.first?.contains("**찾는 법.**") == true, "\(lab.id)")
      #expect(parts.last?.contains("**How the lab finds out.**") == true, "\(lab.id)")
      #expect(LabRegistry.prose(of: lab.id).utf8.count <= 3000, "\(lab.id)")
    }
    #expect(LabRegistry.prose(of: "no-such-lab").isEmpty)
  }

  @Test func `a prediction has at least two options in both languages`() {
    for lab in LabRegistry.all {
      let texts = lab.prediction.options + [lab.prediction.question, lab.title]
      #expect(texts.count >= 4, "\(lab.id)")
      #expect(texts.allSatisfy { !$0.korean.isEmpty && !$0.english.isEmpty }, "\(lab.id)")
    }
  }
}
