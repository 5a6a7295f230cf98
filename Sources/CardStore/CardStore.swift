public import Cards
import Foundation
import GRDB

/// All that quizlab keeps: cards, their identities and schedules, and every grading, in SQLite.
///
/// Each method is one transaction and durable when it returns. Several processes may use one file.
/// What goes wrong with the file is a ``CardStoreError``.
public struct CardStore: Sendable {
  /// Where the database lies; nil in memory.
  public let path: String?
  let writer: any DatabaseWriter

  /// Opens the database, creating it and its folder if there is none, and brings its tables up to
  /// date after putting a backup beside it.
  public init(path: String) throws {
    try self.init(path: path, migrations: Migration.all)
  }

  /// Opens a database that can't be written to, as it is; only what its tables hold can be read.
  public init(readingOnly path: String) throws {
    writer = try Self.translating(path) {
      do {
        return try Self.readOnlyQueue(path, named: path)
      } catch let error as DatabaseError where error.lacksLog {
        // A log can't be made beside it. Nobody writes there, so that none is needed.
        let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        return try Self.readOnlyQueue("file:\(escaped)?immutable=1", named: path)
      }
    }
    self.path = path
  }

  private static func readOnlyQueue(_ name: String, named path: String) throws -> DatabaseQueue {
    var configuration = databaseConfiguration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: name, configuration: configuration)
    let hasCards = try queue.read { database in
      _ = try DatabaseOpening(path: path, migrations: Migration.all).pending(in: database)
      return try database.tableExists("card")
    }
    guard hasCards else { throw CardStoreError.readOnly(path: path) }
    return queue
  }

  /// A database that is gone with the value.
  public static func inMemory() throws -> CardStore {
    let queue = try DatabaseQueue(configuration: databaseConfiguration())
    try DatabaseOpening(path: nil, migrations: Migration.all).prepare(queue)
    return CardStore(path: nil, writer: queue)
  }

  init(
    path: String,
    migrations: [Migration],
    configuration: Configuration = databaseConfiguration()
  ) throws {
    writer = try Self.translating(path) {
      try makeFolder(for: path)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try DatabaseOpening(path: path, migrations: migrations).prepare(queue)
      return queue
    }
    self.path = path
  }

  private init(path: String?, writer: any DatabaseWriter) {
    self.path = path
    self.writer = writer
  }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try Self.translating(path) { try writer.read(body) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try Self.translating(path) { try writer.write(body) }
  }

  /// Makes SQLite's complaints about the file typed ones; others are programming errors and stay.
  static func translating<Value>(_ path: String?, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw CardStoreError(error, path: path ?? ":memory:") ?? error
    } catch let error as UnreadableValue {
      throw CardStoreError.damaged(path: path ?? ":memory:", reason: error.description)
    }
  }
}

extension DatabaseError {
  /// A log or its index can't be opened or made beside the database.
  fileprivate var lacksLog: Bool {
    [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(resultCode.primaryResultCode)
  }
}

extension CardStore {
  /// The card with its latest verdict; nil if there is none, orphans included.
  public func card(_ id: CardID) throws -> Card? {
    try cards([id]).first
  }

  /// In the order of the ids; those that don't exist are left out.
  public func cards(_ ids: [CardID]) throws -> [Card] {
    try read { database in
      try ids.compactMap { id in
        try Row.fetchOne(
          database.cachedStatement(
            sql: "SELECT \(ContentColumns.selection) FROM card WHERE id = ?"
          ),
          arguments: [id.text]
        ).map { try ContentColumns.card(from: $0) }
      }
    }
  }

  public func schedule(of id: CardID) throws -> Schedule? {
    try read { try $0.schedule(of: id) }
  }
}
