import Robustness
import Scoring
import TerminalUI

/// The vendors of a comparison as pictures: ranges on one scale, claimed against evidenced, ranks under other weights, and a
/// profile of each.
struct ComparePictures {
  let table: CompareTable
  let width: Int

  private static let chartHeight = 4

  var lines: [[Span]] {
    ranges + [[]] + claims + [[]] + ranks + profiles
  }

  private var columns: [CompareTable.Column] { table.columns }

  /// Rank and name, cut and padded to a third of the width.
  private func name(_ place: Int, room: Int) -> String {
    (table.rank(of: place) + columns[place].name).truncated(to: room).padded(to: room)
  }

  private var nameRoom: Int { max(8, min(30, width / 3)) }

  private func scaleRoom(_ numbers: Int) -> Int { max(5, min(61, width - nameRoom - numbers - 2)) }

  private var ranges: [[Span]] {
    let room = scaleRoom(12)
    let ends = "0" + "100".leftPadded(to: room - 1)
    let head: [Span] = [
      Span("SCORE AND RANGE".truncated(to: nameRoom + 13).padded(to: nameRoom + 14), .bold), Span(ends, .dim),
    ]
    return [head]
      + columns.indices.map { place in
        let card = columns[place].sheet.card
        let whisker = Whisker(card.score, low: card.low, high: card.high, threshold: card.threshold)
        let numbers =
          card.low.flatMap { low in card.high.map { "\(rounded(low))–\(rounded($0))" } } ?? "no score yet"
        return [
          Span(name(place, room: nameRoom)), Span(" " + numbers.padded(to: 13), .bold),
          Span(whisker.text(width: room)),
        ]
      } + [[Span("● score, ├ ┤ where open items may still take it, ┃ what approval asks for", .dim)]]
  }

  private var claims: [[Span]] {
    let room = scaleRoom(16)
    return [[Span("CLAIMED AGAINST EVIDENCED", .bold)]]
      + columns.indices.flatMap { place -> [[Span]] in
        let card = columns[place].sheet.card
        return [
          bar(name(place, room: nameRoom), "claimed", card.claimed, nil, room),
          bar(String(repeating: " ", count: nameRoom), "evidenced", card.score, card.threshold, room),
        ]
      }
  }

  private func bar(_ name: String, _ word: String, _ points: Double?, _ threshold: Double?, _ room: Int)
    -> [Span]
  {
    [
      Span(name), Span(" " + word.padded(to: 10), .dim),
      Span(scoreText(points).leftPadded(to: 5) + " ", .bold),
      Span(Bar.fineText(points.map { $0 / 100 }, width: room, threshold: threshold.map { $0 / 100 })),
    ]
  }
}

extension ComparePictures {
  /// For each family of weights a bar a vendor, made of its ranks: as many 1s as the share of draws in which it is first.
  private var ranks: [[Span]] {
    guard let robustness = table.study?.robustness else { return [] }
    return robustness.families.flatMap { family -> [[Span]] in
      let head = "RANKS, WEIGHTS: \(family.family.label.uppercased())"
      return [[Span(head.truncated(to: width), .bold)]]
        + columns.indices.compactMap { rankBar($0, family, robustness) } + [[]]
    }
  }

  private func rankBar(_ column: Int, _ family: Robustness.Family, _ robustness: Robustness) -> [Span]? {
    guard let place = robustness.vendors.firstIndex(of: columns[column].subject.vendor) else { return nil }
    let shares = family.acceptability[place]
    let bar = StackedBar(
      shares.enumerated().map { (amount: $1, glyph: $0 < 9 ? Character("\($0 + 1)") : "+") }, of: 1)
    let first = "first \(wholePercent(shares[0]))"
    return [
      Span(name(column, room: nameRoom)), Span(" " + first.padded(to: 17), .bold),
      Span(bar.text(width: scaleRoom(16))),
    ]
  }

  /// As many charts beside each other as fit, their names above and the criteria below.
  private var profiles: [[Span]] {
    let most = columns.map(\.sheet.card.criteria.count).max() ?? 0
    let chart = max(14, most * 3 + 1)
    let perLine = max(1, width / chart)
    let starts = stride(from: 0, to: columns.count, by: perLine)
    return [[Span("CRITERIA, share of the points earned", .bold)]]
      + starts.flatMap { start in
        charts(start..<min(columns.count, start + perLine), width: min(chart, width)) + [[]]
      } + legend
  }

  private func charts(_ places: Range<Int>, width chart: Int) -> [[Span]] {
    let pictures = places.map { place in
      ColumnChart.rows(columns[place].sheet.card.criteria.map(\.share), height: Self.chartHeight)
    }
    let names = places.map { Span(name($0, room: chart - 2).padded(to: chart), .bold) }
    let rows = (0..<Self.chartHeight).map { row in pictures.map { Span($0[row].padded(to: chart)) } }
    let ids = places.map { place in
      let ids = columns[place].sheet.card.criteria.map { $0.id.text.truncated(to: 2).padded(to: 3) }
      return Span(ids.joined().padded(to: chart), .dim)
    }
    return [names] + rows + [ids]
  }

  /// What the ids below the charts stand for.
  private var legend: [[Span]] {
    let criteria = columns.first?.sheet.card.criteria.map { "\($0.id) \($0.title)" } ?? []
    return criteria.filled(to: width).map { [Span($0, .dim)] }
  }
}

extension CriterionScore {
  /// 0 to 1: the points earned of those possible; nil where none are.
  var share: Double? { split.points > 0 ? split.earned / split.points : nil }
}
