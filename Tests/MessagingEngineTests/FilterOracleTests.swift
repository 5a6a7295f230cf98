import Messaging
import Testing

@testable import MessagingEngine

/// The compiled matcher beside an interpreter of the policy's JSON.
struct FilterOracleTests {
  @Test(.timeLimit(.minutes(2)), arguments: FilterScope.allCases)
  func `thirty thousand drawn pairs match as the policy's text says`(scope: FilterScope) throws {
    var (accepted, refused) = (0, 0)
    for seed in UInt64(1)...3000 {
      var storm = FilterStorm(seed: seed)
      let json = storm.policy(scope)
      let value = try #require(JSONValue(json), "\(json)")
      let policy: FilterPolicy
      do throws(MessagingError) {
        policy = try FilterPolicy(json, scope: scope)
      } catch {
        #expect(error.message.hasSuffix("Filter policy is too complex"), "\(json): \(error)")
        continue
      }
      for _ in 0..<10 {
        let (attributes, body) = (storm.attributes(), storm.body())
        let expected =
          switch scope {
          case .messageAttributes: FilterOracle(policy: value, attributes: attributes).accepts
          case .messageBody: FilterOracle(policy: value, body: body).accepts
          }
        var message = FilterableMessage(attributes: attributes, body: body)
        let isAccepted = policy.accepts(&message)
        try #require(
          isAccepted == expected,
          "seed \(seed): \(json) \(scope == .messageBody ? body : "\(attributes)")"
        )
        #expect((policy.mismatch(of: &message) == nil) == isAccepted)
        if isAccepted { accepted += 1 } else { refused += 1 }
      }
    }
    // Both happen often, or the comparison would say little.
    #expect(accepted > 3000, "\(accepted) accepted")
    #expect(refused > 10_000, "\(refused) refused")
  }
}
