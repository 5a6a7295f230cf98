extension ObservedText {
  /// In the catalog's words where the value is a documented one: a span such as a latency is not
  /// put as two numbers that AWS never gave.
  public func documented(_ value: CanonicalValue, of property: Property?) -> String {
    if let property, property.documented.contains(where: { $0.value == value }) {
      switch property.asking {
      case .text(let answer): return answer[language]
      case .identifier(let name): return name
      case .number, .members: break
      }
    }
    return self.value(value, of: property)
  }
}
