/// How much of what a note claims the reader finds, and how much of what it finds is claimed.
struct Score {
  var labels = 0
  var found = 0
  /// Found and claimed, in the right line and of the right property.
  var matched = 0
  /// Of those matched.
  var values = 0
  var verdicts = 0
  /// What went wrong, a line each.
  var remarks: [String] = []

  var recall: Double { share(matched, of: labels) }
  var precision: Double { share(matched, of: found) }
  var valueShare: Double { share(values, of: matched) }
  var verdictShare: Double { share(verdicts, of: matched) }

  private func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }

  static func += (left: inout Score, right: Score) {
    left.labels += right.labels
    left.found += right.found
    left.matched += right.matched
    left.values += right.values
    left.verdicts += right.verdicts
    left.remarks += right.remarks
  }

  init() {}

  init(_ note: LabelledNote, found claims: [FoundClaim]) {
    var open = note.labels
    labels = open.count
    found = claims.count
    for claim in claims {
      let said = "\(note.name):\(claim.lines.lowerBound) \(claim.property) \(claim.value)"
      let places = open.indices.filter {
        claim.lines.contains(open[$0].line) && open[$0].property == claim.property
      }
      guard let place = places.first(where: { open[$0].value == claim.value }) ?? places.first
      else {
        remarks.append("not claimed: \(said) \(claim.verdict)")
        continue
      }
      let label = open.remove(at: place)
      matched += 1
      if label.value == claim.value {
        values += 1
      } else {
        remarks.append("value: \(said), not \(label.value)")
      }
      if label.verdicts.contains(where: { $0.holds == claim.verdict.holds }) {
        verdicts += 1
      } else {
        let wanted = label.verdicts.joined(separator: " or ")
        remarks.append("verdict: \(said) \(claim.verdict), not \(wanted)")
      }
    }
    remarks += open.map { "missed: \(note.name):\($0.line) \($0.property) \($0.value)" }
  }
}

extension Score {
  static let head = row("note", "labels", ["recall", "precision", "values", "verdicts"])

  func row(_ name: String) -> String {
    Self.row(
      name,
      "\(labels)",
      [recall, precision, valueShare, verdictShare].map { share in
        let thousandths = Int((share * 1000).rounded())
        let digits = "\(thousandths % 1000)"
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
      }
    )
  }

  private static func row(_ name: String, _ count: String, _ cells: [String]) -> String {
    func padded(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let start = name + String(repeating: " ", count: max(0, 24 - name.count))
    return start + padded(count, 7) + cells.map { padded($0, 10) }.joined()
  }
}

extension String {
  /// A verdict without its basis: whether a lab settles a property or only the documentation is not
  /// for a note's reader to know, and changes when a lab is written.
  var holds: String { self == "documented" ? "verified" : self }
}
