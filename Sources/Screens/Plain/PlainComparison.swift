import Diligence
import Scoring

/// Vendors compared in sentences: gates first, then totals, then what differs item by item.
struct PlainComparison: PlainScreen {
  private let vendors: [VendorID]

  init(_ vendors: [VendorID]) { self.vendors = vendors }

  let title = "Comparison"
  var subject: Subject? { nil }

  private func table(_ desk: Desk) -> CompareTable { CompareScreen(vendors).matrix(desk).table }

  func opening(_ desk: Desk) -> [String] {
    let table = table(desk)
    guard !table.columns.isEmpty else { return ["None of these vendors has an assessment."] }
    return ["Comparison of \(table.columns.map(\.name).joined(separator: ", "))."] + table.obstacles
      + [table.remark].compactMap { $0 } + table.columns.flatMap(Self.gates) + totals(table)
      + differences(table)
  }

  func prompt(_ desk: Desk) -> [String] {
    ["An id, such as Q04, compares it; w writes the comparison, b back, ? help:"]
  }

  func help(_ desk: Desk) -> [String] {
    [
      "The id of an item, a criterion or a gate says how each vendor stands there and why.",
      "w writes the comparison into a file and says where.", "b or q goes back to the portfolio.",
    ]
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    switch input.lowercased() {
    case "": return .stay
    case "b": return .leave
    case "w":
      let table = table(desk)
      guard table.obstacles.isEmpty else {
        return .say("Not written: a comparison needs one questionnaire and one decision date.")
      }
      desk.ask(.writeComparison(table.columns.map(\.subject.vendor)))
      return .stay
    default:
      let lines = table(desk).columns.compactMap { column in
        PlainExplanation(column.sheet).sentence(about: input).map { "\(column.name): \($0)" }
      }
      return lines.isEmpty ? .say("`\(input)` is no item, criterion or gate.") : PlainReply(lines: lines)
    }
  }

  private static func gates(_ column: CompareTable.Column) -> [String] {
    let inTheWay = column.sheet.card.gates.filter { $0.state != .clear }
    if inTheWay.isEmpty { return ["Gates of \(column.name): all clear."] }
    return inTheWay.map { "Gate of \(column.name): \($0.sentence)" }
  }

  private func totals(_ table: CompareTable) -> [String] {
    table.columns.enumerated().map { place, column in
      let rank = table.obstacles.isEmpty ? "\(place + 1). " : ""
      let words = PlainScoreWords(column.sheet)
      let proof = column.sheet.card.proof.map { " Proof \(twoDecimals($0))." } ?? ""
      return "\(rank)\(column.name): \(words.standing)\(proof) Tier \(column.sheet.card.tier.number)."
    }
  }

  /// For every item on which the vendors differ, a line for each of them under its title.
  private func differences(_ table: CompareTable) -> [String] {
    guard let first = table.columns.first else { return [] }
    let items = first.sheet.questionnaire.items.filter { item in
      Set(table.columns.map { Self.answer(to: item.id, $0.sheet) }).count > 1
    }
    guard !items.isEmpty else { return ["No item is answered or proven differently."] }
    return ["They differ on \(items.count) items:"]
      + items.flatMap { item in
        ["\(item.id) \(item.title)."]
          + table.columns.map { "\(item.id), \($0.name): \(Self.answer(to: item.id, $0.sheet))." }
      }
  }

  private static func answer(to id: ItemID, _ sheet: Sheet) -> String {
    guard let item = sheet.questionnaire.item(id), let score = sheet.score(of: id) else { return "not asked" }
    let proof = score.level.map { ", proof \($0.name), \($0.meaning)" } ?? ""
    return score.answerWords(item) + proof
  }
}
