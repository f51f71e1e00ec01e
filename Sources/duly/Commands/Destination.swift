internal import ArgumentParser
internal import Workflows

/// Where a document goes: standard output, or a file that is not overwritten unasked.
struct Destination: ParsableArguments {
  @Option(name: [.customShort("o"), .long], help: "Write to this file instead of standard output.")
  var output: String?

  @Flag(help: "Replace the file where it exists.")
  var force = false

  func put(_ text: String) throws {
    guard let output else {
      try Output.result(text)
      return
    }
    try DocumentFile.write(text, to: output, replacing: force)
    Output.remark("Wrote \(output).")
  }
}
