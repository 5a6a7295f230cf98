import Messaging
import MessagingEngine
import Testing

/// Policies that look into the body.
struct FilterBodyTests {
  private func expect(
    _ policy: String,
    accepts accepted: [String],
    not refused: [String],
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let policy = try FilterPolicy(policy, scope: .messageBody)
    for (body, isAccepted) in accepted.map({ ($0, true) }) + refused.map({ ($0, false) }) {
      var message = FilterableMessage(attributes: ["a": .string("b")], body: body)
      #expect(
        policy.accepts(&message) == isAccepted,
        "\(body)",
        sourceLocation: location
      )
    }
  }

  /// Source: LocalStack, `test_filter_policy_on_message_body`, AWS-validated.
  @Test func `nested names are compared at their depth`() throws {
    try expect(
      """
      {"object":{"key":[{"prefix":"auto-"},"hardcodedvalue"],"nested_key":[{"exists":false}]},
       "test":[{"exists":false}]}
      """,
      accepts: [#"{"object":{"key":"auto-test"}}"#, #"{"object":{"key":"hardcodedvalue"}}"#],
      not: [
        #"{"object":{"key":"test-auto"}}"#,
        #"{"object":{"key":"auto-test"},"test":"just-exists"}"#,
        #"{"object":{"key":"auto-test","nested_key":"just-exists"}}"#,
        #"{"object":{"test":"auto-test"}}"#, #"{"test":"auto-test"}"#, "{}",
        "Regular string message", "\"Regular string message\"", "",
        #"[{"object":{"key":"auto-test"}}]"#,
      ]
    )
  }

  /// Source: LocalStack, `test_filter_policy_on_message_body_dot_attribute`, AWS-validated.
  @Test func `a dot in a name is as good as an object within an object`() throws {
    try expect(
      #"{"object.nested.test":["string.value"]}"#,
      accepts: [
        #"{"object":{"nested":{"test":"string.value"}}}"#,
        #"{"object.nested.test":"string.value"}"#,
        #"{"object.nested":{"test":"string.value"}}"#,
        #"{"object":{"nested.test":"string.value"}}"#,
      ],
      not: [#"{"object":{"nested":{"test":"string.notvalue"}}}"#, #"{"object":"string.value"}"#]
    )
  }

  /// Source: LocalStack, `test_filter_policy_on_message_body_array_attributes`, AWS-validated.
  @Test func `of an array one element is enough`() throws {
    try expect(
      #"{"headers":{"route-to":["queue1"]}}"#,
      accepts: [
        #"{"headers":{"route-to":["queue1"]}}"#, #"{"headers":{"route-to":["queue2","queue1"]}}"#,
        #"{"headers":{"route-to":[["queue1"]]}}"#, #"{"headers":[{"route-to":"queue1"}]}"#,
      ],
      not: [
        #"{"headers":{"route-to":["queue3"]}}"#, #"{"headers":{"route-to":[]}}"#,
        #"{"headers":"queue1"}"#,
      ]
    )
  }

  /// Source: LocalStack, `test_filter_policy_on_message_body_array_of_object_attributes`,
  /// AWS-validated, after the AWS Compute Blog's example of S3 events.
  @Test func `objects in arrays are looked into, however deep`() throws {
    try expect(
      """
      {"Records":{"s3":{"object":{"key":[{"prefix":"auto-"}]}},
                  "eventName":[{"prefix":"ObjectCreated:"}]}}
      """,
      accepts: [
        """
        {"Records":[
         {"eventName":"ObjectCreated:Put","s3":{"object":[[{"key":"auto-1.xml","size":17}]]}},
         {"eventName":"ObjectRemoved:Delete","s3":{"object":{"key":"home-1.xml"}}}]}
        """,
        #"{"Records":[{"eventName":"ObjectCreated:Put","s3":{"object":{"key":"auto-1.xml"}}}]}"#,
      ],
      not: [
        #"{"Records":[{"eventName":"ObjectRemoved:Put","s3":{"object":{"key":"auto-1.xml"}}}]}"#,
        #"{"Records":[{"eventName":"ObjectCreated:Put","s3":{"object":{"key":"home-1.xml"}}}]}"#,
        #"{"Records":[]}"#,
      ]
    )
  }

  /// Source: LocalStack, `test_filter_policy_on_message_body_or_attribute`, AWS-validated.
  @Test func `alternatives may stand at any depth`() throws {
    try expect(
      """
      {"$or":[{"metricName":["CPUUtilization","ReadLatency"]},{"namespace":["AWS/EC2","AWS/ES"]}],
       "detail":{"scope":["Service"],
                 "$or":[{"source":["aws.cloudwatch"]},{"type":["Alarm State Change"]}]}}
      """,
      accepts: [
        #"{"metricName":"CPUUtilization","detail":{"scope":"Service","source":"aws.cloudwatch"}}"#,
        #"{"metricName":"ReadLatency","detail":{"scope":"Service","source":"aws.cloudwatch"}}"#,
        #"{"namespace":"AWS/EC2","detail":{"scope":"Service","source":"aws.cloudwatch"}}"#,
        #"{"namespace":"AWS/ES","detail":{"scope":"Service","type":"Alarm State Change"}}"#,
      ],
      not: [
        #"{"metricName":"CPUUtilization","detail":{"scope":"aws","type":"Alarm State Change"}}"#,
        #"{"metricName":"CPUUtilization","detail":{"scope":"Service","type":"CPUUtilization"}}"#,
        #"{"metricName":"CPUUtilization","detail":{"type":"Alarm State Change"}}"#,
        #"{"metricName":"CPUUtilization","detail":{"scope":"Service"}}"#,
        #"{"metricName":"CPUUtilization","scope":"Service"}"#,
        #"{"metricName":"AWS/EC2","detail":{"scope":"Service","type":"Alarm State Change"}}"#,
        #"{"namespace":"CPUUtilization","detail":{"scope":"Service","source":"aws.cloudwatch"}}"#,
      ]
    )
  }

  @Test func `existence is of values alone`() throws {
    try expect(
      #"{"a":[{"exists":true}]}"#,
      accepts: [#"{"a":"x"}"#, #"{"a":0}"#, #"{"a":false}"#, #"{"a":[null,1]}"#],
      not: [#"{"a":null}"#, #"{"a":""}"#, #"{"a":[]}"#, #"{"a":{"b":1}}"#, #"{"b":1}"#]
    )
    try expect(
      #"{"a":[{"exists":false}]}"#,
      accepts: [#"{"b":1}"#, #"{"a":{"b":1}}"#, #"{"a":[]}"#, #"{"a":{}}"#, "{}"],
      not: [#"{"a":"x"}"#, #"{"a":null}"#, #"{"a":""}"#, #"{"a":[null]}"#]
    )
  }

  @Test func `numbers, truths and nulls are told from their texts`() throws {
    try expect(
      #"{"a":[100,true,null]}"#,
      accepts: [#"{"a":1e2}"#, #"{"a":100.00000}"#, #"{"a":true}"#, #"{"a":null}"#],
      not: [#"{"a":"100"}"#, #"{"a":"true"}"#, #"{"a":"null"}"#, #"{"a":false}"#, #"{"a":10}"#]
    )
    try expect(
      #"{"a":[{"anything-but":"x"}]}"#,
      accepts: [#"{"a":"y"}"#, #"{"a":1}"#, #"{"a":true}"#, #"{"a":null}"#, #"{"a":["x","y"]}"#],
      not: [#"{"a":"x"}"#, #"{"a":["x"]}"#, #"{"a":[]}"#, #"{"b":"y"}"#]
    )
  }

  @Test func `names with escapes are what they stand for`() throws {
    try expect(
      #"{"\u0061 \"b\"":["\ud55c\n"]}"#,
      accepts: [#"{"a \"b\"":"한\n"}"#],
      not: [#"{"a b":"한\n"}"#, #"{"a \"b\"":"한"}"#]
    )
  }

  @Test func `attributes are none of the body's business, nor the body of theirs`() throws {
    let policy = #"{"a":["b"]}"#
    var message = FilterableMessage(attributes: ["a": .string("b")], body: #"{"a":"c"}"#)
    #expect(try FilterPolicy(policy, scope: .messageAttributes).accepts(&message))
    #expect(try !FilterPolicy(policy, scope: .messageBody).accepts(&message))
  }
}
