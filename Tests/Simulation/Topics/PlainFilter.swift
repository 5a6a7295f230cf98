import Messaging

/// A filter policy from a small family, and in plain words what it lets pass.
enum PlainFilter: Hashable {
  case none
  case kinds([String])
  case notKind(String)
  case kindBegins(String)
  case hasKind(Bool)
  case priceFrom(Int, below: Int)
  case kindAndPrice(String, from: Int)
  case kindOrCheap(String, below: Int)
  case taggedWith(String)
  case bodyKinds([String])
  case bodyPriceFrom(Int)

  /// Empty for none.
  var policy: String {
    switch self {
    case .none: ""
    case .kinds(let kinds), .bodyKinds(let kinds): #"{"kind":[\#(Self.list(kinds))]}"#
    case .notKind(let kind): #"{"kind":[{"anything-but":["\#(kind)"]}]}"#
    case .kindBegins(let start): #"{"kind":[{"prefix":"\#(start)"}]}"#
    case .hasKind(let isThere): #"{"kind":[{"exists":\#(isThere)}]}"#
    case .priceFrom(let low, let high): #"{"price":[{"numeric":[">=",\#(low),"<",\#(high)]}]}"#
    case .kindAndPrice(let kind, let low):
      #"{"kind":["\#(kind)"],"price":[{"numeric":[">=",\#(low)]}]}"#
    case .kindOrCheap(let kind, let high):
      #"{"$or":[{"kind":["\#(kind)"]},{"price":[{"numeric":["<",\#(high)]}]}]}"#
    case .taggedWith(let tag): #"{"tags":["\#(tag)"]}"#
    case .bodyPriceFrom(let low): #"{"price":[{"numeric":[">=",\#(low)]}]}"#
    }
  }

  var scope: FilterScope {
    switch self {
    case .bodyKinds, .bodyPriceFrom: .messageBody
    case .none, .kinds, .notKind, .kindBegins, .hasKind, .priceFrom, .kindAndPrice, .kindOrCheap,
      .taggedWith:
      .messageAttributes
    }
  }

  /// Keys that a message may lack something of.
  var keys: [String] { ["kind", "price", "tags"].filter { policy.contains("\"\($0)\"") } }

  func accepts(_ draft: Draft) -> Bool {
    let (kind, price) = (draft.kind, draft.price)
    return switch self {
    case .none: true
    case .kinds(let kinds): kind.map { kinds.contains($0) } ?? false
    case .notKind(let other): kind.map { $0 != other } ?? false
    case .kindBegins(let start): kind?.hasPrefix(start) ?? false
    case .hasKind(true): kind != nil
    // Source: Amazon SNS Developer Guide, key matching: not where there are no attributes at all.
    case .hasKind(false):
      kind == nil && (price != nil || !draft.tags.isEmpty || draft.others > 1)
    case .priceFrom(let low, let high): price.map { $0 >= low && $0 < high } ?? false
    case .kindAndPrice(let wanted, let low): kind == wanted && (price.map { $0 >= low } ?? false)
    case .kindOrCheap(let wanted, let high): kind == wanted || (price.map { $0 < high } ?? false)
    case .taggedWith(let tag): draft.tags.contains(tag)
    case .bodyKinds(let kinds): draft.bodyKind.map { kinds.contains($0) } ?? false
    case .bodyPriceFrom(let low): draft.bodyPrice.map { $0 >= low } ?? false
    }
  }

  private static func list(_ texts: [String]) -> String {
    texts.map { "\"\($0)\"" }.joined(separator: ",")
  }

  /// One that a number below ``count`` stands for.
  init(_ number: Int) {
    let all: [PlainFilter] = [
      .none, .kinds(["red"]), .kinds(["red", "blue"]), .notKind("red"), .kindBegins("gr"),
      .hasKind(true), .hasKind(false), .priceFrom(10, below: 50), .kindAndPrice("blue", from: 20),
      .kindOrCheap("green", below: 20), .taggedWith("new"), .bodyKinds(["red", "grey"]),
      .bodyPriceFrom(30),
    ]
    self = all[number % all.count]
  }

  static let count = 13
}

/// What is published, before anybody decided where it goes.
struct Draft: Hashable {
  enum Form: Hashable { case text, json, structured }

  var number: Int
  var form = Form.text
  /// The body alone, when equal bodies are to be told apart by nothing.
  var isRepeated = false
  var subject: String?
  /// As attributes of the message.
  var kind: String?
  var price: Int?
  var tags: [String] = []
  /// Attributes that no policy asks for.
  var others = 0
  /// In a message that is a JSON object.
  var bodyKind: String?
  var bodyPrice: Int?
  var group: String?
  var deduplication: String?

  /// What every way of delivery gets, and queues and web servers when the message has a structure.
  func text(for scheme: SubscriptionProtocol) -> String {
    switch form {
    case .text: isRepeated ? "again" : "message \"\(number)\"\n가"
    case .json: json
    case .structured:
      switch scheme {
      case .sqs: "message \(number) for queues"
      case .email: "message \(number) for people"
      default: "message \(number) for all"
      }
    }
  }

  private var json: String {
    var members = ["\"number\":\(number)"]
    if let bodyKind { members.append("\"kind\":\"\(bodyKind)\"") }
    if let bodyPrice { members.append("\"price\":\(bodyPrice)") }
    return "{\(members.joined(separator: ","))}"
  }

  var published: String {
    guard form == .structured else { return text(for: .sqs) }
    return #"{"default":"\#(text(for: .https))","sqs":"\#(text(for: .sqs))","#
      + #""email":"\#(text(for: .email))","unknown":5}"#
  }

  var attributes: [String: MessageAttribute] {
    var all: [String: MessageAttribute] = [:]
    if let kind { all["kind"] = MessageAttribute("String", .string(kind)) }
    if let price { all["price"] = MessageAttribute("Number", .string("\(price)")) }
    if !tags.isEmpty {
      let list = tags.map { "\"\($0)\"" }.joined(separator: ",")
      all["tags"] = MessageAttribute("String.Array", .string("[\(list)]"))
    }
    for number in 0..<others {
      all["other\(number)"] =
        number == 0
        ? MessageAttribute("Binary", .binary([1, 2, 255]))
        : MessageAttribute("String", .string("value \(number)"))
    }
    return all
  }

  var outgoing: OutgoingNotification {
    OutgoingNotification(
      published,
      subject: subject,
      isStructured: form == .structured,
      attributes: attributes,
      groupID: group,
      deduplicationID: deduplication
    )
  }
}
