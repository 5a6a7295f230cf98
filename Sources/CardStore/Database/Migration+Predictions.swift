extension Migration {
  /// What a learner expected of a lab before it ran; options count from 0.
  ///
  /// `seed` is the 64 bits as a signed number; `outcome` is null when the lab took no side.
  static let predictions = Migration(
    name: "predictions",
    sql: """
      CREATE TABLE prediction (
        number INTEGER PRIMARY KEY,
        lab TEXT NOT NULL,
        seed INTEGER NOT NULL,
        chosen INTEGER NOT NULL CHECK (chosen >= 0),
        outcome INTEGER CHECK (outcome >= 0),
        at INTEGER NOT NULL
      ) STRICT;
      """
  )
}
