package import Diligence

extension CSV {
  /// The vendor list, one row a vendor; a cell is empty where there is no value.
  package static func vendors(_ summaries: [VendorSummary]) -> CSV {
    var table = CSV(columns: [
      "id", "name", "archived", "updated", "product", "decision_date", "answered", "asked", "score", "low",
      "high", "tier", "verdict", "gates_in_the_way", "decided",
    ])
    for summary in summaries {
      table.append(
        [
          summary.vendor.text, summary.name, summary.isArchived ? "yes" : "no", summary.updated.description,
        ] + (summary.assessment?.cells ?? Array(repeating: "", count: 11)))
    }
    return table
  }
}

extension AssessmentSummary {
  fileprivate var cells: [String] {
    [
      product ?? "", decisionDate.description, String(answered), String(asked), numeral(score), numeral(low),
      numeral(high), String(tier), verdict?.rawValue ?? "", String(gatesInTheWay), decided?.rawValue ?? "",
    ]
  }
}

/// Empty where there is no number.
func numeral(_ number: Double?) -> String {
  number.map(measuredNumeral) ?? ""
}
