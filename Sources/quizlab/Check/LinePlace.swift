import Claims
import Foundation
import NoteOutline

/// A line of a note, as `--explain` is given it.
struct LinePlace {
  /// As it was typed.
  var file: String
  var line: Int
  /// The note's statements, and those of them that the line belongs to.
  var statements: Statements
  var indices: [Int]
  /// The line as it stands in the file.
  var text: String

  /// Throws a ``Failure`` that ends the program with 2 for anything but a line of a note.
  init(_ argument: String) throws(Failure) {
    guard let colon = argument.lastIndex(of: ":"), colon != argument.startIndex,
      let line = Int(argument[argument.index(after: colon)...]), line > 0
    else {
      throw Failure(
        say(
          "--explain \(argument): Notes/Day07.md:20처럼 파일과 줄 번호를 쓰세요.",
          "--explain \(argument): write a file and a line, as in Notes/Day07.md:20."
        ),
        status: 2
      )
    }
    let file = String(argument[..<colon])
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: URL(filePath: DisplayPath.standard.absolute(file))))
    } catch {
      throw Failure(
        say("\(file): 파일을 읽을 수 없습니다.", "\(file): the file can't be read."),
        status: 2
      )
    }
    let outline: Outline
    do {
      outline = try Outline(file: file, bytes: bytes)
    } catch {
      throw Failure(OutlineWording.message(error, in: file), status: 2)
    }
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let count = lines.last?.isEmpty == true ? lines.count - 1 : lines.count
    guard line <= count else {
      throw Failure(
        say(
          "\(file):\(line): 이 노트는 \(count)줄입니다.",
          "\(file):\(line): the note has \(count) line\(count == 1 ? "" : "s")."
        ),
        status: 2
      )
    }
    let statements = Statements(outline)
    (self.file, self.line, self.statements) = (file, line, statements)
    text = lines[line - 1].trimmingCharacters(in: .whitespaces)
    indices = statements.all.indices.filter { statements.all[$0].lines.contains(line) }
  }

  /// The lines on which the line's statements begin, as claims and skipped lines are placed.
  var firstLines: Set<Int> { Set(indices.map { statements.all[$0].lines.lowerBound }) }
}
