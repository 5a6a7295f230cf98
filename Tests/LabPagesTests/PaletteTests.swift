import Foundation
import Testing

@testable import LabPages

struct PaletteTests {
  /// As the Web Content Accessibility Guidelines 2.2 reckon it, from 1 to 21.
  static func contrast(_ first: String, _ second: String) throws -> Double {
    let lights = try [first, second].map(luminance).sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private static func luminance(_ colour: String) throws -> Double {
    let number = try #require(UInt32(colour.dropFirst(), radix: 16))
    let parts = [number >> 16 & 255, number >> 8 & 255, number & 255].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test func `black on white is twenty-one to one`() throws {
    #expect(try abs(Self.contrast("#000000", "#ffffff") - 21) < 0.001)
  }

  @Test(arguments: ["text", "soft", "blue", "green", "red", "amber", "violet"])
  func `what is read stands out from its ground, in the light and in the dark`(name: String) throws
  {
    let ink = try #require(Palette.inks.first { $0.name == name })
    for ground in Palette.inks where ["ground", "panel"].contains(ground.name) {
      #expect(try Self.contrast(ink.light, ground.light) >= 4.5, "light, on \(ground.name)")
      #expect(try Self.contrast(ink.dark, ground.dark) >= 4.5, "dark, on \(ground.name)")
    }
  }

  @Test func `every colour that is used is one of the palette, in both lights`() throws {
    let style = Stylesheet.html.text
    let names = Set(Palette.inks.map(\.name))
    let used = style.components(separatedBy: "var(--").dropFirst().map { rest in
      String(rest.prefix { $0 != ")" })
    }
    #expect(Set(used) == names)
    for name in names {
      #expect(style.components(separatedBy: "--\(name): #").count == 3, "\(name)")
    }
    #expect(style.contains("@media screen and (prefers-color-scheme: dark)"))
    #expect(!style.contains("<") && !style.contains("&"))
  }
}
