import DataFiles
import Diligence
import DiligenceSupport
import QuestionnaireFiles
import Testing

/// The questionnaire that duly ships says what the scoring model asks of it.
@Suite struct ShippedQuestionnaireTests {
  private let shipped: Questionnaire

  init() throws {
    let checkout = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let bytes = try DataFile.contents(of: "/\(checkout)/questionnaires/ai-coding-soc2.yaml")
    shipped = try QuestionnaireFile.read(bytes, file: "ai-coding-soc2.yaml")
  }

  @Test func criteriaAndWeights() {
    #expect(shipped.criteria.map(\.id.text) == ["G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9"])
    #expect(shipped.criteria.map(\.weight) == [13, 13, 12, 12, 12, 12, 10, 9, 7])
  }

  @Test(arguments: [
    ("G1", "C04 Q04"), ("G2", "C12 C13"), ("G3", "C07"), ("G4", "C17 Q05"), ("G5", "Q01 Q02 Q03 Q10 X3 X5"),
    ("G6", "C01 C02 C03 Q07"), ("G7", "C14 C15 PK1 PK2 PK3 PK4 PK5 Q06 Q09"),
    ("G8", "C05 C06 C09 C10 C11 Q08"), ("G9", "C08 X1 X2 X4"),
  ])
  func itemsOfEachCriterion(_ criterion: String, _ expected: String) {
    let items = shipped.items.filter { $0.criterion.text == criterion }.map(\.id.text).sorted()
    #expect(items.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("Q05", "full_with_notice 1.0 full 0.5 vague 0.0 llm_withheld 0.0"),
    ("Q06", "per_class_with_proof 1.0 single_term 0.5 unclear 0.0 trains_no_opt_out 0.0"),
    ("Q07", "dedicated 1.0 per_tenant_keys 1.0 logical 0.5 unclear 0.0 shared_without 0.0"),
    ("Q08", "within_24h 1.0 within_72h 0.5 no_commitment 0.0"), ("Q09", "signed 1.0 offered 0.5 refused 0.0"),
    ("Q10", "two_called 1.0 one_called 0.5 logos_only 0.0"),
    ("C07", "yes 1.0 partial 0.5 no 0.0 agent_self_approves 0.0"),
  ])
  func optionsOf(_ item: ItemID, _ expected: String) {
    let options = shipped.item(item)?.options.map { "\($0.id) \($0.value)" } ?? []
    #expect(options.joined(separator: " ") == expected)
  }

  @Test func otherItemsAreAnsweredYesPartialNo() {
    let own: Set<ItemID> = ["Q05", "Q06", "Q07", "Q08", "Q09", "Q10", "C07"]
    for item in shipped.items where !own.contains(item.id) {
      #expect(item.options.map(\.id.text) == ["yes", "partial", "no"], "\(item.id)")
      #expect(item.options.map(\.value) == [1, 0.5, 0], "\(item.id)")
    }
  }

  @Test func itemsAgreeWithTheModel() {
    #expect(Set(shipped.items.map(\.id)) == Set(Questionnaire.example.items.map(\.id)))
    for model in Questionnaire.example.items {
      let item = shipped.item(model.id)
      #expect(item?.importance == model.importance, "\(model.id)")
      #expect(item?.category == model.category, "\(model.id)")
      #expect(item?.officialCriteria == model.officialCriteria, "\(model.id)")
      #expect(item?.computation == model.computation, "\(model.id)")
      #expect(item?.condition == model.condition, "\(model.id)")
    }
  }

  @Test func evidencePieces() {
    let pieces = shipped.items.flatMap { $0.evidence.map(\.id.text) }
    let expected = (1...44).map { $0 < 10 ? "E0\($0)" : "E\($0)" }
    #expect(pieces.sorted() == expected)
  }

  @Test func gatesAgreeWithTheModel() {
    let model = Questionnaire.example.gates
    #expect(shipped.gates.map(\.id) == model.map(\.id))
    #expect(shipped.gates.map(\.effect) == model.map(\.effect))
    #expect(shipped.gates.map(\.isOnReportRecord) == model.map(\.isOnReportRecord))
    let named = shipped.items.flatMap { item in
      item.options.compactMap { option in option.gate.map { "\(item.id) \(option.id) \($0)" } }
    }
    #expect(
      named.sorted() == [
        "C07 agent_self_approves agent-self-approval", "Q05 llm_withheld llm-provider-withheld",
        "Q06 trains_no_opt_out trains-on-code", "Q07 shared_without no-tenant-isolation",
        "Q09 refused dpa-refused",
      ])
  }

  @Test func theTenQuestionsComeFirst() {
    let first = shipped.items.prefix(10).map(\.id.text)
    #expect(first == ["Q01", "Q02", "Q03", "Q04", "Q05", "Q06", "Q07", "Q08", "Q09", "Q10"])
  }
}
