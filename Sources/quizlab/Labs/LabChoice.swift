import LabKit
import Labs
import Properties

/// Finds the labs that the user means.
struct LabChoice {
  var labs = LabRegistry.all

  /// Throws a ``Failure`` that names what is near, or else all labs; it ends the program with 2.
  func lab(named name: String) throws(Failure) -> any Lab {
    if let lab = labs.first(where: { $0.id == name || isTitle(name, of: $0) }) { return lab }
    // Someone who has just read a verdict types the property.
    let settling = labs.first { lab in lab.settles.contains { $0.rawValue == name } }?.id
    if let near = settling ?? NearName(name).among(labs.map(\.id)) {
      throw Failure(
        say(
          "\(name): 그런 실험이 없습니다. \(near)인가요? 목록: quizlab lab list",
          "\(name): no such lab. Did you mean \(near)? For all: quizlab lab list"
        ),
        status: 2
      )
    }
    let listed = labs.map { "  " + $0.id }.joined(separator: "\n")
    throw Failure(
      say(
        "\(name): 그런 실험이 없습니다. 있는 실험:\n\(listed)",
        "\(name): no such lab. There are:\n\(listed)"
      ),
      status: 2
    )
  }

  /// What `lab list` shows beside the name, in either language.
  private func isTitle(_ text: String, of lab: any Lab) -> Bool {
    [lab.title.korean, lab.title.english].contains { $0.lowercased() == text.lowercased() }
  }

  /// Each once, in the order in which they were named.
  func labs(named names: [String]) throws(Failure) -> [any Lab] {
    var chosen: [any Lab] = []
    for name in names {
      let lab = try lab(named: name)
      if !chosen.contains(where: { $0.id == lab.id }) { chosen.append(lab) }
    }
    return chosen
  }
}
