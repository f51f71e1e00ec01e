package import Diligence
package import Robustness

extension Chart {
  /// How often each vendor has which rank when weights are drawn, one block of bars for each way of drawing.
  ///
  /// `vendors` name the vendors of the result in rank order. Nil where nothing was drawn.
  package static func ranks(of robustness: Robustness, vendors: [(id: VendorID, name: String)]) -> Chart? {
    let places = Dictionary(
      robustness.vendors.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let vendors = vendors.filter { places[$0.id] != nil }
    let shown = vendors.prefix(mostVendors)
    let rows = robustness.families.flatMap { family -> [BarChart.Row] in
      let bars = shown.compactMap { vendor -> BarChart.Row? in
        guard let place = places[vendor.id] else { return nil }
        return bar(vendor.name, family.acceptability[place])
      }
      return [.heading("\(family.family.condition), \(robustness.draws) draws")] + bars
    }
    guard !rows.isEmpty, vendors.count > 1 else { return nil }
    let many = vendors.count > 4 ? [(ChartFill.rank(4), "fifth and later")] : []
    return Chart(
      BarChart(
        name: "ranks", title: "How often each vendor has which rank\(restWords(of: vendors.count))",
        description: "Share of draws in which each vendor has each rank. "
          + robustness.sentences { id in vendors.first { $0.id == id }?.name ?? id.text }
          .joined(separator: " "),
        key: (0..<min(4, vendors.count)).map { (ChartFill.rank($0), ordinals[$0]) } + many, rows: rows))
  }

  private static let ordinals = ["first", "second", "third", "fourth"]

  /// Ranks from the fifth on look alike, so they are one part.
  private static func bar(_ name: String, _ shares: [Double]) -> BarChart.Row {
    let rest = shares.dropFirst(4).reduce(0, +)
    let parts = shares.prefix(4).enumerated().map { BarChart.Part(fill: .rank($0), share: min(1, $1)) }
    return .bar(
      label: name, parts: parts + [BarChart.Part(fill: .rank(4), share: min(1, rest))],
      words: words(shares, rest: rest))
  }

  /// `first 34 %, second 60 %`: the ranks that it has most often, in their order.
  private static func words(_ shares: [Double], rest: Double) -> String {
    let named = zip(ordinals + ["later"], shares.prefix(4) + (shares.count > 4 ? [rest] : []))
    let had = named.filter { $0.1 > 1e-12 }.sorted { $0.1 > $1.1 }.prefix(2).map(\.0)
    return named.filter { had.contains($0.0) }.map { "\($0.0) \(wholePercent($0.1))" }.joined(separator: ", ")
  }
}
