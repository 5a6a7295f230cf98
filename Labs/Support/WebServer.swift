import LabKit
import Messaging

/// A web server that subscribes to topics, and what SNS has pushed to it.
struct WebServer: Sendable {
  let url: String
  private let site: Site
  private let observatory: any EndpointObservatory

  /// Nil where nobody can see what reaches it.
  init?(_ url: String, at site: Site) {
    guard let observatory = site.endpoints else { return nil }
    (self.url, self.site, self.observatory) = (url, site, observatory)
  }

  /// Asks for a subscription, which then waits for the server to confirm it.
  func ask(
    _ topic: TopicARN,
    _ attributes: [SubscriptionAttribute: String] = [:]
  ) async throws -> SubscriptionARN? {
    try await site.topics.subscribe(
      SubscribeRequest(topic, .https, url, attributes: attributes)
    )
  }

  /// Confirms the subscription that the last token pushed here is for.
  func confirm(_ topic: TopicARN) async throws {
    let tokens = await observatory.pushes(to: url).compactMap { push -> String? in
      if case .confirmation(let token) = push.kind { token } else { nil }
    }
    _ = try await site.topics.confirmSubscription(
      of: topic,
      token: tokens.last ?? "",
      authenticatesUnsubscribe: false
    )
  }

  /// What it got of what was published, in the order of arrival.
  var notifications: [Push] {
    get async { await observatory.pushes(to: url).filter { $0.kind == .notification } }
  }
}
