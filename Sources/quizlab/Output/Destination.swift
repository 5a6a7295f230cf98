import CardExport

/// Where a command's result goes.
enum Destination: Hashable {
  case standardOutput
  case file(String)

  /// `-` is standard output, as is nothing.
  init(_ option: String?) {
    self = if let option, option != "-" { .file(option) } else { .standardOutput }
  }

  /// Whole or not at all; says on standard error which file was written.
  func write(_ bytes: [UInt8]) throws {
    switch self {
    case .standardOutput: StandardOutput.write(bytes: bytes)
    case .file(let path):
      try AtomicFile.write(bytes, to: path)
      StandardError.write(say("썼습니다: \(path)", "Written: \(path)"))
    }
  }
}
