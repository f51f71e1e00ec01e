internal import DataFiles
internal import Diligence
internal import DiligenceSupport
internal import Exchange
internal import Scoring

extension FuzzedReader {
  /// Answers files: read, merged, scored, written and read again.
  static let answers = FuzzedReader(
    "answers", weight: 6,
    words: [
      "answers:\n  ", "Q04: ", "C01: {", "evidence: {", "status: accepted", "reports:\n  - {id: r, ",
      "waivers: [",
      "decision: {", "conditions: [{text: ", "weights: {G1: ", "policy: {", "details: {", "parties: [{name: ",
      "facts: {a: ", "tests: {C01: {result: ", "page: ", "sample: ", "no_reports: true", "documents: {r: {",
      "weighing: {", "decision_date: ", "term_months: ", "vendor: {name: ", "questionnaire: ",
    ]
  ) { bytes in
    do {
      try checkAnswers(try AnswersFile(reading: bytes))
    } catch let invalid as InvalidFile {
      try checkPlaces(of: invalid, in: bytes)
    }
  }

  private static func checkAnswers(_ file: AnswersFile) throws {
    guard let name = file.header.vendor, let intake = file.header.openingIntake else { return }
    let assessment = try applied(file, over: intake)
    _ = assessment.scorecard(against: .example)
    let vendor = Vendor(id: "v", name: name)
    let tree = assessment.answers(vendor: vendor, questionnaire: .example)
    for text in [tree.yaml, tree.pretty] {
      try Broken.unless(text.steering.isEmpty, "the file would steer a terminal")
      let back: Assessment
      do {
        back = try applied(try AnswersFile(reading: Array(text.utf8)), over: intake)
      } catch {
        throw Broken("what was taken does not come back: \(error)\n\(text.prefix(4000))")
      }
      try Broken.unless(
        back == assessment, "what was taken comes back as something else\n\(text.prefix(4000))")
    }
  }

  private static func applied(_ file: AnswersFile, over intake: Intake) throws(InvalidFile) -> Assessment {
    let nobody = Assessment(
      id: "a", vendor: "v", questionnaire: Questionnaire.example.reference, intake: intake)
    let changes = try file.changes(to: nobody, against: .example)
    let opening = Change.assessmentOpened("a", "v", Questionnaire.example.reference, intake)
    return Portfolio(folding: [opening] + changes).assessments["a"] ?? nobody
  }
}
