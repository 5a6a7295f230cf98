public import Cards

/// What can be wrong with a database file; each case names the file.
public enum CardStoreError: Error, Hashable, Sendable {
  /// Not there, a folder, or no permission.
  case cannotOpen(path: String, reason: String)
  case notADatabase(path: String)
  /// A database of some other program.
  case otherProgram(path: String)
  /// Made by a newer quizlab, which knows these migrations.
  case newerVersion(path: String, migrations: [String])
  case damaged(path: String, reason: String)
  case readOnly(path: String)
  /// Another program has kept it locked for five seconds.
  case locked(path: String)
  case diskFull(path: String)
  case inputOutput(path: String, reason: String)
  /// A backup never replaces a file.
  case alreadyExists(path: String)
  case noSuchCard(CardID)
}
