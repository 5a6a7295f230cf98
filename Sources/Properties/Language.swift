/// The language of a note, its questions, or the interface.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case korean = "ko"
  case english = "en"
}
