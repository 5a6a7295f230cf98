import Testing

@testable import LabPages

struct ProseTests {
  @Test func `paragraphs are told apart by their labels`() {
    let prose = PageProse(
      "# 제목\n\n**묻는 것.** 왜?\n둘째 줄\n\n**찾는 법.** 본다.\n\n덧붙임\n\n**출처.** 문서.\n"
    )
    #expect(prose.question == PageProse.Paragraph(label: "묻는 것", text: "왜? 둘째 줄"))
    #expect(prose.account.map(\.label) == ["찾는 법", nil])
    #expect(prose.account.map(\.text) == ["본다.", "덧붙임"])
    #expect(prose.sources?.text == "문서.")
  }

  @Test func `nothing but a heading has no paragraphs`() {
    #expect(PageProse("# 제목\n").paragraphs.isEmpty)
    #expect(PageProse("").question == nil)
  }

  @Test(
    arguments: [
      ("a **b** c", "a <strong>b</strong> c"), ("a `b<` c", "a <code>b&lt;</code> c"),
      ("`**` is no mark", "<code>**</code> is no mark"), ("a ** b", "a ** b"), ("a ` b", "a ` b"),
      ("**a** and ** b", "<strong>a</strong> and ** b"), ("", ""),
    ]
  )
  func `strong text and code are marked up, lonely marks stay`(text: String, html: String) {
    #expect(PageProse.html(text).text == html)
  }
}

struct HTMLTests {
  @Test func `what is put into markup is escaped, and markup is not`() {
    let inner: HTML = "<b>\("a & b")</b>"
    let html: HTML = "<p title=\"\("\"'")\">\(inner)\(7)</p>"
    #expect(html.text == "<p title=\"&quot;&#39;\"><b>a &amp; b</b>7</p>")
  }

  @Test func `numbers stay with their units`() {
    #expect(
      HTML.bound("after 30 s, 256 KiB or 5 ms") == "after 30\u{A0}s, 256\u{A0}KiB or 5\u{A0}ms"
    )
    #expect(HTML.bound("a s 3 consumers 1 ") == "a s 3 consumers 1 ")
    let code: HTML = "\(code: "wait 30 s")"
    #expect(code.text == "wait 30 s")
  }

  @Test(arguments: [(0.0, "0"), (-0.04, "0"), (12.25, "12.3"), (-3.5, "-3.5"), (700, "700")])
  func `lengths have a decimal at most`(pixels: Double, text: String) {
    #expect(Length(pixels).text == text)
  }
}
