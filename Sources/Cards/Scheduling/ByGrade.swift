/// One value for each of the four grades.
public struct ByGrade<Value> {
  public var again: Value
  public var hard: Value
  public var good: Value
  public var easy: Value

  /// Asks for the values in the order again, hard, good, easy.
  public init(_ value: (Grade) -> Value) {
    again = value(.again)
    hard = value(.hard)
    good = value(.good)
    easy = value(.easy)
  }

  public subscript(grade: Grade) -> Value {
    switch grade {
    case .again: again
    case .hard: hard
    case .good: good
    case .easy: easy
    }
  }
}

extension ByGrade: Equatable where Value: Equatable {}
extension ByGrade: Hashable where Value: Hashable {}
extension ByGrade: Sendable where Value: Sendable {}
