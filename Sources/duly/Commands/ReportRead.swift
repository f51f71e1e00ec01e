internal import ArgumentParser
internal import Diligence
internal import Exchange
internal import ReportReading
internal import Workflows

extension Report {
  /// `duly report read PDF`: what can be read off a vendor's report, without a database.
  struct Read: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "read",
      abstract: "Read the facts off a report's PDF, with page and words, without recording anything.",
      discussion: """
        Everything is a proposal: look at the page before you rely on it. Nothing in the PDF is run, opened or fetched.
        """)

    @Argument(help: "The PDF.") var file: String
    @Option(help: "How to write it.") var format: TextOrJSON = .text

    func run() throws {
      let read = try reading()
      switch format {
      case .text: try Output.text(ReadingText(of: read.report, file: file, sha256: read.hash).text)
      case .json: try Output.result(read.report.json(sha256: read.hash).pretty)
      }
    }

    /// The terminal's last line follows it, and Ctrl-C stops it.
    private func reading() throws -> ReadDocument {
      let line = ProgressLine("Reading")
      defer { line.clear() }
      return try DocumentReading.wait(forFile: file) { line.follow($0) }
    }
  }
}
