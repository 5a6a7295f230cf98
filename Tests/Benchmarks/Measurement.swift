import Foundation

/// The shortest of several runs: what the machine can do when nothing else disturbs it.
func shortest(of runs: Int, _ body: () throws -> Void) rethrows -> Duration {
  var best: Duration?
  for _ in 0..<runs {
    let took = try ContinuousClock().measure(body)
    best = min(best ?? took, took)
  }
  return best ?? .zero
}

extension Duration {
  var seconds: Double { self / .seconds(1) }
}

/// A line of the report, with the bound that the project holds itself to.
func report(_ name: String, _ value: Double, _ unit: String, bound: String) {
  let number = String(format: value < 10 ? "%.2f" : "%.0f", value)
  print("\(name): \(number) \(unit) (\(bound))")
}

struct BenchmarkError: Error, CustomStringConvertible {
  var description: String
}

/// Runs a program and gives what it printed.
@discardableResult
func launch(_ program: String, _ arguments: [String], input: String = "") throws -> String {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [program] + arguments
  let (stdin, stdout) = (Pipe(), Pipe())
  process.standardInput = stdin
  process.standardOutput = stdout
  process.standardError = Pipe()
  try process.run()
  stdin.fileHandleForWriting.write(Data(input.utf8))
  try stdin.fileHandleForWriting.close()
  let output = stdout.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else {
    throw BenchmarkError(description: "\(program) ended with \(process.terminationStatus)")
  }
  return String(decoding: output, as: UTF8.self)
}
