import Diligence
import DiligenceSupport
import QuestionnaireFiles
import Testing

@Suite struct WeightsFileTests {
  private func read(_ text: String) -> (weights: [CriterionID: Double]?, problems: [String]) {
    do {
      return (try WeightsFile.read(Array(text.utf8), file: "w.yaml", for: .example), [])
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
}
