import ArgumentParser

/// How the findings of labs are written.
enum LabFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, html
}
