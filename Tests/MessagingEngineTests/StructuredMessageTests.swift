import Messaging
import MessagingEngine
import Testing

struct StructuredMessageTests {
  @Test func `each delivery gets its own text, and the default without one`() throws {
    let message = try StructuredMessage(
      #"{"default":"all","sqs":"queue","email-json":"mail","GCM":"android","APNS_SANDBOX":""}"#
    )
    #expect(message.defaultText == "all")
    #expect(message.text(for: .sqs) == "queue")
    #expect(message.text(for: .emailJSON) == "mail")
    #expect(
      [.http, .https, .email, .sms, .application, .lambda, .firehose].map { message.text(for: $0) }
        == Array(repeating: "all", count: 7)
    )
    #expect(message.text(for: StructuredMessage.Platform.gcm) == "android")
    #expect(message.text(for: StructuredMessage.Platform.apns) == "all")
    #expect(message.text(for: StructuredMessage.Platform.apnsSandbox) == "")
  }

  @Test func `what is no string counts as not being there`() throws {
    let message = try StructuredMessage(
      #"{"default":"all","sqs":{"a":"b"},"http":5,"lambda":null,"unheard-of":"x","sms":true}"#
    )
    #expect(
      [.sqs, .http, .lambda, .sms].map { message.text(for: $0) } == ["all", "all", "all", "all"]
    )
  }

  @Test func `of a name that is there twice the last counts`() throws {
    let message = try StructuredMessage(#"{"default":"a","default":"b","sqs":"c","sqs":1}"#)
    #expect(message.text(for: .http) == "b")
    #expect(message.text(for: .sqs) == "b")
  }

  @Test(arguments: ["", "text", "[]", "\"default\"", "{\"default\":\"a\"} }", "{\"default\":}"])
  func `what is no object is not parsed`(json: String) {
    #expect(
      throws: MessagingError(
        .invalidParameter,
        "Invalid parameter: Message Structure - JSON message body failed to parse"
      )
    ) { try StructuredMessage(json) }
  }

  @Test(arguments: ["{}", #"{"sqs":"a"}"#, #"{"default":{"object":"test"}}"#, #"{"Default":"a"}"#])
  func `a default text there must be`(json: String) {
    #expect(
      throws: MessagingError(
        .invalidParameter,
        "Invalid parameter: Message Structure - No default entry in JSON message body"
      )
    ) { try StructuredMessage(json) }
  }
}
