import Diligence
import Scoring
import TerminalUI

/// A number above the criteria, with its row and the lines it is made of.
enum ScorecardNumber: String, Hashable, Sendable, CaseIterable {
  case score, range, claimed, completeness, proof, notApplicable, threshold, tier, evidence

  func rows(_ scene: ScorecardScene, isOpen: Bool, width: Int) -> [ScorecardRow] {
    let about = ScorecardRow.About.number(self)
    let value = moved(text(scene.recorded), text(scene.sheet))
    let head = ScorecardRow(about, .number(label, value, picture(scene.sheet)))
    return isOpen ? [head] + lines(about, scene.sheet, width: width) : [head]
  }

  private var label: String {
    switch self {
    case .score: "Score"
    case .range: "Range"
    case .claimed: "Claimed"
    case .completeness: "Complete"
    case .proof: "Proof"
    case .notApplicable: "Not applicable"
    case .threshold: "Approve from"
    case .tier: "Tier"
    case .evidence: "Evidence"
    }
  }

  private func text(_ sheet: Sheet) -> String {
    let card = sheet.card
    switch self {
    case .score: return scoreText(card.score)
    case .range:
      guard let low = card.low, let high = card.high else { return "–" }
      return low == high ? rounded(low) : "\(rounded(low))–\(rounded(high))"
    case .claimed: return scoreText(card.claimed)
    case .completeness: return card.completeness.map(percent) ?? "–"
    case .proof: return card.proof.map(twoDecimals) ?? "–"
    case .notApplicable: return "\(rounded(card.notApplicableShare)) %"
    case .threshold: return rounded(card.threshold)
    case .tier: return "\(card.tier.number)"
    case .evidence:
      let marks = sheet.evidenceMarks
      return "\(marks.count { $0 == .done })/\(marks.count)"
    }
  }

  private func picture(_ sheet: Sheet) -> ScorecardRow.Picture {
    let (card, policy) = (sheet.card, sheet.card.policy)
    switch self {
    case .score: return .whisker(Whisker(card.score, low: nil, high: nil, threshold: card.threshold))
    case .range:
      return .whisker(Whisker(card.score, low: card.low, high: card.high, threshold: card.threshold))
    case .claimed: return .words("what the vendor's word alone would give")
    case .completeness:
      return .words("of the points answered; a verdict needs \(policy.words(.completenessPercent))")
    case .proof: return .words("\(policy.words(.proof)) is needed to approve without conditions")
    case .notApplicable:
      return .words("of all points taken out; over \(policy.words(.notApplicablePercent)) is a finding")
    case .threshold:
      let least = rounded(card.threshold - policy.conditionalMargin)
      return .words("tier \(card.tier.number); with conditions from \(least)")
    case .tier: return .words(card.tier.isAssumed ? "assumed while the use is not known" : "from the use")
    case .evidence: return .strip(sheet.evidenceMarks)
    }
  }
}

extension ScorecardNumber {
  private func lines(_ about: ScorecardRow.About, _ sheet: Sheet, width: Int) -> [ScorecardRow] {
    if let (total, name) = total {
      guard let value = sheet.card.value(of: total) else {
        return ScorecardRow.texts(about, Self.noValue, indent: 4, width: width)
      }
      let lines = sheet.card.lines(behind: total, in: sheet.questionnaire)
      let empty = "Nothing counts here yet."
      let sum =
        lines.isEmpty
        ? ScorecardRow.texts(about, empty, indent: 4, width: width)
        : ScorecardRow.sum(about, lines, to: name, value, width: width)
      return (meaning.map { ScorecardRow.texts(about, $0, indent: 4, width: width) } ?? []) + sum
    }
    return words(sheet).flatMap { ScorecardRow.texts(about, $0, indent: 4, width: width) }
  }

  /// What a sum alone does not tell; nil where it tells enough.
  private var meaning: String? {
    switch self {
    case .range:
      "From the score if all that is open stays so, to the score if all that is open is answered best and proven in full. "
        + "An answer without proof earns less than an open item could, so even the best answer can lower the upper end."
    case .claimed:
      "What the answers given would earn if each were proven in full: the vendor's word taken for proof."
    default: nil
    }
  }

  private static let noValue = "It has no value while nothing that applies is answered."

  /// The sum behind it, with what its last line is called; nil for a number that words explain.
  private var total: (Scorecard.Total, String)? {
    switch self {
    case .score: (.score, "score")
    case .range: (.high, "the most that can still come of it")
    case .claimed: (.claimed, "claimed")
    case .completeness: (.completeness, "percent of the points answered")
    case .proof: (.proof, "proof")
    case .notApplicable: (.notApplicableShare, "percent of all points")
    case .threshold, .tier, .evidence: nil
    }
  }

  private func words(_ sheet: Sheet) -> [String] {
    switch self {
    case .threshold:
      return [
        sheet.card.tier.because,
        sheet.card.policy.thresholdWords,
      ]
    case .tier:
      return [
        sheet.card.tier.because,
        "Data, autonomy and reach add up: 5 and more is tier 1, 3 and 4 tier 2, less tier 3. i changes the use.",
      ]
    case .evidence: return sheet.evidenceWords
    default: return []
    }
  }
}

extension Policy {
  /// A number in force, with its unit.
  fileprivate func words(_ number: PolicyNumber) -> String { number.words(self[number]) }

  /// From which score each tier is approved.
  fileprivate var thresholdWords: String {
    let least = (1...3).map { numberText(threshold(ofTier: $0)) }
    return
      "Tier 1, the highest risk, is approved from \(least[0]), tier 2 from \(least[1]), tier 3 from \(least[2]); "
      + "with conditions up to \(words(.conditionalMargin)) below."
  }
}

extension Sheet {
  /// How far each evidence piece has come, in the order asked.
  var evidenceMarks: [Strip.Mark] { evidenceStatuses.map(\.mark) }

  /// How many pieces stand where, with the sign that the strip has for it.
  fileprivate var evidenceWords: [String] {
    let statuses = evidenceStatuses
    return Evidence.Status.allCases.reversed().compactMap { status in
      let count = statuses.count { $0 == status }
      return count == 0 ? nil : "\(status.mark.rawValue) \(status.label): \(count)"
    }
  }
}
