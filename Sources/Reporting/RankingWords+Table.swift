internal import Robustness

/// Robustness as lines for a terminal.
extension RankingWords {
  static let question = "Does the order survive other weights?"

  /// Tables below one another, each with columns of its own, no wider than `width`.
  func tables(width: Int, cellWidth: (String) -> Int) -> [String] {
    let parts = [words, firstPlaces, pairs.isEmpty ? [] : ahead, meanWeights, tipping, outlookTable, origin]
    return parts.filter { !$0.isEmpty }.map {
      TextTable(rows: $0).text(width: width, cellWidth: cellWidth)
    }
  }

  private var words: [TextTable.Row] {
    [.words(Self.question)] + (paragraphs + limits + basis).map { .words($0) }
  }

  private var firstPlaces: [TextTable.Row] {
    [.cells(["Share of draws, by weights drawn"] + ranks)]
      + robustness.families.flatMap { family in
        [.words(family.family.label)]
          + acceptability.filter { $0.family == family.family }.map { .cells(["  " + $0.vendor] + $0.shares) }
      }
  }

  private var ahead: [TextTable.Row] {
    [.words("Who is ahead\(showsEveryPair ? "" : " of the next"), a tie counting half")]
      + pairs.map { pair in
        let shares = zip(robustness.families, pair.shares).map { "\($1) \($0.family.label)" }
        return .words("\(pair.pair): \(shares.joined(separator: ", "))")
      }
  }

  private var meanWeights: [TextTable.Row] {
    [.cells(["Mean weights when first, any at all", "Used"] + everFirst)]
      + centralWeights.map { .cells([$0.criterion, $0.used] + $0.shares) }
  }

  private var tipping: [TextTable.Row] {
    let idle = tippingLines.filter { !$0.isDecisive }.map(\.criterion.text)
    return [.words("One weight moved, all others kept. \(standing)")]
      + tippingLines.filter(\.isDecisive).map { .words("\($0.title), now \($0.weight): \($0.consequence)") }
      + (idle.isEmpty ? [] : [.words("No weight of \(idle.listed("or")) changes who is first.")])
  }

  private var outlookTable: [TextTable.Row] {
    [.words(outlook)]
      + [.cells(["Ranks that open items allow", "Now", "Best", "Worst", "Open"])]
      + boundLines.map { line in
        let ranks = [line.bound.rank, line.bound.best, line.bound.worst, line.bound.openItems]
        return .cells([line.vendor] + ranks.map(String.init))
      }
  }

  private var origin: [TextTable.Row] { method.map { .words($0) } }
}
