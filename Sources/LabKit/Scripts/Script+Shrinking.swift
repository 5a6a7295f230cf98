import Determinism
import Messaging

extension Script {
  /// The shortest script found that still shows something, at times that are easy to read.
  ///
  /// Messages, calls and absences are left out as long as a replay shows it. Since what is left out
  /// shifts later draws, a replay may also let another host be away, or draw from one of some other
  /// seeds.
  public func shrunk(
    on bench: any Bench,
    otherSeeds: Int = 0,
    showing shows: @Sendable (Recording) -> Bool
  ) async throws -> Script {
    var best = self
    _ = try await Shrinker.smallest(steps) { candidate -> [Step]? in
      for variant in best.variants(of: candidate, otherSeeds: otherSeeds)
      where shows(try await variant.replay(on: bench)) {
        best = variant
        return variant.steps
      }
      return nil
    }
    for candidate in [best.tidied, best.widened.tidied]
    where shows(try await candidate.replay(on: bench)) {
      return candidate
    }
    return best
  }

  private func variants(of steps: [Step], otherSeeds: Int) -> [Script] {
    let hosts = conditions.storage.hosts
    let isAnyAway = steps.contains { $0.absentHost != nil }
    var variants = (0..<(isAnyAway ? hosts : 1)).map { shift in
      Script(conditions, steps.map { $0.renamingHost { ($0 + shift) % hosts } })
    }
    for offset in 0..<otherSeeds {
      var script = Script(conditions, steps)
      script.conditions.seed &+= UInt64(offset) &+ 1
      variants.append(script)
    }
    return variants
  }

  /// Everything a second after what came before it, and no time lost on the way to the service.
  var tidied: Script {
    struct Moment: Comparable {
      var at: Duration
      var step: Int
      var isReturn: Bool

      static func < (left: Moment, right: Moment) -> Bool {
        (left.at, left.step) < (right.at, right.step)
      }
    }
    var moments: [Moment] = []
    for (index, step) in steps.enumerated() {
      moments.append(Moment(at: step.at, step: index, isReturn: false))
      if case .away(_, let until) = step.deed {
        moments.append(Moment(at: until, step: index, isReturn: true))
      }
    }
    var tidied = renamingMessages
    tidied.conditions.roundTrip = .zero
    for (second, moment) in moments.sorted().enumerated() {
      if moment.isReturn, case .away(let host, _) = tidied.steps[moment.step].deed {
        tidied.steps[moment.step].deed = .away(host: host, until: .seconds(second))
      } else {
        tidied.steps[moment.step].at = .seconds(second)
      }
    }
    return tidied
  }

  /// Messages called `m1`, `m2` … in the order in which they are first named.
  private var renamingMessages: Script {
    var names: [String: String] = [:]
    let rename = { (name: String) in
      if names[name] == nil { names[name] = "m\(names.count + 1)" }
      return names[name] ?? name
    }
    var renamed = self
    for (index, step) in steps.enumerated() {
      switch step.deed {
      case .send(let name): renamed.steps[index].deed = .send(rename(name))
      case .delete(let name): renamed.steps[index].deed = .delete(rename(name))
      case .receive, .away: break
      }
    }
    return renamed
  }

  /// Hosts that leave after the first receive leave just before it.
  var widened: Script {
    let receives = steps.filter { if case .receive = $0.deed { true } else { false } }
    guard let first = receives.map(\.at).min() else { return self }
    var widened = self
    for index in steps.indices where steps[index].absentHost != nil {
      widened.steps[index].at = min(steps[index].at, first - .milliseconds(1))
    }
    return widened
  }
}

extension Script.Step {
  var absentHost: Int? {
    guard case .away(let host, _) = deed else { return nil }
    return host
  }

  func renamingHost(_ name: (Int) -> Int) -> Script.Step {
    guard case .away(let host, let until) = deed else { return self }
    let renamed = name(host)
    return Script.Step(at: at, who: "host \(renamed)", .away(host: renamed, until: until))
  }
}
