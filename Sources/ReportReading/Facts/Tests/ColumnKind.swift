/// What a column of a table of tests holds, or the text behind a label such as `Result:`.
enum ColumnKind: Sendable, Equatable {
  case criterion, controlID, control, test, result, response, other

  private static let longestTitle = 10

  /// What the title of a column announces; nil where the words are no title that such tables have.
  init?(title words: ArraySlice<Word>) {
    guard let first = words.first, words.count <= Self.longestTitle else { return nil }
    func names(_ titles: [String]) -> Bool { words.contains { titles.contains($0.key) } }
    if names(["response", "responses", "remediation"]) {
      self = .response
    } else if names(["result", "results", "conclusion", "conclusions", "outcome", "outcomes"]) {
      self = names(["and"]) && names(["test", "tests", "testing", "procedures"]) ? .test : .result
    } else if ResultWording.isNoun(first.key), words.count <= 2 {
      self = .result
    } else if names(["test", "tests", "testing", "procedure", "procedures"]) {
      self = .test
    } else if names(["criteria", "criterion", "tsc", "tsp"]) {
      self = .criterion
    } else if Self.isNumberTitle(words) {
      self = .controlID
    } else if names(["control", "controls", "activity", "activities"]) {
      self = .control
    } else if words.count <= 3, names(["sample", "population", "frequency", "owner", "category", "type"]) {
      self = .other
    } else {
      return nil
    }
  }

  private static func isNumberTitle(_ words: ArraySlice<Word>) -> Bool {
    let names = ["id", "ids", "no", "number", "ref", "reference"]
    return words.count <= 3 && words.contains { names.contains($0.key) || $0.text == "#" }
  }
}
