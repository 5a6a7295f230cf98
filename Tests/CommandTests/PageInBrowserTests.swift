import Foundation
import Testing

private let browser = ["chromium", "chromium-browser", "google-chrome"].lazy
  .flatMap { name in ["/usr/bin/\(name)", "/usr/local/bin/\(name)"] }
  .first { FileManager.default.isExecutableFile(atPath: $0) }

/// Pages as a browser lays them out, on a phone and on a desk, in the light and in the dark.
@Suite(
  .enabled(if: browser != nil, "no Chromium is installed: apt-get install chromium"),
  .serialized
)
struct PageInBrowserTests {
  /// What was measured of a page.
  struct Layout: Decodable {
    var width: Int
    /// Of all that is wider than the page, except what scrolls in a box of its own.
    var wide: [String]
    /// Of the smallest text, as shown.
    var smallest: Double
    var ground: String
    /// Of the drawings that are shown.
    var drawings: [String]
  }

  /// Below 500 pixels no window of Chromium's is that narrow, but a frame is.
  private func harness(_ page: String, width: Int, scheme: String) -> String {
    let escaped = page.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    return """
      <!DOCTYPE html><meta charset="utf-8">
      <iframe srcdoc="\(escaped)" width="\(width)" height="900" frameborder="0"
        style="color-scheme: \(scheme)"></iframe><pre id="measured"></pre>
      <script>
      const frame = document.querySelector('iframe');
      frame.onload = () => {
        const page = frame.contentDocument, look = e => page.defaultView.getComputedStyle(e);
        const all = [...page.querySelectorAll('body *')].filter(e => e.getClientRects().length);
        const inBox = e => e.parentElement.closest('.scroll');
        const name = e => e.tagName + '.' + (e.getAttribute('class') || '');
        const texts = all.filter(e => [...e.childNodes].some(
          n => n.nodeType === 3 && n.textContent.trim()));
        const scale = e => e.ownerSVGElement
          ? e.ownerSVGElement.getBoundingClientRect().width / e.ownerSVGElement.width.baseVal.value
          : 1;
        document.querySelector('#measured').textContent = JSON.stringify({
          width: page.documentElement.scrollWidth,
          wide: all.filter(e => !inBox(e) && e.getBoundingClientRect().right > \(width) + 0.5)
            .map(name),
          smallest: Math.min(...texts.map(e => parseFloat(look(e).fontSize) * scale(e))),
          ground: look(page.body).backgroundColor,
          drawings: all.filter(e => e.matches('.witness .scroll')).map(name)
        });
      };
      </script>
      """
  }

  private func measure(_ page: String, width: Int, scheme: String) throws -> Layout {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "quizlab-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "harness.html")
    try Data(harness(page, width: width, scheme: scheme).utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: try #require(browser))
    process.arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
      "--virtual-time-budget=5000",
      "--user-data-dir=\(folder.path)/profile", "--window-size=1400,1000", "--dump-dom", file.path,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let start = try #require(text.range(of: "<pre id=\"measured\">")).upperBound
    let end = try #require(text.range(of: "</pre>", range: start..<text.endIndex)).lowerBound
    return try JSONDecoder().decode(Layout.self, from: Data(text[start..<end].utf8))
  }

  /// All that are quick, with every kind of witness and exhibit.
  private static let labs = [
    "visibility", "retention", "dead-letters", "message-size", "buffer", "delay", "exactly-once",
    "duplicates",
  ]

  @Test(arguments: ["ko", "en"])
  func `pages fit a phone and a desk, in the light and in the dark`(language: String) throws {
    let program = try Program()
    defer { program.remove() }
    let page = try program.run(
      ["lab", "run"] + Self.labs + ["--format", "html", "--language", language]
    ).output
    for (width, drawing) in [(390, "tall"), (1280, "wide")] {
      for (scheme, ground) in [("light", "rgb(251, 250, 246)"), ("dark", "rgb(21, 24, 29)")] {
        let layout = try measure(page, width: width, scheme: scheme)
        #expect(layout.width == width, "\(width) \(scheme)")
        #expect(layout.wide.isEmpty, "\(width) \(scheme): \(layout.wide.prefix(5))")
        #expect(layout.smallest >= 11, "\(width) \(scheme)")
        #expect(layout.ground == ground)
        #expect(layout.drawings.count >= 6)
        #expect(Set(layout.drawings) == ["DIV.scroll \(drawing)"], "\(width)")
      }
    }
  }

  @Test func `a page that does not fit is found out`() throws {
    let page = """
      <body style="margin:0"><p style="width:400px;font-size:9px">wide</p>
      <div class="scroll" style="overflow-x:auto"><p style="width:900px">in a box</p></div></body>
      """
    let layout = try measure(page, width: 390, scheme: "light")
    #expect(layout.width == 400)
    #expect(layout.wide == ["P."])
    #expect(layout.smallest == 9)
  }
}
