internal import Diligence
internal import Robustness

/// Robustness as plain rows beneath those of the comparison.
extension RankingWords {
  /// As wide as the comparison's own rows: two columns for each of `vendors`, of which the second stays empty.
  func sheet(of vendors: [VendorID]) -> [[String]] {
    let titles = [
      study.ranking.weightSource.sentence, "Seed \(robustness.seed)", "\(robustness.draws) draws",
    ]
    return titles.map { row("robustness", "", $0, vendors) { _ in "" } } + leads(vendors)
      + shares(vendors) + central(vendors) + tipping(vendors) + ranks(vendors)
  }

  private func row(
    _ part: String, _ id: String, _ title: String, _ vendors: [VendorID], _ cell: (VendorID) -> String
  ) -> [String] {
    [part, id, title] + vendors.flatMap { [cell($0), ""] }
  }

  private func leads(_ vendors: [VendorID]) -> [[String]] {
    zip(robustness.families, robustness.sentences(naming: name)).map { family, sentence in
      row("robustness", family.family.rawValue, sentence, vendors) { _ in "" }
    }
  }

  /// Each family's shares of draws by rank, then ahead of each other vendor.
  private func shares(_ vendors: [VendorID]) -> [[String]] {
    robustness.families.flatMap { family in
      let ranks = (family.acceptability.first ?? []).indices.map { rank in
        row("rank acceptability", family.family.rawValue, "Rank \(rank + 1)", vendors) { vendor in
          place(of: vendor).map { wholePercent(family.acceptability[$0][rank]) } ?? ""
        }
      }
      return ranks + (family.pairwise.map { pairs($0, of: family, vendors) } ?? [])
    }
  }

  private func pairs(
    _ ahead: [[Double]], of family: Robustness.Family, _ vendors: [VendorID]
  ) -> [[String]] {
    robustness.vendors.indices.map { other in
      row(
        "pairwise", family.family.rawValue, "Ahead of \(name(robustness.vendors[other]))", vendors
      ) { vendor in
        place(of: vendor).map { $0 == other ? "" : wholePercent(ahead[$0][other]) } ?? ""
      }
    }
  }

  private func central(_ vendors: [VendorID]) -> [[String]] {
    robustness.families.flatMap { family in
      study.ranking.question.criteria.enumerated().map { criterion, id in
        row(
          "central weights", family.family.rawValue, "\(title(id)): mean weight when first", vendors
        ) { vendor in
          place(of: vendor).flatMap { family.centralWeights[$0] }.map { wholePercent($0[criterion]) } ?? ""
        }
      }
    }
  }

  private func tipping(_ vendors: [VendorID]) -> [[String]] {
    tippingLines.map { line in
      row(
        "tipping point", line.criterion.text, "\(line.title), now \(line.weight): \(line.consequence)",
        vendors
      ) { _ in "" }
    }
  }

  private func ranks(_ vendors: [VendorID]) -> [[String]] {
    let columns: [(String, (RankBound) -> Int)] = [
      ("Rank with nothing earned by open items", \.rank), ("Best rank that open items allow", \.best),
      ("Worst rank that open items allow", \.worst), ("Open items", \.openItems),
    ]
    return columns.map { title, number in
      row("open items", "", title, vendors) { vendor in
        place(of: vendor).map { String(number(study.bounds[$0])) } ?? ""
      }
    }
  }

  private func place(of vendor: VendorID) -> Int? { robustness.vendors.firstIndex(of: vendor) }
}
