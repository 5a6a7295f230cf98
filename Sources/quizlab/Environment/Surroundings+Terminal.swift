import Foundation
import Glibc
import QuizTerminal

extension Surroundings {
  /// NO_COLOR, when set to anything, switches colours off (no-color.org).
  static var wantsColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    let isOff = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return !isOff && environment["TERM"] != "dumb"
  }

  /// A dumb terminal can't repaint, so it gets plain lines.
  static var canMoveCursor: Bool { ProcessInfo.processInfo.environment["TERM"] != "dumb" }

  /// The columns of the terminal that stdout is.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  static var editor: EditorCommand {
    let environment = ProcessInfo.processInfo.environment
    return EditorCommand(visual: environment["VISUAL"], editor: environment["EDITOR"])
  }
}
