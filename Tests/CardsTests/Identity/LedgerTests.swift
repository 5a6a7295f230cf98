import Cards
import Determinism
import Testing

struct LedgerTests {
  @Test func `an empty database gives the same ids in every process`() {
    let ids = Notebook([
      makeDraft("가시성 시간초과는 30초", role: "visibility.default"),
      makeDraft("KMS", place: ["SQS 보안"]),
      makeDraft("KMS", place: ["SNS 보안"]),
      makeDraft("KMS", role: "list", place: ["SNS 보안"]),
    ]).reading()
    #expect(ids == ["2mygmv2pcrr0w", "88ew0dysn7k9s", "fsb1sc4v4s4fw", "3h4nhn43qmfqg"])
  }

  @Test func `ids depend neither on the file nor on the heading`() {
    var here = Notebook([makeDraft("가시성 시간초과는 30초", place: ["SQS"], file: "Notes/a.md")])
    var there = Notebook([makeDraft("가시성 시간초과는 30초", place: ["큐"], file: "b.md")])
    #expect(here.ids() == there.ids())
  }

  @Test func `a changed number keeps the card`() {
    var notebook = Notebook([
      makeDraft("최소 4일", answer: .text("4일")), makeDraft("30초", answer: .text("30초")),
    ])
    let before = notebook.ids()
    notebook.drafts[1] = makeDraft("60초", answer: .text("60초"))
    let result = notebook.sync()
    #expect(result.assignments.map(\.id) == before)
    #expect(result.assignments.map(\.match) == [.same, .edited])
  }

  @Test func `a bullet with the same answer may be worded anew`() {
    var notebook = Notebook([
      makeDraft("처리한 메시지를 지우는 API는 DeleteMessage", answer: .text("DeleteMessage")),
      makeDraft("보내는 API는 SendMessage", answer: .text("SendMessage")),
    ])
    let before = notebook.ids()
    notebook.drafts[0].bullet = "다 처리했으면 DeleteMessage API로 지운다"
    #expect(notebook.ids() == before)
  }

  @Test func `the only bullet on a property keeps its card whatever it says`() {
    var notebook = Notebook([
      makeDraft(
        "가시성 시간초과는 30초",
        role: "visibility.default",
        place: ["SQS"],
        property: "visibility.default"
      ),
      makeDraft("보존 기간은 4일", role: "retention.default", property: "retention.default"),
    ])
    let before = notebook.ids()
    notebook.drafts[0] = makeDraft(
      "메시지는 기본 60 seconds 숨는다",
      role: "visibility.default",
      place: ["딴 곳"],
      answer: .text("60초"),
      property: "visibility.default"
    )
    #expect(notebook.ids() == before)
  }

  @Test func `of two bullets on a property neither is guessed`() {
    var notebook = Notebook([
      makeDraft("가시성 30초", role: "visibility.default", property: "visibility.default"),
      makeDraft("안 보이는 시간은 30초", role: "visibility.default", property: "visibility.default"),
    ])
    let before = notebook.ids()
    notebook.drafts = [
      makeDraft(
        "기본값 정리한 내용",
        role: "visibility.default",
        place: ["요약"],
        answer: .text("60초"),
        property: "visibility.default"
      )
    ]
    let result = notebook.sync()
    #expect(result.assignments.map(\.match) == [.new])
    #expect(result.orphaned == before)
  }

  @Test func `a card whose bullet is gone is an orphan and comes back with its id`() {
    var notebook = Notebook([makeDraft("메시지 최대 14일 보존"), makeDraft("최대 10개 폴링")])
    let before = notebook.ids()
    let gone = notebook.drafts.removeFirst()
    #expect(notebook.sync().orphaned == [before[0]])
    #expect(notebook.sync().orphaned.isEmpty)
    notebook.drafts.append(gone)
    let result = notebook.sync()
    #expect(result.assignments.map(\.id) == [before[1], before[0]])
    #expect(result.assignments.map(\.isReturned) == [false, true])
  }

