import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

/// The worked example of scoring.md, "Explanation".
@Suite struct WorkedExampleTests {
  private let scorecard: Scorecard = {
    func item(_ id: ItemID, _ criterion: CriterionID, _ importance: Importance) -> Item {
      Item(
        id: id, section: "s", criterion: criterion, importance: importance,
        guidance: Guidance(title: id.text, prompt: id.text))
    }
    let questionnaire = Questionnaire(
      id: "worked", version: "1", hash: Questionnaire.example.hash, title: "Worked example",
      criteria: [
        Criterion(id: "G1", title: "One", weight: 13), Criterion(id: "G2", title: "Rest", weight: 87),
      ],
      sections: [],
      items: [
        item("A", "G1", .critical), item("B", "G1", .standard), item("C", "G1", .minor),
        item("D", "G2", .critical),
      ],
      gates: [])
    var assessment = Assessment(
      id: "v-1", vendor: "v", questionnaire: questionnaire.reference,
      intake: Intake(decisionDate: day("2026-11-21")))
    assessment.answers = ["A": Answer(choice: .option("yes")), "B": Answer(choice: .option("yes"))]
    assessment.reports["r"] = .sound(testing: ["A"])
    return assessment.scorecard(against: questionnaire)
  }()

  @Test func splitsThirteenPoints() throws {
    let split = try #require(scorecard.criteria.first).split
    #expect(sixDecimals(split.earned) == "8.914286")
    #expect(sixDecimals(split.gap) == "0.000000")
    #expect(sixDecimals(split.missingProof) == "2.228571")
    #expect(sixDecimals(split.open) == "1.857143")
    #expect(isClose(split.points, 13))
  }

  @Test func showsLevels() {
    #expect(scorecard.items.map(\.level) == [.tested, .saidOnly, nil, nil])
  }
}
