import Determinism

extension Outline {
  /// Reads a note's bytes; `file` is only named in the result.
  ///
  /// Whatever people write is read; what couldn't be read as written is in ``diagnostics``.
  public init(file: String, bytes: [UInt8]) throws(OutlineError) {
    let source = try SourceText(bytes)
    let front = FrontMatterBlock(source.bytes)
    var rewriter = Rewriter(source.bytes, from: front.endOffset, line: front.endLine)
    var reader = TreeReader()
    while let chunk = rewriter.next() {
      reader.read(chunk)
    }
    let sections = reader.finish()
    var diagnostics = front.diagnostics + rewriter.diagnostics
    if let line = reader.firstTooDeep, !rewriter.saidTooDeep {
      let kind = OutlineDiagnostic.Kind.nestedTooDeep(limit: ListNesting.limit)
      diagnostics.append(OutlineDiagnostic(kind: kind, line: line))
    }
    self.init(
      file: file,
      frontMatter: front.frontMatter,
      date: front.frontMatter.date ?? Self.firstDate(in: sections),
      sections: sections,
      diagnostics: diagnostics
    )
  }

  private static func firstDate(in sections: [Section]) -> CivilDate? {
    sections.lazy.compactMap { $0.headings.last.flatMap { DateInText($0.text).first } }.first
  }
}
