import Cards
import Determinism
import NoteOutline

/// What any bytes must do: be refused with a place, or become cards that stand in the note.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNote(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let today = CivilDate(iso: "2026-11-24") else { return 0 }
  guard let made = try? CardMaker(today: today).cards(fromNote: bytes, file: "fuzz.md") else {
    return 0
  }
  let lines = bytes.reduce(1) { $0 + ($1 == 0x0A || $1 == 0x0D ? 1 : 0) }
  for draft in made.drafts {
    precondition(!draft.content.prompt.isEmpty, "a card without a question")
    precondition(!draft.content.source.lines.isEmpty, "a card from nowhere")
    precondition(
      draft.content.source.lines.allSatisfy { (1...lines).contains($0) },
      "a card from no line"
    )
  }
  for item in made.skipped {
    precondition((1...lines).contains(item.line), "a skipped line that is none")
  }
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Hands the command line to libFuzzer, whose options it takes.
@main
enum FuzzNotes {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runFuzzer(&count, &arguments) { fuzzNote($0, $1) }
  }
}