  @Test func `a short orphan doesn't come back for another place`() {
    var notebook = Notebook([makeDraft("KMS", place: ["SQS 보안"]), makeDraft("HTTPS")])
    let before = notebook.ids()
    notebook.drafts.removeFirst()
    _ = notebook.sync()
    notebook.drafts.append(makeDraft("KMS", place: ["SNS 보안"]))
    let result = notebook.sync()
    #expect(result.assignments.map(\.match) == [.same, .new])
    #expect(result.assignments.map(\.id).contains(before[0]) == false)
  }

  @Test func `identical bullets keep their sections' ids when the sections change places`() {
    var notebook = Notebook([
      makeDraft("KMS", place: ["SQS 보안"]), makeDraft("KMS", place: ["SNS 보안"]),
      makeDraft("KMS", place: ["S3 보안"]),
    ])
    let before = notebook.ids()
    #expect(Set(before).count == 3)
    notebook.drafts.swapAt(0, 2)
    #expect(notebook.ids() == [before[2], before[1], before[0]])
  }

  @Test func `identical bullets of one section are told apart by order`() {
    var notebook = Notebook([makeDraft("예"), makeDraft("예"), makeDraft("아니오")])
    let before = notebook.ids()
    #expect(Set(before).count == 3)
    notebook.drafts.insert(makeDraft("새로운 첫 줄이 들어옴"), at: 0)
    #expect(notebook.ids().dropFirst() == before[...])
  }

  @Test func `two similar bullets that change places keep their ids`() {
    var notebook = Notebook([
      makeDraft("대기열 메시지는 최소 1분 보존", answer: .text("1분")),
      makeDraft("대기열 메시지는 최대 14일 보존", answer: .text("14일")),
    ])
    let before = notebook.ids()
    notebook.drafts.swapAt(0, 1)
    #expect(notebook.ids() == [before[1], before[0]])
  }

  @Test func `two similar bullets that are both edited keep their ids`() {
    var notebook = Notebook([
      makeDraft("대기열 메시지는 최소 4일 보존", answer: .text("4일")),
      makeDraft("대기열 메시지는 최대 14일 보존", answer: .text("14일")),
    ])
    let before = notebook.ids()
    notebook.drafts = [
      makeDraft("대기열 메시지는 최대 15일 보존", answer: .text("15일")),
      makeDraft("대기열 메시지는 최소 1일 보존", answer: .text("1일")),
    ]
    #expect(notebook.ids() == [before[1], before[0]])
  }

  @Test func `a bullet that may be either of two is new and said to be doubtful`() {
    var notebook = Notebook([makeDraft("버전 1 배포"), makeDraft("버전 2 배포")])
    let before = notebook.ids()
    notebook.drafts = [makeDraft("버전 3 배포")]
    let result = notebook.sync()
    #expect(result.assignments.map(\.match) == [.new])
    #expect(result.orphaned == before)
    #expect(result.doubts == [.init(new: result.assignments[0].id, orphan: before[0])])
  }

  @Test func `a text that is half the old one is new and said to be doubtful`() {
    var notebook = Notebook([makeDraft("대기열의 처리량은 제한 없음", answer: .text("없음"))])
    let before = notebook.ids()
    notebook.drafts = [makeDraft("대기열의 처리량은 초당 300건", answer: .text("300건"))]
    let result = notebook.sync()
    #expect(result.assignments.map(\.match) == [.new])
    #expect(result.doubts == [.init(new: result.assignments[0].id, orphan: before[0])])
  }

  @Test func `the same answer in a sentence about something else is another card`() {
    var notebook = Notebook([makeDraft("가시성 시간초과는 30초")])
    let before = notebook.ids()
    notebook.drafts = [makeDraft("Lambda cold start: up to 30초 in a VPC")]
    let result = notebook.sync()
    #expect(result.assignments.map(\.match) == [.new])
    #expect(result.orphaned == before)
  }

  @Test func `true is no answer to know a card by`() {
    var notebook = Notebook([makeDraft("중복메시지가 있을 수 있음", role: "truth", answer: .truth(true))])
    _ = notebook.sync()
    notebook.drafts = [makeDraft("순서가 바뀔 수 있음", role: "truth", answer: .truth(true))]
    #expect(notebook.sync().assignments.map(\.match) == [.new])
  }

