import Testing

struct ParagraphTests {
  @Test func `without bullets each line is a statement`() throws {
    try expectOutline(
      """
      ## SQS
      완전 관리형 서비스
      메시지는 최대 14일 보존
      소비자가 메시지를 처리하지 않아 가시성 시간 초과 기간을 벗어나면 다시 보임
      Default is 30 seconds
      Maximum is 12 hours
      """,
      """
      2 SQS @1
        2 ¶ 완전 관리형 서비스
        3 ¶ 메시지는 최대 14일 보존
        4 ¶ 소비자가 메시지를 처리하지 않아 가시성 시간 초과 기간을 벗어나면 다시 보임
        5 ¶ Default is 30 seconds
        6 ¶ Maximum is 12 hours
      """
    )
  }

  @Test func `wrapped prose is one statement`() throws {
    try expectOutline(
      """
      Amazon SQS is a fully managed message queuing service that makes it easy to
      decouple and scale microservices, distributed systems, and serverless
      applications.
      A second sentence starts here.
      """,
      """
      no heading
        1-3 ¶ Amazon SQS is a fully managed message queuing service that makes it easy to⏎\
      decouple and scale microservices, distributed systems, and serverless⏎applications.
        4 ¶ A second sentence starts here.
      """
    )
  }

  @Test func `a long Latin line goes on in lower case, a short one does not`() throws {
    try expectOutline(
      """
      A message is hidden from all other consumers
      while one of them works on it
      default is 30 seconds
      Then it shows again
      """,
      """
      no heading
        1-2 ¶ A message is hidden from all other consumers⏎while one of them works on it
        3 ¶ default is 30 seconds
        4 ¶ Then it shows again
      """
    )
  }

  @Test func `lines that end in two blanks are statements too`() throws {
    try expectOutline(
      "표준 대기열  \n선입선출 대기열  \n지연 대기열\n",
      """
      no heading
        1 ¶ 표준 대기열
        2 ¶ 선입선출 대기열
        3 ¶ 지연 대기열
      """
    )
  }

  @Test(arguments: ["  ", "\\", "<br>", "<br/>"])
  func `a bold term with a hard break is one statement with its definition`(
    hardBreak: String
  ) throws {
    try expectOutline(
      "**가시성**\(hardBreak)\n안 보이는 시간\(hardBreak)\n**보존**\(hardBreak)\n두는 시간\n",
      """
      no heading
        1-2 ¶ 가시성⏎안 보이는 시간 {strong 가시성}
        3-4 ¶ 보존⏎두는 시간 {strong 보존}
      """
    )
  }

  @Test func `a bullet's definition on the next line stays in its text`() throws {
    try expectOutline(
      "- **가시성**\n  안 보이는 시간\n",
      """
      no heading
        1-2 - 가시성⏎안 보이는 시간 {strong 가시성}
      """
    )
  }

  @Test func `a definition list gives terms with their definitions`() throws {
    try expectOutline(
      "SQS\n: 대기열\n: 폴링\n\n- SNS\n  : 주제\n",
      """
      no heading
        1-3 ¶ SQS⏎대기열⏎폴링 {strong SQS}
        5-6 - SNS⏎주제 {strong SNS}
      """
    )
  }

  @Test func `a heading and the paragraph that defines it stay together`() throws {
    try expectOutline(
      "### Visibility Timeout\n\nTime that a message is hidden.\n",
      """
      3 Visibility Timeout @1
        3 ¶ Time that a message is hidden.
      """
    )
  }

  @Test func `a code span over two lines does not shift the lines below it`() throws {
    try expectOutline(
      "aws `sqs\nreceive` 명령.\nSNS 주제.\n\n- x <b\n  class=y>y</b>\n  z\n",
      """
      no heading
        1-2 ¶ aws sqs receive 명령. {code sqs receive}
        3 ¶ SNS 주제.
        5-7 - x y⏎z {strong y}
      """
    )
  }
}
