import Determinism
import Foundation
import NoteOutline
import Testing

struct Day07Tests {
  @Test func `Day07 is read line by line`() throws {
    let outline = try day07()
    let title = "24/7/18 AWS SAA(Solutions Architect Associate) - Day07"
    #expect(describe(outline).replacing("\(title) ›", with: "… ›") == expected)
    #expect(outline.date == CivilDate(year: 2024, month: 7, day: 18))
    #expect(outline.frontMatter == FrontMatter())
  }

  @Test func `Day07 reads alike with other line ends, decomposed and behind front matter`() throws {
    let note = try String(decoding: Data(contentsOf: url), as: UTF8.self)
    let plain = try day07()
    for variant in [
      note.replacing("\n", with: "\r\n"), "\u{FEFF}" + note,
      note.decomposedStringWithCanonicalMapping,
    ] {
      #expect(try Outline(file: "Day07.md", bytes: Array(variant.utf8)) == plain)
    }
    let moved = try Outline(file: "Day07.md", bytes: Array(("---\ndeck: SAA\n---\n" + note).utf8))
    #expect(
      moved.sections.map { $0.headings.last?.line }
        == plain.sections.map {
          $0.headings.last.map { $0.line + 3 }
        }
    )
  }

  private var url: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Notes/Day07.md")
  }

  private func day07() throws -> Outline {
    try Outline(file: "Day07.md", bytes: Array(Data(contentsOf: url)))
  }

  private let expected = """
    1 24/7/18 AWS SAA(Solutions Architect Associate) - Day07 @1
    2 … › 디커플링 애플리케이션 @3
    3 … › 디커플링 애플리케이션 › 1. 디커플링 애플리케이션 @5
      7 - 동기 커뮤니케이션
      8 - 비동기 / 이벤트 베이스
    3 … › 디커플링 애플리케이션 › SQS @10
      12 - 대기열 (Queue)
    3 … › 디커플링 애플리케이션 › Amazon SQS - Standard Queue @14
      16 - 가장 오래된 서비스 (10년 넘음)
      17 - 완전 관리 형 서비스, 분리 애플리케이스
      18 - 무제한 처리량을 얻을 수이씀
      19 - 처리량 제한없음
      20 - 메시지 최소 4일 최대 14일 보존
      21 - 게시 및 수신 10초이내
      22 - sqs 작아야함 256kb
      23 - 중복메시지가 있을 수 있음
      24 - 최선의 오더라는 품절메시지를 보낼 수 있음
      26 - 메시지 생산자
        27 - SDK를 이용해 보냄 (SendMessage API)
        28 - 소비자가 메시지를 읽고 삭제할 때까지 SQS 대기열에 유지
        29 - 패킷 오더같은 데에 사용
          30 - Order id
          31 - customer id
      32 - 메시지 소비자
        33 - 일부 코드로 작성
        34 - EC2인스턴스에서 실행 가능, 온프레스미서버, Lambda
        35 - 대기열에는 소비가가 있고 소비자는 SQS 메시지를 폴링(한번에 최대 10개)
        36 - 응답을 보내야함
        37 - DeleteMessage API로 삭제
      38 - 다중 Ec2 소비자
        39 - 각 소비자는 각 폴링해
        40 - 적어도 한번은 전송
        41 - 최선의 노력으로 메시지 순서 지정
        42 - 메시지ㅣ 삭제
        43 - 수평확장을 하여 처리량 개선
      44 - SQS 오토 스케일링
        45 - 지표 : 대기열의 길이
      46 - SQS 보안
        47 - 암호화
          48 - HTTPS
          49 - KMS
          50 - 클라이언트측 암호화
        51 - IAM 정책 액세스 제어
        52 - SQ3버캣 비슷한 SQS 접근 정책
    4 … › 디커플링 애플리케이션 › Amazon SQS - Standard Queue › 메시지 가시성 시간 초과 @54
      56 - 소비자가 메시지를 폴링하면 다른 소비자가 안보임
      57 - 가시성 시간초과는 30초
      58 - 그시간내에 다른 요청이 들어와도 메시지 반환 안함
      59 - 메시지가 반환되지 않으면 다시 큐에 넣음
      60 - 가시성 초과내에 안하면 두번 메시지가 처리 될 수도 있음
      61 - 메시지를 처리하지 않아 가시성 시간 초과 기간을 벗어날 때를 위해 ChangeMessageVisbility가 있음
    3 … › 디커플링 애플리케이션 › SQS - Long Polling @63
      65 - 대기열에 메시지가 업슨데 오래 기다리고 있는것을 롱폴링
      66 - 롱 폴링은 SQS로의 API 호출 숫자를 줄입니다.
      67 - 애플리케이션의 효율성과 대기 시간을 증가
      68 - 1초부터 20초까지
    4 … › 디커플링 애플리케이션 › SQS - Long Polling › SQS - FIFO Queue @70
      72 - 선입선출
      73 - 대리량 처리에 제한이 있음 초당 3000개
      74 - 중복을 제거해주는 것 때문에 정확히 한개만 호출
      75 - 처리량 제한도 가능
    4 … › 디커플링 애플리케이션 › SQS - Long Polling › SQS 오토 스케일링 그룹 @77
      79 - SQS에서 버퍼 사용
      80 - 분리나 급격히 증가한 로드 혹은 시간초과 등의 문제 신속한 오토스케일링이 필요
    4 … › 디커플링 애플리케이션 › SQS - Long Polling › Amazon SNS @82
      84 - pub/sub
      85 - 이벤트생성자는sns주제한테만 보냄
      86 - 이벤트 수신자 또는 구독자는 sns알림을 받으려는 사람
      87 - sns주제 구독자는 해당 주제에ㅔ대해서만 필터링
      88 - 구독자 수 1200만 이상
      89 - 주제 10만개
      90 - Sdk 주제 게시
        91 - 하나 주제
        92 - 하나 또는 여러개의 구독
        93 - 주게 게시
      94 - 모바일 앱 SDK
        95 - 플랫폼 애플리케이션
        96 - 플랫폼ㅁ 엔드포인트
        97 - 배포
      98 - 보안
        99 - HTTPS
        100 - KMS
        101 - 클라이언트
      102 - 액세스 제어 IAM
      103 - 액세스 정책
    4 … › 디커플링 애플리케이션 › SQS - Long Polling › 안 @105
      107 1. daterange 1시간 줄이고
      109 2. 없는 애들 체크 및 배치 전송(하루or한시간) 한달기준
        111 1. 주기적으로 안보낸 애들의 min, max
        112 2. 판정 전송이 끝난애가 아닐때 (count>0)
        113 3. 시간의 min,max => max-min =최대하루
      117 3. 테이블 한개 (central)
        119 1. 실시간
          121 1. ai insert
          122 2. operator update
          123 3. operator 이미지 테이블update시 없으면 이미지 테이블 skip temp upsert
          124 4. update할때 operator_insp_date 시간비교 temp테이블 이미지 테이블 update 여부 o,x
        126 2. ai 이미지테이블 insert
        128 3. opt
        130 4. cell 정보 테이블 있으면 skip, insert
    """
}
