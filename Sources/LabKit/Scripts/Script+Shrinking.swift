import Determinism
import Messaging

extension Script {
  /// What shrinking came to.
  public struct Shrunk: Hashable, Sendable {
    public var script: Script
    /// No step can be left out, and all happens a second after what came before it.
    public var isShortest: Bool
  }

  /// The shortest script found that still shows something, at times that are easy to read.
  ///
  /// Messages, calls and absences are left out as long as a replay shows it. Since what is left out
  /// shifts later draws, a replay may also let another host be away, or draw from one of some other
  /// seeds.
  public func shrunk(
    on bench: any Bench,
    otherSeeds: Int,
    showing shows: @Sendable (Recording) -> Bool
  ) async throws -> Shrunk {
    // Other seeds are for what is short and tidy already: a long script has too many parts to try.
    var best = try await smallest(on: bench, otherSeeds: 0, showing: shows).retold(on: bench)
    while let tidied = try await best.tidied(on: bench, otherSeeds: otherSeeds, showing: shows) {
      best = try await tidied.smallest(on: bench, otherSeeds: otherSeeds, showing: shows)
      if best.steps.count == tidied.steps.count { return Shrunk(script: tidied, isShortest: true) }
    }
    return Shrunk(script: best, isShortest: false)
  }

  private func smallest(
    on bench: any Bench,
    otherSeeds: Int,
    showing shows: @Sendable (Recording) -> Bool
  ) async throws -> Script {
    var best = self
    let replay = { (candidate: [Step]) -> [Step]? in
      for variant in best.variants(of: candidate, otherSeeds: otherSeeds)
      where shows(try await variant.replay(on: bench)) {
        best = variant
        return variant.steps
      }
      return nil
    }
    let few = try await Shrinker.smallest(steps, replay: replay)
    // A message that plays no part goes only together with its receive.
    if otherSeeds > 0 { _ = try await Shrinker.smallestByPairs(few, replay: replay) }
    return best
  }

  /// The same history with receives where their answers came, since one that waits may stand before
  /// the send that it waits for.
  private func retold(on bench: any Bench) async throws -> Script {
    let wait = steps.lazy.compactMap(\.waitTimeSeconds).first
    let recording = try await replay(on: bench)
    return Script(repeating: recording, under: conditions, waitTimeSeconds: wait ?? 0)
  }

  /// Nil when no seed that is tried shows it at tidy times.
  private func tidied(
    on bench: any Bench,
    otherSeeds: Int,
    showing shows: @Sendable (Recording) -> Bool
  ) async throws -> Script? {
    for script in [tidied, widened.tidied] {
      for variant in script.variants(of: script.steps, otherSeeds: otherSeeds)
      where shows(try await variant.replay(on: bench)) {
        return variant
      }
    }
    return nil
  }

  /// The steps with each host away instead of those that are, then under each of other seeds.
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

  /// Hosts that leave after a receive leave just before it.
  var widened: Script {
    let receives = steps.filter { $0.waitTimeSeconds != nil }.map(\.at)
    var widened = self
    for index in steps.indices where steps[index].absentHost != nil {
      guard let last = receives.filter({ $0 <= steps[index].at }).max() else { continue }
      widened.steps[index].at = last - .milliseconds(1)
    }
    return widened
  }
}

extension Script.Step {
  fileprivate var waitTimeSeconds: Int? {
    guard case .receive(let wait) = deed else { return nil }
    return wait
  }

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
