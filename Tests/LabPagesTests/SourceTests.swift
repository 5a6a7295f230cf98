import Properties
import Testing

@testable import LabPages

struct SourceTests {
  static let sqs = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/"

  @Test(
    arguments: [
      ("Amazon SQS API Reference, CreateQueue", sqs + "APIReference/API_CreateQueue.html"),
      ("Amazon SQS API Reference", sqs + "APIReference/Welcome.html"),
      (
        "Amazon SQS Developer Guide, visibility timeout, until 2024",
        sqs + "SQSDeveloperGuide/sqs-visibility-timeout.html"
      ),
      ("Amazon SQS Developer Guide, new page", sqs + "SQSDeveloperGuide/welcome.html"),
      (
        "Amazon SNS Developer Guide, dead-letter queues",
        "https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html"
      ),
      (
        "Amazon SNS API Reference, Publish",
        "https://docs.aws.amazon.com/sns/latest/api/API_Publish.html"
      ),
      ("AWS What's New 2024-11, FIFO", "https://aws.amazon.com/new/"),
      ("A blog, 2020", nil),
    ] as [(String, String?)]
  )
  func `a source leads to its page, or to its guide`(source: String, url: String?) {
    #expect(SourceAddress.url(of: source) == url)
  }

  @Test func `everything that the catalog cites can be followed`() {
    let sources = Set(Catalog.all.flatMap(\.documented).map(\.source)).sorted()
    #expect(sources.count > 20)
    for source in sources { #expect(SourceAddress.url(of: source) != nil, "\(source)") }
  }

  @Test func `a source that is named again keeps its number`() {
    var list = SourceList(id: "a")
    #expect(list.mark("x", .english).text.contains(">[1]<"))
    #expect(list.mark("y", .english).text.contains(">[2]<"))
    #expect(list.mark("x", .english).text.contains(##"href="#a-source-1""##))
    #expect(list.sources == ["x", "y"])
  }
}
