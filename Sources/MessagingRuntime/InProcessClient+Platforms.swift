public import Messaging
import MessagingEngine

extension InProcessClient: PlatformClient {
  public func createPlatformApplication(
    _ name: String,
    platform: String,
    _ attributes: [String: String]
  ) async throws(MessagingError) -> String {
    try await act(.createPlatformApplication, on: nil) { broker, now throws(MessagingError) in
      try broker.createPlatformApplication(name, platform: platform, attributes, at: now)
    }
  }

  public func deletePlatformApplication(_ application: String) async throws(MessagingError) {
    try await act(.deletePlatformApplication, on: nil) { broker, now throws(MessagingError) in
      try broker.deletePlatformApplication(application, at: now)
    }
  }

  public func listPlatformApplications(from token: String?) async throws(MessagingError) -> Page<
    PlatformResource
  > {
    try await act(.listPlatformApplications, on: nil) { broker, now throws(MessagingError) in
      try broker.listPlatformApplications(from: token, at: now)
    }
  }

  public func setAttributes(
    _ attributes: [String: String],
    ofPlatformApplication application: String
  ) async throws(MessagingError) {
    try await act(.setPlatformApplicationAttributes, on: nil) {
      broker,
      now throws(MessagingError) in
      try broker.setAttributes(attributes, ofPlatformApplication: application, at: now)
    }
  }

  public func createPlatformEndpoint(
    _ token: String,
    in application: String,
    _ attributes: [String: String]
  ) async throws(MessagingError) -> String {
    try await act(.createPlatformEndpoint, on: nil) { broker, now throws(MessagingError) in
      try broker.createPlatformEndpoint(token, in: application, attributes, at: now)
    }
  }

  public func deletePlatformEndpoint(_ endpoint: String) async throws(MessagingError) {
    try await act(.deleteEndpoint, on: nil) { broker, now throws(MessagingError) in
      try broker.deletePlatformEndpoint(endpoint, at: now)
    }
  }

  public func listPlatformEndpoints(
    of application: String,
    from token: String?
  ) async throws(MessagingError) -> Page<PlatformResource> {
    try await act(.listEndpointsByPlatformApplication, on: nil) {
      broker,
      now throws(MessagingError) in
      try broker.listPlatformEndpoints(of: application, from: token, at: now)
    }
  }

  public func attributes(ofPlatformEndpoint endpoint: String) async throws(MessagingError)
    -> [String: String]
  {
    try await act(.getEndpointAttributes, on: nil) { broker, now throws(MessagingError) in
      try broker.attributes(ofPlatformEndpoint: endpoint, at: now)
    }
  }

  public func setAttributes(
    _ attributes: [String: String],
    ofPlatformEndpoint endpoint: String
  ) async throws(MessagingError) {
    try await act(.setEndpointAttributes, on: nil) { broker, now throws(MessagingError) in
      try broker.setAttributes(attributes, ofPlatformEndpoint: endpoint, at: now)
    }
  }
}
