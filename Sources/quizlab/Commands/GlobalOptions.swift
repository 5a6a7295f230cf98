public import ArgumentParser
import CardStore
import Foundation
public import Properties

/// What every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "데이터베이스 파일. 기본값: $QUIZLAB_DB, 없으면 ~/.local/share/quizlab/quizlab.sqlite",
        "The database file. Default: $QUIZLAB_DB, else ~/.local/share/quizlab/quizlab.sqlite"
      ),
      valueName: say("파일", "file")
    )
  )
  var database: String?

  @Option(
    help: ArgumentHelp(
      say(
        "화면의 언어: ko 또는 en. 기본값: LC_ALL, LC_MESSAGES, LANG",
        "The interface's language: ko or en. Default: LC_ALL, LC_MESSAGES, LANG"
      )
    )
  )
  var language: Language = Locale.language

  /// The arguments with the options that stand before the command behind its name and operands.
  ///
  /// There they come before the command's own options, of which the last one given counts.
  static func handedDown(_ arguments: [String]) -> [String] {
    var rest = arguments[...]
    var given: [String] = []
    while let first = rest.first {
      if ["--language", "--database"].contains(first), rest.count > 1 {
        given += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if first.hasPrefix("--language=") || first.hasPrefix("--database=") {
        given.append(first)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    let place = rest.firstIndex { $0.hasPrefix("-") } ?? rest.endIndex
    return rest[..<place] + given + rest[place...]
  }

  var databasePath: String { DisplayPath.standard.absolute(database ?? Surroundings.databasePath) }

  /// Opens the database and makes it if it is not there.
  func openStore() throws -> CardStore {
    try CardStore(path: databasePath)
  }

  var hasDatabase: Bool { FileManager.default.fileExists(atPath: databasePath) }

  /// For commands that only read: an empty store instead of a new file where none is.
  func openStoreToRead() throws -> CardStore {
    guard hasDatabase else { return try CardStore.inMemory() }
    do {
      return try openStore()
    } catch CardStoreError.readOnly {
      return try CardStore(readingOnly: databasePath)
    }
  }

  /// Says so before any notes were read, when it would say no more than that there is nothing.
  func remarkIfNothingSynced() throws {
    // A check makes a database for what labs found, without cards.
    guard try openStoreToRead().noteFiles().isEmpty else { return }
    StandardError.write(
      say(
        "아직 읽은 노트가 없습니다. 먼저 quizlab sync로 노트를 읽어 주세요.",
        "Nothing has been synced yet. Read your notes first: quizlab sync"
      )
    )
  }
}

extension Language: ExpressibleByArgument {}
