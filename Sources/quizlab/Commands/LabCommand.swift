import ArgumentParser
import LabKit
import Labs
import Properties
import QuizTerminal

/// Experiments on a queue engine, that settle what notes claim.
struct LabCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lab",
    abstract: say("노트의 주장을 대기열에서 직접 실험하기", "Try what notes claim on a real queue"),
    subcommands: [List.self, Show.self, LabRunCommand.self],
    defaultSubcommand: List.self
  )

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: say("실험 목록과 각각이 밝히는 것", "List the labs and what each settles")
    )

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let labs = LabRegistry.all
      let paint = Paint.standardOutput
      let width = labs.map(\.id.count).max() ?? 0
      for lab in labs {
        let id = TextLayout.pad(lab.id, to: width)
        StandardOutput.write("\(paint(id, .strong))  \(lab.title[global.language])")
        let settled = lab.settles.map(\.rawValue).joined(separator: ", ")
        for line in TextLayout.wrap(settled, width: StandardOutput.textWidth - width - 2) {
          StandardOutput.write(TextLayout.pad("", to: width + 2) + line)
        }
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: say("무엇을 어떻게 재는 실험인지 읽기", "Read what a lab asks and how it finds out")
    )

    @Argument(
      help: ArgumentHelp(say("실험의 이름", "The lab's name"), valueName: say("이름", "name"))
    )
    var name: String

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let lab = try LabChoice().lab(named: name)
      let prose = LabProse(LabRegistry.prose(of: lab.id))[global.language]
      let text = MarkedText(prose)
      let width = StandardOutput.isTerminal ? StandardOutput.textWidth : nil
      StandardOutput.write(text.shown(width: width, paint: .standardOutput))
    }
  }
}

/// A lab's prose: Korean, a line `---`, English.
struct LabProse {
  private let parts: [String]

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    parts = lines.split(separator: "---", maxSplits: 1).map { $0.joined(separator: "\n") }
  }

  subscript(language: Language) -> String {
    let wanted = language == .korean ? parts.first : parts.last
    var text = wanted ?? ""
    while text.first == "\n" { text.removeFirst() }
    while text.last == "\n" { text.removeLast() }
    return text
  }
}
