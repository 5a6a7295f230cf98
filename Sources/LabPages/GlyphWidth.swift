/// How wide a text will be about, before any browser has seen it.
enum GlyphWidth {
  /// In pixels, for letters of a size; rather too wide than too narrow.
  static func of(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + share(of: $1) } * size
  }

  private static func share(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20, 0x2C, 0x2E, 0x3A, 0x69, 0x6C, 0x74: 0.34
    case 0..<0x300: scalar.properties.isUppercase || scalar == "m" || scalar == "w" ? 0.78 : 0.6
    case 0x300..<0x370: 0
    default: 1
    }
  }
}
