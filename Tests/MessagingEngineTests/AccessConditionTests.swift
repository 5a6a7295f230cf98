import Determinism
import Messaging
import Testing

@testable import MessagingEngine

/// Source: IAM User Guide, IAM JSON policy elements: Condition operators.
struct AccessConditionTests {
  /// Whether a call of user ann on 2026-01-01T00:00:00Z is let in.
  private func isMet(_ condition: String, version: String = "2012-10-17") throws -> Bool {
    let ann = try #require(AccessTests.ann)
    let statement = AccessTests.statement(condition: condition)
    let policy = try AccessPolicy(
      AccessTests.policy(statement, version: version),
      of: "sqs",
      .sqs
    )
    let now = Instant(unixMilliseconds: 1_767_225_600_000)
    let request = AccessRequest(ann, action: "sqs:SendMessage", on: AccessTests.arn, at: now)
    return policy.decision(on: request) == .allowed
  }

  @Test(arguments: [
    (#"{"StringEquals":{"aws:PrincipalAccount":"111122223333"}}"#, true),
    (#"{"StringEquals":{"AWS:principalaccount":["1","111122223333"]}}"#, true),
    (#"{"StringEquals":{"aws:PrincipalAccount":"1111*"}}"#, false),
    (#"{"StringNotEquals":{"aws:PrincipalAccount":"111122223333"}}"#, false),
    (#"{"StringNotEquals":{"aws:PrincipalAccount":["1","2"]}}"#, true),
    (#"{"StringNotEquals":{"aws:PrincipalAccount":["1","111122223333"]}}"#, false),
    (#"{"StringEquals":{"aws:PrincipalType":"user"}}"#, false),
    (#"{"StringEqualsIgnoreCase":{"aws:PrincipalType":"user"}}"#, true),
    (#"{"StringNotEqualsIgnoreCase":{"aws:PrincipalType":"user"}}"#, false),
    (#"{"StringLike":{"aws:PrincipalArn":"*:user/a?n"}}"#, true),
    (#"{"StringNotLike":{"aws:PrincipalArn":"*:user/a?n"}}"#, false),
    (#"{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:user/*"}}"#, true),
    (#"{"ArnEquals":{"aws:PrincipalArn":"arn:*:iam::111122223333:user/ann"}}"#, true),
    (#"{"ArnLike":{"aws:PrincipalArn":"arn:*:user/ann"}}"#, false),
    (#"{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:user/*"}}"#, false),
    (#"{"ArnNotEquals":{"aws:PrincipalArn":"arn:aws:iam::*:role/*"}}"#, true),
    (#"{"Bool":{"aws:SecureTransport":"true"}}"#, true),
    (#"{"Bool":{"aws:SecureTransport":false}}"#, false),
    (#"{"DateGreaterThan":{"aws:CurrentTime":"2025-12-31T23:59:59Z"}}"#, true),
    (#"{"DateGreaterThan":{"aws:CurrentTime":"2026-01-01T00:00:00Z"}}"#, false),
    (#"{"DateLessThanEquals":{"aws:CurrentTime":"2026-01-01"}}"#, true),
    (#"{"DateLessThan":{"aws:CurrentTime":"2026-01-01T09:00+09:00"}}"#, false),
    (#"{"DateLessThan":{"aws:CurrentTime":"2026-01-01T09:01+09:00"}}"#, true),
    (#"{"DateEquals":{"aws:EpochTime":"1767225600"}}"#, true),
    (#"{"DateNotEquals":{"aws:CurrentTime":"1767225600"}}"#, false),
    (#"{"NumericGreaterThanEquals":{"aws:EpochTime":1767225600}}"#, true),
    (#"{"NumericLessThan":{"aws:EpochTime":"1767225600"}}"#, false),
    (#"{"Null":{"aws:SourceArn":"true"}}"#, true),
    (#"{"Null":{"aws:SourceArn":"false"}}"#, false),
    (#"{"Null":{"aws:PrincipalArn":"false"}}"#, true),
  ])
  func `an operator compares as its name says`(_ condition: String, _ isMet: Bool) throws {
    #expect(try self.isMet(condition) == isMet)
  }

  @Test(arguments: [
    (#"{"StringEquals":{"aws:SourceVpc":"vpc-1"}}"#, false),
    (#"{"StringNotEquals":{"aws:SourceVpc":"vpc-1"}}"#, true),
    (#"{"ArnNotLike":{"aws:SourceArn":"arn:aws:s3:::*"}}"#, true),
    (#"{"StringEqualsIfExists":{"aws:SourceVpc":"vpc-1"}}"#, true),
    (#"{"StringEqualsIfExists":{"aws:PrincipalAccount":"1"}}"#, false),
    (#"{"Bool":{"aws:MultiFactorAuthPresent":"false"}}"#, false),
    (#"{"BoolIfExists":{"aws:MultiFactorAuthPresent":"true"}}"#, true),
    (#"{"IpAddress":{"aws:SourceIp":"192.0.2.0/24"}}"#, false),
    (#"{"NotIpAddress":{"aws:SourceIp":"192.0.2.0/24"}}"#, true),
    (#"{"NumericLessThan":{"aws:MultiFactorAuthAge":"3600"}}"#, false),
    (#"{"ForAllValues:StringEquals":{"aws:TagKeys":"a"}}"#, true),
    (#"{"ForAnyValue:StringEquals":{"aws:TagKeys":"a"}}"#, false),
    (#"{"ForAnyValue:StringNotEquals":{"aws:TagKeys":"a"}}"#, false),
  ])
  func `a key that the request lacks meets only what is negated or optional`(
    _ condition: String,
    _ isMet: Bool
  ) throws {
    #expect(try self.isMet(condition) == isMet)
  }

  @Test func `all conditions have to be met`() throws {
    let good = #""StringLike":{"aws:PrincipalArn":"*ann","aws:PrincipalAccount":"1*"}"#
    #expect(try isMet("{\(good)}"))
    #expect(try !isMet(#"{\#(good),"Bool":{"aws:SecureTransport":"false"}}"#))
    #expect(try !isMet(#"{"StringLike":{"aws:PrincipalArn":"*ann","aws:PrincipalType":"Role"}}"#))
  }

  @Test(arguments: [
    ("arn:aws:iam::${aws:PrincipalAccount}:user/ann", true),
    ("arn:aws:iam::${AWS:principalaccount}:user/${*}", false),
    ("arn:aws:iam::${aws:SourceAccount}:user/ann", false),
    ("arn:aws:iam::${aws:SourceAccount, '111122223333'}:user/ann", true),
  ])
  func `a variable stands for what the request has, since 2012`(
    _ arn: String,
    _ isMet: Bool
  ) throws {
    for name in ["ArnLike", "StringLike", "StringEquals"] {
      let condition = #"{"\#(name)":{"aws:PrincipalArn":"\#(arn)"}}"#
      #expect(try self.isMet(condition) == isMet)
      #expect(try !self.isMet(condition, version: "2008-10-17"))
    }
  }

  @Test func `what asks for a variable that is missing is met by nothing`() throws {
    let condition = #"{"StringNotEquals":{"aws:PrincipalArn":"${aws:username}"}}"#
    #expect(try !isMet(condition))
  }

  @Test func `wildcards take no exponential time`() {
    let pattern = PolicyPattern(String(repeating: "a*", count: 30) + "b", hasVariables: false)
    let text = String(repeating: "a", count: 5000)
    #expect(pattern.matches(text, in: [:]) == false)
    #expect(pattern.matches(text + "b", in: [:]) == true)
  }

  @Test(arguments: [
    ("", "", true), ("", "a", false), ("*", "", true), ("?", "", false), ("?", "가", true),
    ("a*c", "abcbc", true), ("a*c", "abcb", false), ("*a*", "bab", true), ("a?*", "a", false),
  ])
  func `a star is any text and a question mark one character`(
    _ pattern: String,
    _ text: String,
    _ isSame: Bool
  ) {
    #expect(PolicyPattern(pattern, hasVariables: false).matches(text, in: [:]) == isSame)
  }
}
