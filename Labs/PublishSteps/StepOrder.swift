import LabKit
import Messaging
import Properties

/// The calls that lead to a message, made in one order, and whether the message got there.
struct StepOrder<Step: Hashable & Sendable>: Hashable, Sendable
where Step: RawRepresentable<String> {
  var steps: [Step]
  /// `succeeded` or a code, in the order of the steps.
  var answers: [String] = []
  var isDelivered = false

  /// All orders of the steps, the one in which they are named first.
  static func all(of steps: [Step]) -> [StepOrder] {
    permutations(steps).map { StepOrder(steps: $0) }
  }

  private static func permutations(_ steps: [Step]) -> [[Step]] {
    guard steps.count > 1 else { return [steps] }
    return steps.indices.flatMap { index -> [[Step]] in
      var others = steps
      let first = others.remove(at: index)
      return permutations(others).map { [first] + $0 }
    }
  }

  /// Makes the calls, each whatever the one before was answered.
  mutating func make(_ call: (Step) async throws -> String) async throws {
    for step in steps { answers.append(try await call(step)) }
  }

  static func table(_ title: Bilingual, _ orders: [StepOrder]) -> Exhibit {
    .table(
      Exhibit.Table(
        title,
        header: [
          Bilingual("순서", "order"), Bilingual("응답", "answers"), Bilingual("닿았나", "got there"),
        ],
        rows: orders.map { order in
          [
            order.steps.map(\.rawValue).joined(separator: ", "),
            order.answers.joined(separator: " · "), order.isDelivered ? "yes" : "no",
          ]
        }
      )
    )
  }
}

extension Site {
  /// `succeeded`, or the code of the refusal.
  func tell<Reply: Sendable>(_ call: () async throws -> Reply) async throws -> String {
    switch try await answer(to: call) {
    case .success: "succeeded"
    case .failure(let error): error.code.rawValue
    }
  }
}
