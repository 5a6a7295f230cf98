import Claims
import NoteOutline
import Properties

extension Making {
  /// Lists that the catalog knows: its question, its wording, the items that the note names.
  mutating func makeMemberCards() {
    for finding in memberLists {
      let used = finding.statements + (finding.label.map { [$0] } ?? [])
      guard used.allSatisfy({ fates[$0] == .pending || fates[$0] == .asked }),
        case .members(let members, let ordered) = finding.property.asking,
        let owner = finding.label ?? finding.statements.first
      else { continue }
      // Steps have their order by nature; other items keep the note's.
      let numbers = ordered ? finding.members.sorted() : finding.members
      let items = numbers.map { members[$0].wording[language] }
      let question = finding.property.question[language]
        .parts(around: "{n}").joined(separator: String(items.count))
      let documented = finding.property.documented.last
      let content = content(
        ordered ? .steps : .list,
        prompt: question,
        answer: .list(items),
        owner: owner,
        lines: used.flatMap { statement($0).lines }.sorted().uniqued,
        property: finding.property.id,
        status: CardStatus(
          verdict: .documented,
          remarks: [documented].compactMap { $0 }.map {
            remarks(on: finding.property)
              .source($0)
          }
        ),
        rule: "property"
      )
      guard add(content, role: finding.property.id.rawValue, owner: owner) else { continue }
      markAsked(used)
    }
  }
}
