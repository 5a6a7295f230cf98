import Foundation
import Glibc

/// Results, and nothing but results.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// What a person reads is wrapped to the terminal, but to no longer lines than are easy to read;
  /// what goes into a pipe is the same everywhere.
  static var textWidth: Int {
    min(max(Surroundings.columns, 20), 100)
  }

  /// Writes a text and ends it with a newline, unless it has one.
  static func write(_ text: String) {
    write(bytes: Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Writes everything or ends the program: a closed pipe is no error, a full disk is.
  static func write(bytes: [UInt8]) {
    writeAll(bytes, to: STDOUT_FILENO)
  }
}

/// Everything that is not a result: progress, remarks, errors.
enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static func write(_ text: String) {
    writeAll(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes without ending the line.
  static func paint(_ text: String) {
    writeAll(Array(text.utf8), to: STDERR_FILENO)
  }
}

private func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      rest = rest.dropFirst(count)
    } else if errno == EPIPE {
      exit(0)
    } else if errno != EINTR {
      let reason = String(cString: strerror(errno))
      if descriptor == STDOUT_FILENO { StandardError.write("quizlab: stdout: \(reason)") }
      exit(1)
    }
  }
}

/// Lines from a pipe, a file or a terminal.
enum StandardInput {
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// The next line without its end; nil at the end.
  ///
  /// Bytes that are no UTF-8 are replaced.
  static func readLine() -> String? {
    Swift.readLine(strippingNewline: true)
  }
}
