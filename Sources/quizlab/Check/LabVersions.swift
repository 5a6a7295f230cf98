/// Which results of labs are still worth keeping.
///
/// A lab's version is the digest of what it reports with the default seed under today's limits,
/// which is what a check keeps. A lab or an engine that changes so that it matters changes the
/// digest; `LabVersionTests` then fails and prints the line to put here. A lab without a line is
/// never kept.
enum LabVersions {
  static let digests: [String: String] = [
    "duplicates": "c43b9d9af558e786",
    "ordering": "26d56cddc07f4865",
    "message-size": "b9c5c7f9f445f145",
    "retention": "5bdf7f43f8837ef4",
    "polling": "f4b647ef9489171e",
    "visibility": "a4a853036f6a95da",
    "exactly-once": "b0bfebb9097fc45c",
    "throughput": "45d9832446316baa",
    "batches": "eae84a8b3f75dd1d",
    "delay": "18c67e25a731e159",
    "scaling": "46cf381f831517b2",
    "auto-scaling": "16068f937a753283",
    "buffer": "10e21116d115b87e",
    "dead-letters": "1350c21e4c3533cd",
    "in-flight": "dc427b50d6ac9af7",
    "fan-out": "ea0c75aabdfd9ebc",
    "filter-policies": "97bbbbd162d6b202",
    "access-policy": "816538417b4a50c9",
    "quotas": "070f30db0a8c3912",
    "push-pull": "effdc985946ad5ad",
    "publish-steps": "a133fcbb3df0e58b",
  ]
}
