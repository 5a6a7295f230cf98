import Testing

@testable import CardExport

struct MarkdownTextTests {
  @Test(arguments: [
    ("SendMessage & max_count < 10 ms, R&D", "SendMessage & max_count < 10 ms, R\\&D"),
    ("*a* _b_ `c` ~d~ ==e==", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ =\\=e=\\="),
    ("a::b :::", "a:\\:b :\\:\\:"),
    ("[a](b) ![c] […](d) […]은(는)?", "\\[a](b) !\\[c] \\[…](d) […]은(는)?"),
    ("<b> </b> <!-- <?", "\\<b> \\</b> \\<!-- \\<?"),
    ("&amp; &#58; & ;", "\\&amp; \\&#58; & ;"),
    ("C:\\dir\\", "C:\\\\dir\\\\"),
    ("| a | {b}", "\\| a \\| \\{b\\}"),
    (" a ", "&#32;a&#32;"),
    ("\ta\tb\t", "&#9;a\tb&#9;"),
    ("# a - b", "# a - b"),
    ("a\n# b\n\n- c\n1) d\n1.5초", "a\\\n  \\# b\\\n  \\\n  \\- c\\\n  1\\) d\\\n  1.5초"),
    ("a \r\n b", "a&#32;\\\n  &#32;b"),
  ])
  func `only what Markdown would eat is escaped`(text: String, escaped: String) {
    #expect(MarkdownText().escaped(text) == escaped)
  }

  @Test(arguments: [
    ("# a", "\\# a"), ("- a", "\\- a"), ("+ a", "\\+ a"), ("> a", "\\> a"), ("=", "\\="),
    ("12. a", "12\\. a"), ("1)", "1\\)"), ("1.5", "1.5"), (".5", ".5"), ("a - b", "a - b"),
  ])
  func `what begins a line begins no block`(text: String, escaped: String) {
    #expect(MarkdownText(start: .block).escaped(text) == escaped)
  }

  @Test func `text within a line keeps its blanks and signs`() {
    #expect(MarkdownText(start: .text, endsLine: false).escaped(" - a ") == " - a ")
  }
}
