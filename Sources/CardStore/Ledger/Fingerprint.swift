import Cards
import Determinism
import Properties

/// 64 bits over all that a sync writes of a card, so that an unchanged row is left alone.
///
/// A changed card goes unnoticed once in 2^64 changes.
struct Fingerprint {
  private var hash = StableHash()

  static func of(_ draft: CardDraft, position: Int) -> Int64 {
    var fingerprint = Fingerprint()
    fingerprint.add(draft, position: position)
    return Int64(bitPattern: fingerprint.hash.value)
  }

  private mutating func add(_ draft: CardDraft, position: Int) {
    let content = draft.content
    add(draft.role)
    add(draft.bullet)
    add(draft.place)
    add(position)
    add(content.kind.rawValue)
    add(content.prompt)
    add(content.answer)
    add(content.alternatives)
    add(content.choices)
    add(content.breadcrumb)
    add(content.source.file)
    add(content.source.lines.count)
    for line in content.source.lines { add(line) }
    add(content.property ?? "")
    add(content.status?.verdict.rawValue ?? "")
    add(content.status?.remarks ?? [])
    add(content.language.rawValue)
    add(content.deck)
    add(content.tags)
    add(content.rule)
  }

  private mutating func add(_ answer: Answer) {
    switch answer {
    case .text(let text):
      add("text")
      add(text)
    case .list(let texts):
      add("list")
      add(texts)
    case .truth(let truth): add(truth ? "true" : "false")
    }
  }

  private mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }

  private mutating func add(_ text: String) {
    hash.combine(text)
  }

  private mutating func add(_ number: Int) {
    withUnsafeBytes(of: number.littleEndian) { hash.combine($0) }
  }
}
