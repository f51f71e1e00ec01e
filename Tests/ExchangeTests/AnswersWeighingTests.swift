import DataFiles
import Diligence
import DiligenceSupport
import Exchange
import Testing

@Suite struct AnswersWeighingTests {
  private static let order = "[[G4], [G1, G2], [G3], [G5], [G6], [G7], [G8], [G9]]"
  private static let points = "{G1: 80, G2: 80, G3: 60, G4: 100, G5: 5, G6: 4, G7: 3, G8: 2, G9: 1}"

  private func applied(_ text: String, to old: Assessment = .blank) throws -> Assessment {
    fold(try changes(text, to: old), over: old)
  }

  private func changes(_ text: String, to old: Assessment = .blank) throws -> [Diligence.Change] {
    let file = try AnswersFile(reading: Array((Self.header + text).utf8))
    return try file.changes(to: old, against: .example)
  }

  private func problems(_ text: String, to old: Assessment = .blank) -> [String] {
    do {
      _ = try changes(text, to: old)
      return []
    } catch let broken as InvalidFile {
      return broken.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  private static let header = """
    schema: duly.answers/1
    vendor: {name: Example Code}
    decision_date: 2026-11-21

    """

  @Test func anOrderGivesTheWeights() throws {
    let now = try applied("weighing: {method: centroid, order: \(Self.order), rationale: Our board}\n")
    #expect(now.weighing?.order.prefix(2) == [["G4"], ["G1", "G2"]])
    #expect(now.weighing?.rationale == "Our board")
    #expect(abs((now.weights["G4"] ?? 0) - 31.432981) < 1e-6)
    let later = try applied("weighing: {rationale: Our council, source: minutes}\n", to: now)
    #expect(later.weights == now.weights)
    #expect(later.weighing?.rationale == "Our council" && later.weighing?.source == "minutes")
    #expect(later.weighing?.order == now.weighing?.order)
  }

  @Test func whatIsWrittenReadsBackExactly() throws {
    for text in [
      "weighing: {method: points, points: \(Self.points), order: \(Self.order)}\n",
      "weighing: {method: centroid, order: \(Self.order), source: s, rationale: \"a: b\\nc\"}\n",
      "weights: {G1: 20}\nweighing: {method: direct}\n",
      "weights: {G1: 20.5}\nweighing: {method: preset, source: regulated, rationale: r}\n",
      "weighing: {method: preset, rationale: kept on purpose}\n",
    ] {
      let now = try applied(text)
      let written = now.answers(
        vendor: Vendor(id: "example-code", name: "Example Code"), questionnaire: .example)
      for form in [written.yaml, written.pretty] {
        let file = try AnswersFile(reading: Array(form.utf8))
        #expect(fold(try file.changes(to: .blank, against: .example), over: .blank) == now, "\(text)")
        #expect(try file.changes(to: now, against: .example).isEmpty)
      }
    }
  }

  @Test func onlyWhatIsRecordedIsWritten() throws {
    let written = try applied("weights: {G1: 20}\n")
      .answers(vendor: Vendor(id: "example-code", name: "Example Code"), questionnaire: .example)
    #expect(!written.yaml.contains("weighing"))
  }

  @Test func newWeightsWithoutAWordLeaveNoExplanationBehind() throws {
    let ordered = try applied("weighing: {method: centroid, order: \(Self.order)}\n")
    let now = try applied("weights: {G1: 20}\n", to: ordered)
    #expect(now.weighing == nil)
    #expect(try applied("weights: null\n", to: ordered).weighing == nil)
    #expect(try changes("answers: {}\n", to: ordered).isEmpty)
    let cleared = try applied("weighing: null\n", to: ordered)
    #expect(cleared.weighing == nil && cleared.weights == ordered.weights)
    // An explanation of new weights is a new one: nothing of the old is taken over.
    #expect(problems("weights: {G1: 21}\nweighing: {rationale: x}\n", to: ordered).count == 1)
  }

  @Test(arguments: [
    ("{method: guess}", "'method': 'guess' is not known; known: centroid, points, preset, file, direct"),
    ("{rationale: x}", "'method' is missing"),
    ("{method: centroid}", "the method 'centroid' needs an order"),
    ("{method: points, points: {}}", "the method 'points' needs points"),
    ("{method: centroid, order: [[G1], [G2]]}", "'order' leaves out G3, G4, G5, G6, G7, G8, G9"),
    ("{method: centroid, order: [[G1, G1]]}", "'G1' has a place in line 4 already"),
    ("{method: centroid, order: [[G10]]}", "'G10' is not known"),
    ("{method: centroid, order: [G1]}", "expected a list, found 'G1'"),
    ("{method: points, points: {G1: 100}}", "'points' leaves out G2, G3, G4, G5, G6, G7, G8, G9"),
    ("{method: points, points: {G1: 0}}", "'G1': expected a number greater than 0, found '0'"),
    ("{method: points, points: {G1: -1}}", "'G1': expected a number greater than 0, found '-1'"),
    ("{method: points, points: {G1: .nan}}", "'G1': expected a number, found '.nan'"),
    (
      "{method: points, points: {G1: 101, G2: 1, G3: 1, G4: 1, G5: 1, G6: 1, G7: 1, G8: 1, G9: 1}}",
      "'G1': points go up to 100"
    ),
    ("{method: direct, sauce: x}", "the key 'sauce' is unknown"),
    (
      "{method: points, points: \(points), order: [[G1], [G2], [G3], [G4], [G5], [G6], [G7], [G8], [G9]]}",
      "the weights are not what 'weighing' says"
    ),
  ]) func whatIsWrongIsSaidWithItsPlace(_ block: String, _ expected: String) {
    let found = problems("weighing: \(block)\n")
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("4:") == true && found.first?.contains(expected) == true, "\(found)")
  }

  @Test func weightsThatDoNotFollowAreRefused() {
    let weights = "{G1: 1, G2: 1, G3: 1, G4: 1, G5: 1, G6: 1, G7: 1, G8: 1, G9: 1}"
    #expect(problems("weights: \(weights)\nweighing: {method: centroid, order: \(Self.order)}\n").count == 1)
    #expect(problems("weights: \(weights)\nweighing: {method: preset, source: even}\n").isEmpty)
  }
}
