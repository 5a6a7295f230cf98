public import Properties

/// Whose lane of a drawn witness it is: producers first, then consumers, others, and the hosts
/// behind them.
public struct WitnessLane: Hashable, Sendable, Comparable {
  private let role: String
  private let number: String

  /// `consumer 2` is the second consumer's; a name without a number is a role of its own.
  public init(_ name: String) {
    let last = name.split(separator: " ").last.map { String($0) } ?? ""
    if Int(last) != nil, name.hasSuffix(" " + last) {
      (role, number) = (String(name.dropLast(last.count + 1)), last)
    } else {
      (role, number) = (name, "")
    }
  }

  public func text(_ language: Language) -> String {
    let name =
      switch role {
      case "producer": Bilingual("생산자", "producer")
      case "consumer": Bilingual("소비자", "consumer")
      case "host": Bilingual("호스트", "host")
      case "queue": Bilingual("대기열", "queue")
      case "web server": Bilingual("웹 서버", "web server")
      case "long poll": Bilingual("롱 폴링", "long poll")
      case "short poll": Bilingual("숏 폴링", "short poll")
      default: Bilingual(role, role)
      }
    return number.isEmpty ? name[language] : "\(name[language]) \(number)"
  }

  public static func < (left: WitnessLane, right: WitnessLane) -> Bool {
    (left.rank, left.role, Int(left.number) ?? 0, left.number)
      < (right.rank, right.role, Int(right.number) ?? 0, right.number)
  }

  private var rank: Int {
    switch role {
    case "producer": 0
    case "consumer": 1
    case "host": 3
    default: 2
    }
  }
}

extension Witness {
  /// Everyone who does something in it, each once, in the order of ``WitnessLane``.
  public var actors: [String] {
    var names: [String] = []
    for step in steps where !names.contains(step.who) { names.append(step.who) }
    return names.sorted { WitnessLane($0) < WitnessLane($1) }
  }
}
