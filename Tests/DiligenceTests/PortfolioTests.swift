import Diligence
import DiligenceSupport
import Testing
import TrialSupport

@Suite struct PortfolioTests {
  @Test func foldsAVendorsLife() throws {
    let intake = Intake(decisionDate: try #require(Day("2026-11-21")))
    let reference = Questionnaire.example.reference
    let answer = Answer(choice: .option("yes"))
    let portfolio = Portfolio(folding: [
      .vendorAdded("acme", name: "Acme"), .vendorAdded("acme", name: "Another"),
      .vendorRenamed("acme", name: "Acme Ltd"), .assessmentOpened("acme-1", "acme", reference, intake),
      .answerGiven("acme-1", "Q04", questionnaire: reference.hash, answer),
      .evidenceRecorded("acme-1", "Q04", "DOC", Evidence(status: .accepted)),
      .evidenceRecorded("acme-1", "C02", "E05", Evidence(status: .requested)),
      .evidenceRecorded("acme-1", "C02", "E05", nil), .noReportsStated("acme-1", true),
      .weightsChanged("acme-1", ["G1": 20]),
    ])
    #expect(portfolio.vendors == ["acme": Vendor(id: "acme", name: "Acme Ltd")])
    let assessment = try #require(portfolio.assessments["acme-1"])
    #expect(assessment.answers == ["Q04": answer])
    #expect(assessment.evidence == ["Q04": ["DOC": Evidence(status: .accepted)]])
    #expect(assessment.hasNoReports)
    #expect(assessment.weights == ["G1": 20])
  }

  @Test func ignoresChangesToWhatIsNotThere() {
    let portfolio = Portfolio(folding: [
      .vendorRenamed("acme", name: "Acme"), .vendorArchived("acme", true), .noReportsStated("acme-1", true),
    ])
    #expect(portfolio == Portfolio())
  }

  @Test func listsTheNewestAssessmentFirst() throws {
    func opened(_ id: AssessmentID, _ date: String) throws -> Change {
      .assessmentOpened(
        id, "acme", Questionnaire.example.reference, Intake(decisionDate: try #require(Day(date))))
    }
    let portfolio = Portfolio(folding: [
      .vendorAdded("acme", name: "Acme"), try opened("acme-1", "2026-01-01"),
      try opened("acme-2", "2027-01-01"),
      try opened("acme-3", "2026-01-01"),
    ])
    #expect(portfolio.assessments(of: "acme").map(\.id) == ["acme-2", "acme-3", "acme-1"])
    #expect(portfolio.assessments(of: "bolt").isEmpty)
  }

  /// Undo: a change and its inverse leave everything as it was, but for what can only be archived.
  @Test func inverseBringsBackWhatWas() {
    for seed in 0..<UInt64(300) {
      var generator = SeededGenerator(seed: seed)
      var portfolio = Portfolio(folding: (0..<60).map { _ in generator.change() })
      for _ in 0..<20 {
        let change = generator.change()
        let before = portfolio
        guard let inverse = portfolio.inverse(of: change) else { continue }
        portfolio.apply(change)
        portfolio.apply(inverse)
        #expect(portfolio == before, "seed \(seed)")
      }
    }
  }

  @Test func whatIsNotThereHasNoInverse() {
    #expect(Portfolio().inverse(of: .vendorAdded("acme", name: "Acme")) == nil)
    #expect(Portfolio().inverse(of: .vendorRenamed("acme", name: "A")) == nil)
    #expect(Portfolio().inverse(of: .noReportsStated("acme-1", true)) == nil)
  }

  /// The last change to a subject is the one that holds, whatever happened to other subjects in between.
  @Test func subjectsReplaceEachOther() {
    for seed in 0..<UInt64(200) {
      var generator = SeededGenerator(seed: seed)
      let start = Portfolio(folding: (0..<80).map { _ in generator.change() })
      let (first, second) = (generator.change(), generator.change())
      guard first.subject == second.subject, start.inverse(of: first) != nil else { continue }
      var both = start
      both.apply(first)
      both.apply(second)
      var last = start
      last.apply(second)
      if case .assessmentOpened = second { continue }
      if case .vendorAdded = second { continue }
      #expect(both == last, "seed \(seed)")
    }
  }
}
