import LabKit
import Messaging

/// What leads to a message on one device.
enum MobileStep: String, Hashable, Sendable, CaseIterable {
  case createApplication = "CreatePlatformApplication"
  case createEndpoint = "CreatePlatformEndpoint"
  case publish = "Publish"
}

extension StepOrder<MobileStep> {
  /// In a fresh account.
  ///
  /// Platform, name and account tell an application's ARN; an endpoint's ends in what nobody knows
  /// before, so a publish that comes too early goes to one that does not exist.
  static func tried(_ order: StepOrder, at site: Site) async throws -> StepOrder {
    var order = order
    let device = Device(at: site)
    let application = try await site.snsARN("app/\(Device.platform)/\(Device.application)")
    var endpoint = try await site.snsARN(
      "endpoint/\(Device.platform)/\(Device.application)/00000000-0000-0000-0000-000000000000"
    )
    try await order.make { step in
      switch step {
      case .createApplication:
        return try await site.tell { try await device.createApplication() }
      case .createEndpoint:
        var made: String?
        let answer = try await site.tell { made = try await device.createEndpoint(in: application) }
        if let made { endpoint = made }
        return answer
      case .publish:
        return try await site.tell {
          try await site.topics.publish(OutgoingNotification("m1"), to: .platformEndpoint(endpoint))
        }
      }
    }
    order.isDelivered = try await !device.texts(at: endpoint).isEmpty
    return order
  }
}

/// A telephone with the app, as SNS knows it.
struct Device: Sendable {
  static let platform = "GCM"
  static let application = "shop"

  private let site: Site

  init(at site: Site) {
    self.site = site
  }

  func createApplication() async throws -> String {
    try await site.platforms.createPlatformApplication(
      Self.application,
      platform: Self.platform,
      ["PlatformCredential": "server-key"]
    )
  }

  func createEndpoint(in application: String) async throws -> String {
    try await site.platforms.createPlatformEndpoint("device-token", in: application, [:])
  }

  /// What reached it.
  func texts(at endpoint: String) async throws -> [String] {
    await site.endpoints?.pushes(to: endpoint).filter { $0.kind == .notification }.map(\.body) ?? []
  }
}
