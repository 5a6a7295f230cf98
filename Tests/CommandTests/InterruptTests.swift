import Foundation
import Glibc
import Testing

/// A quiz at a terminal of its own, ended by signals.
struct InterruptTests {
  @Test(arguments: [(signal: SIGINT, status: 130), (signal: SIGTERM, status: 143)])
  func `a signal ends the quiz with its status and keeps what was graded`(
    signal: Int32,
    status: Int
  ) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(JourneyTests.note)
    // The shell outlives the signal and tells how the quiz ended and the terminal was left.
    var terminal = try PseudoTerminal(
      running: """
        trap : INT TERM; stty rows 24 cols 80; before=$(stty -g)
        "$0" quiz --language en; echo "status $?"
        [ "$before" = "$(stty -g)" ] && echo restored || echo changed
        """,
      in: program
    )
    try terminal.press(" ", until: "Good")
    try terminal.press("3", until: "1/4")
    if signal == SIGINT { terminal.write("\u{03}") } else { terminal.signal(signal) }
    let rest = try terminal.read(until: ["restored", "changed"])
    #expect(rest.contains("status \(status)\r\n"))
    #expect(rest.hasSuffix("restored"))
    // The cursor shows again, and the alternate screen is left.
    #expect(rest.contains("\u{1B}[?25h\u{1B}[?1049l"))
    #expect(rest.contains("1 card · 1 graded") == (signal == SIGINT))
    let stats = try program.run(["stats", "--format", "json"]).output
    #expect(stats.contains("\"reviews\" : 1"))
  }

  @Test func `an interrupt ends plain lines with the summary too`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(JourneyTests.note)
    var terminal = try PseudoTerminal(
      running: """
        trap : INT; export TERM=dumb
        "$0" quiz --language en; echo "status $?"
        """,
      in: program
    )
    _ = try terminal.read(until: ["empty line: show"])
    terminal.write("\n")
    _ = try terminal.read(until: ["Good"])
    // Ctrl-C throws away what was typed and not yet read.
    terminal.write("3\n")
    _ = try terminal.read(until: ["learning 1"])
    terminal.write("\u{03}")
    let rest = try terminal.read(until: ["status 130\r\n"])
    #expect(rest.contains("1 card · 1 graded"))
  }
}

/// A shell with a terminal of its own, whose other end the test holds.
private struct PseudoTerminal {
  struct Silence: Error {
    var wanted: [String]
    var got: String
  }

  private let end: Int32
  private let process = Process()

  /// Runs the script with the built program as `$0`, in a session that the terminal controls.
  init(running script: String, in program: Program) throws {
    var (outer, inner): (Int32, Int32) = (-1, -1)
    guard openpty(&outer, &inner, nil, nil, nil) == 0 else { throw POSIXError(.ENXIO) }
    end = outer
    let line = FileHandle(fileDescriptor: inner, closeOnDealloc: true)
    process.executableURL = URL(filePath: "/usr/bin/setsid")
    process.arguments = [
      "--wait", "--ctty", "/bin/sh", "-c", script, try Program.executable().path,
    ]
    process.currentDirectoryURL = program.folder
    process.environment = program.environment(["TERM": "xterm-256color"])
    process.standardInput = line
    process.standardOutput = line
    process.standardError = line
    try process.run()
  }

  func write(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(end, $0.baseAddress, $0.count) }
  }

  /// To everything that runs in the foreground, as a logout does.
  func signal(_ number: Int32) {
    kill(-tcgetpgrp(end), number)
  }

  /// Presses a key until it shows, since a new card ignores keys for a moment.
  mutating func press(_ key: String, until wanted: String) throws {
    for _ in 0..<60 {
      write(key)
      if try output(until: [wanted], milliseconds: 300).found { return }
    }
    throw Silence(wanted: [wanted], got: "")
  }

  mutating func read(until wanted: [String]) throws -> String {
    let (text, found) = try output(until: wanted, milliseconds: 20_000)
    guard found else { throw Silence(wanted: wanted, got: text) }
    return text
  }

  /// What comes until one of the texts does, or until nothing has come for so long.
  private func output(
    until wanted: [String],
    milliseconds: Int32
  ) throws -> (text: String, found: Bool) {
    var bytes: [UInt8] = []
    while true {
      let text = String(decoding: bytes, as: UTF8.self)
      for end in wanted {
        if let range = text.range(of: end) { return (String(text[..<range.upperBound]), true) }
      }
      var ready = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, milliseconds) > 0 else { return (text, false) }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = Glibc.read(end, &buffer, buffer.count)
      guard count > 0 else { return (text, false) }
      bytes += buffer.prefix(count)
    }
  }
}
