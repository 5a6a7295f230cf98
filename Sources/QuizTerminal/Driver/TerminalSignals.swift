import Glibc

/// Signals as something to poll: handlers only write the signal's number into a pipe.
enum TerminalSignals {
  private static let polite = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT]
  private static let crashes = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE]

  /// The end to poll.
  static var pipe: Int32 { ends[0] }

  static func install() throws {
    try openPipe()
    for number in polite { handle(number) }
    // A handler needs a stack of its own when the crash is that there is none left.
    var stack = stack_t(ss_sp: crashStack, ss_flags: 0, ss_size: crashStackSize)
    sigaltstack(&stack, nil)
    for number in crashes {
      var action = sigaction()
      action.__sigaction_handler.sa_sigaction = { number, details, _ in
        // Codes above 0 are the kernel's, for a fault of the program.
        Rescue.crash(number, isFault: details.map { $0.pointee.si_code > 0 } ?? false)
      }
      action.sa_flags = SA_ONSTACK | SA_SIGINFO
      sigaction(number, &action, former + Int(number))
    }
  }

  /// For plain lines, where Ctrl-C alone is to be heard of.
  static func installInterrupt() throws {
    try openPipe()
    handle(SIGINT)
  }

  private static func openPipe() throws {
    if ends[0] < 0 {
      guard Glibc.pipe(ends) == 0 else {
        throw Terminal.Failure.cannotSetUp(reason: String(cString: strerror(errno)))
      }
      for end in 0..<2 {
        _ = fcntl(ends[end], F_SETFL, O_NONBLOCK)
        _ = fcntl(ends[end], F_SETFD, FD_CLOEXEC)
      }
    }
  }

  static func remove() {
    for number in polite { signal(number, SIG_DFL) }
    for number in crashes { sigaction(number, former + Int(number), nil) }
  }

  /// The next signal that has come, if any.
  static func next() -> Int32? {
    var number: UInt8 = 0
    return read(ends[0], &number, 1) == 1 ? Int32(number) : nil
  }

  /// Stops the process as Ctrl-Z would have; returns when it goes on.
  static func stop() {
    signal(SIGTSTP, SIG_DFL)
    raise(SIGTSTP)
    handle(SIGTSTP)
  }

  /// Ends the process by a signal, so that its parent sees what ended it.
  static func die(of number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }

  private static func handle(_ number: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let saved = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(ends[1], &byte, 1)
      errno = saved
    }
    sigaction(number, &action, nil)
  }
}

/// Gives the terminal back, also from inside a crash: only calls that are safe in a handler.
enum Rescue {
  private static let leave = Array(
    "\u{1B}[?2026l\u{1B}[0m\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l".utf8
  )

  /// Must come before any signal can: it also sets up what a handler may not.
  static func prepare(_ modes: termios) {
    kept.pointee.modes = modes
    for (index, byte) in leave.enumerated() { leaving[index] = byte }
    kept.pointee.length = leave.count
  }

  /// From now on there is something to give back.
  static func arm() {
    kept.pointee.isArmed = true
  }

  static func restore() {
    guard kept.pointee.isArmed else { return }
    kept.pointee.isArmed = false
    _ = write(STDOUT_FILENO, leaving, kept.pointee.length)
    // In the background the terminal is another job's, and touching it would stop this one.
    if tcgetpgrp(STDIN_FILENO) == getpgrp() {
      // Not TCSADRAIN, which would wait for a terminal that no longer reads.
      tcsetattr(STDIN_FILENO, TCSANOW, &kept.pointee.modes)
    }
  }

  /// Restores, then lets the crash go on as it would have without this handler.
  ///
  /// Swift's own handler prints a backtrace and counts on the fault to happen again; a signal
  /// that another process sent does not, so that one gets the default action.
  static func crash(_ number: Int32, isFault: Bool) {
    restore()
    if isFault { sigaction(number, former + Int(number), nil) } else { signal(number, SIG_DFL) }
    // Blocked until this handler returns, and then taken at the place of the crash.
    raise(number)
  }
}

private struct KeptTerminal {
  var modes = termios()
  var length = 0
  var isArmed = false
}

// Shared with signal handlers, which can be given nothing else. Pointers that never change, so
// that a handler neither initialises nor locks anything; each is touched before any handler is set.
nonisolated(unsafe) private let ends: UnsafeMutablePointer<Int32> = {
  let ends = UnsafeMutablePointer<Int32>.allocate(capacity: 2)
  ends.initialize(repeating: -1, count: 2)
  return ends
}()
nonisolated(unsafe) private let kept: UnsafeMutablePointer<KeptTerminal> = {
  let kept = UnsafeMutablePointer<KeptTerminal>.allocate(capacity: 1)
  kept.initialize(to: KeptTerminal())
  return kept
}()
nonisolated(unsafe) private let leaving: UnsafeMutablePointer<UInt8> = {
  let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 64)
  bytes.initialize(repeating: 0, count: 64)
  return bytes
}()
nonisolated(unsafe) private let former: UnsafeMutablePointer<sigaction> = {
  let former = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
  former.initialize(repeating: sigaction(), count: 65)
  return former
}()
private let crashStackSize = 65_536
nonisolated(unsafe) private let crashStack =
  UnsafeMutableRawPointer.allocate(byteCount: 65_536, alignment: 16)
