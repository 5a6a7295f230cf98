/// Measures what README claims: `swift run -c release benchmarks [notes|scheduling|store|engine|filters|topics|labs …]`.
///
/// Figures are ratios taken in one run, so that they mean the same on another machine.
@main
enum Benchmarks {
  static func main() throws {
    let all: [(name: String, run: () throws -> Void)] = [
      ("notes", { try NoteBenchmark.run() }),
      ("scheduling", { try SchedulingBenchmark.run() }),
      ("store", { try StoreBenchmark.run() }),
      ("engine", { try EngineBenchmark.run() }),
      ("filters", { try FilterBenchmark.run() }),
      ("topics", { try TopicBenchmark.run() }),
      ("labs", { try LabBenchmark.run() }),
    ]
    let wanted = CommandLine.arguments.dropFirst()
    for (name, run) in all where wanted.isEmpty || wanted.contains(name) {
      print("== \(name)")
      try run()
    }
  }
}
