import Glibc

/// The one place that touches the terminal: raw mode, reading, writing, its size.
///
/// Everything it changes it gives back, on every way out that a process has; see ``Rescue``.
struct Terminal: ~Copyable {
  enum Event {
    case keys([Key])
    case signal(Int32)
    /// The wait is over and nothing came.
    case timeout
    /// The other end is gone.
    case hangUp
  }

  enum Failure: Error {
    case cannotSetUp(reason: String)
  }

  /// Alternate screen, no cursor, bracketed paste.
  private static let enter = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?2004h\u{1B}[H\u{1B}[2J"

  private let cooked: termios
  private var decoder = KeyDecoder()
  private var shown: Frame?

  /// Takes the terminal; throws when stdin is none or cannot be set up.
  static func take() throws -> Terminal {
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { throw Self.failure() }
    Rescue.prepare(modes)
    try TerminalSignals.install()
    var terminal = Terminal(cooked: modes)
    try terminal.enterRawMode()
    return terminal
  }

  private init(cooked: termios) {
    self.cooked = cooked
  }

  deinit {
    Rescue.restore()
    TerminalSignals.remove()
  }

  var size: ScreenSize {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else {
      return ScreenSize(columns: 80, rows: 24)
    }
    return ScreenSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  /// Gives the terminal back for a while, to an editor or the shell; ``resume()`` takes it again.
  mutating func suspend() {
    Rescue.restore()
    shown = nil
  }

  mutating func resume() throws {
    try enterRawMode()
  }

  /// Forgets what is on the screen, so that the next frame is painted whatever it is.
  mutating func invalidate() {
    shown = nil
  }

  /// Paints a frame in a single write; false when the terminal is gone.
  mutating func show(_ frame: Frame, color: Bool) -> Bool {
    if frame == shown { return true }
    var text = "\u{1B}[?2026h\u{1B}[?25l"
    for (row, line) in frame.text(color: color).enumerated() {
      // Erased before it is written: after a full line, erasing would take its last column.
      text += "\u{1B}[\(row + 1);1H\u{1B}[2K\(line)"
    }
    text += "\u{1B}[J"
    if let cursor = frame.cursor {
      text += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h"
    }
    text += "\u{1B}[?2026l"
    shown = frame
    return Self.write(text)
  }

  /// Writes lines below the shell's, after the terminal has been given back.
  static func leave(_ lines: [String]) {
    _ = write(lines.map { $0 + "\n" }.joined())
  }

  /// Waits for a signal or for keys, all that have arrived; nil waits for ever.
  mutating func next(timeout: Duration?) -> Event {
    while true {
      if let number = TerminalSignals.next() { return .signal(number) }
      let patience = decoder.patience
      let wait = [patience, timeout].compactMap { $0 }.min()
      switch poll(wait) {
      case .nothing:
        if patience == nil || patience != wait { return .timeout }
        let keys = decoder.flush()
        if !keys.isEmpty { return .keys(keys) }
      case .signal:
        continue
      case .gone:
        return .hangUp
      case .input:
        guard let keys = drain() else { return .hangUp }
        if !keys.isEmpty { return .keys(keys) }
      }
    }
  }
}

extension Terminal {
  private enum Readiness {
    case nothing, signal, input, gone
  }

  private func poll(_ wait: Duration?) -> Readiness {
    var watched = [
      pollfd(fd: TerminalSignals.pipe, events: Int16(POLLIN), revents: 0),
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
    ]
    let count = Glibc.poll(&watched, nfds_t(watched.count), Self.milliseconds(wait))
    // EINTR: a signal's handler has just written to the pipe.
    if count < 0 { return errno == EINTR ? .signal : .gone }
    if count == 0 { return .nothing }
    if watched[0].revents != 0 { return .signal }
    if watched[1].revents & Int16(POLLIN) != 0 { return .input }
    return .gone
  }

  /// Rounded up, so that a wait is never a busy loop; -1 is for ever.
  private static func milliseconds(_ wait: Duration?) -> Int32 {
    guard let wait else { return -1 }
    let (seconds, attoseconds) = wait.components
    let whole = min(max(0, seconds), 86_400) * 1000
    return Int32(whole + (max(0, attoseconds) + 999_999_999_999_999) / 1_000_000_000_000_000)
  }

  /// Reads until nothing is left, so that what arrived together is acted on together; nil at the end.
  private mutating func drain() -> [Key]? {
    var keys: [Key] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    repeat {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count == 0 { return keys.isEmpty ? nil : keys }
      if count < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        return nil
      }
      keys += decoder.feed(buffer.prefix(count))
    } while poll(.zero) == .input
    return keys
  }

  private static func write(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(
          STDOUT_FILENO,
          bytes.baseAddress?.advanced(by: written),
          bytes.count - written
        )
        if count >= 0 {
          written += count
        } else if errno == EAGAIN {
          var ready = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
          _ = Glibc.poll(&ready, 1, 1000)
        } else if errno != EINTR {
          return false
        }
      }
      return true
    }
  }

  private mutating func enterRawMode() throws {
    var raw = cooked
    raw.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON)
    // Signals stay on: Ctrl-C and Ctrl-Z come as such, also while a grade is being written.
    raw.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | IEXTEN)
    raw.c_cflag = (raw.c_cflag & ~tcflag_t(CSIZE | PARENB)) | tcflag_t(CS8)
    withUnsafeMutableBytes(of: &raw.c_cc) { keys in
      keys[Int(VMIN)] = 1
      keys[Int(VTIME)] = 0
    }
    Rescue.arm()
    while tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) != 0 {
      guard errno == EINTR else { throw Self.failure() }
    }
    shown = nil
    _ = Self.write(Self.enter)
  }

  private static func failure() -> Failure {
    .cannotSetUp(reason: String(cString: strerror(errno)))
  }
}
