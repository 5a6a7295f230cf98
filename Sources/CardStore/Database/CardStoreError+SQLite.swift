import Foundation
import GRDB

extension CardStoreError {
  /// Nil for errors that no file can be blamed for.
  init?(_ error: DatabaseError, path: String) {
    let reason = error.message ?? error.resultCode.description
    switch error.resultCode.primaryResultCode {
    case .SQLITE_NOTADB: self = .notADatabase(path: path)
    case .SQLITE_CANTOPEN:
      self =
        isWriteProtected(path)
        ? .readOnly(path: path) : .cannotOpen(path: path, reason: reason)
    case .SQLITE_PERM, .SQLITE_AUTH: self = .cannotOpen(path: path, reason: reason)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_IOERR: self = .inputOutput(path: path, reason: reason)
    case .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
    default: return nil
    }
  }
}

/// SQLite can't open a WAL database whose folder it can't write to and says no more than that.
private func isWriteProtected(_ path: String) -> Bool {
  let files = FileManager.default
  guard files.fileExists(atPath: path) else { return false }
  let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
  return !files.isWritableFile(atPath: path) || !files.isWritableFile(atPath: folder)
}

/// A value in a column that quizlab never writes there.
struct UnreadableValue: Error, CustomStringConvertible {
  var column: String
  var value: String

  var description: String { "\(column): \(value)" }
}
