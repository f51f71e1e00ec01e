import Diligence
import Testing

@Suite struct ProposedReportTests {
  private func passage(_ text: String) -> FactPassage { FactPassage(.text(text), page: 1, quote: text) }

  @Test func whatTwoPlacesSayAlikeIsFoundAndOtherwiseAConflict() {
    #expect(ProposedFact.notFound.status == .notFound)
    #expect(ProposedFact([passage("A"), passage("A")]).status == .found)
    #expect(ProposedFact([passage("A"), passage("B")]).status == .conflict)
    #expect(ProposedReport(pages: 3)[.auditor] == .notFound)
  }

  @Test func quotesStayShort() {
    let long = (1...40).map(String.init).joined(separator: " \n ")
    #expect(Quote.short(long).split(separator: " ").count == Quote.limit + 1)
    #expect(Quote.short(long).hasSuffix("25 …"))
    #expect(Quote.short(" two\twords ") == "two words")
  }

  @Test func aReportRecordedWithdrawsThatThereIsNone() {
    let day = Day(year: 2026, month: 11, day: 21) ?? Day(dayNumber: 0)
    var assessment = Assessment(
      id: "a", vendor: "v",
      questionnaire: QuestionnaireReference(
        id: "q", version: "1", hash: ContentHash(bytes: [UInt8](repeating: 0, count: 32))),
      intake: Intake(product: nil, decisionDate: day), hasNoReports: true)
    let report = AssuranceReport(id: "r", kind: .soc2)
    #expect(
      assessment.recording(report) == [.noReportsStated("a", false), .reportRecorded("a", "r", report)])
    assessment.hasNoReports = false
    #expect(assessment.recording(report) == [.reportRecorded("a", "r", report)])
    #expect(assessment.unusedReportID(for: .soc2) == "soc2-2026")
    assessment.reports["soc2-2026"] = report
    assessment.documents["soc2-2026-2"] = AttachedDocument(
      hash: ContentHash(bytes: [UInt8](repeating: 0, count: 32)), size: 1, name: "a")
    #expect(assessment.unusedReportID(for: .soc2) == "soc2-2026-3")
  }
}
