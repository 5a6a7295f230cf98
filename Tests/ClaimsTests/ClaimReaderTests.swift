import Claims
import NoteOutline
import Properties
import Testing

struct ClaimReaderTests {
  /// `line property value`, a line for each claim of the note.
  func claims(_ note: String) throws -> [String] {
    let outline = try Outline(file: "note.md", bytes: Array(note.utf8))
    let statements = Statements(outline)
    return ClaimReader.standard.claims(in: statements).map { claim in
      let line = statements.all[claim.statement].lines.lowerBound
      return "\(line) \(claim.property) \(describe(claim.claimed))"
    }
  }

  func describe(_ claimed: ClaimedValue) -> String {
    let sign =
      switch claimed.bound {
      case .exactly: ""
      case .atLeast: ">="
      case .atMost: "<="
      }
    switch claimed.value {
    case .number(let number): return sign + "\(number)"
    case .span(let low, let high): return "\(low)...\(high)"
    case .truth(let truth): return "\(truth)"
    case .text(let text): return text
    }
  }

  @Test func `the qualifier beside a number says which property it is`() throws {
    let found = try claims(
      """
      ## SQS
      - 메시지 최소 4일 최대 14일 보존
      - 메시지 보존 기간은 기본 4일
      - Retention: 4 days by default, up to 14 days
      """
    )
    #expect(
      found == [
        "2 retention.min 345600.0", "2 retention.max 1209600.0",
        "3 retention.default 345600.0",
        "4 retention.default 345600.0", "4 retention.max 1209600.0",
      ]
    )
  }

  @Test func `what a number is about may stand in the heading`() throws {
    let found = try claims(
      """
      ### SQS - Long Polling
      - 1초부터 20초까지
      """
    )
    #expect(found == ["2 longPoll.min 1.0", "2 longPoll.max 20.0"])
  }

  @Test func `a heading that names a service starts it whatever its level`() throws {
    let found = try claims(
      """
      ### SQS - FIFO Queue
      - 선입선출
      #### Amazon SNS
      - 주제 10만개
      - 구독자 수 1200만 이상
      """
    )
    #expect(
      found == [
        "2 fifo.ordering true", "4 sns.topics.max 100000.0",
        "5 sns.subscriptions.max >=12000000.0",
      ]
    )
  }

  @Test func `another service's number is not taken`() throws {
    let found = try claims(
      """
      ## SQS
      - Kinesis 데이터 보존 최대 365일
      ## Kinesis
      - 데이터 보존 최대 365일
      """
    )
    #expect(found == [])
  }

  @Test func `direction decides what a claim about latency says`() throws {
    let found = try claims(
      """
      ### SQS Long Polling
      - 애플리케이션의 효율성과 대기 시간을 증가
      - 지연 시간을 줄인다
      """
    )
    #expect(found == ["2 longPoll.latency higher", "3 longPoll.latency lower"])
  }

  @Test func `questions, code and quiz options claim nothing`() throws {
    let found = try claims(
      """
      ## SQS
      - 메시지 보존 기간은 최대 14일인가?
      ```python
      retention = "최대 14일 보존"
      ```
      """
    )
    #expect(found == [])
  }

  @Test func `a table's header names the service and its row the property`() throws {
    let found = try claims(
      """
      | 항목 | SQS | Kinesis |
      |---|---|---|
      | 최대 보존 기간 | 최대 14일 보존 | 365일 보존 |
      """
    )
    #expect(found == ["3 retention.max 1209600.0"])
  }

  @Test func `a box's lines are where they stand, fenced or indented`() throws {
    let note = "```\na\nb\n```\n\n    c\n    d\n"
    let statements = Statements(try Outline(file: "note.md", bytes: Array(note.utf8)))
    #expect(
      statements.all.map { "\($0.lines.lowerBound) \($0.text)" } == ["2 a", "3 b", "6 c", "7 d"]
    )
  }

  @Test func `a qualifier holds for its clause, and a table's label for its cells`() throws {
    let found = try claims(
      """
      # SQS
      - Max visibility timeout is 12 hours
      - 최대 보존 기간: 14일

      | 항목 | 값 |
      |---|---|
      | 메시지 최대 크기 | 256KB |
      """
    )
    #expect(
      found == [
        "2 visibility.max 43200.0", "3 retention.max 1209600.0", "7 message.maxSize 262144.0",
      ]
    )
  }

  @Test func `advice, dead letters and billing are no claims`() throws {
    let found = try claims(
      """
      # SQS
      - DLQ의 보존 기간은 14일로 설정하는 것이 좋다
      - 소비자 3개가 동시에 폴링
      - 메시지 64KB 청크 과금
      - 실습: 보존 기간을 1시간으로 설정했다
      """
    )
    #expect(found == [])
  }

  @Test func `of two services in a line each has its own number`() throws {
    let found = try claims(
      """
      # SQS
      - Kinesis는 7일, SQS는 14일까지 보존
      """
    )
    #expect(found == ["2 retention.max 1209600.0"])
  }

  @Test func `calls without batching and messages in batches are two limits`() throws {
    let found = try claims(
      """
      # SQS FIFO
      - 300 TPS (3000 with batching)
      - 배치 없이 초당 300개
      """
    )
    #expect(
      found == [
        "2 fifo.throughput 300.0", "2 fifo.throughputBatched 3000.0", "3 fifo.throughput 300.0",
      ]
    )
  }
}
