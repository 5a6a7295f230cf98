import Cards
import Testing

struct SyncScopeTests {
  @Test(
    arguments: [
      ("Notes", "Notes/Day07.md", true),
      ("Notes/", "Notes/deep/Day07.md", true),
      ("./Notes", "Notes/Day07.md", true),
      ("Notes", "./Notes/Day07.md", true),
      ("Notes", "Notes2/Day07.md", false),
      ("Notes/Day07.md", "Notes/Day07.md", true),
      ("Notes/Day07.md", "Notes/Day07.md.old", false),
      (".", "Notes/Day07.md", true),
      (".", "/home/Day07.md", false),
      (".", "../Day07.md", false),
      ("/", "/home/Day07.md", true),
      ("/home", "/home/Day07.md", true),
    ])
  func `a root speaks for the files in it`(root: String, file: String, speaks: Bool) {
    #expect(SyncScope(roots: [root], files: []).speaks(for: file) == speaks)
  }

  @Test func `a file that could not be read is not spoken for`() {
    let scope = SyncScope(roots: ["Notes"], files: [], unreadFiles: ["Notes/a.md"])
    #expect(!scope.speaks(for: "Notes/a.md"))
    #expect(scope.speaks(for: "Notes/b.md"))
  }

  @Test func `a file that was read is spoken for`() {
    #expect(SyncScope(roots: [], files: ["a.md"]).speaks(for: "a.md"))
  }
}
