public import Properties

extension CardStoreError {
  /// What is wrong, where, and what to do about it.
  public func message(in language: Language) -> String {
    switch language {
    case .korean: korean
    case .english: english
    }
  }

  private var korean: String {
    switch self {
    case .cannotOpen(let path, let reason):
      "\(path): 데이터베이스를 열 수 없습니다 (\(reason)). 경로와 권한을 확인하세요."
    case .notADatabase(let path):
      "\(path): SQLite 데이터베이스가 아닙니다. --database 옵션으로 다른 파일을 지정하세요."
    case .otherProgram(let path):
      "\(path): 다른 프로그램의 데이터베이스입니다. --database 옵션으로 다른 파일을 지정하세요."
    case .newerVersion(let path, let migrations):
      "\(path): 더 새로운 버전의 quizlab에서 만든 데이터베이스입니다 "
        + "(\(migrations.joined(separator: ", "))). quizlab을 업데이트하세요."
    case .damaged(let path, let reason):
      "\(path): 데이터베이스가 손상되었습니다 (\(reason)). "
        + "이 파일을 다른 곳으로 옮긴 뒤 quizlab restore 명령으로 백업을 복원하세요."
    case .readOnly(let path):
      "\(path): 읽기 전용이라 저장할 수 없습니다. 파일과 폴더의 쓰기 권한을 확인하세요."
    case .locked(let path):
      "\(path): 다른 프로그램이 데이터베이스를 사용하고 있습니다. 잠시 후 다시 시도하세요."
    case .diskFull(let path):
      "\(path): 디스크 공간이 부족합니다. 공간을 확보한 뒤 다시 시도하세요. 이미 저장된 내용은 그대로 있습니다."
    case .inputOutput(let path, let reason):
      "\(path): 읽거나 쓰는 중에 오류가 발생했습니다 (\(reason))."
    case .alreadyExists(let path):
      "\(path): 이미 있는 파일입니다. 다른 이름을 지정하세요."
    case .noSuchCard(let id):
      "\(id): 이런 카드가 없습니다."
    }
  }

  private var english: String {
    switch self {
    case .cannotOpen(let path, let reason):
      "\(path): the database can't be opened (\(reason)). Check the path and its permissions."
    case .notADatabase(let path):
      "\(path): this is no SQLite database. Name another file with --database."
    case .otherProgram(let path):
      "\(path): this is another program's database. Name another file with --database."
    case .newerVersion(let path, let migrations):
      "\(path): this database was made by a newer quizlab "
        + "(\(migrations.joined(separator: ", "))). Update quizlab."
    case .damaged(let path, let reason):
      "\(path): the database is damaged (\(reason)). "
        + "Move the file away, then restore a backup with quizlab restore."
    case .readOnly(let path):
      "\(path): the database can't be written to. Check the permissions of the file and its folder."
    case .locked(let path):
      "\(path): another program is using the database. Try again in a moment."
    case .diskFull(let path):
      "\(path): the disk is full. Free some space and try again; what was saved is still there."
    case .inputOutput(let path, let reason):
      "\(path): reading or writing failed (\(reason))."
    case .alreadyExists(let path):
      "\(path): this file exists already. Choose another name."
    case .noSuchCard(let id):
      "\(id): there is no such card."
    }
  }
}
