import Cards
import Glibc

/// Runs an editor in the foreground of the terminal and waits for it.
enum EditorProcess {
  /// Throws ``EditorFailure`` when the editor cannot start or does not end with 0.
  static func run(_ command: EditorCommand, on source: Source) throws(EditorFailure) {
    // As system(3): Ctrl-C and Ctrl-\ typed in the editor are not meant for the quiz.
    let interrupt = signal(SIGINT, SIG_IGN)
    let quit = signal(SIGQUIT, SIG_IGN)
    // The editor's Ctrl-Z must stop the whole job, so that the shell gets the terminal.
    let stop = signal(SIGTSTP, SIG_DFL)
    defer {
      signal(SIGINT, interrupt)
      signal(SIGQUIT, quit)
      signal(SIGTSTP, stop)
    }
    let child = try spawn(command.arguments(for: source), program: command.program)
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1 {
      guard errno == EINTR else {
        throw .cannotStart(program: command.program, reason: String(cString: strerror(errno)))
      }
    }
    // The macros WIFEXITED and WEXITSTATUS, which Swift does not import.
    let killer = status & 0x7F
    if killer != 0 { throw .killed(program: command.program, signal: killer) }
    let code = (status >> 8) & 0xFF
    if code != 0 { throw .exited(program: command.program, status: code) }
  }

  private static func spawn(
    _ arguments: [String],
    program: String
  ) throws(EditorFailure) -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in [SIGINT, SIGQUIT, SIGTSTP, SIGPIPE, SIGTTOU] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    var pointers = arguments.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    pointers.append(nil)
    var child: pid_t = 0
    let failure = posix_spawnp(&child, program, nil, &attributes, pointers, environ)
    guard failure == 0 else {
      throw .cannotStart(program: program, reason: String(cString: strerror(failure)))
    }
    return child
  }
}
