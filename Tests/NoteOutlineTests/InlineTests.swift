import Testing

struct InlineTests {
  @Test func `markup becomes marks, counted in characters`() throws {
    try expectOutline(
      "- 🇰🇷 **굵게** *기울임* `code` ~~지움~~ ==강조== 끝\n",
      """
      no heading
        1 - 🇰🇷 굵게 기울임 code 지움 강조 끝 {strong 굵게} {emphasis 기울임} {code code} \
      {struck 지움} {highlight 강조}
      """
    )
  }

  @Test func `bold closes before Hangul, where CommonMark does not close it`() throws {
    try expectOutline(
      "- **가시성(timeout)**을 바꿈, **\"보존\"**은 4일\n- 주제는**(topic)**이다\n",
      """
      no heading
        1 - 가시성(timeout)을 바꿈, "보존"은 4일 {strong 가시성(timeout)} {strong "보존"}
        2 - 주제는(topic)이다 {strong (topic)}
      """
    )
  }

  @Test func `clozes keep only their answer`() throws {
    try expectOutline(
      "- 기본 {{c1::30초}}, 최대 {{c2::12시간::단위}}\n- {{c1::a {{c2::b}} c}}\n",
      """
      no heading
        1 - 기본 30초, 최대 12시간 {c1 30초} {c2 12시간 hint 단위}
        2 - a b c {c1 a b c} {c2 b}
      """
    )
  }

  @Test func `what is escaped is text`() throws {
    try expectOutline(
      ##"""
      - \*\*a\*\* \==b== {{c1::arn:aws\:\:sqs&#58;&#x3A;x&#125;&#125;}} \{{c1::d}} &lt;e&gt; &amp; \# `\*`
      """##,
      ##"""
      no heading
        1 - **a** ==b== arn:aws::sqs::x}} {{c1::d}} <e> & # \* {c1 arn:aws::sqs::x}}} {code \*}
      """##
    )
  }

  @Test func `lone signs are text`() throws {
    try expectOutline(
      "- a==b and c==d\n- 1~20초, 4~14일\n- 2 ** 3\n- {{user}} {{c1::}} {{c1::x\n- x = y, == z\n",
      """
      no heading
        1 - a==b and c==d
        2 - 1~20초, 4~14일
        3 - 2 ** 3
        4 - {{user}} {{c1::}} {{c1::x
        5 - x = y, == z
      """
    )
  }

  @Test func `links leave their text, images nothing`() throws {
    try expectOutline(
      """
      - [문서](https://a.b) 참고 ![그림](x.png) 끝
      - https://aws.amazon.com/sqs
      - <https://c.d>
      - [참조][1]와 각주[^1]

      [1]: https://e.f
      [^1]: 각주 글
      [주의]: 순서 없음
      """,
      """
      no heading
        1 - 문서 참고 끝
        2 - https://aws.amazon.com/sqs
        3 - https://c.d
        4 - 참조와 각주
        7 ¶ 각주 글
        8 ¶ [주의]: 순서 없음
      """
    )
  }

  @Test func `marks reach over nested markup`() throws {
    try expectOutline(
      "- ==**30**초== 기본, **`WaitTimeSeconds`** 20\n",
      """
      no heading
        1 - 30초 기본, WaitTimeSeconds 20 {highlight 30초} {strong 30} {code WaitTimeSeconds} \
      {strong WaitTimeSeconds}
      """
    )
  }

  @Test func `blanks before a break go, but not those inside a code span`() throws {
    try expectOutline(
      "- a <br>b\n- x `\n` \n  y **![](z)<br>c**\n",
      """
      no heading
        1 - a⏎b
        2-4 - x  ⏎y⏎c {code  } {strong ⏎c}
      """
    )
  }
}
