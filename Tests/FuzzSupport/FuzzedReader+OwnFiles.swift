internal import DataFiles
internal import Diligence
internal import DiligenceSupport
internal import Exchange
internal import Foundation
internal import QuestionnaireFiles
internal import Screens

// The files that a buyer writes: questionnaires, weights, policy numbers, keys.

extension FuzzedReader {
  private static let wordsOfQuestionnaires = [
    "items:", "criteria:", "gates:", "sections:", "options:", "evidence:", "  - id: ", "criterion: G1",
    "weight: ", "value: ", "gate: refused", "computed: type", "importance: critical", "effect: reject",
    "schema: duly.questionnaire/2", "applies_unless: {personal_data: no}", "category: ", "brief: ", "~",
  ]

  static let questionnaire = FuzzedReader("questionnaire", weight: 4, words: wordsOfQuestionnaires) { bytes in
    do {
      let questionnaire = try QuestionnaireFile.read(bytes)
      let json = questionnaire.json.pretty
      _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
      try Broken.unless(json.steering.isEmpty, "its JSON would steer a terminal")
      _ =
        Assessment(
          id: "a", vendor: "v", questionnaire: questionnaire.reference,
          intake: Intake(decisionDate: Day(dayNumber: 20_000))
        ).scorecard(against: questionnaire)
    } catch let invalid as InvalidFile {
      try checkPlaces(of: invalid, in: bytes)
    }
  }

  static let weights = FuzzedReader(
    "weights",
    words: ["schema: duly.weights/1", "weights: {", "G1: ", "G2: ", "id: ", "title: ", "rationale: "]
  ) { bytes in
    do {
      let contents = try WeightsFile.read(bytes, for: .example)
      try Broken.unless(
        contents.weights.values.allSatisfy { $0 > 0 && $0.isFinite }, "a weight is \(contents.weights)")
    } catch let invalid as InvalidFile {
      try checkPlaces(of: invalid, in: bytes)
    }
    do {
      _ = try WeightsFile.preset(bytes, for: .example)
    } catch let invalid as InvalidFile {
      try checkPlaces(of: invalid, in: bytes)
    }
  }

  static let policy = FuzzedReader(
    "policy", words: ["schema: duly.policy/1", "numbers:"] + PolicyNumber.allCases.map { "\($0.rawValue): " }
  ) { bytes in
    do {
      for (number, value) in try PolicyFile.read(bytes) {
        try Broken.unless(number.range.contains(value), "\(number.rawValue) is \(value)")
      }
    } catch let invalid as InvalidFile {
      try checkPlaces(of: invalid, in: bytes)
    }
  }

  static let keys = FuzzedReader(
    "keys", weight: 60,
    words: [
      " = ", " in ", ", ", "ctrl-", "shift-", "alt-", "f12", "f99", "space", "esc", "undo", "note", "#",
      "comma",
    ]
  ) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = 1 + text.count { $0.isNewline }
    do {
      let file = try KeyMap(text, nearest: { nearest($0, in: $1) }).file
      let again = try KeyMap(file, nearest: { nearest($0, in: $1) }).file
      try Broken.unless(bindings(in: again) == bindings(in: file), "the keys read back as others")
    } catch let invalid as KeyFileProblems {
      for problem in invalid.problems {
        try Broken.unless((1...lines).contains(problem.line), "a problem stands in line \(problem.line)")
        try Broken.unless(problem.words.utf8.count < 2000, "a problem is endless")
      }
    }
  }

  /// What the lines say, in whatever order.
  private static func bindings(in file: String) -> [String] {
    file.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init).sorted()
  }
}
