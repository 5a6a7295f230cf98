import CardStore

/// Progress for a person to read.
struct StatsListing {
  var stats: StudyStats
  /// Today as `StudyCalendar` counts it.
  var today: Int

  var text: String {
    var lines = [
      row(say("카드", "Cards"), "\(stats.cards)"),
      row(say("새 카드", "New"), "\(stats.new)"),
      row(say("지금 볼 카드", "Due now"), "\(stats.due)"),
      row(say("채점한 횟수", "Reviews"), "\(stats.reviews)"),
      row(say("보류", "Suspended"), "\(stats.suspended)"),
      row(say("자꾸 잊는 카드", "Leeches"), "\(stats.leeches)"),
      row(say("30일 기억률", "Retention, 30 days"), retention),
    ]
    if stats.predictions > 0 {
      let right = say(
        "\(stats.predictions)번 가운데 \(stats.predictionsRight)번 맞음",
        "\(stats.predictionsRight) of \(stats.predictions) came true"
      )
      lines.append(row(say("실험 예측", "Lab predictions"), right))
    }
    if stats.forecast.contains(where: { $0 > 0 }) {
      lines += ["", say("앞으로 14일", "The next 14 days")] + forecast
    }
    if !stats.history.isEmpty {
      lines += ["", say("지난 12주 (위에서부터 월~일)", "The last 12 weeks (Mon to Sun, downwards)")]
      lines += heatMap
    }
    return lines.joined(separator: "\n")
  }

  private func row(_ name: String, _ value: String) -> String {
    let columns = name.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
    return name + String(repeating: " ", count: max(1, 20 - columns)) + value
  }

  private var retention: String {
    guard let retention = stats.retention else { return say("아직 모름", "not known yet") }
    return "\(Int((retention * 100).rounded())) %"
  }

  private var forecast: [String] {
    let days = stats.forecast.prefix(14)
    let most = max(1, days.max() ?? 1)
    return days.enumerated().map { number, count in
      let name = number == 0 ? say("오늘", "today") : say("\(number)일 뒤", "+\(number) d")
      let bar = String(repeating: "█", count: (count * 40 + most - 1) / most)
      return row(name, bar.isEmpty ? "\(count)" : "\(bar) \(count)")
    }
  }

  /// A row for each day of the week, a column for each week; day 0 was a Thursday.
  private var heatMap: [String] {
    let counts = Dictionary(
      stats.history.map { ($0.day, $0.reviews) },
      uniquingKeysWith: { first, _ in first }
    )
    let monday = today - (today + 3) % 7
    let most = max(1, stats.history.map(\.reviews).max() ?? 1)
    let signs = ["·", "░", "▒", "▓", "█"]
    return (0..<7).map { weekday in
      (0..<12).map { week in
        let day = monday - (11 - week) * 7 + weekday
        guard day <= today else { return " " }
        let count = counts[day] ?? 0
        return signs[count == 0 ? 0 : min(4, 1 + count * 3 / most)]
      }.joined(separator: " ")
    }
  }
}
