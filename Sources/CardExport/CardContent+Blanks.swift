import Cards

extension CardContent {
  /// The stretches of the prompt between its blanks, one more than it has blanks.
  var promptParts: [String] {
    prompt.split(separator: Self.blank, omittingEmptySubsequences: false).map(String.init)
  }
}
