import CardExport
import CardStore
import Glibc
import Properties

/// What went wrong, in the user's words: what, where, what to do.
///
/// It ends the program with 1, or with 2 when the command line itself is wrong.
struct Failure: Error, CustomStringConvertible {
  var message: String
  var status: Int32 = 1
  var description: String { message }

  init(_ message: String, status: Int32 = 1) {
    self.message = message
    self.status = status
  }

  private static func wording(_ error: FileWriteError) -> String {
    switch error.code {
    case ENOENT:
      say(
        "\(error.path): 폴더가 없습니다. 먼저 폴더를 만드세요.",
        "\(error.path): there is no such folder. Make it first."
      )
    case ENOSPC, EDQUOT:
      say(
        "\(error.path): 디스크가 가득 찼습니다. 아무것도 쓰지 않았습니다.",
        "\(error.path): no space left on the disk. Nothing was written."
      )
    case EACCES, EPERM, EROFS:
      say(
        "\(error.path): 쓸 권한이 없습니다.",
        "\(error.path): writing there is not allowed."
      )
    case EISDIR:
      say(
        "\(error.path): 폴더입니다. 파일 이름을 주세요.",
        "\(error.path): this is a folder. Give the name of a file."
      )
    case ENOTDIR:
      say(
        "\(error.path): 경로 가운데에 폴더가 아닌 것이 있습니다.",
        "\(error.path): part of this path is not a folder."
      )
    default: error.description
    }
  }

  /// Nil for errors that are not the libraries' own, which the command line words itself.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as CardStoreError: message = error.message(in: Locale.language)
    case let error as ExportError: message = error.description
    case let error as FileWriteError: message = Self.wording(error)
    default: return nil
    }
  }
}
