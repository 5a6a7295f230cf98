import LabBench
import LabKit
import Labs
import Messaging
import Properties
import Testing

/// What the first five labs find at seed 1, and how they show it.
struct LabFindingTests {
  @Test func `a standard queue delivers again what was deleted in time, FIFO never does`()
    async throws
  {
    let report = try await FirstLabRuns.duplicates.value
    #expect(report.observed("delivery.duplicates") == "true")
    #expect(report.observed("delivery.atLeastOnce") == "true")
    #expect(report.observed("consumer.delete") == "true")
    #expect(report.observed("producer.send") == "true")
    #expect(report.observed("consumer.acknowledge") == "true")
    #expect(
      report.finding("consumer.acknowledge")?.condition?.english
        == "of the two calls that take a receipt handle, those after which the message did not "
        + "come again: DeleteMessage"
    )
    #expect(
      report.rows.suffix(3) == [
        ["(nothing)", "yes"], ["ChangeMessageVisibility", "yes"], ["DeleteMessage", "no"],
      ]
    )
    #expect(report.outcome == 1)
    #expect(
      report.finding("delivery.atLeastOnce")?.condition
        == Bilingual("보낸 4,800개가 모두 도착", "all 4,800 messages arrived at least once")
    )
    // Queue, seeds, messages, lost, after delete, while hidden, seeds hit.
    #expect(report.rows.contains(["FIFO", "1,000", "6,000", "0", "0", "0", "0"]))
    #expect(
      report.rows.contains(["standard, hosts never away", "400", "2,400", "0", "0", "0", "0"])
    )
    let away = try #require(report.rows.first { $0.first == "standard, hosts away 2%" })
    #expect(away[3] == "0")
    #expect(try #require(Int(away[4])) > 50)
    #expect(try #require(Int(away[5])) > 0)
  }

  @Test func `the duplicate's witness is the shortest history, and blames the absent host`()
    async throws
  {
    let report = try await FirstLabRuns.duplicates.value
    let witness = try #require(report.finding("delivery.duplicates")?.witness)
    let away = try #require(witness.steps.first { $0.deed == .away })
    #expect(witness.steps.map(\.deed) == [.send, .away, .receive, .delete, .back, .receive])
    #expect(witness.steps.map(\.message) == ["m1", nil, "m1", "m1", nil, "m1"])
    #expect(witness.steps.map(\.at) == (0...5).map { .seconds($0) })
    #expect(witness.steps[4].who == away.who)
    let last = try #require(witness.steps.last?.why)
    #expect(last.english.contains("again! \(away.who) was away at the delete"))
    let number = away.who.dropFirst("host ".count)
    #expect(last.korean.contains("호스트 \(number)의 사본은 삭제 때 자리에 없어 남아 있었다"))
    #expect(try #require(witness.steps[3].why).english.contains("succeeds"))
  }

  @Test func `who misses the timeout gets a duplicate on either kind of queue`() async throws {
    let rows = try await FirstLabRuns.duplicates.value.rows
    // Queue, timeout, work, deliveries, answer to the delete.
    #expect(rows.contains(["standard", "30 s", "15 s", "1", "succeeded"]))
    #expect(rows.contains(["standard", "30 s", "45 s", "2", "succeeded"]))
    #expect(rows.contains(["FIFO", "30 s", "15 s", "1", "succeeded"]))
    // Queue, times read, old handle, expired handle, after delete.
    #expect(rows.contains(["standard", "3", "succeeded, not deleted", "—", "0"]))
    #expect(rows.contains(["FIFO", "3", "refused", "refused", "0"]))
    #expect(rows.contains(["FIFO", "30 s", "45 s", "2", "InvalidParameterValueException"]))
  }

  @Test func `standard orders by best effort, FIFO strictly within a group only`() async throws {
    let report = try await FirstLabRuns.ordering.value
    #expect(report.observed("ordering.bestEffort") == "true")
    #expect(report.observed("fifo.ordering") == "true")
    #expect(report.outcome == 2)
    let witness = try #require(report.finding("ordering.bestEffort")?.witness)
    #expect(
      witness.lines == [
        "producer send m1", "producer send m2", "consumer receive m2", "consumer receive m1",
      ]
    )
    #expect(try #require(witness.steps[2].why).english.contains("the short poll did not ask"))
    #expect(report.rows.contains(["short poll, 1 host", "100", "3,000", "0.0%", "0.0%", "0"]))
    // One number, one rounding.
    let overtaken = try #require(report.bars(titled: "overtook").last)
    let row = try #require(report.rows.first { $0.first == overtaken.label })
    #expect(row[3] == "\(overtaken.value)%")
    let crashing = try #require(report.rows.first { $0.first == "one batch in 4 dropped" })
    #expect(crashing[1] == "1,000")
    #expect(crashing[3] != "0")
    #expect(crashing[4] == "0")
    #expect(crashing[5] != "0")
    let condition = try #require(report.finding("fifo.ordering")?.condition)
    #expect(condition.english.contains("m1 comes again after m2"))
  }

  @Test func `size counts the bytes of body and attributes`() async throws {
    let report = try await FirstLabRuns.messageSize.value
    #expect(report.observed("message.maxSize") == "1048576.0")
    #expect(report.outcome == 2)
    #expect(report.rows.contains(["가", "3", "349,525", "1,048,575"]))
    // 7 bytes of name, 6 of type and 6 of value.
    #expect(report.rows.contains(["orderId, String", "19", "1,048,557", "19"]))
    // 5 + 6 + 9: three Hangul letters are nine bytes.
    #expect(report.rows.contains(["title, String", "20", "1,048,556", "20"]))
    #expect(report.rows.contains(["AWSTraceHeader", "—", "1,048,576", "0"]))
    #expect(report.rows.contains(["SendMessageBatch, 2", "—", "1,048,576", "0"]))
  }

  @Test func `a topic takes 256 KiB, and 1 MiB when it is told to`() async throws {
    let report = try await FirstLabRuns.messageSize.value
    #expect(report.observed("sns.maxSize") == "1048576.0")
    #expect(report.rows.contains(["(not set)", "262,144", "262,125", "262,144"]))
    #expect(report.rows.contains(["1,048,576", "1,048,576", "1,048,557", "1,048,576"]))
    #expect(
      report.finding("sns.maxSize")?.condition?.english
        == "with the topic's MaximumMessageSize raised to 1,048,576; a topic that was told "
        + "nothing takes 262,144 B; names, types and values of message attributes count"
    )
  }

  @Test func `messages live four days, from one minute to fourteen days`() async throws {
    let report = try await FirstLabRuns.retention.value
    #expect(report.observed("retention.default") == "345600.0")
    #expect(report.observed("retention.min") == "60.0")
    #expect(report.observed("retention.max") == "1209600.0")
    #expect(report.outcome == 1)
    #expect(report.rows.contains(["60 s", "50 s", "20 s", "0", "no"]))
    #expect(report.rows.contains(["120 s", "50 s", "20 s", "1", "yes"]))
    let witness = try #require(report.finding("retention.default")?.witness)
    #expect(
      witness.lines == [
        "producer send m1", "consumer receive m1", "queue expire m1", "consumer receive",
      ]
    )
    #expect(witness.steps[2].at == .seconds(345_600))
    // Else it would seem to be hidden at the end.
    #expect(
      witness.steps[1].why
        == Bilingual("VisibilityTimeout 0: 숨지 않는다", "with VisibilityTimeout 0, so it stays visible")
    )
  }

  @Test func `long polls make fewer calls and lower latency together`() async throws {
    let report = try await FirstLabRuns.polling.value
    #expect(report.observed("longPoll.fewerCalls") == "true")
    #expect(report.observed("longPoll.latency") == "lower")
    #expect(report.observed("longPoll.cost") == "lower")
    #expect(report.observed("longPoll.min") == "1.0")
    #expect(report.observed("longPoll.max") == "20.0")
    #expect(report.observed("shortPoll.default") == "true")
    #expect(report.outcome == 2)
    #expect(
      report.rows.map(\.first) == [
        "0, without a pause", "0, once a second", "1 s", "5 s", "10 s", "20 s",
      ]
    )
    // False empty answers come from short polls only.
    #expect(report.rows.map { $0[3] == "0" } == [false, false, true, true, true, true])
    // What is not empty is as much under every way of polling: none gets two messages at once.
    #expect(
      report.rows.map {
        (Int($0[1].filter { $0 != "," }) ?? 0) - (Int($0[2].filter { $0 != "," }) ?? 0)
      }
        == [40, 39, 40, 40, 40, 40]
    )
    let exception = report.bars(titled: "The exception")
    #expect(
      report.exhibits.contains { exhibit in
        if case .remark(let text) = exhibit {
          text.english.contains("polled for 310 s")
        } else {
          false
        }
      }
    )
    #expect(exception.count == 5)
    #expect(try #require(exception.last?.value) > 5000)
    #expect(try #require(report.bars(titled: "Mean delivery latency").last?.value) < 100)
    let witness = try #require(report.finding("longPoll.fewerCalls")?.witness)
    #expect(
      witness.lines == ["producer send m1", "short poll receive", "long poll receive m1"]
    )
  }

  @Test func `every lab finds what it promises, in order, and tells its story briefly`()
    async throws
  {
    #expect(
      LabRegistry.all.prefix(5).map(\.id)
        == ["duplicates", "ordering", "message-size", "retention", "polling"]
    )
    let runs = [
      FirstLabRuns.duplicates, FirstLabRuns.ordering, FirstLabRuns.messageSize,
      FirstLabRuns.retention,
      FirstLabRuns.polling,
    ]
    for (lab, run) in zip(LabRegistry.all, runs) {
      let report = try await run.value
      #expect(report.findings.map(\.property) == lab.settles)
      #expect(lab.prediction.options.indices.contains(report.outcome ?? -1))
      let prose = LabRegistry.prose(of: lab.id)
      #expect(prose.contains("\n---\n"))
      #expect(prose.utf8.count <= 3000)
    }
    #expect(LabRegistry.prose(of: "no-such-lab").isEmpty)
  }
}
