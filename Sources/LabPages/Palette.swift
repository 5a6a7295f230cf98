/// The colours of a page by what they mean, on light and on dark grounds.
///
/// What is read has a contrast of at least 4.5 to its ground in both; a test measures it.
enum Palette {
  struct Ink: Hashable {
    var name: String
    var light: String
    var dark: String
  }

  static let inks = [
    Ink(name: "ground", light: "#fbfaf6", dark: "#15181d"),
    Ink(name: "panel", light: "#ffffff", dark: "#1c2027"),
    Ink(name: "text", light: "#22262b", dark: "#e4e6e9"),
    Ink(name: "soft", light: "#5c636b", dark: "#a3abb5"),
    Ink(name: "rule", light: "#dcd9d0", dark: "#343a44"),
    Ink(name: "rail", light: "#eeebe2", dark: "#262b34"),
    Ink(name: "blue", light: "#1b5e9b", dark: "#86b9ee"),
    Ink(name: "green", light: "#1d6f42", dark: "#79cf9b"),
    Ink(name: "red", light: "#a92f27", dark: "#f2938b"),
    Ink(name: "amber", light: "#8a5300", dark: "#e2b05a"),
    Ink(name: "violet", light: "#64489c", dark: "#bda6ea"),
    Ink(name: "hidden", light: "#cfe3d6", dark: "#274836"),
  ]

  static var light: HTML { HTML.lines(inks.map { "--\($0.name): \($0.light);" }) }
  static var dark: HTML { HTML.lines(inks.map { "--\($0.name): \($0.dark);" }) }
}
