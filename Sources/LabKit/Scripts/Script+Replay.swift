import Determinism
import Messaging

extension Script {
  /// Plays the steps on a fresh standard queue, each client by itself.
  public func replay(on bench: any Bench, asksWhy: Bool = false) async throws -> Recording {
    var conditions = conditions
    conditions.explains = asksWhy
    conditions.storage.absences = try await absences(on: bench)
    let parts = parts
    return try await bench.site(conditions) { site in
      let opened = site.clock.now
      return try await site.record(on: "replay") { queue, recorder in
        try await withThrowingTaskGroup { group in
          for part in parts {
            let participant = Participant(
              part.who,
              at: site,
              on: queue,
              recorder: recorder,
              asksWhy: asksWhy
            )
            group.addTask { try await participant.play(part.steps, from: opened) }
          }
          try await group.waitForAll()
        }
      }
    }
  }

  /// Sites open at one instant, which absences need before there is a site.
  private func absences(on bench: any Bench) async throws -> [Absence] {
    guard steps.contains(where: { $0.absentHost != nil }) else { return [] }
    let opened = try await bench.site(Conditions(seed: conditions.seed)) { $0.clock.now }
    return steps.compactMap { step in
      guard case .away(let host, let until) = step.deed else { return nil }
      return Absence(
        host: host,
        from: opened.advanced(by: step.at),
        until: opened.advanced(by: until)
      )
    }
  }

  /// The clients in the order in which they first do something, with their steps.
  private var parts: [(who: String, steps: [Step])] {
    var parts: [(who: String, steps: [Step])] = []
    for step in steps {
      if case .away = step.deed { continue }
      if let index = parts.firstIndex(where: { $0.who == step.who }) {
        parts[index].steps.append(step)
      } else {
        parts.append((step.who, [step]))
      }
    }
    return parts
  }
}

extension Participant {
  /// A script that was cut down may ask for what is refused; the history tells.
  private func tryToReceive(waitTimeSeconds: Int) async -> [ReceivedMessage] {
    do {
      return try await receive(ReceiveRequest(queue, waitTimeSeconds: waitTimeSeconds))
    } catch {
      return []
    }
  }

  fileprivate func play(_ steps: [Script.Step], from opened: Instant) async throws {
    var held: [String: ReceivedMessage] = [:]
    for step in steps {
      try await site.clock.sleep(until: opened.advanced(by: step.at))
      switch step.deed {
      case .send(let name): try await send(OutgoingMessage(name))
      case .receive(let wait):
        for message in await tryToReceive(waitTimeSeconds: wait) { held[message.body] = message }
      case .delete(let name):
        if let message = held[name] { await tryToDelete(message) }
      case .away: break
      }
    }
  }
}
