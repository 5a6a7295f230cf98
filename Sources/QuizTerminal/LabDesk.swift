/// The labs that a quiz can show, by the property that a card asks for.
///
/// The quiz knows no lab: whoever composes it says which there are and how to run one.
public struct LabDesk: Sendable {
  /// Whether a lab settles the property.
  public var hasLab: @Sendable (_ property: String) -> Bool
  /// Runs the lab and returns when it has ended; what goes wrong is something to show, too.
  public var run: @Sendable (_ property: String) -> LabView

  /// No lab for any property.
  public static let none = LabDesk(
    hasLab: { _ in false },
    run: { _ in LabView(title: "") { _ in [] } }
  )

  public init(
    hasLab: @escaping @Sendable (_ property: String) -> Bool,
    run: @escaping @Sendable (_ property: String) -> LabView
  ) {
    self.hasLab = hasLab
    self.run = run
  }
}

/// What a lab saw, ready to be laid out for any width.
public struct LabView: Sendable {
  public var title: String
  /// Plain lines, none of them wider than the columns that are given.
  public var lines: @Sendable (_ columns: Int) -> [String]

  public init(title: String, lines: @escaping @Sendable (_ columns: Int) -> [String]) {
    self.title = title
    self.lines = lines
  }
}
