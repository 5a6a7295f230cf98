import Determinism
import Messaging

/// What clients and storage hosts are to do on one standard queue, so that it can be replayed,
/// and cut down to what matters.
public struct Script: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    public enum Deed: Hashable, Sendable {
      /// A message whose body is its name.
      case send(String)
      /// One message, waiting for it up to so many seconds.
      case receive(waitTimeSeconds: Int)
      /// With the last handle that the same client received for it; without one nothing.
      case delete(String)
      case away(host: Int, until: Duration)
    }

    /// Since the site was opened; a client that is late goes on at once.
    public var at: Duration
    public var who: String
    public var deed: Deed

    public init(at: Duration, who: String, _ deed: Deed) {
      self.at = at
      self.who = who
      self.deed = deed
    }
  }

  /// Absences are the steps', and no others.
  public var conditions: Conditions
  public var steps: [Step]

  public init(_ conditions: Conditions, _ steps: [Step]) {
    self.conditions = conditions
    self.steps = steps
  }
}

extension Script {
  /// The calls of a history that did something, and the absences that lay in it.
  ///
  /// Receives stand where their answers came, so that no call waits for what came later.
  public init(
    repeating run: Recording,
    under conditions: Conditions,
    waitTimeSeconds: Int
  ) {
    var steps: [Step] = run.absences.map { absence in
      Step(
        at: run.opened.duration(to: absence.from),
        who: "host \(absence.host)",
        .away(host: absence.host, until: run.opened.duration(to: absence.until))
      )
    }
    var lastCall = 0
    for event in run.history.events {
      guard let message = event.message, event.call != lastCall else { continue }
      lastCall = event.call
      let deed: Step.Deed
      let at: Duration
      switch event.deed {
      case .send: (deed, at) = (.send(message), run.opened.duration(to: event.began))
      case .delete: (deed, at) = (.delete(message), run.opened.duration(to: event.began))
      case .receive:
        deed = .receive(waitTimeSeconds: waitTimeSeconds)
        at = run.opened.duration(to: event.ended)
      }
      steps.append(Step(at: at, who: event.who, deed))
    }
    self.init(conditions, steps)
  }
}
