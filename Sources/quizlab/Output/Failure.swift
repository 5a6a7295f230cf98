import CardExport
import CardStore
import Properties

/// What went wrong, in the user's words: what, where, what to do.
///
/// It ends the program with 1.
struct Failure: Error, CustomStringConvertible {
  var message: String
  var description: String { message }

  init(_ message: String) {
    self.message = message
  }

  /// Nil for errors that are not the libraries' own, which the command line words itself.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as CardStoreError: message = error.message(in: Locale.language)
    case let error as ExportError: message = error.description
    case let error as FileWriteError: message = error.description
    default: return nil
    }
  }
}
