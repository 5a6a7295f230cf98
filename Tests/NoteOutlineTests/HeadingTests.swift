import Testing

struct HeadingTests {
  @Test func `headings are read as they are typed`() throws {
    try expectOutline(
      """
      #SQS
      ####1. 특징
      ## 제한 ##
      ##지연##
      개요
      ===
      요약
      ---
      """,
      """
      1 SQS @1
      4 SQS › 1. 특징 @2
      2 SQS › 제한 @3
      2 SQS › 지연 @4
      1 개요 @5
      2 개요 › 요약 @7
      """
    )
  }

  @Test func `levels are kept even when they lie, and repeated headings stay apart`() throws {
    try expectOutline(
      """
      ### Long Polling
      #### SNS
      특징 하나
      #### SNS
      # SQS
      ### 특징
      """,
      """
      3 Long Polling @1
      4 Long Polling › SNS @2
        3 ¶ 특징 하나
      4 Long Polling › SNS @4
      1 SQS @5
      3 SQS › 특징 @6
      """
    )
  }

  @Test func `tags and shell comments are no headings`() throws {
    try expectOutline(
      "#aws #sqs\n\n```\n# comment\n```\n####### seven\n",
      """
      no heading
        1 ¶ #aws #sqs
        3-5 code -
          | # comment
        6 ¶ ####### seven
      """
    )
  }

  @Test func `two lines above a rule are text, not one long heading`() throws {
    try expectOutline(
      "SQS는 대기열\nSNS는 주제\n---\n끝\n",
      """
      no heading
        1 ¶ SQS는 대기열
        2 ¶ SNS는 주제
        4 ¶ 끝
      """
    )
  }

  @Test func `a bold line heads what follows it`() throws {
    try expectOutline(
      """
      ## 디커플링
      **SQS**
      - 대기열

      **SNS**:

      주제에 게시함
      ### 표준
      - a
      """,
      """
      2 디커플링 @1
      3~ 디커플링 › SQS @2
        3 - 대기열
      3~ 디커플링 › SNS @5
        7 ¶ 주제에 게시함
      3 디커플링 › 표준 @8
        9 - a
      """
    )
  }

  @Test func `a bold line with nothing below it is a statement`() throws {
    try expectOutline(
      """
      **최대 14일 보존**
      # SQS
      **첫째**

      **둘째**
      """,
      """
      no heading
        1 ¶ 최대 14일 보존 {strong 최대 14일 보존}
      1 SQS @2
        3 ¶ 첫째 {strong 첫째}
        5 ¶ 둘째 {strong 둘째}
      """
    )
  }

  @Test func `a bold bullet heads the bullets beside it`() throws {
    try expectOutline(
      """
      # 메시징
      - **SQS**
      - 대기열
      - 최대 14일
      - **SNS**
      - 주제
      """,
      """
      1 메시징 @1
      2~ 메시징 › SQS @2
        3 - 대기열
        4 - 최대 14일
      2~ 메시징 › SNS @5
        6 - 주제
      """
    )
  }

  @Test func `a bold bullet with children keeps them, and one among others is only bold`() throws {
    try expectOutline(
      """
      - **SQS**
        - 대기열
      - **SNS**
        - 주제

      끝.

      - 하나
      - **둘**
      - 셋
      """,
      """
      no heading
        1 - SQS {strong SQS}
          2 - 대기열
        3 - SNS {strong SNS}
          4 - 주제
        6 ¶ 끝.
        8 - 하나
        9 - 둘 {strong 둘}
        10 - 셋
      """
    )
  }

  @Test func `a bold bullet inside a bullet adopts its neighbours`() throws {
    try expectOutline(
      "- AWS\n  - **SQS**\n  - 대기열\n  - 폴링\n",
      """
      no heading
        1 - AWS
          2 - SQS {strong SQS}
            3 - 대기열
            4 - 폴링
      """
    )
  }

  @Test func `a plain line heads its list`() throws {
    try expectOutline(
      """
      # SQS
      특징:
      - 무제한
      - 4일

      제한

      - 256KB

      장점 :
      완전 관리형
      """,
      """
      1 SQS @1
      2~ SQS › 특징 @2
        3 - 무제한
        4 - 4일
      2~ SQS › 제한 @6
        8 - 256KB
        10 ¶ 장점 :
        11 ¶ 완전 관리형
      """
    )
  }

  @Test func `a plain line below a bold one belongs to it`() throws {
    try expectOutline(
      """
      **SQS**
      특징:
      - 무제한
      제한:
      - 256KB
      **SNS**
      - 주제
      """,
      """
      1~ SQS @1
      2~ SQS › 특징 @2
        3 - 무제한
      2~ SQS › 제한 @4
        5 - 256KB
      1~ SNS @6
        7 - 주제
      """
    )
  }

  @Test func `a sentence, a value or a question with its answer heads no list`() throws {
    try expectOutline(
      """
      SQS는 대기열이다.
      - a

      최대 14일
      - b

      Q: 무엇인가
      - c

      용어::설명
      - d
      """,
      """
      no heading
        1 ¶ SQS는 대기열이다.
        2 - a
        4 ¶ 최대 14일
        5 - b
        7 ¶ Q: 무엇인가
        8 - c
        10 ¶ 용어::설명
        11 - d
      """
    )
  }

  @Test func `a line at the margin between two lists starts anew`() throws {
    try expectOutline(
      """
      - 대기열
      SNS
      - 주제
      Lambda:
      - 함수
      """,
      """
      no heading
        1 - 대기열
      1~ SNS @2
        3 - 주제
      1~ Lambda @4
        5 - 함수
      """
    )
  }

  @Test func `a heading needs a name`() throws {
    try expectOutline(
      "##\n:\n- a\n\n**:**\n- b\n\n**람다**\n- c\n\n람다\n- d\n\n**끝이다**\n- e\n",
      """
      no heading
        2 ¶ :
        3 - a
        5 ¶ : {strong :}
        6 - b
      1~ 람다 @8
        9 - c
      2~ 람다 › 람다 @11
        12 - d
        14 ¶ 끝이다 {strong 끝이다}
        15 - e
      """
    )
  }
}
