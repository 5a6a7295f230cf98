import Foundation
import Messaging
import MessagingEngine

/// Message-subscription pairs a second: policies of five keys beside messages of five attributes.
enum FilterBenchmark {
  /// What a mix is made of: how many of a hundred subscriptions accept a message.
  private static let mixes: [(name: String, accepting: Int)] = [
    ("none accepted", 0), ("one in ten accepted", 10), ("half accepted", 50), ("all accepted", 100),
  ]

  static func run() throws {
    for scope in FilterScope.allCases {
      print("five-key policies over \(scope.rawValue), 10,000 subscriptions, one thread")
      for (name, accepting) in mixes {
        let policies = try (0..<10_000).map { number in
          try policy(number, accepts: number % 100 < accepting, scope)
        }
        let messages = (0..<20).map { message($0) }
        var accepted = 0
        let time = shortest(of: 5) {
          accepted = matches(policies, messages)
        }
        let pairs = policies.count * messages.count
        precondition(accepted == pairs * accepting / 100, "\(accepted) accepted")
        let rate = Double(pairs) / time.seconds
        let text = String(format: "%.2f", rate / 1e6)
        let share = String(format: "%.1f", rate / 1e6)
        print("  \(name): \(text) million pairs a second, \(share) times the bound of 1 million")
      }
    }
    prepare()
  }

  /// A message is prepared for each publish, and that is counted.
  private static func matches(_ policies: [FilterPolicy], _ messages: [FilterableMessage]) -> Int {
    var accepted = 0
    for message in messages {
      var message = message
      for index in policies.indices where policies[index].accepts(&message) { accepted += 1 }
    }
    return accepted
  }

  private static func prepare() {
    let count = 20_000
    let time = shortest(of: 3) {
      for number in 0..<count { withExtendedLifetime(message(number)) {} }
    }
    report(
      "preparing a message of five attributes",
      time.seconds / Double(count) * 1e9,
      "ns",
      bound: ""
    )
  }

  /// A policy that accepts the messages below, or fails at its last key.
  private static func policy(
    _ number: Int,
    accepts: Bool,
    _ scope: FilterScope
  ) throws -> FilterPolicy {
    try FilterPolicy(
      """
      {"store": ["example_corp", "store-\(number)"],
       "event": [{"prefix": "order"}],
       "price_usd": [{"numeric": [">=", \(number % 100), "<", 1000]}],
       "customer_interests": [{"anything-but": ["tennis", "chess"]}],
       "region": ["\(accepts ? "eu" : "us")-\(number % 7)", "\(accepts ? "eu-west" : "ap-south")"]}
      """,
      scope: scope
    )
  }

  private static func message(_ number: Int) -> FilterableMessage {
    let price = 200 + number % 500
    return FilterableMessage(
      attributes: [
        "store": MessageAttribute("String", .string("example_corp")),
        "event": MessageAttribute("String", .string("order_placed")),
        "price_usd": MessageAttribute("Number", .string("\(price).75")),
        "customer_interests": MessageAttribute("String.Array", .string(#"["soccer","rugby"]"#)),
        "region": MessageAttribute("String", .string("eu-west")),
      ],
      body: """
        {"store": "example_corp", "event": "order_placed", "price_usd": \(price).75,
         "customer_interests": ["soccer", "rugby"], "region": "eu-west"}
        """
    )
  }
}
