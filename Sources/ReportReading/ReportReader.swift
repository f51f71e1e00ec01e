package import Diligence

/// Reads the facts of an assurance report off its text; what the text does not say is not found, and never guessed.
package enum ReportReader {
  /// What each recogniser reads; none knows of another, and each takes time in proportion to the length of the text.
  private static let recognisers: [@Sendable (Source) -> Reading] = [
    Kind.read,
    TypeReading.read,
    Organisation.read,
    SystemName.read,
    Period.read,
    AsOf.read,
    SignatureDate.read,
    BridgeLetter.read,
    Certificate.read,
    TestLetter.read,
    Auditor.read,
    AuditorCity.read,
    Opinion.read,
    QualifiedCriteria.read,
    Categories.read,
    Subservice.read,
    SubserviceMethod.read,
    Exceptions.read,
    CustomerControls.read,
    Incidents.read,
    SignificantChanges.read,
  ]

  /// Takes time in proportion to the length of the text, whatever stands in it.
  package static func read(_ text: ExtractedText) -> ProposedReport {
    let pages = text.pages.count + text.leftOut
    guard !text.isScanned else { return ProposedReport(pages: pages, findings: [TextLimits.scanned]) }
    let source = Source(text)
    var reading = Reading()
    for recognise in recognisers { reading.add(recognise(source)) }
    reading.add(
      Reading(findings: Integrity.findings(source, reading) + TextLimits.findings(text)))
    if source.kind?.value == .notAReport { reading.keep([.kind, .organisation]) }
    return ProposedReport(
      pages: pages, facts: reading.facts, findings: reading.findings, tests: reading.tests)
  }
}
