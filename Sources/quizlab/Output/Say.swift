import Properties

/// The interface's text in the user's language.
func say(_ korean: String, _ english: String) -> String {
  Bilingual(korean, english)[Locale.language]
}
