package import Diligence
internal import Storage

extension Workspace {
  /// The lines of the portfolio by name, archived vendors among them.
  ///
  /// Read once; later only what changed since is read and put in its place.
  package func summaries() throws -> [VendorSummary] {
    if let kept = portfolio, let changed = try ledger.changedSummaries(after: kept.upTo) {
      let lines = kept.lines.replacing(changed.lines)
      // Fewer than that: a vendor was erased, and only reading all of them tells which.
      portfolio = lines.count == changed.all ? (lines, changed.upTo) : nil
    } else {
      portfolio = nil
    }
    if portfolio == nil {
      // The head first: what is recorded in between is looked at again.
      let upTo = try ledger.head().events
      portfolio = (try ledger.summaries(rebuilding: summaries(folding:)), upTo)
    }
    return portfolio?.lines ?? []
  }

  /// The first lines by name of vendors that are not archived, and how many such vendors there are behind them; every line
  /// where there are none. Cheap in a portfolio of any size.
  package func firstSummaries(_ count: Int) throws -> (lines: [VendorSummary], unread: Int) {
    guard let first = try ledger.firstSummaries(count), first.all - first.archived > count else {
      return (try summaries(), 0)
    }
    return (first.lines, first.all - first.archived - first.lines.count)
  }
}

extension [VendorSummary] {
  /// The lines by name with those in `changed` in place of what stood for the same vendors.
  fileprivate func replacing(_ changed: [VendorSummary]) -> [VendorSummary] {
    guard !changed.isEmpty else { return self }
    let vendors = Set(changed.map(\.vendor))
    var lines = filter { !vendors.contains($0.vendor) }
    for line in changed {
      let key = (line.sortName, line.vendor)
      var (low, high) = (0, lines.count)
      while low < high {
        let middle = (low + high) / 2
        if (lines[middle].sortName, lines[middle].vendor) < key { low = middle + 1 } else { high = middle }
      }
      lines.insert(line, at: low)
    }
    return lines
  }
}
