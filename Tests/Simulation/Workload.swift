import Determinism

/// A step of a simulated day with queues.
enum Step {
  case send(count: Int, group: Int, deduplication: Int, delay: Int?)
  case receive(times: Int, most: Int, timeout: Int?, attempt: String?)
  case poll(most: Int, timeout: Int?, wait: Int)
  case cancel(which: Int)
  case delete(count: Int, which: Int, isOld: Bool)
  /// With a handle of a message that went to a dead-letter queue.
  case deleteStray(which: Int)
  case change(count: Int, which: Int, timeout: Int)
  case pass(milliseconds: Int64)
  case count
  case setRetention(Int)
  case setDelay(Int)
  case setRedrive(target: Int?, most: Int)
  case purge
  /// Changes the policy, then asks for everybody.
  case changeAccess(Int, grant: Int)
  case checkAccess
  case startRedrive(target: Int?, perSecond: Int?)
  case cancelRedrive
  case compareRedrives
  case tag(Int, Int?)
  case setAllowance(Ledger.Allowance)
}

/// Draws steps: mostly what programs do, sometimes what they should not.
struct Workload {
  var random: SeededGenerator
  let profile: Profile

  mutating func queue() -> Int { below(profile.queues) }

  mutating func next() -> Step {
    switch random.next(below: 100) {
    case 0..<26:
      .send(
        count: random.next(below: 4) == 0 ? 1 + below(profile.burst) : 1,
        group: below(profile.groups),
        deduplication: below(profile.deduplications),
        delay: random.next(below: 6) == 0 ? below(60) : nil
      )
    case 26..<46:
      .receive(
        times: 1 + below(profile.receives),
        most: 1 + below(10),
        timeout: timeout(),
        attempt: random.next(below: 5) == 0 ? "attempt\(below(3))" : nil
      )
    case 46..<(46 + profile.pollShare):
      .poll(most: 1 + below(10), timeout: timeout(), wait: 1 + below(20))
    case 60: .cancel(which: below(3))
    case 61: .deleteStray(which: below(5))
    case 62..<75:
      .delete(count: 1 + below(profile.deletes), which: below(8), isOld: random.next(below: 6) == 0)
    case 75..<82: .change(count: 1 + below(profile.receives), which: below(8), timeout: change())
    case 82..<91: .pass(milliseconds: passing())
    case 91: .changeAccess(below(4), grant: below(48))
    case 92: .checkAccess
    case 95: .setRetention([60, 120, 3600, 345_600][below(4)])
    case 96: .setDelay([0, 0, 5, 30][below(4)])
    case 97 where profile.queues > 1:
      .setRedrive(
        target: random.next(below: 4) == 0 ? nil : below(profile.queues),
        most: 1 + below(4)
      )
    case 93 where profile.queues > 1:
      .startRedrive(
        target: random.next(below: 3) == 0 ? below(profile.queues) : nil,
        perSecond: [nil, 1, 1, 7][below(4)]
      )
    case 94 where profile.queues > 1:
      random.next(below: 3) == 0 ? .cancelRedrive : .compareRedrives
    case 98 where random.next(below: 2) == 0:
      .tag(below(4), random.next(below: 3) == 0 ? nil : below(3))
    case 99 where profile.queues > 1 && random.next(below: 3) == 0:
      .setAllowance([.all, .all, .none, .one(below(profile.queues))][below(4)])
    case 99: random.next(below: 4) == 0 ? .purge : .count
    default: .count
    }
  }

  private mutating func timeout() -> Int? {
    switch random.next(below: 6) {
    case 0: 0
    case 1: below(50)
    case 2: profile.timeout
    default: nil
    }
  }

  private mutating func change() -> Int { random.next(below: 3) == 0 ? 0 : below(60) }

  private mutating func passing() -> Int64 {
    switch random.next(below: 10) {
    case 0..<5: Int64(1 + below(2000))
    case 5..<8: Int64(1000 * (1 + below(40)))
    case 8: Int64(1000 * (60 + below(400)))
    default: Int64(1000 * (3600 + below(20_000)))
    }
  }

  private mutating func below(_ bound: Int) -> Int { Int(random.next(below: UInt64(bound))) }
}

/// How much of what a kind of simulation does.
struct Profile {
  var queues = 1
  /// Messages sent in one step.
  var burst = 10
  var groups = 4
  var deduplications = 30
  /// Receives, and visibility changes, in one step.
  var receives = 1
  var deletes = 1
  /// Percent of the steps that are long polls, up to 14.
  var pollShare: UInt64 = 5
  /// A visibility timeout that is often asked for.
  var timeout = 5

  static let shallow = Profile()
  static let deep = Profile(
    burst: 120,
    groups: 50,
    deduplications: 100_000,
    receives: 9,
    deletes: 90,
    timeout: 300
  )
  static let fair = Profile(
    burst: 70,
    groups: 4,
    receives: 9,
    deletes: 30,
    pollShare: 0,
    timeout: 300
  )
  static let ring = Profile(queues: 3, pollShare: 14, timeout: 1)
}
