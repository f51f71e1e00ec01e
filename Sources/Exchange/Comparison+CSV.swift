package import Diligence

extension CSV {
  /// A comparison, one row an item and four columns a vendor: what was answered, what it claims, its proof,
  /// its points.
  ///
  /// `items` are the rows to write: all of the questionnaire's, or those that differ.
  package static func comparison(
    of vendors: [ComparedVendor], items: [ItemID], questionnaire: Questionnaire
  ) -> CSV {
    let parts = ["answer", "value", "proof", "earned"]
    let columns = vendors.flatMap { column in parts.map { "\(column.vendor.id) \($0)" } }
    var table = CSV(columns: ["item", "criterion", "title"] + columns)
    for item in items.compactMap(questionnaire.item) {
      let cells = vendors.flatMap { $0.cells(of: item) }
      table.append([item.id.text, item.criterion.text, item.title] + cells)
    }
    return table
  }
}

extension ComparedVendor {
  fileprivate func cells(of item: Item) -> [String] {
    guard let line = scorecard.items.first(where: { $0.id == item.id }) else {
      return ["", "", "", ""]
    }
    let answer = item.computation == nil ? line.choice?.word ?? "" : ""
    return [
      answer, line.value.map(exactNumeral) ?? "", numeral(line.proof), measuredNumeral(line.split.earned),
    ]
  }
}
