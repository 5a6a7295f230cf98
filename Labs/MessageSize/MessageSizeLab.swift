public import LabKit
import Messaging
public import Properties

/// The largest message, found by sending: what counts, in which unit, and what to do beyond.
///
/// Sources: SQS API Reference, SendMessage and SendMessageBatch; Amazon SNS Developer Guide,
/// publishing large messages; AWS What's New 2025-08 and 2026-09.
public struct MessageSizeLab: Lab {
  public let id = "message-size"
  public let title = Bilingual("메시지 크기", "Message size")
  public let settles: [PropertyID] = ["message.maxSize", "sns.maxSize"]
  public let needs: Set<BenchCapability> = []
  public let prediction = Prediction(
    Bilingual(
      "본문을 ‘a’로만 채우면 N글자까지 들어간다. ‘가’로만 채우면 몇 글자까지 들어갈까?",
      "A body of nothing but “a” may have N characters. How many, if it is nothing but “가”?"
    ),
    options: [
      Bilingual("똑같이 N글자", "just as many, N"),
      Bilingual("N의 절반쯤", "about half of N"),
      Bilingual("N의 3분의 1쯤", "about a third of N"),
    ]
  )

  public init() {}

  public func run(on bench: any Bench) async throws -> LabReport {
    let measures = try await bench.site(Conditions(seed: bench.seed)) { site in
      let queue = try await site.openQueue("sizes")
      return try await SizeMeasures(SizeProbe(site: site, queue: queue)) { done, total in
        bench.progress(done, of: total)
      }
    }
    let isAnyTaken = try await bench.allowance().bodyBytes > 0
    let allowance = try await bench.topicAllowance()
    let topic =
      allowance.obstacle(to: .topics(1), .message(1)) == nil
      ? try await bench.site(Conditions(seed: bench.seed)) { try await TopicSizes.measured(at: $0) }
      : nil
    let findings = [
      measures.map(finding) ?? (isAnyTaken ? nil : Self.none("message.maxSize")),
      topic?.finding
        ?? (allowance.topics > 0 && allowance.messageBytes == 0 ? Self.none("sns.maxSize") : nil),
    ].compactMap { $0 }
    let tables =
      (measures.map { [$0.characterTable, $0.attributeTable] } ?? [])
      + (topic.map { [$0.table] } ?? [])
    return LabReport(
      findings: findings,
      unsettled: settles.filter { id in !findings.contains { $0.property == id } }.map { id in
        let obstacle = id == "sns.maxSize" ? allowance.obstacle(to: .topics(1)) : nil
        return Unsettled(id, obstacle ?? Self.nothing)
      },
      exhibits: tables.map { .table($0) } + [.remark(Self.beyond)],
      outcome: measures?.outcome
    )
  }

  private func finding(_ measures: SizeMeasures) -> Finding {
    var korean = [measures.countsBytes ? "글자 수가 아니라 UTF-8 바이트" : "바이트가 아닌 것을 센다"]
    var english = [measures.countsBytes ? "UTF-8 bytes, not characters" : "not counted in bytes"]
    if measures.countsAttributes {
      korean.append("본문과 메시지 속성의 이름, 유형, 값을 합친 크기")
      english.append("the body and the names, types and values of message attributes together")
    }
    if measures.batch == measures.plain {
      korean.append("한 배치의 합계도 같은 한도")
      english.append("a batch as a whole has the same limit")
    }
    return Finding(
      "message.maxSize",
      .number(Double(measures.largest)),
      condition: Bilingual(korean.joined(separator: "; "), english.joined(separator: "; "))
    )
  }

  private static let nothing = Bilingual(
    "가장 큰 것까지 보내 보았지만 모두 받아들여졌다",
    "every size that was tried was accepted"
  )

  private static func none(_ property: PropertyID) -> Finding {
    Finding(
      property,
      .number(0),
      condition: Bilingual("1바이트인 본문도 거절된다", "even a body of one byte is refused")
    )
  }

  private static let beyond = Bilingual(
    "더 크면: 본문은 S3에 두고 참조만 보낸다(Extended Client Library, 2 GB까지). "
      + "요금은 64 KB마다 요청 하나로 세므로 1 MiB 메시지는 요청 16개다. "
      + "작게 나누어 보내면 표준 대기열에서는 조각의 순서가 바뀔 수 있다.",
    "Beyond: keep the body in S3 and send a reference (Extended Client Library, up to 2 GB). "
      + "Each 64 KB is billed as a request, so 1 MiB costs 16. Pieces sent separately can change "
      + "their order on a standard queue."
  )
}
