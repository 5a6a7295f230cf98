import Messaging

/// A move task as its source queue keeps it.
struct Redrive: Sendable {
  /// A UUID, as the task handle spells it.
  let id: String
  let request: MoveTaskRequest
  let started: Timestamp
  let toMove: Int
  var moved = 0
  var status = MoveTask.Status.running
  var failureReason: MoveTask.FailureReason?

  /// When the next message moves; the first one does when the task starts.
  ///
  /// SQS chooses a rate itself when it is given none; here that is the highest that one may ask for.
  func nextMove(obeysRate: Bool) -> Timestamp {
    let rate = obeysRate ? request.messagesPerSecond ?? Self.mostPerSecond : Self.mostPerSecond
    return started + Int64(moved) * 1000 / Int64(rate)
  }

  var handle: MoveTaskHandle { MoveTaskHandle(taskID: id, sourceArn: request.sourceArn) }

  var description: MoveTask {
    MoveTask(
      handle: status == .running ? handle : nil,
      status: status,
      request: request,
      moved: moved,
      toMove: toMove,
      failureReason: failureReason,
      started: started.instant
    )
  }

  /// Source: SQS API Reference, StartMessageMoveTask, MaxNumberOfMessagesPerSecond.
  static let mostPerSecond = 500
  /// Tasks that are remembered.
  ///
  /// Source: SQS API Reference, ListMessageMoveTasks, MaxResults.
  static let mostRemembered = 10
}

/// A handle is JSON in Base64, as AWS's are.
extension MoveTaskHandle {
  init(taskID: String, sourceArn: String) {
    let json =
      #"{"taskId":\#(JSONText.quoted(taskID)),"sourceArn":\#(JSONText.quoted(sourceArn))}"#
    self.init(Base64.text(Array(json.utf8)))
  }

  /// Nil for what is no handle of any task.
  var parts: (taskID: String, sourceArn: String)? {
    guard let bytes = Base64.bytes(text),
      let json = JSONValue(String(decoding: bytes, as: UTF8.self)),
      let taskID = json["taskId"]?.string, let source = json["sourceArn"]?.string
    else { return nil }
    return (taskID, source)
  }
}

/// RFC 4648, section 4, with padding.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let six = Int(bits >> UInt32(18 - 6 * place) & 63)
        text.append(place <= group.count ? alphabet[six] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Nil when the text is no Base64.
  static func bytes(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    let padding = digits.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    guard digits.count.isMultiple(of: 4), padding <= 2 else { return nil }
    var bytes: [UInt8] = []
    var (bits, count) = (UInt32(0), 0)
    for digit in digits.dropLast(padding) {
      guard let six = alphabet.firstIndex(of: digit) else { return nil }
      bits = (bits << 6 | UInt32(six)) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }
}
