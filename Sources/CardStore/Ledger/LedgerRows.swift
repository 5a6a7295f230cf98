import Cards
import GRDB

/// The ledger as the database keeps it.
struct LedgerRows {
  private(set) var entries: [LedgerEntry] = []
  /// What the card was at the last sync, by id.
  private(set) var fingerprints: [CardID: Int64] = [:]

  /// Reads all entries, file by file in the notes' order.
  init(_ database: Database) throws {
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM card") ?? 0
    entries.reserveCapacity(count)
    fingerprints.reserveCapacity(count)
    // Cards that follow each other mostly share file and place; shared storage compares at once.
    var (file, placeJSON, place) = ("", "", [String]())
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, file, bullet, role, place, answer, position, orphaned_at IS NOT NULL, fingerprint
        FROM card ORDER BY file, position, number
        """
    )
    while let row = try rows.next() {
      let id = try ContentColumns.id(row[0])
      let (fileOfRow, placeOfRow): (String, String) = (row[1], row[4])
      if fileOfRow != file { file = fileOfRow }
      if placeOfRow != placeJSON {
        placeJSON = placeOfRow
        place = try JSONText.texts(placeJSON, column: "place")
      }
      entries.append(
        LedgerEntry(
          id: id,
          file: file,
          bullet: row[2],
          role: row[3],
          place: place,
          answer: try ContentColumns.answer(row[5]),
          position: row[6],
          isOrphan: row[7]
        )
      )
      fingerprints[id] = row[8]
    }
  }
}
