internal import ArgumentParser
internal import Workflows

/// Where a document goes: standard output, or a file that is not overwritten unasked.
struct Destination: ParsableArguments {
  @Option(name: [.customShort("o"), .long], help: "Write to this file instead of standard output.")
  var output: String?

  @Flag(help: "Replace the file where it exists.")
  var force = false

  func put(_ text: String) throws { try put(IllustratedDocument(text)) }

  /// Pictures need a file that they can stand beside.
  func put(_ document: IllustratedDocument) throws {
    guard let output else {
      try Output.result(document.text)
      return
    }
    try DocumentFile.write(document, to: output, replacing: force)
    let pictures = document.pictures.map { ", \($0.file)" }.joined()
    Output.remark("Wrote \(output)\(pictures).")
  }
}
