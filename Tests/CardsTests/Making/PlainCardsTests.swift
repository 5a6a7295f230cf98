import Cards
import Testing

/// Cards from bullets that nobody marked up and no property claims.
struct PlainCardsTests {
  @Test func `a number at the end becomes how many`() throws {
    let made = try makeCards(
      """
      ## S3
      - 객체 최대 크기는 5TB
      - 재시도는 최대 3번
      """
    )
    #expect(made.lines == ["value: 객체 최대 크기는 몇 TB인가? → 5TB", "value: 재시도는 최대 몇 번인가? → 3번"])
  }

  @Test func `a number inside a sentence becomes a blank, with its unit`() throws {
    let made = try makeCards(
      """
      ## S3
      - 멀티파트 업로드는 100MB 이상일 때 권장
      """
    )
    #expect(made.lines == ["value: 멀티파트 업로드는 […] 이상일 때 권장 → 100MB"])
  }

  @Test func `short items of one label are asked together`() throws {
    let made = try makeCards(
      """
      ## Route 53
      - Failover records
        - Active
        - Passive
      - 특징
        - 내구성
        - 가용성
      """
    )
    #expect(
      made.lines == [
        "list: ‘Failover records’에 해당하는 2가지는? → Active | Passive",
        "list: ‘Route 53의 특징’에 해당하는 2가지는? → 내구성 | 가용성",
      ]
    )
  }

  @Test func `ordered items are steps`() throws {
    let made = try makeCards(
      """
      ## Deploy
      - Blue-green release
        1. Start green
        2. Shift traffic
        3. Stop blue
      """
    )
    #expect(
      made.lines == [
        "steps: What are the 3 steps of “Blue-green release”, in order? → Start green | Shift traffic | Stop blue"
      ]
    )
  }

  @Test func `a long list is split and each part shows the rest`() throws {
    let made = try makeCards(
      """
      ## Route 53
      - Routing policies
        - Simple
        - Weighted
        - Latency
        - Failover
        - Geolocation
        - Multi-value
      """
    )
    #expect(made.drafts.map(\.role) == ["list.1", "list.2"])
    #expect(made.drafts.first?.content.answer == .list(["Simple", "Weighted", "Latency"]))
    #expect(
      made.drafts.first?.content.prompt
        == "Which other 3 of the 6 belong to “Routing policies”, besides Failover, Geolocation, Multi-value?"
    )
  }

  @Test func `a definition is asked forwards when short and backwards when long`() throws {
    let made = try makeCards(
      """
      ## 배포
      - 카나리: 조금씩 늘리는 배포
      - 블루/그린: 새 버전을 옆에 띄워 두고 트래픽을 한 번에 옮기는 배포 방식
      """
    )
    #expect(
      made.lines == [
        "question: 배포의 카나리은(는) 무엇인가? → 조금씩 늘리는 배포",
        "question: 다음이 설명하는 것은 무엇인가? — 새 버전을 옆에 띄워 두고 트래픽을 한 번에 옮기는 배포 방식 → 블루/그린",
      ]
    )
  }

  @Test func `the name of an API is typed`() throws {
    let made = try makeCards(
      """
      ## S3
      - 객체는 PutObject API로 올린다
      """
    )
    #expect(made.lines == ["typed: 객체는 […] API로 올린다 → PutObject"])
  }

  @Test func `a table's cell is asked by its row and column`() throws {
    let made = try makeCards(
      """
      | 저장소 | 형태 | 공유 |
      |---|---|---|
      | EBS | 블록 | 한 AZ |
      | EFS | 파일 | 여러 AZ |
      """
    )
    #expect(
      made.lines == [
        "question: EBS — 형태은(는)? → 블록", "question: EBS — 공유은(는)? → 한 AZ",
        "question: EFS — 형태은(는)? → 파일", "question: EFS — 공유은(는)? → 여러 AZ",
      ]
    )
  }

  @Test func `fragments, to-dos, links and code make nothing and say why`() throws {
    let made = try makeCards(
      """
      ## 메모
      - 일부 코드로 작성
      - [ ] 다음 장 읽기
      - https://example.com/a
      ```sh
      aws sqs list-queues
      ```
      - 예: 주문 번호
      """
    )
    #expect(made.drafts.isEmpty)
    #expect(
      made.skips == [
        "2 fragment", "3 not-study-matter", "4 no-prose", "6 no-prose", "8 example",
      ]
    )
  }

  @Test func `front matter names the deck and the headings to leave out`() throws {
    let made = try makeCards(
      """
      ---
      deck: AWS::S3
      skip: [메모]
      ---
      ## 한도
      - 객체 최대 크기는 5TB
      ## 메모
      - 재시도는 최대 3번
      """
    )
    #expect(made.lines == ["value: 객체 최대 크기는 몇 TB인가? → 5TB"])
    #expect(made.drafts.first?.content.deck == ["AWS", "S3", "한도"])
    #expect(made.skips == ["8 skipped-by-front-matter"])
  }

  @Test func `a service is not defined by a fragment`() throws {
    let made = try makeCards("# AWS\n- SQS는 서버리스 방식이다\n- 캐시는 빠른 저장소이다")
    #expect(made.lines == ["question: 캐시은(는) 무엇인가? → 빠른 저장소"])
  }

  @Test func `a colon inside a parenthesis defines nothing`() throws {
    let made = try makeCards("# AWS\n- 여러 방식(예: 풀) 가운데 고름")
    #expect(made.lines == [])
  }

  @Test func `what a team has set for itself is no study matter`() throws {
    let made = try makeCards(
      "# SQS\n- 우리 팀은 가시성 시간을 5분으로 설정\n- 운영에서는 재시도 최대 7번"
    )
    #expect(made.lines == [])
    #expect(made.skips == ["2 not-study-matter", "3 not-study-matter"])
  }
}
