import Determinism
import Messaging
import Testing

@testable import MessagingEngine

/// Facts N8 and G 63.
///
/// Source: SNS API Reference, CreatePlatformApplication, CreatePlatformEndpoint and Publish; texts
/// from LocalStack's recordings of AWS.
struct PlatformTests {
  private func makeApplication(_ desk: Desk, _ platform: String = "GCM") throws -> String {
    try desk.broker.createPlatformApplication(
      "app",
      platform: platform,
      ["PlatformCredential": "secret"],
      at: desk.now
    )
  }

  private func publish(_ note: OutgoingNotification, to endpoint: String, _ desk: Desk) throws {
    _ = try desk.broker.publish(note, to: .platformEndpoint(endpoint), at: desk.now)
  }

  @Test func `an application is made once, and never tells its secrets`() throws {
    let desk = Desk()
    let arn = try makeApplication(desk)
    #expect(arn == "arn:aws:sns:us-east-1:000000000000:app/GCM/app")
    #expect(try makeApplication(desk) == arn)
    let listed = try desk.broker.listPlatformApplications(at: desk.now)
    #expect(listed.entries == [PlatformResource(arn, ["Enabled": "true"])])
  }

  @Test func `a device has an endpoint by its token`() throws {
    let desk = Desk()
    let application = try makeApplication(desk)
    func endpoint(_ attributes: [String: String]) throws -> String {
      try desk.broker.createPlatformEndpoint("token", in: application, attributes, at: desk.now)
    }
    let arn = try endpoint([:])
    #expect(arn.hasPrefix("arn:aws:sns:us-east-1:000000000000:endpoint/GCM/app/"))
    #expect(try endpoint([:]) == arn)
    #expect(
      desk.refusal { _ = try endpoint(["CustomUserData": "ann"]) }
        == .invalid(
          "Token Reason: Endpoint \(arn) already exists with the same Token, but different "
            + "attributes."
        )
    )
    #expect(
      try desk.broker.attributes(ofPlatformEndpoint: arn, at: desk.now)
        == ["Token": "token", "Enabled": "true"]
    )
  }

  @Test func `a message to a device is pushed, and one to no device refused`() throws {
    let desk = Desk()
    let application = try makeApplication(desk)
    let arn = try desk.broker.createPlatformEndpoint("token", in: application, at: desk.now)
    try publish(OutgoingNotification("hello"), to: arn, desk)
    #expect(desk.pushes() == ["\(arn) 0 hello"])
    #expect(
      desk.refusal { try publish(OutgoingNotification("hello"), to: arn + "x", desk) }
        == .invalid("TargetArn Reason: No endpoint found for the target arn specified")
    )
  }

  @Test func `a disabled endpoint is published to no more, and by topics in vain`() throws {
    let desk = Desk { $0.explains = true }
    let application = try makeApplication(desk)
    let arn = try desk.broker.createPlatformEndpoint("token", in: application, at: desk.now)
    let topic = try desk.topic()
    let subscription = try #require(try desk.subscribe(.application, arn, to: topic))
    try desk.broker.setAttributes(["Enabled": "false"], ofPlatformEndpoint: arn, at: desk.now)
    #expect(
      desk.refusal { try publish(OutgoingNotification("hello"), to: arn, desk) }
        == MessagingError(.endpointDisabled, "Endpoint is disabled")
    )
    try desk.publish("hello", to: topic)
    #expect(
      desk.broker.explainLastPublish(to: topic)
        == [DeliveryExplanation(subscription, .discarded(.endpointDisabled, attempts: 1))]
    )
    try desk.broker.setAttributes(["Enabled": "true"], ofPlatformEndpoint: arn, at: desk.now)
    try desk.publish("again", to: topic)
    #expect(desk.pushes() == ["\(arn) 0 again"])
  }

  @Test func `each platform gets its own text of a structured message`() throws {
    let desk = Desk()
    let topic = try desk.topic()
    var arns: [String] = []
    for platform in ["GCM", "APNS", "ADM"] {
      let application = try makeApplication(desk, platform)
      let arn = try desk.broker.createPlatformEndpoint("token", in: application, at: desk.now)
      try desk.subscribe(.application, arn, to: topic)
      arns.append(arn)
    }
    let note = OutgoingNotification(
      #"{"default":"all","GCM":"{\"data\":1}","APNS":"{\"aps\":2}"}"#,
      isStructured: true
    )
    _ = try desk.broker.publish(note, to: .topic(topic), at: desk.now)
    #expect(
      desk.pushes() == [
        #"\#(arns[0]) 0 {"data":1}"#, #"\#(arns[1]) 0 {"aps":2}"#, "\(arns[2]) 0 all",
      ]
    )
    try publish(note, to: arns[1], desk)
    #expect(desk.pushes() == [#"\#(arns[1]) 0 {"aps":2}"#])
  }

  @Test
  func `deleting an application deletes its endpoints, and their subscriptions deliver nothing`()
    throws
  {
    let desk = Desk()
    let application = try makeApplication(desk)
    let arn = try desk.broker.createPlatformEndpoint("token", in: application, at: desk.now)
    let topic = try desk.topic()
    try desk.subscribe(.application, arn, to: topic)
    try desk.broker.deletePlatformApplication(application, at: desk.now)
    #expect(
      desk.refusal { _ = try desk.broker.attributes(ofPlatformEndpoint: arn, at: desk.now) }
        == MessagingError(.notFound, "Endpoint does not exist")
    )
    try desk.publish("hello", to: topic)
    #expect(desk.pushes() == [])
  }
}
