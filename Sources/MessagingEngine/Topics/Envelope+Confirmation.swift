import Messaging

extension Envelope {
  /// What asks an endpoint to confirm its subscription.
  ///
  /// Source: Amazon SNS Developer Guide, HTTP/HTTPS subscription confirmation JSON format.
  static func confirmation(
    _ messageID: MessageID,
    of topic: TopicARN,
    token: String,
    at now: Timestamp,
    seal: Seal
  ) -> String {
    let message =
      "You have chosen to subscribe to the topic \(topic.text).\nTo confirm the subscription, "
      + "visit the SubscribeURL included in this message."
    let link =
      "https://sns.\(Broker.region).amazonaws.com/?Action=ConfirmSubscription"
      + "&TopicArn=\(topic.text)&Token=\(token)"
    let signed = [
      "Message", message, "MessageId", messageID.text, "SubscribeURL", link, "Timestamp",
      now.isoText, "Token", token, "TopicArn", topic.text, "Type", "SubscriptionConfirmation",
    ]
    var text = JSONLines()
    text.add("Type", "SubscriptionConfirmation")
    text.add("MessageId", messageID.text)
    text.add("Token", token)
    text.add("TopicArn", topic.text)
    text.add("Message", message)
    text.add("SubscribeURL", link)
    text.add("Timestamp", now.isoText)
    text.add("SignatureVersion", seal.version)
    text.add("Signature", seal.signature(of: signed.map { $0 + "\n" }.joined()))
    text.add("SigningCertURL", Seal.certificate)
    text.append("\n}")
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
