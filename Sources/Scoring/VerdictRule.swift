import Diligence

/// Works out the verdict: the first rule that fits decides, whatever the later ones say (scoring.md, "Verdict
/// at D").
struct VerdictRule: Sendable {
  let totals: Totals
  /// 1, 2 or 3; nil while not all of the use is known, which is judged as tier 1.
  let tier: Int?
  /// What each gate limits and how it stands, by the gates' places.
  let gates: [GateLimit]
  let policy: Policy

  var threshold: Double { policy.threshold(ofTier: tier ?? 1) }

  /// The score from which approval with conditions is possible.
  var low: Double { threshold - policy.conditionalMargin }

  /// The advice, nil where there is nothing to score, and the reasons, the deciding ones first.
  func verdict() -> (verdict: Verdict?, reasons: [VerdictReason]) {
    guard let completeness = totals.completeness else { return (nil, [.nothingApplies]) }
    guard let score = totals.score else { return (.incomplete, [.notStarted]) }
    let (verdict, reasons) = decide(score: score, completeness: completeness)
    return (verdict, reasons + (tier == nil ? [.assumedTier] : []))
  }

  private func decide(score: Double, completeness: Double) -> (Verdict, [VerdictReason]) {
    let tripped = reasons(.reject) { $0 == .tripped }
    if !tripped.isEmpty { return (.reject, tripped) }
    let isComplete = meets(completeness, policy.completeness)
    let missing = reasons(.reject) { $0 == .open } + (isComplete ? [] : [.tooLittleAnswered])
    if !missing.isEmpty { return (.incomplete, missing) }
    let limits = reasons(.conditional) { $0 == .open || $0 == .tripped }
    let isNear = meets(score, low)
    if !limits.isEmpty {
      return isNear ? (.conditional, limits + [.score]) : (.notYet, [.score] + limits)
    }
    if meets(score, threshold) {
      return isProven ? (.approve, [.score, .proof]) : (.conditional, [.proof, .score])
    }
    return (isNear ? .conditional : .notYet, [.score])
  }

  /// Whether what is claimed is proven well enough for an approval without conditions.
  var isProven: Bool { totals.proof.map { meets($0, policy.proof) } ?? false }

  private func reasons(_ effect: GateEffect, where fits: (GateResult.State) -> Bool) -> [VerdictReason] {
    gates.indices.filter { gates[$0].effect == effect && fits(gates[$0].state) }.map { .gate($0) }
  }
}

/// What a gate limits, and whether it does.
struct GateLimit: Sendable {
  let effect: GateEffect
  let state: GateResult.State
}

/// Why a verdict is what it is.
enum VerdictReason: Sendable, Equatable {
  case nothingApplies, notStarted
  /// By its place among the questionnaire's gates.
  case gate(Int)
  case tooLittleAnswered
  case score, proof
  /// Not all of the use is known.
  case assumedTier
}
