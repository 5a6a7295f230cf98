import LabKit
import Messaging
import Properties

/// The largest messages that a topic took, as it was made and with its maximum raised.
struct TopicSizes: Sendable {
  /// A topic with one setting of MaximumMessageSize.
  struct Setting: Sendable {
    /// Nil where nobody set it.
    var told: Int?
    /// The longest text of one-byte characters.
    var text: Int
    /// The longest beside a message attribute.
    var besideAttribute: Int?
    /// The longest total of a batch of two.
    var batch: Int?
  }

  var byDefault: Setting
  /// Nil where it can't be raised.
  var raised: Setting?

  /// 7 bytes of name, 6 of type and 6 of value.
  static let attribute = (
    name: "orderId", value: MessageAttribute("String", .string("A-1024"))
  )
  private static let attributeSize = attribute.name.utf8.count + attribute.value.size

  /// Nil when there is no limit to be found.
  static func measured(at site: Site) async throws -> TopicSizes? {
    let topic = try await site.openTopic("sizes")
    let probe = TopicSizeProbe(site: site, topic: topic)
    guard let byDefault = try await probe.setting(nil, from: 1) else { return nil }
    var sizes = TopicSizes(byDefault: byDefault)
    guard try await !probe.takesMaximum(TopicSizeProbe.ceiling) else { return nil }
    if let most = try await probe.largestMaximum(from: byDefault.text), most > byDefault.text {
      sizes.raised = try await probe.setting(most, from: most)
    }
    return sizes
  }

  /// The most bytes that any text had.
  var largest: Int { max(byDefault.text, raised?.text ?? 0) }

  var countsAttributes: Bool {
    settings.allSatisfy { $0.besideAttribute.map { $0 + Self.attributeSize } == $0.text }
  }

  private var settings: [Setting] { [byDefault] + (raised.map { [$0] } ?? []) }

  var finding: Finding {
    var text: Bilingual
    if let told = raised?.told {
      let (told, usual) = (Figures.grouped(told), Figures.grouped(byDefault.text))
      text = Bilingual(
        "MaximumMessageSize를 \(told)으로 올린 주제에서; 정하지 않은 주제는 \(usual)바이트까지",
        "with the topic's MaximumMessageSize raised to \(told); a topic that was told nothing takes "
          + "\(usual) B"
      )
    } else {
      text = Bilingual(
        "주제의 MaximumMessageSize로 더 올릴 수 없다",
        "no topic's MaximumMessageSize could be raised above it"
      )
    }
    if countsAttributes {
      text.korean += "; 메시지 속성의 이름, 유형, 값도 센다"
      text.english += "; names, types and values of message attributes count"
    }
    return Finding("sns.maxSize", .number(Double(largest)), condition: text)
  }

  var table: Exhibit.Table {
    Exhibit.Table(
      Bilingual("SNS 주제가 받은 가장 큰 메시지(바이트)", "Largest message that an SNS topic took, in bytes"),
      header: [
        Bilingual("MaximumMessageSize", "MaximumMessageSize"), Bilingual("메시지", "message"),

        Bilingual(
          "속성(\(Self.attributeSize)바이트)과 함께",
          "with an attribute (\(Self.attributeSize) B)"
        ),
        Bilingual("PublishBatch의 합계", "total of PublishBatch"),
      ],
      rows: settings.map { setting in
        [
          setting.told.map(Figures.grouped) ?? "(not set)", Figures.grouped(setting.text),
          setting.besideAttribute.map(Figures.grouped) ?? "—",
          setting.batch.map(Figures.grouped) ?? "—",
        ]
      }
    )
  }
}
