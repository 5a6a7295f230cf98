import Foundation
import Properties

/// The interface's language, which Foundation does not read from the environment on Linux.
enum Locale {
  static let language = resolve(
    arguments: CommandLine.arguments,
    environment: ProcessInfo.processInfo.environment
  )

  /// `--language` wins; else LC_ALL, LC_MESSAGES, LANG, the first that is set; else English.
  ///
  /// The arguments are looked at before they are parsed since help texts depend on them.
  static func resolve(arguments: [String], environment: [String: String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--language=") {
        if let language = Language(rawValue: String(argument.dropFirst(11))) { return language }
      } else if argument == "--language", arguments.indices.contains(index + 1),
        let language = Language(rawValue: arguments[index + 1])
      {
        return language
      }
    }
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
    return set.first { !$0.isEmpty }?.hasPrefix("ko") == true ? .korean : .english
  }
}
