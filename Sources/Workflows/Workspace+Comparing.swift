package import Diligence
package import Reporting
package import Robustness

/// Several vendors held side by side.
package struct Compared: Sendable {
  /// In the order in which they were named.
  package let scored: [Scored]
  package let comparison: Comparison
  /// What was found about their order; nil where fewer than two of them have a score.
  package let study: RankingStudy?
  package let head: LedgerHead
}

/// How often to draw weights, from which seed, and who wants to know how far it is.
package struct Draws {
  package var count: Int
  package var seed: UInt64
  /// Takes the part that is done, 0 to 1, and returns false to stop.
  package var onProgress: (Double) -> Bool

  package init(
    count: Int = Robustness.usualDraws, seed: UInt64 = Robustness.usualSeed,
    onProgress: @escaping (Double) -> Bool = { _ in true }
  ) {
    self.count = count
    self.seed = seed
    self.onProgress = onProgress
  }
}

/// Somebody stopped what was under way; nothing was changed.
package struct Stopped: Error {}

extension Workspace {
  /// Scores the newest assessment of each vendor named, or of `assessments` the one that is its own, and holds them side
  /// by side.
  ///
  /// Throws ``BadInput`` unless there are at least two different vendors, on one version of a questionnaire and one
  /// decision date; and ``Stopped``.
  package func compared(
    _ vendors: [String], assessments: [String] = [], whatIf: WhatIf = WhatIf(), differencesOnly: Bool = false,
    draws: Draws = Draws()
  ) throws -> Compared {
    let all = try entrants(vendors, assessments, whatIf)
    let problems = Comparability(of: all).problems
    guard problems.isEmpty else { throw BadInput(problems) }
    let head = try ledger.head()
    let judged = all.map(\.judged)
    let study = try study(of: judged, isWeighedByFile: whatIf.weightsFile != nil, draws: draws)
    do throws(NotComparable) {
      let comparison = try Comparison(
        of: judged, differencesOnly: differencesOnly, study: study, ledger: head)
      return Compared(scored: all, comparison: comparison, study: study, head: head)
    } catch {
      throw BadInput("\(error.vendor.map { "`\($0)` does not fit: " } ?? "")\(error.reason).")
    }
  }

  /// What can be found about the order of assessments that were judged alike; nil where fewer than two have a score.
  func study(
    of judged: [JudgedAssessment], isWeighedByFile: Bool = false, draws: Draws = Draws()
  ) throws -> RankingStudy? {
    guard let ranking = Ranking(of: judged, isWeighedByFile: isWeighedByFile),
      ranking.question.contenders.count > 1
    else { return nil }
    let robustness = ranking.question.robustness(
      draws: draws.count, seed: draws.seed, onProgress: draws.onProgress)
    guard let robustness else { throw Stopped() }
    return RankingStudy(of: ranking, robustness)
  }

  private func entrants(_ vendors: [String], _ assessments: [String], _ whatIf: WhatIf) throws -> [Scored] {
    guard vendors.count > 1 else {
      throw BadInput("A comparison needs two vendors or more: duly compare VENDOR VENDOR …")
    }
    let ids = try vendors.map(vendor(named:))
    if let twice = ids.first(where: { id in ids.count { $0 == id } > 1 }) {
      throw BadInput("`\(twice)` is named twice. Name each vendor once.")
    }
    let dossiers = try ids.map(dossier(of:))
    let known = dossiers.flatMap(\.assessments).map(\.id.text)
    if let unknown = assessments.first(where: { !known.contains($0) }) {
      throw BadInput(
        "None of these vendors has an assessment `\(unknown)`.\(suggestion(for: unknown, in: known))")
    }
    return try dossiers.map { dossier in
      let own = assessments.filter { id in dossier.assessments.contains { $0.id.text == id } }
      if own.count > 1 {
        throw BadInput("\(dossier.vendor.name) is compared once: choose one of \(own.quoted("and")).")
      }
      let choice = AssessmentChoice(assessment: own.first)
      return try scored(try assessment(choice, in: dossier), of: dossier, whatIf: whatIf)
    }
  }
}
