import Cards
import Determinism
import Properties
import Testing

@testable import CardExport

struct CardFaceTests {
  @Test(arguments: [
    ("<b> & \"x\"", "&lt;b&gt; &amp; \"x\""),
    ("{{c1::x}}", "&#123;&#123;c1::x&#125;&#125;"),
    ("a\tb\r\nc\rd\u{2028}e", "a&#9;b<br>c<br>d<br>e"),
    ("a\u{1F}b\u{0}c", "a b c"),
    ("<\u{301}b>", "&lt;\u{301}b&gt;"),
    ("[sound:x] [LaTeX] [$] […] [x]", "&#91;sound:x] &#91;LaTeX] &#91;$] […] [x]"),
  ])
  func `text is shown as it was written`(text: String, html: String) {
    #expect(Array(HTMLText.escaped(text).unicodeScalars) == Array(html.unicodeScalars))
  }

  @Test func `text is composed`() {
    #expect(Array(HTMLText.escaped("\u{1112}\u{1161}\u{11AB}").unicodeScalars) == ["\u{D55C}"])
  }

  @Test(arguments: [
    ("arn:aws:sqs::x", "{{c1::arn:aws:sqs&#58;&#58;x}}"),
    (":x:", "{{c1::&#58;x:}}"),
    ("{a:{b}}", "{{c1::&#123;a:&#123;b&#125;&#125;}}"),
  ])
  func `no answer ends its cloze or begins a hint`(answer: String, html: String) {
    #expect(HTMLText.cloze(parts: ["", ""], answer: answer) == html)
  }

  @Test func `every blank of a cloze is the answer`() {
    let face = CardFace(
      makeContent(kind: .cloze, prompt: "a::b […]\n<[…]>", answer: .text("x::y"))
    )
    #expect(face.style == .cloze)
    #expect(face.prompt == "a::b {{c1::x&#58;&#58;y}}<br>&lt;{{c1::x&#58;&#58;y}}&gt;")
    #expect(face.sortText == "a::b {{c1::x::y}}<{{c1::x::y}}>")
    #expect(face.answer == "")
  }

  @Test(arguments: [
    makeContent(kind: .cloze, prompt: "no blank", answer: .text("x")),
    makeContent(kind: .cloze, prompt: "[…]", answer: .text("")),
    makeContent(kind: .typed, answer: .list(["a"])),
  ])
  func `what Anki can't ask specially is asked plainly`(content: CardContent) {
    #expect(CardFace(content).style == .basic)
  }

  @Test func `steps are numbered, a list is not`() {
    let answer = Answer.list(["a", "<b>"])
    #expect(
      CardFace(makeContent(kind: .steps, answer: answer)).answer
        == "<ol><li>a</li><li>&lt;b&gt;</li></ol>"
    )
    #expect(
      CardFace(makeContent(kind: .list, answer: answer)).answer
        == "<ul><li>a</li><li>&lt;b&gt;</li></ul>"
    )
  }

  @Test(arguments: [
    (Language.korean, true, "참 / 거짓", "참"), (.english, false, "True / False", "False"),
  ])
  func `a truth offers both`(language: Language, holds: Bool, options: String, answer: String) {
    let face = CardFace(makeContent(kind: .truth, answer: .truth(holds), language: language))
    #expect(face.options == options)
    #expect(face.answer == answer)
  }

  @Test(arguments: [
    (Verdict.verified, "문서와 일치", "as documented"),
    (.contradicted, "노트와 다름", "the note is wrong"),
    (.outdated, "지금은 다름", "outdated"),
    (.imprecise, "조건 있음", "holds under a condition"),
    (.documented, "문서와 일치", "as documented"),
    (.undecided, "판단하지 못함", "undecided"),
  ])
  func `the back tells the verdict and why`(
    verdict: Verdict,
    korean: String,
    english: String
  ) {
    let status = CardStatus(verdict: verdict, remarks: ["노트 <4일>"])
    #expect(
      CardFace(makeContent(alternatives: ["a", "b"], status: status)).remarks
        == "다른 답: a, b<br>\(korean)<br>노트 &lt;4일&gt;"
    )
    #expect(
      CardFace(makeContent(status: status, language: .english)).remarks
        == "\(english)<br>노트 &lt;4일&gt;"
    )
  }

  @Test func `the back tells the day of the check, and that a lab has seen it`() throws {
    let day = try #require(CivilDate(iso: "2026-11-24"))
    let run = CardCheck.Run(lab: "retention", seed: 1)
    let status = CardStatus(
      verdict: .verified,
      remarks: [],
      check: CardCheck(day: day, run: run)
    )
    #expect(CardFace(makeContent(status: status)).remarks == "확인됨 (2026-11-24)")
  }
}
