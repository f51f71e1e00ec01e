import Diligence
import Testing

@Suite struct WeighingWordsTests {
  @Test(arguments: [
    (
      Weighing(method: .centroid, order: [["G2"], ["G1", "G3"]]),
      "by the order of the swings alone (rank-order centroid): G2 > G1 = G3"
    ),
    (
      Weighing(method: .points, points: ["G1": 80, "G2": 100, "G3": 80, "G4": 0.5]),
      "by points for the swing from worst to best: G2 100, G1 = G3 80, G4 0.5"
    ),
    (Weighing(method: .preset, source: "regulated"), "the preset regulated"),
    (Weighing(method: .preset), "the questionnaire's own, kept on purpose"),
    (Weighing(method: .file, source: "ours.yaml"), "the file ours.yaml"), (Weighing(method: .file), "a file"),
    (Weighing(method: .direct), "set one by one"),
    (Weighing(method: .direct, source: "regulated"), "set one by one, starting from regulated"),
  ]) func words(_ weighing: Weighing, _ expected: String) {
    #expect(weighing.words == expected)
  }

  @Test func weightsAndTheirExplanationChangeTogether() {
    let assessment = Assessment(
      id: "a", vendor: "v",
      questionnaire: QuestionnaireReference(
        id: "q", version: "1", hash: ContentHash(bytes: Array(repeating: 7, count: 32))),
      intake: Intake(decisionDate: Day(dayNumber: 0)))
    let weighing = Weighing(method: .direct)
    #expect(
      assessment.weighed(["G1": 2], weighing) == [
        .weightsChanged("a", ["G1": 2]), .weighingExplained("a", weighing),
      ])
    #expect(
      assessment.weighed([:], weighing) == [.weightsChanged("a", [:]), .weighingExplained("a", nil)])
    let reason = Weighing(method: .direct, rationale: "Why not")
    #expect(assessment.weighed([:], reason).last == .weighingExplained("a", reason))
  }
}
