internal import Diligence
internal import Scoring
internal import TerminalUI

/// The portfolio for a person at the command line.
enum PortfolioText {
  static func table(of lines: [VendorSummary]) -> String {
    guard !lines.isEmpty else {
      return "No vendors yet. Add one with `duly vendor add NAME --decision-date YYYY-MM-DD`."
    }
    let header = [
      "Id", "Vendor", "Product", "Answered", "Score", "Tier", "Advice", "Gates", "Decided", "Updated",
    ]
    let rows = lines.map(cells(of:))
    return TextTable(rightAligned: [3, 4, 5], widest: 32, rows: [header] + rows).text
  }

  private static func cells(of line: VendorSummary) -> [String] {
    let name = line.name + (line.isArchived ? " (archived)" : "")
    guard let latest = line.assessment else {
      return [line.vendor.text, name, "", "", "", "", "", "", "", "\(line.updated.day)"]
    }
    let gates = latest.gatesInTheWay == 0 ? "" : "! \(latest.gatesInTheWay)"
    return [
      line.vendor.text, name, latest.product ?? "", "\(latest.answered)/\(latest.asked)",
      latest.score.map(rounded) ?? "", "\(latest.tier)", latest.verdict?.label ?? "", gates,
      latest.decided?.label ?? "", "\(line.updated.day)",
    ]
  }

  static func lines(about dossier: Dossier) -> String {
    let title = "\(dossier.vendor.name) (\(dossier.vendorID))\(dossier.vendor.isArchived ? ", archived" : "")"
    let rows = dossier.assessments.map { assessment in
      [
        "  " + assessment.id.text, assessment.intake.product ?? "product not named",
        "decision date \(assessment.decisionDate)",
        "\(assessment.questionnaire.id) \(assessment.questionnaire.version)",
        assessment.reports.count == 1 ? "1 report" : "\(assessment.reports.count) reports",
      ]
    }
    return title.visible + "\n" + TextTable(rows: rows).text
  }
}