  @Test func `roles of one bullet never change ids`() {
    var notebook = Notebook([
      makeDraft("최소 4일 최대 14일", role: "retention.min"),
      makeDraft("최소 4일 최대 14일", role: "retention.max"),
    ])
    let before = notebook.ids()
    #expect(before[0] != before[1])
    notebook.drafts = [makeDraft("최소 1일 최대 14일", role: "retention.max")]
    #expect(notebook.ids() == [before[1]])
  }

  @Test func `a moved bullet keeps its id in its new file`() {
    var notebook = Notebook([
      makeDraft("롱 폴링은 빈 응답을 줄인다", file: "Notes/a.md"),
      makeDraft("배치는 최대 10개", file: "Notes/a.md"),
      makeDraft("주제 하나에 구독 천이백만", file: "Notes/b.md"),
    ])
    let before = notebook.ids()
    notebook.drafts[0].file = "Notes/b.md"
    notebook.drafts[0].place = ["Polling"]
    let result = notebook.sync()
    #expect(result.assignments.map(\.id) == before)
    #expect(result.assignments.map(\.match) == [.moved, .same, .same])
  }

  @Test func `a bullet edited in a file that was renamed keeps its id without a sibling's help`() {
    var notebook = Notebook([
      makeDraft("롱 폴링은 빈 응답을 줄인다", place: ["Polling"], file: "Notes/a.md"),
      makeDraft("배치는 최대 10개까지", place: ["Batch"], answer: .text("10개"), file: "Notes/a.md"),
    ])
    let before = notebook.ids()
    for index in notebook.drafts.indices { notebook.drafts[index].file = "Notes/b.md" }
    notebook.drafts[1].bullet = "배치는 최대 20개까지"
    notebook.drafts[1].content.answer = .text("20개")
    #expect(notebook.ids() == before)
  }

  @Test func `a copied file gets ids of its own`() {
    var notebook = Notebook([makeDraft("롱 폴링은 빈 응답을 줄인다", file: "Notes/a.md")])
    let before = notebook.ids()
    notebook.drafts.append(makeDraft("롱 폴링은 빈 응답을 줄인다", file: "Notes/b.md"))
    let both = notebook.ids()
    #expect(both[0] == before[0])
    #expect(both[1] != before[0])
  }

  @Test func `a sync speaks only for what it was given`() {
    var notebook = Notebook([
      makeDraft("롱 폴링은 빈 응답을 줄인다", file: "Notes/a.md"),
      makeDraft("배치는 최대 10개", file: "Other/b.md"),
    ])
    let before = notebook.sync(roots: ["Notes", "Other"]).assignments.map(\.id)
    notebook.drafts = []
    let result = notebook.sync(roots: ["./Other/"])
    #expect(result.orphaned == [before[1]])
  }

  @Test func `a bullet of a file that is gone moves into the file that was given`() {
    let text = "롱 폴링은 빈 응답을 줄인다"
    var notebook = Notebook([makeDraft(text, file: "Notes/a.md")])
    let before = notebook.sync(roots: ["Notes/a.md"]).assignments.map(\.id)
    notebook.drafts = [makeDraft(text, file: "Notes/b.md")]
    var stillThere = notebook
    #expect(
      stillThere.sync(roots: ["Notes/b.md"]).assignments.map(\.id) != before
    )
    #expect(
      notebook.sync(roots: ["Notes/b.md"], goneFiles: ["Notes/a.md"]).assignments.map(\.id)
        == before
    )
  }

  @Test func `a section of many edited bullets gives each an id of its own`() {
    let drafts = (0..<600).map { makeDraft("항목 \($0) 번은 기본값이 \($0 % 7)초") }
    var notebook = Notebook(drafts)
    _ = notebook.sync()
    for index in drafts.indices { notebook.drafts[index].bullet += " 이다" }
    let result = notebook.sync()
    #expect(Set(result.assignments.map(\.id)).count == 600)
    #expect(result.assignments.count { $0.match == .edited } >= 570)
  }
}

extension Notebook {
  fileprivate func reading() -> [String] {
    var copy = self
    return copy.ids().map(\.text)
  }
}
