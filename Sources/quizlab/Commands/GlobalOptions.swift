public import ArgumentParser
import CardStore
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

  var databasePath: String { DisplayPath.standard.absolute(database ?? Surroundings.databasePath) }

  /// Opens the database and makes it if it is not there.
  func openStore() throws -> CardStore {
    try CardStore(path: databasePath)
  }
}

extension Language: ExpressibleByArgument {}
