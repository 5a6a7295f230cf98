import Messaging
import MessagingEngine
import Testing

/// What AWS answers to policies that it does not take.
///
/// The texts with a place were recorded from AWS: localstack/localstack,
/// `test_sns_filter_policy.snapshot.json`, 2024-05-14 and 15.
struct FilterRefusalTests {
  private func refusal(
    of json: String,
    scope: FilterScope = .messageAttributes,
    in request: FilterRequest = .subscribe
  ) -> String? {
    do throws(MessagingError) {
      _ = try FilterPolicy(json, scope: scope, in: request)
      return nil
    } catch {
      #expect(error.code == .invalidParameter)
      return error.message
    }
  }

  private static let recorded: [(policy: String, text: String, place: String)] = [
    (#"{"key":[["value"]]}"#, "Match value must be String, number, true, false, or null", "10"),
    (#"{"key":[{"wrong-operator":true}]}"#, "Unrecognized match type wrong-operator", "31"),
    (
      #"{"key":[{"suffix":"value","prefix":"value2"}]}"#,
      "Only one key allowed in match expression", "37"
    ),
    (#"{"key":[{"suffix":100}]}"#, "suffix match pattern must be a string", "22"),
    (#"{"key":[{"suffix":null}]}"#, "suffix match pattern must be a string", "23"),
    (#"{"key":{"suffix":"value"}}"#, #""suffix" must be an object or an array"#, "19"),
    (#"{"key":[{"suffix":[]}]}"#, "suffix match pattern must be a string", "20"),
    (#"{"key":[{"suffix":["test","test2"]}]}"#, "suffix match pattern must be a string", "20"),
    (
      #"{"key":{"suffix":"value","prefix":"value"}}"#,
      #""suffix" must be an object or an array"#, "19"
    ),
    (
      #"{"key":{"not-an-operator":"value"}}"#,
      #""not-an-operator" must be an object or an array"#, "28"
    ),
    (#"{"key":[{"numeric":[]}]}"#, "Invalid member in numeric match: ]", "22"),
    (
      #"{"key":[{"numeric":["operator"]}]}"#,
      "Unrecognized numeric range operator: operator", "32"
    ),
    (#"{"key":[{"numeric":[1,"<="]}]}"#, "Invalid member in numeric match: 1", "22"),
    (#"{"key":[{"numeric":["=","000"]}]}"#, "Value of equals must be numeric", "26"),
    (#"{"key":[{"numeric":[">="]}]}"#, "Value of >= must be numeric", "26"),
    (
      #"{"key":[{"numeric":["<",100,">",10]}]}"#,
      "Too many elements in numeric expression", "30"
    ),
    (#"{"key":[{"numeric":[">=",1,">",2]}]}"#, "Bad numeric range operator: >", "31"),
    (#"{"key":[{"numeric":[">",3,"<",1]}]}"#, "Bottom must be less than top", "33"),
    (#"{"key":[{"numeric":[">",20,"<="]}]}"#, "Value of <= must be numeric", "33"),
    (#"{"key":[{"numeric":[">",20,30]}]}"#, "Bad value in numeric range: 30", "30"),
    (#"{"key":[{"numeric":[">",20,"test"]}]}"#, "Bad numeric range operator: test", "34"),
    (#"{"key":[{"numeric":[">","20","<","30"]}]}"#, "Value of > must be numeric", "26"),
    (#"{"key":[{"numeric":[">",20,"<","30"]}]}"#, "Value of < must be numeric", "33"),
    (
      #"{"key":[{"numeric":[">",20,"<",30,"<",50]}]}"#,
      "Too many terms in numeric range expression", "36"
    ),
    (
      #"{"key":[{"exists":null}]}"#,
      "exists match pattern must be either true or false.", "23"
    ),
    (
      #"{"key":[{"exists":"no"}]}"#,
      "exists match pattern must be either true or false.", "20"
    ),
    (
      #"{"key":[{"anything-but":{"wrong-operator":null}}]}"#,
      "Unsupported anything-but pattern: wrong-operator", "47"
    ),
    (
      #"{"key":[{"anything-but":{"suffix":"test"}}]}"#,
      "Unsupported anything-but pattern: suffix", "36"
    ),
    (
      #"{"key":[{"anything-but":{"exists":false}}]}"#,
      "Unsupported anything-but pattern: exists", "40"
    ),
    (
      #"{"key":[{"anything-but":{"prefix":false}}]}"#,
      "prefix match pattern must be a string", "40"
    ),
  ]

  @Test(arguments: recorded)
  func `a refusal is AWS's to the column`(policy: String, text: String, column: String) {
    let expected =
      "Invalid parameter: Attributes Reason: FilterPolicy: \(text)\n"
      + " at [Source: (String)\"\(policy)\"; line: 1, column: \(column)]"
    #expect(refusal(of: policy) == expected)
  }

  @Test func `a policy that is set on a subscription is refused without the attributes`() {
    #expect(
      refusal(of: #"{"key_a":"value_one"}"#, scope: .messageBody, in: .setSubscriptionAttributes)
        == "Invalid parameter: FilterPolicy: \"key_a\" must be an object or an array\n"
        + #" at [Source: (String)"{"key_a":"value_one"}"; line: 1, column: 11]"#
    )
  }

  private static let unplaced: [(policy: String, text: String)] = [
    ("", "FilterPolicy: failed to parse JSON."),
    ("{invalidjson}", "FilterPolicy: failed to parse JSON."),
    (#"{"a":["b"]} "c""#, "FilterPolicy: failed to parse JSON."),
    (#"{"a":[{"cidr":"10.0.0.0"}]}"#, "FilterPolicy: Malformed CIDR, one '/' required"),
    (#"{"a":[{"cidr":"10.0.0.0/8/8"}]}"#, "FilterPolicy: Malformed CIDR, one '/' required"),
    (
      #"{"a":[{"cidr":"10.0.0.0/x"}]}"#,
      "FilterPolicy: Malformed CIDR, mask bits must be an integer"
    ),
    (
      #"{"a":[{"cidr":"10.0.0.0/-1"}]}"#,
      "FilterPolicy: Malformed CIDR, mask bits must not be negative"
    ),
    (#"{"a":[{"cidr":"host/8"}]}"#, "FilterPolicy: Nonstandard IP address: host"),
    (#"{"a":[{"cidr":"10.0.0.256/8"}]}"#, "FilterPolicy: Nonstandard IP address: 10.0.0.256"),
    (#"{"a":[{"cidr":"1:2/8"}]}"#, "FilterPolicy: Nonstandard IP address: 1:2"),
    (#"{"a":[{"cidr":"10.0.0.0/33"}]}"#, "FilterPolicy: IPv4 mask bits must be < 33"),
    (#"{"a":[{"cidr":"2001:db8::/129"}]}"#, "FilterPolicy: IPv6 mask bits must be < 129"),
    (
      #"{"a":{"b":["c"]}}"#,
      "Filter policy scope MessageAttributes does not support nested filter policy"
    ),
    (
      #"{"$or":[{"a":{"b":["c"]}},{"d":["e"]}]}"#,
      "Filter policy scope MessageAttributes does not support nested filter policy"
    ),
    (
      #"{"a":["1"],"b":["1"],"c":["1"],"d":["1"],"e":["1"],"f":["1"]}"#,
      "FilterPolicy: Filter policy can not have more than 5 keys"
    ),
  ]

  @Test(arguments: unplaced)
  func `a refusal of the whole has no place`(policy: String, text: String) {
    #expect(
      refusal(of: policy, in: .setSubscriptionAttributes) == "Invalid parameter: \(text)"
    )
  }

  private static let placed: [(policy: String, text: String)] = [
    ("[]", "Filter is not an object"),
    ("\"a\"", "Filter is not an object"),
    (#"{"a":[]}"#, "Empty arrays are not allowed"),
    (#"{"a":{}}"#, "Empty objects are not allowed"),
    (#"{"a":[{}]}"#, "Match expression name not found"),
    (#"{"a":[{"wildcard":"a*"}]}"#, "Unrecognized match type wildcard"),
    (#"{"a":[{"cidr":8}]}"#, "prefix match pattern must be a string"),
    (#"{"a":[{"equals-ignore-case":true}]}"#, "equals-ignore-case match pattern must be a string"),
    (#"{"a":[{"numeric":5}]}"#, "Value of numeric must be an array."),
    (#"{"a":[{"numeric":["=",1],"prefix":"b"}]}"#, "Too many elements in numeric expression"),
    (
      #"{"a":[{"numeric":["=",1000000000.1]}]}"#,
      "Value must be between -1.0E9 and 1.0E9, inclusive"
    ),
    (
      #"{"a":[{"anything-but":[-1e10]}]}"#,
      "Value must be between -1.0E9 and 1.0E9, inclusive"
    ),
    (#"{"a":[{"numeric":[">",1,"<",1]}]}"#, "Bottom must be less than top"),
    (
      #"{"a":[{"anything-but":null}]}"#,
      "Value of anything-but must be an array or single string/number value."
    ),
    (
      #"{"a":[{"anything-but":[true]}]}"#,
      "Inside anything but list, start|null|boolean is not supported."
    ),
    (
      #"{"a":[{"anything-but":["b",1]}]}"#,
      "Inside anything but list, either all values are number or string, "
        + "mixed type is not supported"
    ),
    (
      #"{"a":[{"anything-but":[]}]}"#,
      "Inside anything but list, either all values are number or string, "
        + "mixed type is not supported"
    ),
    (#"{"a":[{"anything-but":{"prefix":""}}]}"#, "Null prefix not allowed"),
    (#"{"a":[{"anything-but":{}}]}"#, "Anything-But expression name not found"),
    // Of what is no `$or` of AWS's, `$or` is a key as any other.
    (#"{"$or":"a"}"#, #""$or" must be an object or an array"#),
    (#"{"$or":[]}"#, "Empty arrays are not allowed"),
    (#"{"$or":[{"a":["b"]}]}"#, "Unrecognized match type a"),
    (#"{"$or":[{"a":["b"]},"c"]}"#, "Unrecognized match type a"),
    (#"{"$or":[{"numeric":123},{"prefix":"abc"}]}"#, "Value of numeric must be an array."),
    (#"{"$or":[{"a":["b"]},{"c":"d"}]}"#, #""c" must be an object or an array"#),
    (#"{"$or":[{"a":["b"]},{}]}"#, "Empty objects are not allowed"),
  ]

  @Test(arguments: placed)
  func `a refusal names what is wrong`(policy: String, text: String) throws {
    let message = try #require(refusal(of: policy, scope: .messageBody))
    #expect(
      message.split(separator: "\n").first
        == "Invalid parameter: Attributes Reason: FilterPolicy: \(text)"
    )
    #expect(message.hasSuffix("]"))
  }

  @Test func `lines and columns of a refusal count as AWS's reader counts`() {
    let policy = "{\r\n  \"b\":\n  [ \"한😀\", {\"a\":1} ]}"
    #expect(
      refusal(of: policy, scope: .messageBody, in: .setSubscriptionAttributes)
        == "Invalid parameter: FilterPolicy: Unrecognized match type a\n"
        + " at [Source: (String)\"\(policy)\"; line: 3, column: 18]"
    )
  }

  @Test func `a long policy is quoted by its first five hundred characters`() {
    let policy = #"{"a":[{"b":""# + String(repeating: "x", count: 600) + #""}]}"#
    let start = String(policy.prefix(500))
    #expect(
      refusal(of: policy, in: .setSubscriptionAttributes)
        == "Invalid parameter: FilterPolicy: Unrecognized match type b\n"
        + " at [Source: (String)\"\(start)\"[truncated 116 chars]; line: 1, column: 13]"
    )
  }

  @Test func `a scope is one of two words`() {
    #expect(
      throws: MessagingError(
        .invalidParameter,
        "Invalid parameter: FilterPolicyScope: Invalid value [RandomValue]. "
          + "Please use either MessageBody or MessageAttributes"
      )
    ) { try FilterScope("RandomValue", in: .setSubscriptionAttributes) }
    #expect((try? FilterScope("MessageBody", in: .subscribe)) == .messageBody)
  }
}
