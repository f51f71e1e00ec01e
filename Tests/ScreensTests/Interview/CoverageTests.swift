import Diligence
import Scoring
import Testing

@testable import Screens

@Suite struct CoverageTests {
  private func coverage(_ dossier: Dossier) throws -> Coverage {
    var stage = Stage([dossier])
    stage.press("enter")
    return Coverage(of: try #require(stage.sheet))
  }

  @Test func partsAddUpToTheWhole() throws {
    let coverage = try coverage(Fixture.examined)
    let parts = Fixture.questionnaire.sections.map { coverage[$0.id] }
    #expect(parts.reduce(0) { $0 + $1.answers.answered } == coverage.all.answers.answered)
    #expect(parts.reduce(0) { $0 + $1.answers.asked } == coverage.all.answers.asked)
    #expect(parts.reduce(0) { $0 + $1.evidence.accepted } == coverage.all.evidence.accepted)
    #expect(parts.reduce(0) { $0 + $1.evidence.asked } == coverage.all.evidence.asked)
    #expect(coverage.all.evidence.text == "1/5")
  }

  @Test func whatIsNotAskedOrWorkedOutAsksForNoEvidence() throws {
    let coverage = try coverage(Fixture.dossier())
    #expect(coverage["privacy"].evidence.text == "")
    #expect(coverage["privacy"].answers.share == nil)
    #expect(coverage["questions"].evidence.text == "0/2")
    #expect(coverage["questions"].answers.text == "0/3")
  }
}
