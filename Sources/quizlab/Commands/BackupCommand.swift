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
    let saved = try global.openStore().restore(from: DisplayPath.standard.absolute(file))
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
}
