import LabKit
import Properties

extension InFlightLab {
  func findings(_ fillings: [QueueFilling]) -> [Finding] {
    guard let standard = fillings.first(where: { $0.kind == .standard && $0.isFull }) else {
      return []
    }
    return [
      Finding(
        "inflight.max",
        .number(Double(standard.inFlight)),
        condition: condition(fillings.first { $0.kind == .fifo && $0.isFull })
      )
    ]
  }

  private func condition(_ fifo: QueueFilling?) -> Bilingual {
    guard let fifo else { return Bilingual("표준 대기열에서", "on a standard queue") }
    let text = Figures.grouped(fifo.inFlight)
    return Bilingual("표준 대기열에서. FIFO 대기열은 \(text)개", "on a standard queue; \(text) on FIFO")
  }

  func unsettled(_ fillings: [QueueFilling]) -> [Unsettled] {
    guard let standard = fillings.first(where: { $0.kind == .standard }), !standard.isFull else {
      return []
    }
    let text = Figures.grouped(standard.inFlight)
    let why = Bilingual(
      standard.isSound
        ? "\(text)개를 받을 때까지 한도가 없었다" : "한도에 닿기 전에 가시성 시간 초과가 끝났다",
      standard.isSound
        ? "no limit showed up to \(text) messages"
        : "visibility timeouts ended before a limit showed"
    )
    return settles.map { Unsettled($0, why) }
  }
}
