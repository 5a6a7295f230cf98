import Messaging
import MessagingEngine
import Testing

extension MessageAttribute {
  static func string(_ text: String) -> MessageAttribute { .init("String", .string(text)) }
  static func number(_ text: String) -> MessageAttribute { .init("Number", .string(text)) }
  static func array(_ json: String) -> MessageAttribute { .init("String.Array", .string(json)) }
}

/// Which messages a policy accepts, by the examples of AWS's guide and by the rules behind them.
///
/// Source: Amazon SNS Developer Guide, string value matching, numeric value matching, key matching,
/// AND/OR logic, message filtering; LocalStack's AWS-validated tests of filter policies.
struct FilterMatchingTests {
  typealias Attributes = [String: MessageAttribute]

  /// A key's conditions with values of the attribute `a` that they accept and refuse.
  struct Row: Sendable, CustomTestStringConvertible {
    var conditions: String
    var accepted: [MessageAttribute]
    var refused: [MessageAttribute]

    init(_ conditions: String, _ accepted: [MessageAttribute], not refused: [MessageAttribute]) {
      self.conditions = conditions
      self.accepted = accepted
      self.refused = refused
    }

    var testDescription: String { conditions }
  }

  private static let operators: [Row] = [
    Row(
      #"["rugby","tennis"]"#,
      [.string("rugby"), .string("tennis"), .array(#"["rugby","tennis"]"#)],
      not: [
        .string("baseball"), .string("Rugby"), .string("rugby "), .string("rugb"),
        .array(#"["baseball"]"#), .array("[]"), .array(#"["rugby""#), .array(#""rugby""#),
        .init("Binary", .binary(Array("rugby".utf8))),
      ]
    ),
    // Two ways to write one letter are two texts.
    Row(#"["\u00e9"]"#, [.string("\u{E9}")], not: [.string("e\u{301}")]),
    Row(
      #"[{"prefix":"bas"}]"#,
      [.string("baseball"), .string("bas"), .array(#"["rugby","basketball"]"#)],
      not: [.string("rugby"), .string("ba"), .string("Baseball"), .array(#"[1,true,null]"#)]
    ),
    Row(#"[{"prefix":""}]"#, [.string("x"), .array(#"[""]"#)], not: [.number("1")]),
    Row(
      #"[{"suffix":"ball"}]"#,
      [.string("baseball"), .string("ball")],
      not: [.string("ballad"), .string("all"), .string("baseBALL")]
    ),
    Row(
      #"[{"equals-ignore-case":"Tennis"}]"#,
      [.string("TENNIS"), .string("tennis"), .string("Tennis"), .array(#"["x","teNNis"]"#)],
      not: [.string("tenni"), .string("tennis!")]
    ),
    Row(
      #"[{"equals-ignore-case":"ÉTÉ 한글"}]"#,
      [.string("été 한글"), .string("ÉTÉ 한글")],
      not: [.string("ete 한글"), .string("été")]
    ),
    Row(
      #"[{"anything-but":["rugby","tennis"]}]"#,
      [.string("baseball"), .string("football"), .array(#"["rugby","baseball"]"#), .number("1")],
      not: [.string("rugby"), .string("tennis"), .array(#"["rugby"]"#), .array("[]")]
    ),
    Row(#"[{"anything-but":"rugby"}]"#, [.string("tennis")], not: [.string("rugby")]),
    Row(
      #"[{"anything-but":{"prefix":"order-"}}]"#,
      [.string("data-entry"), .string("order_number"), .array(#"["order-1","other"]"#)],
      not: [.string("order-cancelled"), .array(#"["order-1","order-2"]"#)]
    ),
    Row(
      #"[{"anything-but":[100,500]}]"#,
      [
        .number("101"), .number("100.1"), .init("Number.Array", .string("[100, 50]")),
        .string("100"), .number("1e12"),
      ],
      not: [.number("100"), .number("1e2"), .number("500.00"), .array("[100,500]")]
    ),
    Row(
      #"[{"cidr":"10.0.0.0/24"}]"#,
      [.string("10.0.0.0"), .string("10.0.0.255")],
      not: [
        .string("10.1.1.0"), .string("10.0.1.0"), .string("10.0.0"), .string("10.0.0.256"),
        .string("10.0.0.0/24"), .string("a"), .string("::a00:0"), .number("10"),
      ]
    ),
    Row(#"[{"cidr":"0.0.0.0/0"}]"#, [.string("255.1.2.3")], not: [.string("::1")]),
    Row(#"[{"cidr":"10.0.0.7/32"}]"#, [.string("10.0.0.7")], not: [.string("10.0.0.6")]),
    Row(
      #"[{"cidr":"2001:db8::/32"}]"#,
      [.string("2001:db8::1"), .string("2001:0DB8:ffff:0:0:0:0:1"), .string("2001:db8::")],
      not: [
        .string("2001:db9::1"), .string("2001:db8"), .string("2001:db8:::1"),
        .string("2001::db8::1"), .string("2001:db8:0:0:0:0:0:0:1"), .string("32.1.13.184"),
      ]
    ),
    Row(
      #"[{"cidr":"::/0"}]"#,
      [.string("::"), .string("::1"), .string("1::")],
      not: [.string(":")]
    ),
    Row(
      #"[{"numeric":["=",301.5]}]"#,
      [.number("301.5"), .number("3.015e2"), .number("301.50000")],
      not: [.number("301.50001"), .string("301.5"), .number("301")]
    ),
    Row(#"[301.5]"#, [.number("3015E-1"), .array("[301.5]")], not: [.string("301.5")]),
    Row(#"["301.5"]"#, [.string("301.5")], not: [.number("301.5")]),
    Row(
      #"[{"numeric":["<",0]}]"#,
      [.number("-0.00001"), .number("-1000000000")],
      not: [.number("0"), .number("-0"), .number("-1000000000.1"), .string("-1")]
    ),
    Row(
      #"[{"numeric":[">",0,"<=",150]}]"#,
      [.number("0.00001"), .number("150"), .array("[-1,75]")],
      not: [.number("0"), .number("150.00001"), .array("[-1,151]")]
    ),
    Row(
      #"[{"numeric":[">=",-2.5,"<",2.5]}]"#,
      [.number("-2.5"), .number("2.49999")],
      not: [.number("-2.50001"), .number("2.5")]
    ),
    Row(
      #"[{"numeric":[">",1]}]"#,
      [.number("1000000000")],
      not: [.number("1"), .number("1000000001"), .number("1e400")]
    ),
    Row(#"[{"numeric":["<=",1]}]"#, [.number("1")], not: [.number("1.00001")]),
    // Five digits after the point are compared, and what is beyond 10⁹ is a text.
    Row(#"[1.234567]"#, [.number("1.234569")], not: [.number("1.23457")]),
    Row(
      #"[123456789012]"#,
      [.number("123456789012")],
      not: [.number("123456789012.0"), .number("1")]
    ),
    Row(
      #"[true,null]"#,
      [.array("[true]"), .array("[1,null]")],
      not: [.string("true"), .string("null"), .array("[false]"), .array(#"["true"]"#)]
    ),
    Row(#"[false]"#, [.array("[false]")], not: [.array("[true,null]"), .array("[0]")]),
    Row(
      #"[{"exists":true}]"#,
      [.string("fans"), .number("0"), .array("[null,1]"), .array("[false]")],
      not: [.array("[]"), .array("[null]"), .array(#"[""]"#), .init("Binary", .binary([1]))]
    ),
    Row(
      #"[{"exists":false}]"#,
      [.array("[]"), .init("Binary", .binary([1]))],
      not: [.string("fans"), .number("0"), .array("[null]"), .array("[1")]
    ),
    Row(
      #"["rugby",{"prefix":"bas"},{"numeric":["<",5]},{"exists":false}]"#,
      [.string("rugby"), .string("baseball"), .number("4"), .array("[]")],
      not: [.string("tennis"), .number("5")]
    ),
  ]

  @Test(arguments: operators)
  func `an operator accepts what AWS documents and nothing else`(row: Row) throws {
    let policy = try FilterPolicy("{\"a\":\(row.conditions)}", scope: .messageAttributes)
    for (attributes, isAccepted) in row.accepted.map({ ($0, true) })
      + row.refused.map({ ($0, false) })
    {
      // Another attribute, so that there are some when `a` is ignored.
      var message = FilterableMessage(attributes: ["a": attributes, "z": .string("z")], body: "")
      #expect(policy.accepts(&message) == isAccepted, "\(attributes)")
    }
  }

  private func accepts(
    _ policy: String,
    _ attributes: Attributes
  ) throws -> Bool {
    var message = FilterableMessage(attributes: attributes, body: "{}")
    return try FilterPolicy(policy, scope: .messageAttributes).accepts(&message)
  }

  @Test func `every key must match, and what is not in the policy is ignored`() throws {
    let policy = #"{"customer_interests":["rugby"],"price_usd":[{"numeric":[">",100]}]}"#
    let rugby = MessageAttribute.string("rugby")
    let other = MessageAttribute.string("x")
    #expect(
      try accepts(policy, ["customer_interests": rugby, "price_usd": .number("101"), "o": other])
    )
    #expect(try !accepts(policy, ["customer_interests": rugby, "price_usd": .number("100")]))
    #expect(try !accepts(policy, ["customer_interests": other, "price_usd": .number("101")]))
    #expect(try !accepts(policy, ["price_usd": .number("101")]))
    #expect(try !accepts(policy, [:]))
  }

  @Test func `the empty policy accepts every message`() throws {
    #expect(try accepts("{}", [:]))
    #expect(try accepts("{ }", ["a": .string("b")]))
    var message = FilterableMessage(attributes: [:], body: "no JSON")
    #expect(try FilterPolicy("{}", scope: .messageBody).accepts(&message))
  }

  @Test func `a key may be missing only where there are other attributes`() throws {
    let policy = #"{"store":[{"exists":false}]}"#
    #expect(try accepts(policy, ["other": .string("x")]))
    #expect(try !accepts(policy, [:]))
    #expect(try !accepts(policy, ["other": .init("Binary", .binary([1]))]))
    #expect(try !accepts(policy, ["store": .string("x")]))
  }

  @Test func `of alternatives one is enough`() throws {
    let policy = """
      {"source":["aws.cloudwatch"],
       "$or":[{"metricName":["CPUUtilization"]},{"namespace":["AWS/EC2"],"kind":["x"]}]}
      """
    let source = MessageAttribute.string("aws.cloudwatch")
    #expect(try accepts(policy, ["source": source, "metricName": .string("CPUUtilization")]))
    #expect(
      try accepts(
        policy,
        ["source": source, "namespace": .string("AWS/EC2"), "kind": .string("x")]
      )
    )
    #expect(try !accepts(policy, ["source": source, "namespace": .string("AWS/EC2")]))
    #expect(try !accepts(policy, ["source": source]))
    #expect(try !accepts(policy, ["metricName": .string("CPUUtilization")]))
  }

  @Test func `where it is no operator, or is a key`() throws {
    #expect(try accepts(#"{"$or":["a","b"]}"#, ["$or": .string("b")]))
    #expect(try !accepts(#"{"$or":["a","b"]}"#, ["a": .string("b")]))
    #expect(try accepts(#"{"$or":[{"prefix":"a"},{"prefix":"b"}]}"#, ["$or": .string("bc")]))
  }

  @Test func `of a key that is there twice the last counts`() throws {
    #expect(try accepts(#"{"a":["1"],"a":["2"]}"#, ["a": .string("2")]))
    #expect(try !accepts(#"{"a":["1"],"a":["2"]}"#, ["a": .string("1")]))
  }

  @Test func `names that look the same are not the same`() throws {
    let policy = #"{"\u00e9":["1"],"e\u0301":["2"]}"#
    #expect(try accepts(policy, ["\u{E9}": .string("1"), "x": .string("")]) == false)
    var message = FilterableMessage(
      attributes: [:],
      body: #"{"\u00e9":"1","e\u0301":"2"}"#
    )
    #expect(try FilterPolicy(policy, scope: .messageBody).accepts(&message))
  }
}
