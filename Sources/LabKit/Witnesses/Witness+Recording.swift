import Determinism
import Messaging
import Properties

extension Witness {
  /// A recording as a reader follows it: every call, and every host that leaves or comes back,
  /// with what the service gave as its reason where it was asked.
  public init(_ recording: Recording, isShrunk: Bool = false) {
    let teller = WitnessTeller(recording)
    let last = recording.history.events.last?.ended ?? recording.opened
    var steps: [(at: Instant, step: WitnessStep)] = []
    for absence in recording.absences where absence.from <= last {
      steps.append((absence.from, teller.away(absence)))
      if absence.until <= last { steps.append((absence.until, teller.back(absence))) }
    }
    steps += teller.expiries
    var lastCall = 0
    for event in recording.history.events {
      let isFirst = event.call != lastCall
      lastCall = event.call
      let at = event.deed == .receive ? event.ended : event.began
      steps.append((at, teller.step(event, at: at, isFirstOfCall: isFirst)))
    }
    // Stable: at one instant hosts come before calls, and calls in the order of their answers.
    let order = steps.indices.sorted { (steps[$0].at, $0) < (steps[$1].at, $1) }
    self.init(order.map { steps[$0].step }, isShrunk: isShrunk)
  }
}

/// Says why each step went as it did.
private struct WitnessTeller {
  var recording: Recording
  private var names: [MessageID: String] = [:]

  init(_ recording: Recording) {
    self.recording = recording
    for event in recording.history.events {
      if let id = event.messageID, let name = event.message, names[id] == nil { names[id] = name }
    }
  }

  func away(_ absence: Absence) -> WitnessStep {
    step(
      absence.from,
      "host \(absence.host)",
      .away,
      why: Bilingual(
        "그동안의 수신과 삭제를 이 호스트의 사본은 모른다",
        "its copies hear of no receive and no delete meanwhile"
      )
    )
  }

  func back(_ absence: Absence) -> WitnessStep {
    step(
      absence.until,
      "host \(absence.host)",
      .back,
      why: Bilingual("사본은 떠날 때 그대로다", "its copies are as they were when it left")
    )
  }

  /// Each message's end of life, as far as a receive was told of it.
  var expiries: [(at: Instant, step: WitnessStep)] {
    var expired: [String] = []
    return recording.history.events.flatMap { recording.history.explanations[$0.call] ?? [] }
      .compactMap { explanation in
        guard case .expired(let instant) = explanation.reason,
          let name = names[explanation.messageID], !expired.contains(name)
        else { return nil }
        expired.append(name)
        let why = explanation.reason.wording(of: name, since: recording.opened) { $0.text }
        return (instant, step(instant, "queue", .expire, message: name, why: why))
      }
  }

  func step(_ event: HistoryEvent, at: Instant, isFirstOfCall: Bool) -> WitnessStep {
    let why: Bilingual?
    switch event.deed {
    case .send: why = nil
    case .delete: why = whyDelete(event)
    case .receive: why = whyReceive(event, isFirstOfCall: isFirstOfCall)
    }
    let deed: WitnessStep.Deed =
      switch event.deed {
      case .send: .send
      case .receive: .receive
      case .delete: .delete
      }
    return step(at, event.who, deed, message: event.message, why: why)
  }

  private func step(
    _ at: Instant,
    _ who: String,
    _ deed: WitnessStep.Deed,
    message: String? = nil,
    why: Bilingual?
  ) -> WitnessStep {
    WitnessStep(
      at: recording.opened.duration(to: at),
      who: who,
      deed,
      message: message,
      why: why
    )
  }

  private func absentHosts(at now: Instant) -> [Int] {
    recording.absences.filter { $0.from <= now && now < $0.until }.map(\.host).sorted()
  }

  private func whyDelete(_ event: HistoryEvent) -> Bilingual? {
    if case .refused(let error) = event.outcome {
      return Bilingual("거절: \(error.message)", "refused: \(error.message)")
    }
    let absent = absentHosts(at: event.began)
    guard !absent.isEmpty else { return Bilingual("성공", "succeeds") }
    let hosts = ReceiveReason.list(absent)
    return Bilingual(
      "성공. 그러나 자리에 없는 호스트 \(hosts)의 사본은 남는다",
      "succeeds, but a copy on the absent \(ReceiveReason.count(absent)) \(hosts) stays"
    )
  }

  private func whyReceive(_ event: HistoryEvent, isFirstOfCall: Bool) -> Bilingual? {
    var reasons: [Bilingual] = []
    for explanation in recording.history.explanations[event.call] ?? [] {
      guard let name = names[explanation.messageID] else { continue }
      let wording = explanation.reason.wording(of: name, since: recording.opened) {
        names[$0] ?? $0.text
      }
      if case .returned(let host) = explanation.reason {
        guard name == event.message else { continue }
        reasons.append(missedDelete(of: name, on: host, by: event) ?? wording)
      } else if isFirstOfCall, isMissed(name, by: event), tellsWhatWasMissed(explanation.reason) {
        reasons.append(wording)
      }
    }
    guard !reasons.isEmpty else { return nil }
    return Bilingual(
      reasons.map(\.korean).joined(separator: "; "),
      reasons.map(\.english).joined(separator: "; ")
    )
  }

  /// Sent before the one that came, and not received before; with an empty answer anything.
  private func isMissed(_ name: String, by receive: HistoryEvent) -> Bool {
    guard let message = receive.message else { return true }
    let sent = recording.history.sends.compactMap(\.message)
    let isEarlier = sent.prefix { $0 != message }.contains(name)
    return isEarlier
      && !recording.history.receives.contains { $0.message == name && $0.ended < receive.ended }
  }

  /// That later messages were not looked at any more needs no word.
  private func tellsWhatWasMissed(_ reason: ReceiveReason) -> Bool {
    switch reason {
    case .returned, .beyondMaximum, .deleted, .expired: false
    case .delayed, .hidden, .groupBlocked, .hostsAway, .notSampled, .deadLettered,
      .redriven, .behindQuieterTenants, .duplicate, .purged, .inFlightLimit, .beyondLookAhead:
      true
    }
  }

  /// The copy came from a host that was away when the message was deleted.
  private func missedDelete(
    of name: String,
    on host: Int,
    by receive: HistoryEvent
  ) -> Bilingual? {
    let missed = recording.history.deletes.contains { delete in
      delete.message == name && delete.ended < receive.ended
        && absentHosts(at: delete.began).contains(host)
    }
    guard missed else { return nil }
    return Bilingual(
      "다시 왔다! 호스트 \(host)의 사본은 삭제 때 자리에 없어 남아 있었다",
      "again! host \(host) was away at the delete, so its copy of \(name) is still there"
    )
  }
}
