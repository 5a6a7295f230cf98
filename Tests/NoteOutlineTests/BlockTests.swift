import Testing

struct BlockTests {
  @Test func `a table gives header and rows`() throws {
    try expectOutline(
      """
      ## 비교
      | 항목 | SQS | **SNS** |
      |:--|:-:|--:|
      | 모델 | pull<br>폴링 | `push` |
      | a \\| b | [c](d) | |
      """,
      """
      2 비교 @1
        2-5 table 항목 | SQS | SNS
          4 모델 | pull⏎폴링 | push
          5 a | b | c | 
      """
    )
  }

  @Test func `a ragged table loses no cell`() throws {
    try expectOutline(
      """
      설명
      a | b
      --|--
      1
      2 | 3 | 4 | 5
      | 6
      다음
      """,
      """
      no heading
        1 ¶ 설명
        2-3 table a | b
        4 ¶ 1
        5 ¶ 2 | 3 | 4 | 5
        6 ¶ | 6
        7 ¶ 다음
      """
    )
    try expectOutline(
      """
      설명
      | a | b |
      |--|--|--|
      | 1 |
      | 2 | 3 | 4 | 5 |
      다음
      """,
      """
      no heading
        1 ¶ 설명
        2-5 table a | b |  | 
          4 1 |  |  | 
          5 2 | 3 | 4 | 5
        6 ¶ 다음
      """
    )
  }

  @Test func `a table inside a bullet is its child`() throws {
    try expectOutline(
      "- SQS\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n- SNS\n",
      """
      no heading
        1 - SQS
          3-5 table a | b
            5 1 | 2
        6 - SNS
      """
    )
  }

  @Test func `fences are boxes without a language and code with one`() throws {
    try expectOutline(
      """
      ```
      최대 14일

      - 보존
      ```
      ~~~yaml title="x"
      WaitTimeSeconds: 10 # 초
      ~~~
      - 예시
        ```sh
        # 받기
          aws sqs
        ```
      - 끝
          ```
      x
          ```
      """,
      """
      no heading
        1-5 code -
          | 최대 14일
          | 
          | - 보존
        6-8 code yaml
          | WaitTimeSeconds: 10 # 초
        9 - 예시
          10-13 code sh
            | # 받기
            |   aws sqs
        14 - 끝
          15-17 code -
            | x
      """
    )
  }

  @Test func `quotes give quoted items, bullets inside them too`() throws {
    try expectOutline(
      """
      > [!TIP]
      > 시험 팁:
      > - FIFO는 순서
      >   - 그룹별
      > > a. 중복 제거
      이어지지 않음
      - SQS
        > 폴링
      """,
      """
      no heading
        2 > ¶ 시험 팁:
          3 > - FIFO는 순서
            4 > - 그룹별
            5 > a. 중복 제거
        6 ¶ 이어지지 않음
        7 - SQS
          8 > ¶ 폴링
      """
    )
  }

  @Test func `HTML leaves only the text that people see`() throws {
    try expectOutline(
      """
      <details open>
      <summary>정답</summary>
      - **B** <span style="color:red">30초</span>
      </details>
      <br>
      <img src="a.png"
           alt="b">
      <h2 align="center">SNS</h2>
      <ul>
        <li>주제 <b>게시</b></li>
      </ul>
      <a id="x"></a>
      끝 <!-- 숨김 --> 줄
      <!--
      - 숨김
      ## 숨김

      --> 보임
      <script>
      let a = 1
      </script>
      `<br>` 태그와 <queue-name> 자리
      """,
      """
      1~ 정답 @2
        3 - B 30초 {strong B}
      2 SNS @8
        10 - 주제 게시 {strong 게시}
        13 ¶ 끝  줄
        18 ¶ 보임
        22 ¶ <br> 태그와 <queue-name> 자리 {code <br>}
      """
    )
  }

  @Test func `site generators' lines are left out`() throws {
    try expectOutline(
      """
      {% include toc.html %}
      :::tip
      - 팁 {% raw %}하나{% endraw %}
      :::
      {:.no_toc}
      """,
      """
      no heading
        3 - 팁 하나
      """
    )
  }

  @Test func `an unclosed comment hides only its line, an unclosed fence the rest`() throws {
    try expectOutline(
      "끝. <!-- b\n- c\n```js\nd\n",
      """
      no heading
        1 ¶ 끝.
        2 - c
        3-4 code js
          | d
      """
    )
  }
}
