package import Diligence
package import Reporting

/// Several vendors held side by side.
package struct Compared: Sendable {
  /// In the order in which they were named.
  package let scored: [Scored]
  package let comparison: Comparison
  package let head: LedgerHead
}

extension Workspace {
  /// Scores the newest assessment of each vendor named and holds them side by side.
  ///
  /// Throws ``BadInput`` unless there are at least two different vendors, on one version of a questionnaire and one
  /// decision date.
  package func compared(
    _ vendors: [String], whatIf: WhatIf = WhatIf(), differencesOnly: Bool = false
  ) throws -> Compared {
    guard vendors.count > 1 else {
      throw BadInput("A comparison needs two vendors or more: duly compare VENDOR VENDOR …")
    }
    let ids = try vendors.map(vendor(named:))
    if let twice = ids.first(where: { id in ids.count { $0 == id } > 1 }) {
      throw BadInput("`\(twice)` is named twice. Name each vendor once.")
    }
    let all = try ids.map { id in
      let dossier = try dossier(of: id)
      return try scored(try assessment(AssessmentChoice(), in: dossier), of: dossier, whatIf: whatIf)
    }
    let head = try ledger.head()
    do throws(NotComparable) {
      let comparison = try Comparison(of: all.map(\.judged), differencesOnly: differencesOnly, ledger: head)
      return Compared(scored: all, comparison: comparison, head: head)
    } catch {
      throw BadInput(
        "\(error.vendor.map { "`\($0)` does not fit: " } ?? "")\(error.reason). "
          + "Compare at one date with --at DATE; different questionnaires cannot be compared.")
    }
  }
}
