import Foundation
import PDFSupport
import Testing

/// Everything that people do with duly, once each, so that a test can look at what it does to the machine.
struct Journeys {
  let home: Home
  /// A program and its arguments that each run is started by.
  var starter: [String] = []

  static let vendor = "example-code"
  /// A vendor's file whose name a shell would act on.
  static let file = "soc2 $(touch owned) ;`id`.pdf"
  /// Text that may lie in the record and nowhere else.
  static let secret = "ask-them-about-the-outage"

  /// Commands, prompts and screens; every file is made below the home.
  func take() throws {
    try takeCommands()
    try takePrompts()
    try takeScreens()
  }

  private func takeCommands() throws {
    try Data(PrintedPDF(ReportFactsTests.report).bytes).write(
      to: URL(fileURLWithPath: home.workingFolder + "/" + Self.file))
    for sample in ["1-proven", "2-many-claims"] {
      try duly("apply", try Program.checkout() + "/questionnaires/samples/\(sample).yaml")
    }
    let others = try vendors()
    try duly("vendor", "add", "Example Code", "--decision-date", "2026-11-21")
    try duly("report", "read", Self.file)
    try duly("report", "attach", Self.vendor, Self.file, "--id", "soc2")
    try duly("report", "facts", Self.vendor, "soc2", "--confirm", "all")
    for use in [["score"], ["explain"], ["history"], ["policy"], ["weights"], ["vendor", "show"]] {
      try duly(use + [Self.vendor])
    }
    try duly("waive", Self.vendor, "no-type-ii", "--reason", "r", "--expires", "2027-01-01", "--by", "J. Doe")
    try duly("decide", Self.vendor, "--outcome", "reject", "--by", "J. Doe")
    try duly(["compare"] + others)
    for document in ["write", "answers", "request"] { try duly(document, Self.vendor, "-o", document) }
    try duly("write", Self.vendor, "--charts", "-o", "write", "--force")
    try duly(["write", "--compare"] + others + ["--charts", "-o", "compared.md"])
    try duly("verify", "--report", "write")
    try duly("backup", "record.backup")
    try duly("restore", "record.backup", "--to", home.folder + "/restored/record.sqlite")
    for format in ["json", "csv"] {
      try duly("export", format, "--format", format)
      try duly("import", format, "--to", home.folder + "/\(format)/record.sqlite")
    }
    try duly("erase", others[0], "--all", "--reason", "The contract ended", "--yes")
    _ = try home.run(starter + [try Program.path(), "doctor"])
  }

  private func takePrompts() throws {
    try duly("interview", Self.vendor, "--plain", input: "Q04\n1\nn\n\(Self.secret)\n.\nq\n")
    try duly("--sample", "--plain", input: "q\n")
  }

  /// The interview with an editor, the report's facts, and a document.
  private func takeScreens() throws {
    let session = try TerminalSession(
      home, ["interview", Self.vendor], changing: ["EDITOR": try home.writeEditor() + " --wait"],
      startedBy: starter)
    try session.goTo("Q05")
    try session.type("1")
    try session.waitFor("Q05 is now")
    try session.type("e")
    try session.waitFor("Note on Q05 saved.")
    try session.waitUntilSaved()
    try session.type("w")
    try session.waitFor("Written: ")
    try session.type("r")
    try session.waitFor("Assurance reports")
    try session.press(.enter)
    try session.waitFor("Facts of soc2", "Harrow")
    try session.type("qqqqq")
    #expect(try session.waitForEnd() == .exit(0))
    #expect(try home.note("Q05")?.contains(Self.secret) == true)
  }

  private func duly(_ arguments: String..., input: String = "") throws { try duly(arguments, input: input) }

  private func duly(_ arguments: [String], input: String = "") throws {
    try home.run(starter + [try Program.path()] + arguments, input: input).succeeded()
  }

  private func vendors() throws -> [String] { try home.vendors() }
}

extension Home {
  /// An editor that adds a line to the text and leaves the text before beside it; `more` is run before, in its folder.
  func writeEditor(_ more: String = "") throws -> String {
    let path = try write(
      """
      #!/bin/sh
      for text; do :; done
      \(more)
      printf 'before' > "$text~"
      printf '%s' '\(Journeys.secret)' >> "$text"
      """, to: "editor")
    #expect(chmod(path, 0o700) == 0)
    return path
  }
}
