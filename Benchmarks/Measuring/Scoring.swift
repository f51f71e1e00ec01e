internal import Diligence
internal import Foundation
internal import Scoring

/// 10,000 assessments of 60 items: from their records to the numbers, and from what was judged once to the
/// numbers; beside the second, numpy doing the same sums, gates and verdicts over arrays that are laid out
/// for it.
func measureScoring(_ place: Place, repeating count: Int) throws {
  let portfolio = SeededPortfolio(vendors: 10_000, items: 60, seed: 1)
  let (questionnaire, assessments) = (portfolio.questionnaire, portfolio.assessments)
  let judged = JudgedAssessments(assessments, against: questionnaire)
  var sum = 0.0
  var board = Board("Numbers of \(assessments.count) assessments of 60 items, one thread, \(count) times")
  board.add(
    "duly, from what was judged",
    samples(count) { sum = judged.numbers.reduce(0) { $0 + ($1.score ?? 0) } }, "sum of scores \(sum)")
  if let peer = try numpyScores(place, questionnaire, assessments, repeating: count) {
    board.add("numpy, from arrays of the same", peer.figures, "sum of scores \(peer.sum)")
  }
  board.add("duly, from the records", samples(count) { _ = questionnaire.numbers(of: assessments) })
  board.add(
    "duly, a whole scorecard each, unread",
    samples(max(1, count / 3)) { for one in assessments { _ = one.scorecard(against: questionnaire) } })
  board.show()
}

private func numpyScores(
  _ place: Place, _ questionnaire: Questionnaire, _ assessments: [Assessment], repeating count: Int
) throws -> (figures: Figures, sum: Double)? {
  guard let python = place.python else { return nil }
  let path = "\(place.scratch)/judged"
  try write(questionnaire, assessments, to: path)
  let process = Process()
  process.executableURL = URL(fileURLWithPath: python)
  process.arguments = ["\(place.peers)/scoring.py", path, "\(count)"]
  let output = Pipe()
  process.standardOutput = output
  try process.run()
  let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  // Without numpy there is no peer.
  let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
  guard process.terminationStatus == 0, numbers.count == count + 1 else { return nil }
  var figures = Figures()
  for seconds in numbers.dropFirst() { figures.take(seconds) }
  return (figures, numbers[0])
}

/// What is judged, as numpy takes it: numbers of 64 bits, row after row.
private func write(_ questionnaire: Questionnaire, _ assessments: [Assessment], to path: String) throws {
  let cards = assessments.map { $0.scorecard(against: questionnaire) }
  let criteria = questionnaire.criteria.map(\.id)
  func save(_ name: String, _ numbers: [Double]) throws {
    try numbers.withUnsafeBytes { try Data($0).write(to: URL(fileURLWithPath: "\(path).\(name)")) }
  }
  try save("weights", questionnaire.criteria.map(\.weight))
  try save("importance", questionnaire.items.map(\.importance.weight))
  try save("criterion", questionnaire.items.map { Double(criteria.firstIndex(of: $0.criterion) ?? 0) })
  try save("effects", questionnaire.gates.map { $0.effect == .reject ? 1 : 0 })
  let items = cards.flatMap(\.items)
  try save("standing", items.map { $0.standing.number })
  try save("value", items.map { $0.value ?? 0 })
  try save("proof", items.map { $0.proof ?? 0 })
  try save("gates", cards.flatMap(\.gates).map { $0.state == .open ? 1 : $0.state == .tripped ? 2 : 0 })
  try save("threshold", cards.map(\.threshold))
}

extension ItemScore.Standing {
  fileprivate var number: Double {
    switch self {
    case .answered: 0
    case .open: 1
    case .notApplicable: 2
    case .notAsked: 3
    }
  }
}
