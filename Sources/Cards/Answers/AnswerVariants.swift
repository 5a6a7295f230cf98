import Claims

/// What of an answer a learner need not type: an explanation in parentheses or behind a dash.
enum AnswerVariants {
  /// The text without its explanations, and what stands in parentheses, where that says the same
  /// in other words; never the text itself.
  static func of(_ text: String) -> [String] {
    var variants: [String] = []
    var short = text
    if let dash = short.offset(of: " — ") {
      short = String(short.split(at: dash, length: " — ".utf8.count).before)
      variants.append(short.trimmingBlanks)
    }
    if let open = short.offset(of: "("), short.hasSuffix(")") {
      let (before, inside) = short.split(at: open, length: 1)
      variants.append(before.trimmingBlanks)
      variants.append(String(inside.dropLast()).trimmingBlanks)
    }
    return variants.filter { !$0.isEmpty && $0 != text }
  }
}
