/// A step of the tables' history.
///
/// Once released a migration is never edited, only followed.
struct Migration: Sendable {
  var name: String
  var sql: String

  static let all = [cards, predictions, settingAside, labResults]
}

/// `QzLb`: in the file's header, so that no other program's database is ever touched.
let applicationID: Int32 = 0x517A_4C62
