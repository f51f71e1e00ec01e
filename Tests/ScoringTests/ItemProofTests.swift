import Diligence
import DiligenceSupport
import Testing
import TrialSupport

@testable import Scoring

@Suite struct ItemProofTests {
  private func proof(
    _ item: ItemID, _ evidence: [EvidenceID: Evidence], report: AssuranceReport? = nil
  ) throws -> ItemProof {
    var assessment = Assessment.sample(report.map { [$0] } ?? [])
    assessment.evidence[item] = evidence
    let record = ReportRecord(of: assessment, policy: .standard)
    return ItemProof(
      of: ScoringPlan.Row(try #require(Questionnaire.example.item(item))), in: assessment,
      record: record)
  }

  @Test(
    arguments: [
      (.notRequested, .vendor, 0.4), (.requested, .independent, 0.4), (.received, .ownCheck, 0.4),
      (.refused, .independent, 0.4), (.nonexistent, .ownCheck, 0.4), (.accepted, .vendor, 0.6),
      (.accepted, .independent, 0.75), (.accepted, .ownCheck, 0.75),
    ] as [(Evidence.Status, Evidence.Source, Double)])
  func weighsAPiece(status: Evidence.Status, source: Evidence.Source, expected: Double) throws {
    #expect(try proof("Q04", ["DOC": Evidence(status: status, source: source)]).proof == expected)
  }

  @Test func takesTheMeanOfListedPieces() throws {
    let accepted = Evidence(status: .accepted)
    let checked = Evidence(status: .accepted, source: .ownCheck)
    #expect(isClose(try proof("C02", ["E05": checked, "E06": accepted]).proof, (0.75 + 0.6 + 0.4) / 3))
    #expect(isClose(try proof("C02", ["DOC": checked, "E01": checked]).proof, 0.4))
    #expect(try proof("Q04", ["E11": checked]).proof == 0.4)
  }

  @Test func takesTheBetterOfPiecesAndReport() throws {
    let report = AssuranceReport.sound(testing: ["Q04"])
    let unchecked = report.with { $0.auditorStatus = .notChecked }
    let checked: [EvidenceID: Evidence] = ["DOC": Evidence(status: .accepted, source: .ownCheck)]
    #expect(try proof("Q04", [:], report: report).proof == 1)
    #expect(try proof("Q04", [:], report: unchecked).proof == 0.6)
    #expect(try proof("Q04", checked, report: unchecked).proof == 0.75)
    #expect(try !proof("Q04", checked, report: unchecked).isByReport)
  }

  /// What counts is what the words explain, whatever is recorded.
  @Test func numbersAndWordsAgree() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<200 {
      let assessment = generator.assessment(of: .example)
      let record = ReportRecord(of: assessment, policy: .standard)
      for item in Questionnaire.example.items where item.computation == nil {
        let row = ScoringPlan.Row(item)
        let proof = ItemProof(of: row, in: assessment, record: record)
        #expect(proof.report?.level == record.level(of: row), "\(item.id)")
      }
    }
  }

  @Test(
    arguments: [
      (0.4, .saidOnly), (0.599999, .saidOnly), (0.5999999999, .vendorDocument), (0.6, .vendorDocument),
      (0.7499, .vendorDocument), (0.75, .independent), (0.9, .testedWithLimit), (0.95, .testedWithLimit),
      (1, .tested),
    ] as [(Double, ProofLevel)])
  func showsTheLevelReached(proof: Double, expected: ProofLevel) {
    #expect(ProofLevel(reachedBy: proof) == expected)
  }
}
