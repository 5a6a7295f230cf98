import Cards
import Foundation
import Testing

/// What py-fsrs 6.3.2 computed, from `Vectors/fsrs.json`.
struct ReferenceVectors: Decodable {
  var sequences: [Sequence]
  var functions: Functions

  struct Sequence: Decodable {
    var name: String
    var config: Config?
    var steps: [Step]
  }

  struct Config: Decodable {
    var parameters: [Double]
    var desiredRetention: Double
    var learningSteps: [Int]
    var relearningSteps: [Int]
    var maximumInterval: Int
  }

  struct Step: Decodable {
    var rating: Int
    var elapsedDays: Int?
    var retrievabilityBefore: Double?
    var state: String
    var step: Int?
    var stability: Double
    var difficulty: Double
    var intervalSeconds: Double
  }

  struct Functions: Decodable {
    struct Initial: Decodable {
      var rating: Int
      var stability: Double
      var difficulty: Double
      var difficultyUnclamped: Double
    }
    struct Retrievability: Decodable {
      var stability: Double
      var days: Int
      var r: Double
    }
    struct NextInterval: Decodable {
      var stability: Double
      var desiredRetention: Double
      var daysExact: Double
      var days: Int
    }
    struct ShortTerm: Decodable {
      var stability: Double
      var rating: Int
      var next: Double
    }
    struct Recall: Decodable {
      var difficulty: Double
      var stability: Double
      var r: Double
      var rating: Int
      var next: Double
    }
    struct Forget: Decodable {
      var difficulty: Double
      var stability: Double
      var r: Double
      var next: Double
    }
    struct Difficulty: Decodable {
      var difficulty: Double
      var rating: Int
      var next: Double
    }
    struct FuzzRange: Decodable {
      var interval: Int
      var min: Int
      var max: Int
    }
    var `init`: [Initial]
    var retrievability: [Retrievability]
    var nextInterval: [NextInterval]
    var shortTerm: [ShortTerm]
    var recall: [Recall]
    var forget: [Forget]
    var difficulty: [Difficulty]
    var fuzzRange: [FuzzRange]
  }

  static func load() throws -> ReferenceVectors {
    let url = try #require(
      Bundle.module.url(forResource: "fsrs", withExtension: "json", subdirectory: "Vectors")
    )
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(ReferenceVectors.self, from: Data(contentsOf: url))
  }
}

/// Compares with the vectors and counts, so that a test cannot pass by comparing nothing.
struct Comparison {
  private(set) var compared = 0

  /// Reals may differ by a part in 1e9.
  mutating func expect(
    _ actual: Double,
    _ expected: Double,
    _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    compared += 1
    let close = abs(actual - expected) <= 1e-9 * abs(expected)
    #expect(close, "\(what): \(actual), not \(expected)", sourceLocation: sourceLocation)
  }

  mutating func expect<Value: Equatable>(
    exactly actual: Value,
    _ expected: Value,
    _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    compared += 1
    #expect(actual == expected, "\(what)", sourceLocation: sourceLocation)
  }
}
