import Diligence
import Scoring

/// The lines behind any number of a scorecard, found by the id of a criterion, an item or a gate.
struct PlainExplanation {
  private let sheet: Sheet

  init(_ sheet: Sheet) { self.sheet = sheet }

  /// How the thing stands, in one line; nil where nothing has that id.
  func sentence(about id: String) -> String? {
    let wanted = id.lowercased()
    if let criterion = sheet.card.criteria.first(where: { $0.id.text.lowercased() == wanted }) {
      return criterion.sentence
    }
    if let item = sheet.card.items.first(where: { $0.id.text.lowercased() == wanted }) {
      return sentence(about: item)
    }
    if let gate = sheet.card.gates.first(where: { $0.gate.id.text.lowercased() == wanted }) {
      return gate.sentence
    }
    return nil
  }

  /// The same with the lines that add up to it.
  func lines(behind id: String) -> [String]? {
    guard let sentence = sentence(about: id) else { return nil }
    let wanted = id.lowercased()
    if let criterion = sheet.card.criteria.first(where: { $0.id.text.lowercased() == wanted }) {
      return [sentence] + sum(sheet.card.lines(behind: criterion.id), criterion.split.earned)
    }
    if let item = sheet.card.items.first(where: { $0.id.text.lowercased() == wanted }) {
      return [sentence] + sum(sheet.card.lines(behind: item.id, in: sheet.questionnaire), item.split.earned)
    }
    return [sentence] + sheet.questionnaire.gates.filter { $0.id.text.lowercased() == wanted }.map(\.why)
  }

  /// The lines that add up to the score.
  var linesBehindScore: [String] { sum(sheet.card.lines, sheet.card.score ?? 0) }

  private func sentence(about score: ItemScore) -> String {
    let title = sheet.questionnaire.item(score.id)?.title ?? ""
    return "\(score.id) \(title): \(rounded(score.split.earned)) of \(rounded(score.split.points)) points. "
      + score.because
  }

  private func sum(_ lines: [ExplanationLine], _ total: Double) -> [String] {
    guard !lines.isEmpty else { return [] }
    return lines.map { "\($0.text): \(sixDecimals($0.amount))." } + ["Together \(sixDecimals(total)) points."]
  }
}
