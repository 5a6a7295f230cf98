import NoteOutline
public import Properties

/// What a section is about, whatever its heading's level claims.
public struct Topic: Hashable, Sendable {
  /// The service that the nearest naming heading starts; nil when none does.
  public var service: Service?
  /// For the reader: service and features, outermost first, cleaned and without repetition.
  public var trail: [String]
  /// The headings as written, which the ledger knows a place by.
  public var headings: [String]

  public init(service: Service?, trail: [String], headings: [String]) {
    self.service = service
    self.trail = trail
    self.headings = headings
  }
}

extension Topic {
  /// A heading that names a service starts that service, whatever its level: in real notes
  /// `#### Amazon SNS` stands under `### SQS - Long Polling`.
  init(of section: Section, title: Heading?) {
    var service: Service?
    var trail: [String] = []
    for heading in section.headings where heading != title {
      let parts = Self.parts(of: heading.text)
      if let named = Self.service(startedBy: heading) {
        service = named
        trail = [named.rawValue]
      }
      for part in parts where !part.isEmpty && !trail.contains(part) {
        trail.append(part)
      }
    }
    self.init(
      service: service,
      trail: trail,
      headings: section.headings.filter { $0 != title }.map(\.text)
    )
  }

  /// `Amazon SQS - Standard Queue` is about SQS and, in it, `Standard Queue`.
  static func parts(of heading: String) -> [String] {
    var text = Substring(heading)
    while let first = text.first, first.isNumber || first == "." || first == ")" || first == " " {
      text.removeFirst()
    }
    return String(text.isEmpty ? Substring(heading) : text)
      .parts(around: " - ").map { part in
        var words = part.split(separator: " " as Character)
        if words.count > 1, ["amazon", "aws"].contains(words[0].lowercased()) {
          words.removeFirst()
        }
        return words.joined(separator: " ")
      }
  }

  /// The service that a text names, if it names one alone: `SNS와 SQS` is about neither.
  static func service(namedBy text: String) -> Service? {
    let services = services(namedBy: text)
    return services.count == 1 ? services.first : nil
  }

  /// A line of its own may be a sentence that mentions a service and goes on about queues.
  private static func service(startedBy heading: Heading) -> Service? {
    guard let named = service(namedBy: heading.text), heading.style == .line, !named.isMessaging
    else { return service(namedBy: heading.text) }
    let key = LineKey(heading.text)
    let place = Lexicon.shared.find(in: key).services.first?.offset ?? 0
    let isName = place <= 6 && key.bytes.count <= named.rawValue.utf8.count + nameMargin
    return isName ? named : nil
  }

  private static let nameMargin = 24

  static func services(namedBy text: String) -> Set<Service> {
    Set(Lexicon.shared.find(in: LineKey(text)).services.map(\.service))
  }
}
