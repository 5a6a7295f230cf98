import ArgumentParser
import CardStore

/// Copies the whole database while it is in use.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: say("데이터베이스를 파일 하나로 복사", "Copy the whole database into one file"),
    discussion: say(
      "예:\n  quizlab backup ~/quizlab-backup.sqlite",
      "Example:\n  quizlab backup ~/quizlab-backup.sqlite"
    )
  )

  @Argument(
    help: ArgumentHelp(
      say("새 파일. 이미 있는 파일은 덮어쓰지 않습니다.", "The new file; one that exists is not overwritten."),
      valueName: say("파일", "file")
    )
  )
  var file: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let path = DisplayPath.standard.absolute(file)
    guard global.hasDatabase else {
      throw Failure(
        say(
          "\(global.databasePath): 백업할 데이터베이스가 아직 없습니다.",
          "\(global.databasePath): there is no database yet to back up."
        )
      )
    }
    try global.openStore().backup(to: path)
    StandardError.write(say("백업했습니다: \(file)", "Backed up to \(file)"))
  }
}

/// Puts a backup in the database's place.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: say("백업한 데이터베이스로 되돌리기", "Put a backup in the database's place"),
    discussion: say(
      """
      지금의 데이터베이스는 먼저 그 옆에 따로 저장됩니다.

      예:
        quizlab restore ~/quizlab-backup.sqlite
      """,
      """
      The present database is saved beside it first.

      Example:
        quizlab restore ~/quizlab-backup.sqlite
      """
    )
  )

  @Argument(
    help: ArgumentHelp(
      say("`quizlab backup`이 만든 파일", "A file that `quizlab backup` made"),
      valueName: say("파일", "file")
    )
  )
  var file: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let backup = DisplayPath.standard.absolute(file)
    do {
      // Before the database is opened, which would make one where none is.
      try CardStore.checkBackup(backup)
    } catch let error as CardStoreError {
      throw Failure(refusal(error))
    }
    let hadDatabase = global.hasDatabase
    let saved = try global.openStore().restore(from: backup, keepingReplaced: hadDatabase)
    if let saved {
      StandardError.write(
        say(
          "이전 데이터베이스: \(DisplayPath.standard.shown(saved))",
          "The former database: \(DisplayPath.standard.shown(saved))"
        )
      )
    }
    StandardError.write(say("되돌렸습니다: \(file)", "Restored from \(file)"))
  }

  /// What is wrong with the backup; the words for a database would name the wrong remedy.
  private func refusal(_ error: CardStoreError) -> String {
    let reason =
      switch error {
      case .notADatabase:
        say(
          "\(file): SQLite 파일이 아니라서 되돌릴 수 없습니다.",
          "\(file): this is no SQLite file, so it can't be restored."
        )
      case .otherProgram:
        say(
          "\(file): quizlab backup이 만든 파일이 아니라서 되돌릴 수 없습니다.",
          "\(file): quizlab backup did not make this file, so it can't be restored."
        )
      case .newerVersion(_, let migrations):
        say(
          "\(file): 더 새로운 버전의 quizlab에서 만든 백업입니다 "
            + "(\(migrations.joined(separator: ", "))). quizlab을 업데이트하세요.",
          "\(file): a newer quizlab made this backup "
            + "(\(migrations.joined(separator: ", "))). Update quizlab."
        )
      case .damaged(_, let reason):
        say(
          "\(file): 백업이 손상되었습니다 (\(reason)). 다른 백업을 써 보세요.",
          "\(file): the backup is damaged (\(reason)). Try another one."
        )
      case .cannotOpen(_, let reason):
        say(
          "\(file): 백업을 열 수 없습니다 (\(reason)).",
          "\(file): the backup can't be opened (\(reason))."
        )
      case .readOnly, .locked, .diskFull, .inputOutput, .alreadyExists, .noSuchCard:
        error.message(in: global.language)
      }
    return reason + "\n" + say("아무것도 바뀌지 않았습니다.", "Nothing was changed.")
  }
}
