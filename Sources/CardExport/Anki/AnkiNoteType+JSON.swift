/// A note type as the column `models` keeps it in schema 11.
///
/// Of these keys today's Anki needs all but `req`, `latexPre`, `latexPost`, `tags` and `vers`,
/// which older ones read.
extension AnkiNoteType: Encodable {
  private struct Field: Encodable {
    var name: String
    var ord: Int
    var font = "Arial"
    var size = 20
    var sticky = false
    var rtl = false
    var media: [String] = []
  }

  private struct Template: Encodable {
    var qfmt: String
    var afmt: String
    var name = "Card 1"
    var ord = 0
    var bqfmt = ""
    var bafmt = ""
  }

  private enum CodingKeys: CodingKey {
    case id, name, type, mod, usn, sortf, did, tmpls, flds, css
    case req, latexPre, latexPost, tags, vers
  }

  /// Deck 1 is Anki's own, which every collection has.
  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: CodingKeys.self)
    try keys.encode(id, forKey: .id)
    try keys.encode(name, forKey: .name)
    try keys.encode(style == .cloze ? 1 : 0, forKey: .type)
    try keys.encode(Self.modified, forKey: .mod)
    try keys.encode(-1, forKey: .usn)
    try keys.encode(0, forKey: .sortf)
    try keys.encode(1, forKey: .did)
    try keys.encode([Template(qfmt: front, afmt: back)], forKey: .tmpls)
    let fields = Self.fields.enumerated().map { Field(name: $1, ord: $0) }
    try keys.encode(fields, forKey: .flds)
    try keys.encode(Self.styling, forKey: .css)
    try encodeRequirement(in: &keys)
    try keys.encode("", forKey: .latexPre)
    try keys.encode("", forKey: .latexPost)
    try keys.encode([String](), forKey: .tags)
    try keys.encode([String](), forKey: .vers)
  }

  /// `[0, "any", [0]]`: template 0 makes a card if field 0 holds something.
  private func encodeRequirement(in keys: inout KeyedEncodingContainer<CodingKeys>) throws {
    var requirements = keys.nestedUnkeyedContainer(forKey: .req)
    var requirement = requirements.nestedUnkeyedContainer()
    try requirement.encode(0)
    try requirement.encode("any")
    try requirement.encode([0])
  }
}
