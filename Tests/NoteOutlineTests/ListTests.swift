import Testing

struct ListTests {
  @Test(arguments: ["  ", "   ", "    ", "     ", "       ", " ", "\t"])
  func `a deeper bullet belongs to the one above, however it is indented`(indent: String) throws {
    try expectOutline(
      """
      - SQS
      \(indent)- 30초
      \(indent)\(indent)- 기본값
      \(indent)- 14일
      - SNS
      """,
      """
      no heading
        1 - SQS
          2 - 30초
            3 - 기본값
          4 - 14일
        5 - SNS
      """
    )
  }

  @Test func `tabs after the marker and before it agree with blanks`() throws {
    try expectOutline(
      "-\tSQS\n\t-\t30초\n    - 14일\n\t\t- 최대\n",
      """
      no heading
        1 - SQS
          2 - 30초
          3 - 14일
            4 - 최대
      """
    )
  }

  @Test func `indents that change from bullet to bullet are compared with the bullets above`()
    throws
  {
    try expectOutline(
      """
      - a
         - b
              - c
            - d
       - e
      - f
      """,
      """
      no heading
        1 - a
          2 - b
            3 - c
            4 - d
          5 - e
        6 - f
      """
    )
  }

  @Test func `a list that starts indented is no code`() throws {
    try expectOutline(
      "## SQS\n\n    - 30초\n    - 14일\n",
      """
      2 SQS @1
        3 - 30초
        4 - 14일
      """
    )
  }

  @Test func `ordered items hold what is indented by two or three blanks`() throws {
    try expectOutline(
      """
      1. 생산
        - SendMessage
      2. 소비
         - ReceiveMessage
            1. 삭제
      """,
      """
      no heading
        1 1. 생산
          2 - SendMessage
        3 2. 소비
          4 - ReceiveMessage
            5 1. 삭제
      """
    )
  }

  @Test func `another kind of marker in the same column nests until a blank line`() throws {
    try expectOutline(
      """
      1. SQS는?
      a. 대기열
      b. 주제
      2. SNS는?
      - 주제

      1. 새 목록
      """,
      """
      no heading
        1 1. SQS는?
          2 a. 대기열
          3 b. 주제
        4 2. SNS는?
          5 - 주제
        7 1. 새 목록
      """
    )
  }

  @Test func `all kinds of markers are read and kept`() throws {
    try expectOutline(
      """
      * star
      + plus
      • dot

      a. letter
      b) letter

      가. 한글
      나. 한글

      ① circled
      ② circled

      3) third
      4) fourth

      - [ ] to do
      - [x] done
      """,
      """
      no heading
        1 - star
        2 - plus
        3 - dot
        5 a. letter
        6 b) letter
        8 가. 한글
        9 나. 한글
        11 1. circled
        12 2. circled
        14 3. third
        15 4. fourth
        17 [ ] to do
        18 [x] done
      """
    )
  }

  @Test func `a bullet before a letter or number is one item`() throws {
    try expectOutline(
      """
      - A. 대기열
      - B. 주제 (정답)
        - 1. 하나
        - 2. 둘
      """,
      """
      no heading
        1 A. 대기열
        2 B. 주제 (정답)
          3 1. 하나
          4 2. 둘
      """
    )
  }

  @Test func `a marker needs no blank before Hangul`() throws {
    try expectOutline(
      "1.일년\n2.이년\n-대기열\n",
      """
      no heading
        1 1. 일년
        2 2. 이년
          3 - 대기열
      """
    )
  }

  @Test func `numbers that are no markers stay text`() throws {
    try expectOutline(
      "1.5배 빠름\n\n2024. 7. 18 기록\n\n-5도\n\n3.js\n",
      """
      no heading
        1 ¶ 1.5배 빠름
        3 ¶ 2024. 7. 18 기록
        5 ¶ -5도
        7 ¶ 3.js
      """
    )
  }

  @Test func `an ordered item keeps its number, and counts on where all are 1`() throws {
    try expectOutline(
      "5. five\n6. six\n\n## again\n1. a\n1. b\n1. c\n",
      """
      no heading
        1 5. five
        2 6. six
      2 again @4
        5 1. a
        6 2. b
        7 3. c
      """
    )
  }

  @Test func `a line below a bullet goes on with its text`() throws {
    try expectOutline(
      """
      - 소비자가 메시지를
        폴링하면
      다른 소비자에게는 더 이상 보이지
        않음
        - 안 보임
      """,
      """
      no heading
        1-4 - 소비자가 메시지를⏎폴링하면⏎다른 소비자에게는 더 이상 보이지⏎않음
          5 - 안 보임
      """
    )
  }

  @Test func `a paragraph in a bullet is its child`() throws {
    try expectOutline(
      "- SQS\n\n  대기열 서비스\n\n      code\n- SNS\n",
      """
      no heading
        1 - SQS
          3 ¶ 대기열 서비스
          5 code -
            | code
        6 - SNS
      """
    )
  }

  @Test func `bullets without text leave their children to their parent`() throws {
    try expectOutline(
      "-\n  - a\n- ![](x.png)\n  - b\n- c\n- \n",
      """
      no heading
        2 - a
        4 - b
        5 - c
      """
    )
  }

  @Test func `a table of contents is left out`() throws {
    try expectOutline(
      """
      [TOC]
      - [SQS](#sqs)
        - [FIFO](#fifo)
      - [문서](https://example.com)
      """,
      """
      no heading
        4 - 문서
      """
    )
  }
}
