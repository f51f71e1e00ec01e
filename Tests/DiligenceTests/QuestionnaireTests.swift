import Diligence
import DiligenceSupport
import Testing

@Suite struct QuestionnaireTests {
  private let questionnaire = Questionnaire.example

  @Test func findsItems() {
    #expect(questionnaire.item("C07")?.options.map(\.id) == ["yes", "partial", "no", "agent_self_approves"])
    #expect(questionnaire.item("c07") == nil)
    #expect(questionnaire.items(in: "questions").map(\.id.text).first == "Q01")
    #expect(questionnaire.items(in: "nowhere").isEmpty)
  }

  @Test func impliesADocumentWhereNoPieceIsListed() {
    #expect(questionnaire.item("Q04")?.evidencePieces.map(\.id) == ["DOC"])
    #expect(questionnaire.item("C02")?.evidencePieces.map(\.id) == ["E05", "E06", "E07"])
  }

  @Test func weighsImportance() {
    #expect(Importance.allCases.map(\.weight) == [4, 2, 1])
    #expect(questionnaire.defaultWeights.values.reduce(0, +) == 100)
  }

  @Test func keepsOfWeightsOnlyWhatIsNotItsOwn() {
    #expect(questionnaire.departures(in: ["G1": 13, "G2": 20, "G9": 0.5]) == ["G2": 20, "G9": 0.5])
    #expect(questionnaire.departures(in: questionnaire.defaultWeights).isEmpty)
  }
}
