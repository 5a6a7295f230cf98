import Properties

/// What an article refers to, each once and with a number, in the order in which it was named.
struct SourceList: Hashable {
  /// Of the article.
  var id: String
  private(set) var sources: [String] = []

  init(id: String) { self.id = id }

  /// The number of a source as a link to where it is listed.
  mutating func mark(_ source: String, _ language: Language) -> HTML {
    let index = sources.firstIndex(of: source) ?? sources.count
    if index == sources.count { sources.append(source) }
    let label = Bilingual("출처 \(index + 1)", "source \(index + 1)")[language]
    return """
      <sup><a href="#\(id)-source-\(index + 1)" aria-label="\(label)">[\(index + 1)]</a></sup>
      """
  }

  /// With addresses to read, also on paper.
  var html: HTML {
    let items = zip(1..., sources).map { number, source -> HTML in
      let address: HTML? = SourceAddress.url(of: source).map { url in
        #"<br/><a class="address" href="\#(url)" rel="noreferrer">\#(url)</a>"#
      }
      return #"<li id="\#(id)-source-\#(number)">\#(source)\#(address)</li>"#
    }
    return """
      <ol class="sources">
      \(HTML.lines(items))
      </ol>
      """
  }
}
