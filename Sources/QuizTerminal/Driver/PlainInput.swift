import Glibc

/// Lines from a pipe or a terminal that can't repaint, until they end or Ctrl-C comes.
public struct PlainInput {
  private var bytes: [UInt8] = []
  private var isInterrupted = false

  /// From now on SIGINT ends the lines instead of the process.
  public init() throws {
    try TerminalSignals.installInterrupt()
  }

  /// The next line without its end; nil at the end of the input or after SIGINT.
  ///
  /// Bytes that are no UTF-8 are replaced.
  public mutating func readLine() -> String? {
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeSubrange(...end) }
        return line(bytes[..<end])
      }
      var waited = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: TerminalSignals.pipe, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waited, 2, -1) > 0 else {
        if errno == EINTR { continue }
        return nil
      }
      if waited[1].revents != 0, TerminalSignals.next() == SIGINT {
        isInterrupted = true
        return nil
      }
      guard waited[0].revents != 0, !readMore() else { continue }
      defer { bytes = [] }
      return bytes.isEmpty ? nil : line(bytes[...])
    }
  }

  /// Ends the process as SIGINT would have, if that has ended the lines.
  public func dieIfInterrupted() {
    if isInterrupted { TerminalSignals.die(of: SIGINT) }
  }

  /// False at the end of the input.
  private mutating func readMore() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    guard count > 0 else { return count < 0 && errno == EINTR }
    bytes += buffer.prefix(count)
    return true
  }

  private func line(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
  }
}
