import Messaging

extension Simulation {
  package enum Kind: String, CaseIterable, Sendable {
    case standard, untidy, fifo
    /// Hundreds of messages at a time.
    case deepStandard, deepFIFO
    /// Queues that are each other's dead-letter queues.
    case ringStandard, ringFIFO
    /// A standard queue that several tenants share.
    case fair

    /// Steps that show most of what a kind can show; further ones find less.
    package var steps: Int {
      switch self {
      case .standard, .untidy, .fifo: 60
      case .deepStandard, .deepFIFO: 25
      case .ringStandard, .ringFIFO: 80
      case .fair: 50
      }
    }

    var isFIFO: Bool {
      switch self {
      case .fifo, .deepFIFO, .ringFIFO: true
      case .standard, .untidy, .deepStandard, .ringStandard, .fair: false
      }
    }

    var isDeep: Bool { self == .deepStandard || self == .deepFIFO || self == .fair }

    var profile: Profile {
      switch self {
      case .standard, .untidy, .fifo: .shallow
      case .deepStandard, .deepFIFO: .deep
      case .ringStandard, .ringFIFO: .ring
      case .fair: .fair
      }
    }

    var storage: Storage {
      self == .untidy ? Storage(hosts: 7, awayShare: 0.1, controlPlaneLags: true) : .neat
    }
  }
}
