import Diligence
import Scoring
import Testing

@testable import Reporting

@Suite struct SummaryTests {
  private func sentences(_ judged: JudgedAssessment) -> [String] {
    Summary(of: judged).sentences
  }

  @Test(arguments: [Samples.empty, Samples.full, Samples.rival])
  func hasThreeToSixSentences(judged: JudgedAssessment) {
    #expect((3...6).contains(sentences(judged).count))
  }

  @Test func namesTheGateThatDecides() {
    #expect(
      sentences(Samples.rival).contains(
        "Recommendation: reject, because of the gate “The LLM provider is withheld” (tripped)."))
  }

  @Test func namesNothingThatIsNotThere() {
    #expect(sentences(Samples.empty).contains("Nothing has been answered yet, so there is no score."))
    #expect(sentences(Samples.empty).contains("Recommendation: incomplete. No item is answered yet."))
    #expect(sentences(Samples.empty).last == "Nobody has decided yet.")
  }

  @Test func saysWhereADecisionPartsFromTheRecommendation() {
    var assessment = Samples.fullAssessment()
    assessment.decision?.outcome = .approve
    assessment.decision?.role = nil
    #expect(
      sentences(Samples.judged(assessment, named: "A")).last
        == "J. Doe decided on 2026-11-21: approve; this document's recommendation is another: "
        + "approve with conditions.")
  }

  /// The advice may have come to agree only after the decision.
  @Test func neverClaimsThatTheDecisionFollowedTheRecommendation() {
    let last = sentences(Samples.full).last
    #expect(
      last == "J. Doe (CISO) decided on 2026-11-21: approve with conditions; "
        + "this document's recommendation is the same.")
  }
}
