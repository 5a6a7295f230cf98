import Messaging
import MessagingEngine

/// What any bytes must do: be refused as AWS refuses, or match the same way however they are asked.
///
/// The first line is a policy, the second a body, each further line an attribute.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFilter(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    .map { String(decoding: $0, as: UTF8.self) }
  let body = lines.dropFirst().first ?? ""
  let message = FilterableMessage(attributes: attributes(lines.dropFirst(2)), body: body)
  for scope in FilterScope.allCases { match(lines[0], scope, message) }
  readStructure(lines[0])
  readStructure(body)
  return 0
}

private func match(_ json: String, _ scope: FilterScope, _ message: FilterableMessage) {
  let policy: FilterPolicy
  do throws(MessagingError) {
    policy = try FilterPolicy(json, scope: scope)
  } catch {
    precondition(error.code == .invalidParameter, "a refusal that is none of AWS's")
    precondition(error.message.hasPrefix("Invalid parameter: "), "a refusal in other words")
    return
  }
  precondition((try? FilterPolicy(json, scope: scope)) == policy, "read otherwise the second time")
  var (first, second) = (message, message)
  let isAccepted = policy.accepts(&first)
  let mismatch = policy.mismatch(of: &second)
  precondition(isAccepted == (mismatch == nil), "a mismatch of what is accepted, or none")
  precondition(policy.accepts(&first) == isAccepted, "matched otherwise the second time")
  precondition(policy.accepts(&second) == isAccepted, "matched otherwise after the mismatch")
}

private func readStructure(_ json: String) {
  guard let message = try? StructuredMessage(json) else { return }
  precondition((try? StructuredMessage(json)) == message, "read otherwise the second time")
  for scheme in SubscriptionProtocol.allCases { _ = message.text(for: scheme) }
  for platform in StructuredMessage.Platform.allCases { _ = message.text(for: platform) }
}

/// `name:type:value`, the type by its first letter.
private func attributes(_ lines: some Sequence<String>) -> [String: MessageAttribute] {
  var attributes: [String: MessageAttribute] = [:]
  for line in lines {
    let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { continue }
    let value = String(parts[2])
    attributes[String(parts[0])] =
      switch parts[1].first {
      case "n": MessageAttribute("Number", .string(value))
      case "a": MessageAttribute("String.Array", .string(value))
      case "b": MessageAttribute("Binary", .binary(Array(value.utf8)))
      default: MessageAttribute("String", .string(value))
      }
  }
  return attributes
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Hands the command line to libFuzzer, whose options it takes.
@main
enum FuzzFilters {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runFuzzer(&count, &arguments) { fuzzFilter($0, $1) }
  }
}
