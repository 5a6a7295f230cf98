import Cards
import Determinism
import Foundation
import LabKit
import Labs
import NoteOutline
import Properties

/// Notes as they were found on disk: what they make, and which could not be read.
struct NoteReading {
  struct Unreadable {
    var file: String
    var message: String
  }

  /// What one note claims.
  struct Claims {
    var file: String
    var date: CivilDate?
    var claims: [NoteClaim]
  }

  /// Absolute paths of the notes that were read, sorted.
  var files: [String] = []
  var unreadable: [Unreadable] = []
  var drafts: [CardDraft] = []
  var skipped: [SkippedItem] = []
  var lints: [Lint] = []
  var warnings: [String] = []
  /// Of the notes that were read, in their order.
  var claims: [Claims] = []

  /// Reads the notes that are named or lie in the named folders.
  ///
  /// A note that can't be read is listed and keeps its cards; the others are read all the same.
  static func read(
    _ roots: [String],
    asOf today: CivilDate = Surroundings.today,
    observations: Observations = .none
  ) throws -> NoteReading {
    read(
      files: try NoteFiles().find(roots),
      CardMaker(today: today, observations: observations)
    )
  }

  /// The same, but a path that is not there is listed as unreadable, and the others are read.
  static func readWhatIsThere(
    _ roots: [String],
    asOf today: CivilDate,
    observations: Observations = .none
  ) -> NoteReading {
    var files: Set<String> = []
    var missing: [Unreadable] = []
    for root in roots {
      do {
        files.formUnion(try NoteFiles().find([root]))
      } catch {
        let file = DisplayPath.standard.absolute(root)
        missing.append(Unreadable(file: file, message: "\(error)"))
      }
    }
    var reading = read(
      files: files.sorted(),
      CardMaker(today: today, observations: observations)
    )
    reading.unreadable += missing
    return reading
  }

  /// Reads what is still there of the roots that the database remembers, and says what is not.
  static func readRemembered(_ roots: [String]) throws -> NoteReading {
    var reading = read(
      files: try NoteFiles().findRemembered(roots),
      CardMaker(today: Surroundings.today, observations: .none)
    )
    for root in roots where !NoteFiles().exists(root) {
      let shown = DisplayPath.standard.shown(root)
      reading.warnings.append(
        say(
          "\(shown): 없어졌습니다. 그 카드는 지우지 않고 묻지도 않습니다 (quizlab orphans list).",
          "\(shown): gone. Its cards are kept but not asked (quizlab orphans list)."
        )
      )
    }
    return reading
  }

  private static func read(files: [String], _ maker: CardMaker) -> NoteReading {
    var reading = NoteReading()
    for file in files { reading.add(file, maker) }
    return reading
  }

  private mutating func add(_ file: String, _ maker: CardMaker) {
    let shown = DisplayPath.standard.shown(file)
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: URL(filePath: file)))
    } catch {
      unreadable.append(
        Unreadable(
          file: file,
          message: say("\(shown): 파일을 읽을 수 없습니다.", "\(shown): the file can't be read.")
        )
      )
      return
    }
    // Below this a note is read before anyone wonders.
    if bytes.count > 4_000_000, StandardError.isTerminal {
      let megabytes = bytes.count / 1_000_000
      StandardError.write(
        say("\(shown) 읽는 중 (\(megabytes) MB)…", "Reading \(shown) (\(megabytes) MB)…")
      )
    }
    do {
      let made = try maker.cards(fromNote: bytes, file: file)
      files.append(file)
      drafts += made.drafts
      skipped += made.skipped
      lints += made.lints
      claims.append(Claims(file: file, date: made.date, claims: made.claims))
      warnings += made.diagnostics.map { OutlineWording.warning($0, in: shown) }
      if made.drafts.isEmpty, made.skipped.isEmpty {
        warnings.append(
          say("\(shown): 내용이 없는 노트입니다.", "\(shown): this note says nothing.")
        )
      }
    } catch {
      unreadable.append(Unreadable(file: file, message: OutlineWording.message(error, in: shown)))
    }
  }
}

extension Observations {
  /// Nothing has run; which properties labs can settle is what they declare.
  static let none = Observations(settledByLabs: Set(LabRegistry.all.flatMap(\.settles)))
}
