import Determinism
import Messaging

/// A step of a simulated week with topics.
enum TopicStep {
  case publish(topic: Int, drafts: Int)
  case publishBatch(topic: Int, drafts: Int)
  /// What must be refused, of several kinds.
  case publishWrong(topic: Int, Int)
  case subscribe(topic: Int, endpoint: Int, raw: Bool, filter: Int?, dead: Bool, hasty: Bool)
  case confirm(which: Int)
  case unsubscribe(which: Int)
  case setFilter(which: Int, filter: Int)
  case setRaw(which: Int)
  case setRedrive(which: Int)
  /// Deletes a topic, or makes it again.
  case turnTopic(Int)
  case turnQueue(Int)
  case admit(queue: Int, Int)
  case pass(milliseconds: Int64, jumps: Bool)
  case receive(queue: Int, most: Int, deletes: Bool)
  case poll(queue: Int, wait: Int)
  case count(topic: Int)
}

/// Draws steps and messages.
struct TopicWorkload {
  var random: SeededGenerator
  let queues: Int
  let endpoints: Int
  let topics: Int
  private var drafts = 0

  init(random: SeededGenerator, queues: Int, endpoints: Int, topics: Int) {
    self.random = random
    (self.queues, self.endpoints, self.topics) = (queues, endpoints, topics)
  }

  mutating func next() -> TopicStep {
    switch random.next(below: 100) {
    case 0..<28: .publish(topic: below(topics), drafts: 1 + below(3))
    case 28..<34: .publishBatch(topic: below(topics), drafts: 1 + below(10))
    case 34..<37: .publishWrong(topic: below(topics), below(9))
    case 37..<46:
      .subscribe(
        topic: below(topics),
        endpoint: below(endpoints),
        raw: below(2) == 0,
        filter: below(2) == 0 ? below(PlainFilter.count) : nil,
        dead: below(2) == 0,
        hasty: below(2) == 0
      )
    case 46..<51: .confirm(which: below(1000))
    case 51..<53: .unsubscribe(which: below(1000))
    case 53..<57: .setFilter(which: below(1000), filter: below(PlainFilter.count))
    case 57: .setRaw(which: below(1000))
    case 58: .setRedrive(which: below(1000))
    case 59: below(2) == 0 ? .turnTopic(below(topics)) : .count(topic: below(topics))
    case 60: .turnQueue(below(queues))
    case 61, 62: .admit(queue: below(queues), below(12))
    case 63..<80: .pass(milliseconds: passing(), jumps: below(3) == 0)
    case 80..<92: .receive(queue: below(queues), most: 1 + below(10), deletes: below(4) > 0)
    case 92..<97: .poll(queue: below(queues), wait: 1 + below(20))
    default: .count(topic: below(topics))
    }
  }

  private mutating func passing() -> Int64 {
    switch below(20) {
    case 0..<10: Int64(1 + below(3000))
    case 10..<15: Int64(1000 * (1 + below(60)))
    case 15..<19: Int64(1000 * (60 + below(1200)))
    default: Int64(1000 * (3600 + below(90_000)))
    }
  }

  mutating func draft(isFIFO: Bool, isContentBased: Bool) -> Draft {
    drafts += 1
    var draft = Draft(number: drafts)
    draft.subject = below(4) == 0 ? "subject \(drafts)" : nil
    let colors = ["red", "blue", "green", "grey"]
    switch below(6) {
    case 0: draft.form = .structured
    case 1, 2:
      draft.form = .json
      draft.bodyKind = below(3) == 0 ? nil : random.element(of: colors)
      draft.bodyPrice = below(3) == 0 ? nil : below(60)
    default: draft.isRepeated = isContentBased && below(3) == 0
    }
    if draft.form != .structured {
      draft.kind = below(3) == 0 ? nil : random.element(of: colors)
      draft.price = below(3) == 0 ? nil : below(60)
      draft.tags = below(4) == 0 ? ["old", "new"].filter { _ in below(2) == 0 } : []
      draft.others = below(4) == 0 ? 1 + below(11) : 0
    }
    if isFIFO || below(5) == 0 { draft.group = "group\(below(3))" }
    if isFIFO, !isContentBased || below(2) == 0 { draft.deduplication = "id\(below(40))" }
    return draft
  }

  mutating func below(_ bound: Int) -> Int { Int(random.next(below: UInt64(bound))) }
}
