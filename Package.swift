// swift-tools-version: 6.2
import PackageDescription

/// A folder of Labs each, with the lab and its prose.
let labs = [
  "AccessPolicy", "AutoScaling", "Batches", "Buffer", "DeadLetters", "Delay", "Duplicates",
  "ExactlyOnce", "FanOut", "FilterPolicies", "InFlight", "MessageSize", "Ordering", "Polling",
  "PublishSteps", "PushPull", "Quotas", "Retention", "Scaling", "Throughput", "Visibility",
]

let package = Package(
  name: "quizlab",
  products: [.executable(name: "quizlab", targets: ["quizlab"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.2.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // System libraries; README names the packages that bring them.
    .systemLibrary(name: "CMarkGFM", pkgConfig: "libcmark-gfm"),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip"),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto"),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1"),

    // Vocabulary and pure logic.
    .target(name: "Determinism"),
    .target(name: "Properties", dependencies: ["Determinism"]),
    .target(name: "NoteOutline", dependencies: ["CMarkGFM", "CYAML", "Determinism"]),
    .target(name: "Claims", dependencies: ["Determinism", "NoteOutline", "Properties"]),
    .target(name: "Cards", dependencies: ["Claims", "Determinism", "NoteOutline", "Properties"]),

    // Where cards go.
    .target(
      name: "CardStore",
      dependencies: [
        "Cards", "Determinism", "Properties", .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .target(
      name: "CardExport",
      dependencies: [
        "Cards", "CLibZip", "Determinism", "Properties",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]
    ),
    .target(name: "QuizTerminal", dependencies: ["Cards", "Determinism", "Properties"]),

    // Queues: their vocabulary, and labs that put what notes say to the test.
    .target(name: "Messaging", dependencies: ["Determinism"]),
    .target(
      name: "MessagingEngine",
      dependencies: [
        "Determinism", "Messaging", .product(name: "DequeModule", package: "swift-collections"),
        .product(name: "HeapModule", package: "swift-collections"),
      ]
    ),
    .target(name: "Digests", dependencies: ["CCrypto"]),
    .target(
      name: "MessagingRuntime",
      dependencies: [
        "Determinism", "Digests", "Messaging", "MessagingEngine",
        .product(name: "HeapModule", package: "swift-collections"),
      ]
    ),
    .target(name: "LabKit", dependencies: ["Determinism", "Messaging", "Properties"]),
    .target(
      name: "LabBench",
      dependencies: ["Determinism", "LabKit", "Messaging", "MessagingEngine", "MessagingRuntime"]
    ),
    // What labs found, as a page to read anywhere.
    .target(name: "LabPages", dependencies: ["Determinism", "LabKit", "Properties"]),
    .target(
      name: "Labs",
      dependencies: ["Determinism", "LabKit", "Messaging", "Properties"],
      path: "Labs",
      exclude: ["README.md"],
      resources: labs.map { .embedInCode("\($0)/\($0).md") }
    ),

    // Composition.
    .executableTarget(
      name: "quizlab",
      dependencies: [
        "CardExport", "CardStore", "Cards", "Claims", "Determinism", "LabBench", "LabKit",
        "LabPages", "Labs", "Messaging", "NoteOutline", "Properties", "QuizTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    // Not a test: what it measures depends on the machine.
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "CardStore", "Cards", "Determinism", "Digests", "LabBench", "LabKit", "Labs", "Messaging",
        "MessagingEngine", "NoteOutline", "Properties",
        .product(name: "DequeModule", package: "swift-collections"),
        .product(name: "HeapModule", package: "swift-collections"),
      ],
      path: "Tests/Benchmarks"
    ),

    .testTarget(name: "DeterminismTests", dependencies: ["Determinism"]),
    .testTarget(name: "NoteOutlineTests", dependencies: ["Determinism", "NoteOutline"]),
    .testTarget(name: "PropertiesTests", dependencies: ["Determinism", "Properties"]),
    .testTarget(
      name: "ClaimsTests",
      dependencies: ["Claims", "Determinism", "NoteOutline", "Properties"],
      resources: [.copy("Corpus")]
    ),
    .testTarget(
      name: "CardsTests",
      dependencies: ["Cards", "Claims", "Determinism", "NoteOutline", "Properties"],
      resources: [.copy("Vectors")]
    ),
    .testTarget(
      name: "CardStoreTests",
      dependencies: [
        "CardStore", "Cards", "Determinism", "NoteOutline", "Properties",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(
      name: "CardExportTests",
      dependencies: [
        "CLibZip", "CardExport", "Cards", "Determinism", "NoteOutline", "Properties",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(
      name: "QuizTerminalTests",
      dependencies: ["Cards", "Determinism", "Properties", "QuizTerminal"]
    ),
    // The simulated queues, for the tests and for many more seeds than tests have time for.
    .target(
      name: "EngineSimulation",
      dependencies: ["Determinism", "Digests", "Messaging", "MessagingEngine"],
      path: "Tests/Simulation"
    ),
    // All labs under every limit that can be set, likewise.
    .target(
      name: "WhatIfMatrix",
      dependencies: ["LabBench", "LabKit", "Labs", "Messaging", "Properties"],
      path: "Tests/WhatIfs"
    ),
    .executableTarget(
      name: "simulate",
      dependencies: ["EngineSimulation", "WhatIfMatrix"],
      path: "Tests/Simulate"
    ),
    .testTarget(name: "MessagingTests", dependencies: ["Determinism", "Messaging"]),
    .testTarget(
      name: "MessagingEngineTests",
      dependencies: [
        "Determinism", "Digests", "EngineSimulation", "Messaging", "MessagingEngine",
      ]
    ),
    .testTarget(
      name: "MessagingRuntimeTests",
      dependencies: [
        "Determinism", "LabBench", "LabKit", "Messaging", "MessagingEngine", "MessagingRuntime",
      ]
    ),
    .testTarget(
      name: "LabsTests",
      dependencies: [
        "Determinism", "LabBench", "LabKit", "Labs", "Messaging", "MessagingEngine",
        "MessagingRuntime", "Properties", "WhatIfMatrix",
      ]
    ),
    .testTarget(
      name: "LabPagesTests",
      dependencies: ["Determinism", "LabKit", "LabPages", "Properties"]
    ),
    .testTarget(name: "HouseRulesTests"),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "CardExport", "Determinism", "LabKit", "Messaging", "Properties", "QuizTerminal", "quizlab",
      ]
    ),
  ]
)

// libFuzzer brings a main of its own, so the fuzz targets stand apart; README says how to run it.
if Context.environment["QUIZLAB_FUZZ"] != nil {
  package.targets += [
    .executableTarget(
      name: "fuzz-notes",
      dependencies: ["Cards", "Determinism", "NoteOutline"],
      path: "Tests/Fuzz"
    ),
    .executableTarget(
      name: "fuzz-filters",
      dependencies: ["Messaging", "MessagingEngine"],
      path: "Tests/FuzzFilters",
      exclude: ["Seeds"]
    ),
  ]
}

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]
// Not in the manifest for everyone: a newer compiler's warning must not break a user's build.
let strict: [SwiftSetting] =
  Context.environment["QUIZLAB_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]
// Compiled without optimization, since they wait for people, files or other modules: a learner's
// first build is shorter by what they take.
let unhurried: Set = [
  "CardExport", "CardStore", "LabBench", "LabKit", "LabPages", "Labs", "QuizTerminal", "quizlab",
]
for target in package.targets where unhurried.contains(target.name) {
  target.swiftSettings = [.unsafeFlags(["-Onone"], .when(configuration: .release))]
}
// Optimized in debug builds too, since the tests run them for most of their time; traps stay.
let hurried: Set = ["Determinism", "EngineSimulation", "MessagingEngine"]
for target in package.targets where hurried.contains(target.name) {
  target.swiftSettings = [.unsafeFlags(["-O"], .when(configuration: .debug))]
}
for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings = (target.swiftSettings ?? []) + settings + strict
}
