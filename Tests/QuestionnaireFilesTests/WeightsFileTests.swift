import Diligence
import DiligenceSupport
import QuestionnaireFiles
import Testing

@Suite struct WeightsFileTests {
  private func read(_ text: String) -> (weights: [CriterionID: Double]?, problems: [String]) {
    do {
      return (try WeightsFile.read(Array(text.utf8), file: "w.yaml", for: .example).weights, [])
    } catch {
      return (nil, error.problems.map(\.description))
    }
  }

  @Test(arguments: [
    ("with schema", "schema: duly.weights/1\nweights: {G1: 20, G9: 0.25}\n"),
    ("bare", "G1: 20\nG9: 0.25\n"),
    ("JSON", #"{"schema": "duly.weights/1", "weights": {"G1": 20, "G9": 0.25}}"#),
  ])
  func readsWeights(_ name: String, _ text: String) {
    #expect(read(text).weights == ["G1": 20, "G9": 0.25])
  }

  @Test(arguments: [
    (
      "not positive", "G1: 0\nG2: -1\n",
      [
        "w.yaml:1:5: 'G1': expected a number greater than 0, found '0'",
        "w.yaml:2:5: 'G2': expected a number greater than 0, found '-1'",
      ]
    ),
    ("unknown criterion", "G10: 1\n", ["w.yaml:1:1: 'criterion': 'G10' is not known; did you mean 'G1'?"]),
    ("no number", "G1: lots\n", ["w.yaml:1:5: 'G1': expected a number, found 'lots'"]),
    (
      "missing schema", "weights: {G1: 1}\n",
      ["w.yaml:1:1: 'schema' is missing; add it: duly.weights/1"]
    ),
    (
      "unknown key", "schema: duly.weights/1\nweights: {G1: 1}\nwieghts: {}\n",
      ["w.yaml:3:1: the key 'wieghts' is unknown; did you mean 'weights'?"]
    ),
  ])
  func saysWhatIsWrong(_ name: String, _ text: String, _ expected: [String]) {
    #expect(read(text).problems == expected)
  }

  private static let head = """
    schema: duly.weights/1
    id: own
    title: Our own
    questionnaire: example
    rationale: >-
      Because it is
      so.

    """

  private func preset(_ text: String) -> (preset: WeightPreset?, problems: [String]) {
    do {
      return (try WeightsFile.preset(Array(text.utf8), file: "w.yaml", for: .example), [])
    } catch {
      return (nil, error.problems.map(\.description))
    }
  }

  @Test func aPresetWeighsEveryCriterion() {
    let text = Self.head + "weights: {G1: 20, G9: 0.25}\n"
    let preset = preset(text).preset
    #expect(preset?.id == "own")
    #expect(preset?.title == "Our own")
    #expect(preset?.rationale == "Because it is so.")
    #expect(preset?.weights.count == Questionnaire.example.criteria.count)
    #expect(preset?.weights["G1"] == 20 && preset?.weights["G2"] == 13)
    #expect(read(text).weights == ["G1": 20, "G9": 0.25])
  }

  @Test func aPresetKnowsWhetherItIsTheQuestionnairesOwn() {
    #expect(preset(Self.head + "weights: {G1: 13}\n").preset?.isQuestionnairesOwn == true)
    #expect(preset(Self.head + "weights: {G1: 14}\n").preset?.isQuestionnairesOwn == false)
  }

  @Test func theReasonIsReadWithTheWeights() throws {
    let text = Self.head + "weights: {G1: 20}\n"
    let contents = try WeightsFile.read(Array(text.utf8), for: .example)
    #expect(contents.rationale == "Because it is so.")
    #expect(try WeightsFile.read(Array("G1: 20\n".utf8), for: .example).rationale == nil)
  }

  @Test func everythingWrongWithAPresetIsSaidAtOnce() {
    #expect(
      preset("schema: duly.weights/1\nid: a b\ntitle: ''\nquestionnaire: other\nweights: {G1: 0}\n").problems
        == [
          "w.yaml:1:1: 'rationale' is missing; add it: text",
          "w.yaml:2:5: 'id': 'a b' is no id; use up to 64 letters, digits, '-', '_' and '.'",
          "w.yaml:3:8: 'title' is blank; write it out",
          "w.yaml:4:16: these weights are for 'other', not for 'example'",
          "w.yaml:5:15: 'G1': expected a number greater than 0, found '0'",
        ])
  }

  @Test func weightsForAnotherQuestionnaireAreRefused() {
    #expect(
      read("schema: duly.weights/1\nquestionnaire: other\nweights: {G1: 2}\n").problems == [
        "w.yaml:2:16: these weights are for 'other', not for 'example'"
      ])
  }
}
