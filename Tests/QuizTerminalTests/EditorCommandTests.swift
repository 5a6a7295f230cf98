import Cards
import Testing

@testable import QuizTerminal

struct EditorCommandTests {
  @Test(
    arguments: [
      (nil, nil, ["vi", "+57", "Notes/Day07.md"]),
      ("", "  ", ["vi", "+57", "Notes/Day07.md"]),
      (nil, "nano -w", ["nano", "-w", "+57", "Notes/Day07.md"]),
      ("emacs", "nano", ["emacs", "+57", "Notes/Day07.md"]),
      (nil, "code", ["code", "--wait", "-g", "Notes/Day07.md:57"]),
      ("/usr/bin/code -w", nil, ["/usr/bin/code", "-w", "-g", "Notes/Day07.md:57"]),
      (nil, "hx", ["hx", "Notes/Day07.md:57"]),
      (
        nil, "'/opt/my editor/vim' -c \"set nu\"",
        [
          "/opt/my editor/vim", "-c", "set nu", "+57", "Notes/Day07.md",
        ]
      ),
      (nil, "a\\ b ''", ["a b", "", "+57", "Notes/Day07.md"]),
      (nil, "vim \"unclosed x", ["vim", "unclosed x", "+57", "Notes/Day07.md"]),
    ] as [(String?, String?, [String])]
  )
  func `an editor is told the line in its own way`(
    visual: String?,
    editor: String?,
    arguments: [String]
  ) {
    let command = EditorCommand(visual: visual, editor: editor)
    let source = Source(file: "Notes/Day07.md", lines: [57, 60])
    #expect(command.arguments(for: source) == arguments)
  }

  @Test func `a file that looks like an option is none`() {
    let command = EditorCommand(visual: nil, editor: "vi")
    let source = Source(file: "-c.md", lines: [1])
    #expect(command.arguments(for: source) == ["vi", "+1", "./-c.md"])
  }

  @Test func `an editor that cannot start or fails says so`() {
    let source = Source(file: "x", lines: [1])
    #expect(
      throws: EditorFailure.cannotStart(
        program: "/no/such/editor",
        reason: "No such file or directory"
      )
    ) {
      try EditorProcess.run(EditorCommand(visual: nil, editor: "/no/such/editor"), on: source)
    }
    #expect(throws: EditorFailure.exited(program: "false", status: 1)) {
      try EditorProcess.run(EditorCommand(visual: nil, editor: "false"), on: source)
    }
  }
}
