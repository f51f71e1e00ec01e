import Diligence
import Scoring

// What the portfolio says.
extension PlainPortfolio {
  func opening(_ desk: Desk) -> [String] {
    let lines = lines(desk)
    let all = desk.lines ?? []
    guard !all.isEmpty else {
      return sample(desk) + ["No vendor yet. a adds one, s opens the sample portfolio."]
    }
    return sample(desk) + [head(lines, all)] + entries(lines, from: 0)
  }

  func returning(_ desk: Desk) -> [String] { ["Portfolio, \(lines(desk).count.vendors). l lists them."] }

  func prompt(_ desk: Desk) -> [String] {
    ["Number or name of a vendor, a adds one, ? help, q leaves duly:"]
  }

  func help(_ desk: Desk) -> [String] {
    [
      "The number of a vendor, or words of its name, opens it.", "a adds a vendor.",
      "f and words lists only vendors with these words, f alone lists all again.",
      "o sorts by the next of what it can be sorted by, o score sorts by score.",
      "c and numbers compares vendors, such as c 1 2.",
      "x and a number archives a vendor or brings it back, v shows the archived too or hides them.",
      "m lists more, s opens the sample portfolio or leaves it for your own.",
    ]
  }

  private func sample(_ desk: Desk) -> [String] {
    desk.isSample ? ["This is the SAMPLE portfolio; its vendors are made up. s goes to your own."] : []
  }

  private func head(_ lines: [VendorSummary], _ all: [VendorSummary]) -> String {
    let hidden = showsArchived ? 0 : all.count(where: \.isArchived)
    let archived = hidden == 0 ? "" : " \(hidden) archived, v shows them."
    let fitting = filter.isEmpty ? "" : " with “\(filter)”"
    return "\(lines.count.vendors.capitalizedFirst)\(fitting), sorted by \(order.label).\(archived)"
  }

  /// A page of the list, and whether it goes on.
  func entries(_ lines: [VendorSummary], from: Int) -> [String] {
    let end = min(lines.count, from + Self.page)
    let entries = (from..<max(from, end)).map { "\($0 + 1) \(lines[$0].sentence)" }
    return entries + (end < lines.count ? ["\(end) of \(lines.count) listed, m lists more."] : [])
  }
}

extension Int {
  fileprivate var vendors: String { self == 0 ? "no vendor" : self == 1 ? "1 vendor" : "\(self) vendors" }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension VendorSummary {
  /// `Example Code, Example Agent: 12 of 36 answered, score 43.3, tier 2, do not approve yet, 2 gates in the way.`
  var sentence: String {
    let archived = isArchived ? ", archived" : ""
    guard let latest = assessment else { return "\(name)\(archived): no assessment." }
    let name = [self.name, latest.product].compactMap { $0 }.joined(separator: ", ")
    let gates = latest.gatesInTheWay
    let parts = [
      "\(latest.answered) of \(latest.asked) answered",
      latest.score.map { "score \(rounded($0))" } ?? "no score yet", "tier \(latest.tier)",
      latest.verdict.map { "advice \($0.label)" },
      gates == 0 ? nil : gates == 1 ? "1 gate in the way" : "\(gates) gates in the way",
      latest.decided.map { "decided \($0.label)" },
    ]
    return "\(name)\(archived): \(parts.compactMap { $0 }.joined(separator: ", "))."
  }
}
