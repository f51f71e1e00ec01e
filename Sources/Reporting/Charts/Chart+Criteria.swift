internal import Diligence
internal import Robustness
internal import Scoring

extension Chart {
  /// As many vendors stand side by side in a chart; the tables of the document have them all.
  package static let mostVendors = 8

  /// What each criterion earned, and what the vendor's word alone would have earned.
  package static func criteria(of judged: JudgedAssessment) -> Chart {
    let lines = judged.scorecard.criteria.map(\.profile)
    return Chart(
      BarChart(
        name: "criteria", title: "\(judged.title): what is proven and what is claimed",
        description: "Share of each criterion's points, proven and claimed. "
          + lines.map { "\($0.name): \($0.words)." }.joined(separator: " "),
        key: key, rows: lines.map { .bar(label: $0.name, parts: $0.parts, words: $0.words) }))
  }

  /// The same for several vendors, side by side in each criterion; the first ones of a long ranking.
  package static func criteria(of ranked: [JudgedAssessment]) -> Chart {
    let shown = ranked.prefix(mostVendors)
    let criteria = shown.first?.scorecard.criteria ?? []
    let rows = criteria.flatMap { criterion -> [BarChart.Row] in
      let bars = shown.compactMap { judged -> BarChart.Row? in
        guard let own = judged.scorecard.criteria.first(where: { $0.id == criterion.id })?.profile else {
          return nil
        }
        return .bar(label: judged.vendor.name, parts: own.parts, words: own.words)
      }
      return [.heading(criterion.profile.name)] + bars
    }
    let names = shown.map(\.vendor.name).joined(separator: ", ")
    return Chart(
      BarChart(
        name: "criteria", title: "What is proven and what is claimed\(restWords(of: ranked.count))",
        description: "Share of each criterion's points, proven and claimed, of \(names). "
          + shown.map(sentence).joined(separator: " "),
        key: key, rows: rows))
  }

  static func restWords(of count: Int) -> String {
    count > mostVendors ? ", the first \(mostVendors) of \(count) vendors" : ""
  }

  private static let key: [(ChartFill, String)] = [
    (.solid, "proven: what was earned"), (.stripes, "claimed, but not proven"),
    (.dashed, "open: waits for an answer"),
  ]

  /// `Example Code: G1 40 %, G2 n/a.`: proven shares in short.
  private static func sentence(_ judged: JudgedAssessment) -> String {
    let shares = judged.scorecard.criteria.map { "\($0.id) \($0.profile.proven)" }
    return "\(judged.vendor.name), proven: \(shares.joined(separator: ", "))."
  }
}

extension CriterionScore {
  fileprivate var profile: CriterionProfile { CriterionProfile(self) }
}

/// A criterion's bar: what was earned, what is only claimed, what is open; the rest of the scale was lost to answers.
private struct CriterionProfile {
  let name: String
  let parts: [BarChart.Part]
  /// The proven share in whole percent.
  let proven: String
  let words: String

  init(_ score: CriterionScore) {
    name = "\(score.id) \(score.title)"
    let split = score.split
    guard split.points > 0 else {
      (parts, proven, words) = ([], "n/a", "not applicable")
      return
    }
    let shares = (
      earned: split.earned / split.points, claimed: split.missingProof / split.points,
      open: split.open / split.points
    )
    parts = [
      BarChart.Part(fill: .solid, share: shares.earned),
      BarChart.Part(fill: .stripes, share: shares.claimed), BarChart.Part(fill: .dashed, share: shares.open),
    ]
    proven = wholePercent(shares.earned)
    let open = shares.open > 0 ? ", \(wholePercent(shares.open)) open" : ""
    words =
      "\(wholePercent(shares.earned)) proven, \(wholePercent(shares.earned + shares.claimed)) claimed\(open)"
  }
}
