import LabKit
import Messaging
import Properties

/// What else stands between a publish and an endpoint that is no queue.
struct EndpointTrials: Sendable {
  struct Row: Hashable, Sendable {
    var what: String
    var answer: String
    var arrived: [String]
  }

  var rows: [Row] = []

  var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "게시해도 닿지 않을 때, 그리고 기기가 받는 글",
          "What a publish needs besides, and the text a device gets"
        ),
        header: [
          Bilingual("받는 쪽", "endpoint"), Bilingual("Publish의 응답", "answer to Publish"),
          Bilingual("받은 글", "text it got"),
        ],
        rows: rows.map {
          [$0.what, $0.answer, $0.arrived.isEmpty ? "—" : $0.arrived.joined(separator: ", ")]
        }
      )
    )
  }

  /// Nobody confirms at first, and then the server does.
  static func web(at site: Site) async throws -> [Row] {
    guard let server = WebServer("https://shop.example/orders", at: site) else { return [] }
    let topic = try await site.openTopic("news")
    _ = try await server.ask(topic)
    var rows: [Row] = []
    for what in ["web server, not confirmed", "web server, confirmed"] {
      if !rows.isEmpty { try await server.confirm(topic) }
      let before = await server.notifications.count
      let answer = try await site.tell { try await site.publish("m\(rows.count + 1)", to: topic) }
      let arrived = await server.notifications.dropFirst(before).map { _ in "m\(rows.count + 1)" }
      rows.append(Row(what: what, answer: answer, arrived: Array(arrived)))
    }
    return rows
  }

  /// Enabled, with a text for its platform among others; then disabled.
  static func device(at site: Site) async throws -> [Row] {
    let device = Device(at: site)
    let application = try await device.createApplication()
    let endpoint = try await device.createEndpoint(in: application)
    let texts = #"{"default":"for all","\#(Device.platform)":"for \#(Device.platform)"}"#
    var rows: [Row] = []
    for what in ["device", "device, disabled"] {
      if !rows.isEmpty {
        try await site.platforms.setAttributes(["Enabled": "false"], ofPlatformEndpoint: endpoint)
      }
      let before = try await device.texts(at: endpoint).count
      let answer = try await site.tell {
        try await site.topics.publish(
          OutgoingNotification(texts, isStructured: true),
          to: .platformEndpoint(endpoint)
        )
      }
      let arrived = try await device.texts(at: endpoint).dropFirst(before)
      rows.append(Row(what: what, answer: answer, arrived: Array(arrived)))
    }
    return rows
  }
}
