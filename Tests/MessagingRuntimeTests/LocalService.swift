import Determinism
import Messaging
import MessagingEngine
import MessagingRuntime

/// A service in virtual time, and a client of it.
struct LocalService {
  let clock = VirtualExecutor(startingAt: .opening, maximumSteps: 100_000)
  let service: InProcessService
  let client: InProcessClient

  init(storage: Storage = .neat, roundTrip: Duration = .zero, seed: UInt64 = 1) {
    service = InProcessService(.hashing(seed: seed, storage: storage), clock: clock)
    client = InProcessClient(service, roundTrip: roundTrip)
  }
}
