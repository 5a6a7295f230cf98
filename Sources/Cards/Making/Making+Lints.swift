import Claims
import NoteOutline
import Properties

extension Making {
  /// Reports what is probably mistyped; such a word never becomes an answer.
  mutating func findLints() {
    for index in statements.all.indices where statements.all[index].origin != .code {
      let text = statements.all[index].text
      let found =
        loneJamo(in: text) + nearIdentifiers(in: text)
        + mistranslations(of: index)
      guard !found.isEmpty else { continue }
      suspects.insert(index)
      for (kind, word) in found {
        lints.append(
          Lint(
            kind: kind,
            file: outline.file,
            line: statements.all[index].lines.lowerBound,
            word: word
          )
        )
      }
    }
  }

  /// Words with a jamo that belongs to no syllable, unless the word is nothing but such jamo (ㅋㅋ).
  private func loneJamo(in text: String) -> [(Lint.Kind, String)] {
    // ㄱ to ㅣ begin with the bytes 0xE3 0x84 to 0xE3 0x85.
    guard text.utf8.contains(0xE3) else { return [] }
    return text.split(whereSeparator: \.isWhitespace).compactMap { word in
      let jamo = word.unicodeScalars.filter(\.isCompatibilityJamo).count
      guard jamo > 0, jamo < word.unicodeScalars.count else { return nil }
      return (.loneJamo, String(word))
    }
  }

  private func nearIdentifiers(in text: String) -> [(Lint.Kind, String)] {
    text.latinWords(where: IdentifierIndex.mayMiss).compactMap { word in
      IdentifierIndex.standard.nearMiss(of: word).map { (.identifier(near: $0), word) }
    }
  }

  private func mistranslations(of index: Int) -> [(Lint.Kind, String)] {
    statements.all[index].suspectTerms.map { Catalog.suspectTerms[$0] }.map { term in
      (.mistranslated(meant: term.meant[language]), term.spelling)
    }
  }

  /// A mistranslated line says something else than was meant, so nothing is asked of it.
  func isMistranslated(_ index: Int) -> Bool {
    !statements.all[index].suspectTerms.isEmpty
  }
}

extension Unicode.Scalar {
  /// ㄱ to ㅣ.
  var isCompatibilityJamo: Bool { (0x3131...0x3163).contains(value) }
}

extension String {
  /// Runs of Latin letters and digits that start with a letter.
  var latinWords: [String] { latinWords { _ in true } }

  /// Those of the runs that are wanted by their bytes, so that no other becomes a string.
  func latinWords(where isWanted: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool) -> [String] {
    var text = self
    return text.withUTF8 { bytes in
      var words: [String] = []
      var end = 0
      while let start = bytes[end...].firstIndex(where: \.isLatinLetterOrDigit) {
        end = bytes[start...].firstIndex { !$0.isLatinLetterOrDigit } ?? bytes.endIndex
        let run = bytes[start..<end]
        if !bytes[start].isDigit, isWanted(run) {
          words.append(String(decoding: run, as: UTF8.self))
        }
      }
      return words
    }
  }
}
