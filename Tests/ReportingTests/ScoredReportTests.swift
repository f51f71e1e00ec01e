import Diligence
import Reporting
import Testing

@Suite struct ScoredReportTests {
  private static let sections = [
    "Decision box", "Summary in plain words", "Use and contract", "Gates and risk acceptances", "Conditions",
    "What would change the recommendation", "Criteria", "Assurance reports", "Open findings", "Subprocessors",
    "Our own duties", "Alternatives compared", "Every item", "Evidence register", "Open requests",
    "Method, weights, policy and limits", "Prepared, reviewed, approved", "Next review", "Confidentiality",
    "Origin",
  ]

  private func markdown(_ judged: JudgedAssessment, _ alternatives: [JudgedAssessment] = []) throws -> String
  {
    let report = ScoredReport(of: judged, alternatives: alternatives, ledger: Samples.ledger)
    return try Templates.report().markdown(of: report)
  }

  @Test(arguments: [Samples.empty, Samples.full])
  func hasEverySectionInOrderAndNoneEmpty(judged: JudgedAssessment) throws {
    let parts = try markdown(judged).split(separator: "\n## ").dropFirst()
    #expect(parts.map { String($0.prefix { $0 != "\n" }) } == Self.sections)
    for part in parts { #expect(part.contains { $0 == "\n" } && part.split(separator: "\n").count > 1) }
  }

  @Test func endsWithTheStateOfTheRecord() throws {
    #expect(try markdown(Samples.full).hasSuffix("\nevents 412, head \(Samples.ledger.hash)\n"))
  }

  @Test func givesTheSameBytesWhateverTheOrderOfEntry() throws {
    let once = try markdown(Samples.full, [Samples.rival, Samples.empty])
    for _ in 0..<5 { #expect(try markdown(Samples.full, [Samples.empty, Samples.rival]) == once) }
  }

  @Test func leavesAnUnequalAlternativeUnranked() throws {
    var later = Samples.rivalAssessment()
    later.intake.decisionDate = Samples.day("2026-12-01")
    let text = try markdown(Samples.full, [Samples.judged(later, named: "Later")])
    #expect(text.contains("| – | Later | Rival |"))
    #expect(text.contains("not compared: it was judged at another date, 2026-12-01"))
  }

  @Test func asksAboutAReportOfAnotherOrganisation() throws {
    var assessment = Samples.full.assessment
    let report = try #require(assessment.sortedReports.first)
    for (organisation, isAskedAbout) in [
      ("Harrow <b>GmbH", true), (Samples.full.vendor.name + " Ltd", false),
    ] {
      assessment.reports[report.id]?.organisation = organisation
      let text = try markdown(Samples.judged(assessment, named: Samples.full.vendor.name))
      #expect(text.contains("- **It is about Harrow &lt;b&gt;GmbH, and the vendor here is ") == isAskedAbout)
    }
  }

  @Test func tellsWhatWasErasedOnlyWhereSomethingWas() throws {
    let full = Samples.full
    #expect(try !markdown(full).contains("Erased"))
    let erasure = Erasure(
      events: [5, 7], files: [ContentHash(bytes: [UInt8](repeating: 9, count: 32))],
      reason: "<b>asked</b> | by law")
    let event = Event(
      sequence: 61,
      draft: Draft(
        change: .contentsErased("example-code", erasure), at: Moment(seconds: 1_795_255_201), by: "jdoe"))
    let erased = JudgedAssessment(
      vendor: full.vendor, assessment: full.assessment, questionnaire: full.questionnaire,
      scorecard: full.scorecard, marks: full.marks, erasures: [event].compactMap(RecordedErasure.init))
    let text = try markdown(erased)
    let line = try #require(text.split(separator: "\n").first { $0.contains("the contents of 2 events") })
    #expect(line.hasPrefix("| 2026-11-21 | jdoe | the contents of 2 events and 1 file | "))
    #expect(line.hasSuffix(" | 61 |") && !line.contains("<b>"))
    #expect(text.contains("## Erased") && !text.contains("0909"))
  }

  @Test func printsEveryPolicyNumberAndWhereItDeparts() throws {
    var assessment = Samples.fullAssessment()
    assessment.policy = [.currentMonths: 9]
    let text = try markdown(Samples.judged(assessment, named: "Own"))
    #expect(text.contains("Some policy numbers are this assessment's own:"))
    #expect(text.contains("of its period. | 9 months (usual: 12) |"))
    for number in PolicyNumber.allCases { #expect(text.contains("| \(number.decides) |")) }
    #expect(text.split(separator: "(usual: ").count == 2)
    #expect(try markdown(Samples.full).contains("The policy numbers are the usual ones:"))
  }

  @Test func saysThatAVendorHasNoReport() throws {
    #expect(try markdown(Samples.rival).contains("The vendor says that it has no assurance report."))
  }

  @Test func showsAWholeLongNote() throws {
    var assessment = Samples.fullAssessment()
    assessment.answers["Q04"]?.note = String(repeating: "long ", count: 2000) + "end"
    let text = try markdown(Samples.judged(assessment, named: "Long"))
    #expect(text.contains("long long end\n"))
  }

  /// A name that means something further out must not show through where a row has no text of its own.
  @Test func showsNothingForATextThatIsNotThere() throws {
    let template = try MarkdownTemplate<ScoredReport>(
      "{{questionnaire}}{{decisionDate}}{{ledger}}\n{{#sections}}{{#items}}{{id}}[{{note}}]{{/items}}{{/sections}}",
      file: "own", nearest: { _, _ in nil })
    let text = try template.markdown(of: ScoredReport(of: Samples.empty, ledger: Samples.ledger))
    #expect(text.hasSuffix("\nQ01[]Q02[]Q04[]Q05[]C04[]C09[]C10[]C13[]"))
  }
}
