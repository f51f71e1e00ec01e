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
    if let unread = unread(text) { return unread }
    let source = Source(text)
    return report(recognisers.map { $0(source) }, of: source, text)
  }

  /// The same, shared out among the processors: the layouts first, then the recognisers.
  package static func readTogether(_ text: ExtractedText) async -> ProposedReport {
    if let unread = unread(text) { return unread }
    async let prose = ReportText(pages: text.pages.map(\.prose))
    async let table = ReportText(pages: text.pages.map(\.table))
    let source = Source(prose: await prose, table: await table, pages: text.pages.count)
    let readings = await withTaskGroup(of: (Int, Reading).self) { group in
      for (index, recognise) in recognisers.enumerated() {
        group.addTask { (index, recognise(source)) }
      }
      return await group.reduce(into: [Reading](repeating: Reading(), count: recognisers.count)) {
        $0[$1.0] = $1.1
      }
    }
    return report(readings, of: source, text)
  }

  /// What there is to say of scanned pages; nil where there is text to read.
  private static func unread(_ text: ExtractedText) -> ProposedReport? {
    text.isScanned ? ProposedReport(pages: pages(of: text), findings: [TextLimits.scanned]) : nil
  }

  private static func pages(of text: ExtractedText) -> Int { text.pages.count + text.leftOut }

  private static func report(
    _ readings: [Reading], of source: Source, _ text: ExtractedText
  ) -> ProposedReport {
    var reading = Reading()
    for other in readings { reading.add(other) }
    reading.add(
      Reading(findings: Integrity.findings(source, reading) + TextLimits.findings(text)))
    if source.kind?.value == .notAReport { reading.keep([.kind, .organisation]) }
    return ProposedReport(
      pages: pages(of: text), facts: reading.facts, findings: reading.findings, tests: reading.tests)
  }
}
