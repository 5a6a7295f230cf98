import Foundation
import Testing

/// Rules that the compiler does not enforce; the package manager misses transitive imports.
struct HouseRulesTests {
  /// Who may import whom, beyond the toolchain's own modules.
  static let mayImport: [String: Set<String>] = [
    "CCrypto": [],
    "CLibZip": [],
    "CMarkGFM": [],
    "CYAML": [],
    "CardExport": [
      "CLibZip", "Cards", "Determinism", "GRDB", "GRDBSQLite", "Properties",
    ],
    "CardStore": ["Cards", "Determinism", "GRDB", "Properties"],
    "Cards": ["Claims", "Determinism", "NoteOutline", "Properties"],
    "Claims": ["Determinism", "NoteOutline", "Properties"],
    "Determinism": [],
    "Digests": ["CCrypto"],
    "LabBench": ["Determinism", "LabKit", "Messaging", "MessagingEngine", "MessagingRuntime"],
    "LabKit": ["Determinism", "Messaging", "Properties"],
    "LabPages": ["Determinism", "LabKit", "Properties"],
    "Messaging": ["Determinism"],
    "MessagingEngine": ["DequeModule", "Determinism", "HeapModule", "Messaging"],
    "MessagingRuntime": ["Determinism", "Digests", "HeapModule", "Messaging", "MessagingEngine"],
    "NoteOutline": ["CMarkGFM", "CYAML", "Determinism"],
    "Properties": ["Determinism"],
    "QuizTerminal": ["Cards", "Determinism", "Properties"],
    "quizlab": [
      "ArgumentParser", "CardExport", "CardStore", "Cards", "Claims", "Determinism", "LabBench",
      "LabKit", "LabPages", "Labs", "Messaging", "NoteOutline", "Properties", "QuizTerminal",
    ],
  ]

  static let toolchain: Set<String> = [
    "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization",
  ]

  /// What a pure module must not call, and what to do instead.
  static let impure: [(call: String, instead: String)] = [
    ("Date()", "take an Instant"),
    ("Date.now", "take an Instant"),
    ("UUID()", "draw from a SeededGenerator"),
    (".random(in:", "pass a generator with using:"),
    (".shuffled()", "pass a generator with using:"),
    (".randomElement()", "pass a generator with using:"),
    ("Task.sleep", "return a deadline"),
    ("ContinuousClock", "take an Instant"),
    (" print(", "return a value"),
    ("TimeZone.current", "take a StudyCalendar"),
    ("ProcessInfo", "take what you need as a value"),
  ]

  /// The one file of a library that asks what time it is.
  static let clock = "Sources/MessagingRuntime/WallClock.swift"

  @Test func `each module imports only what stands in the table`() throws {
    for file in try Repository.swiftFiles(in: "Sources") {
      let allowed = try #require(Self.mayImport[file.module], "\(file.module) is not in the table")
      for name in file.lines.compactMap(importedModule) {
        #expect(
          allowed.contains(name) || Self.toolchain.contains(name),
          "\(file.path) imports \(name)"
        )
      }
    }
  }

  @Test func `pure modules take time and randomness as values`() throws {
    for file in try Repository.swiftFiles(in: "Sources")
    where file.module != "quizlab" && file.path != Self.clock {
      for (number, line) in code(of: file) {
        for (call, instead) in Self.impure where line.contains(call) && !line.contains("using:") {
          Issue.record("\(file.path):\(number): \(call): \(instead)")
        }
      }
    }
  }

  @Test func `a lab sees no engine, no clock and no chance`() throws {
    let allowed: Set = ["Determinism", "LabKit", "Messaging", "Properties"]
    for file in try Repository.swiftFiles(in: "Labs") {
      #expect(Set(file.lines.compactMap(importedModule)).isSubset(of: allowed), "\(file.path)")
      for (number, line) in code(of: file) {
        for word in ["Limits", "Catalog"] + Self.impure.map(\.call)
        where line.contains(word) && !line.contains("using:") {
          Issue.record("\(file.path):\(number): a lab measures, and must not use \(word)")
        }
      }
    }
  }

  @Test func `nothing traps on what comes from outside`() throws {
    let banned = ["try!", "as!", "fatalError(", "FIX" + "ME", "TO" + "DO:"]
    for file in try Repository.swiftFiles(in: "Sources") + Repository.swiftFiles(in: "Labs") {
      for (number, line) in code(of: file) {
        for word in banned where line.contains(word) {
          Issue.record("\(file.path):\(number): \(word)")
        }
      }
    }
  }

  @Test func `files stay below five hundred lines, tests below seven hundred`() throws {
    for file in try Repository.swiftFiles(in: "Sources") {
      #expect(file.lines.count <= 500, "\(file.path)")
    }
    for file in try Repository.swiftFiles(in: "Tests") {
      #expect(file.lines.count <= 700, "\(file.path)")
    }
  }

  @Test func `the top of the repository shows what it should and nothing else`() throws {
    let visible = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
      .filter { !$0.hasPrefix(".") }
    let allowed: Set = [
      "Package.swift", "Package.resolved", "Sources", "Tests", "Notes", "Labs", "README.md",
    ]
    #expect(Set(visible).subtracting(allowed).isEmpty)
  }

  private func importedModule(_ line: String) -> String? {
    let words = line.split(separator: " ").filter {
      !["public", "package", "internal", "private", "@testable", "@preconcurrency"].contains($0)
    }
    guard words.first == "import", let last = words.last else { return nil }
    return last.split(separator: ".").first.map { String($0) }
  }

  /// Numbered lines without comments.
  private func code(of file: Repository.File) -> [(Int, String)] {
    zip(1..., file.lines).filter { !$0.1.drop { $0 == " " }.hasPrefix("//") }
  }
}
