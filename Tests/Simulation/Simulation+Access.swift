import Determinism
import Messaging
import MessagingEngine

/// One statement as the auditor knows it.
struct Grant {
  var label: String
  var isDenial = false
  /// Nil for everybody.
  var account: String?
  /// Nil for all.
  var action: String?

  func isAbout(_ account: String, _ action: String) -> Bool {
    (self.account ?? account) == account && (self.action ?? action) == action
  }

  var statement: String {
    let principal = account.map { #"{"AWS":"\#($0)"}"# } ?? #""*""#
    return #"{"Sid":"\#(label)","Effect":"\#(isDenial ? "Deny" : "Allow")","#
      + #""Principal":\#(principal),"Action":"sqs:\#(action ?? "*")","Resource":"*"}"#
  }
}

extension Auditor {
  /// The owner may do what nothing denies; others what something allows, and nothing denies.
  func may(_ account: String, _ action: String, _ queue: Int) -> Bool {
    let grants = queues[queue].grants.filter { $0.isAbout(account, action) }
    if grants.contains(where: \.isDenial) { return false }
    return account == Simulation.owner || (!grants.isEmpty && action != "SetQueueAttributes")
  }
}

extension Simulation {
  static let owner = "000000000000"
  private static let others = ["111122223333", "444455556666"]
  private static let actions = ["SendMessage", "ReceiveMessage", "SetQueueAttributes"]

  /// A grant that a number below 48 stands for.
  private func grant(_ number: Int) -> Grant {
    let (account, action) = (number % 3, number / 3 % 4)
    return Grant(
      label: "label\(number % 5)",
      isDenial: number / 12 >= 2,
      account: account < 2 ? Self.others[account] : nil,
      action: action < 3 ? Self.actions[action] : nil
    )
  }

  mutating func changeAccess(_ queue: Int, _ change: Int, _ number: Int) {
    let grant = grant(number)
    switch change {
    case 0: permit(grant, on: queue)
    case 1: forbid(grant.label, on: queue)
    case 2: replacePolicy(of: queue, with: [grant, Grant(label: "all", account: grant.account)])
    default: replacePolicy(of: queue, with: [])
    }
    checkAccess(queue)
  }

  private mutating func permit(_ grant: Grant, on queue: Int) {
    let mayShare = grant.account != nil && grant.action != "SetQueueAttributes"
    let isNew = !auditor.queues[queue].grants.contains { $0.label == grant.label }
    do {
      try broker.addPermission(
        grant.label,
        for: grant.account.map { [$0] } ?? [],
        to: [grant.action ?? "*"],
        on: queues[queue],
        at: instant
      )
      if !mayShare || !isNew { report("the permission \(grant) was added") }
      var grant = grant
      grant.isDenial = false
      auditor.queues[queue].grants.append(grant)
    } catch { if mayShare, isNew { report("a permission was refused: \(error)") } }
  }

  private mutating func forbid(_ label: String, on queue: Int) {
    let isThere = auditor.queues[queue].grants.contains { $0.label == label }
    do {
      try broker.removePermission(label, from: queues[queue], at: instant)
      if !isThere { report("\(label) was removed and not there") }
      auditor.queues[queue].grants.removeAll { $0.label == label }
    } catch { if isThere { report("\(label) was not removed: \(error)") } }
  }

  private mutating func replacePolicy(of queue: Int, with grants: [Grant]) {
    let statements = grants.map(\.statement).joined(separator: ",")
    let policy = grants.isEmpty ? "" : "{\"Statement\":[\(statements)]}"
    do {
      try broker.setAttributes([.policy: policy], of: queues[queue], at: instant)
      collectAnswers()
      serve(queue)
      auditor.queues[queue].grants = grants
    } catch { report("a policy was refused: \(error)") }
  }

  mutating func checkAccess(_ queue: Int) {
    for account in [Self.owner] + Self.others {
      guard let caller = Caller(account: account) else { return report("\(account) is none") }
      for action in Self.actions {
        var isLet = true
        do {
          try broker.authorize(action, on: queues[queue], as: caller, at: instant)
        } catch {
          if error.code != .accessDenied { report("\(account) is refused \(error)") }
          isLet = false
        }
        if isLet != auditor.may(account, action, queue) {
          report("\(account) is \(isLet ? "let" : "refused") \(action)")
        }
      }
    }
  }
}
