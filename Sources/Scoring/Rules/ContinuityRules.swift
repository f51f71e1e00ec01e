import Diligence

/// R04: how a yearly period follows the one before; a bridge letter does not close a gap between two reports.
struct Succession {
  let earlier: ReportUse
  /// The next start less the previous end, less one day; negative where they overlap.
  let days: Int
  private let closeDays: Int

  init?(of use: ReportUse, after earlier: ReportUse) {
    guard let end = earlier.report.end, let start = use.report.start else { return nil }
    self.earlier = earlier
    days = end.days(to: start) - 1
    closeDays = use.policy.gapDays
  }

  var word: Word {
    days == 0 ? .contiguous : days < 0 ? .overlap : days <= closeDays ? .minor : .major
  }

  /// Whether the two count as following each other.
  var isClose: Bool { word != .major }

  enum Word: String {
    case contiguous, overlap, minor, major
  }
}

extension ReportRecord {
  /// How the period of a usable SOC 2 Type II follows the last one; nil for the first.
  private func succession(of use: ReportUse) -> Succession? {
    let chain = yearlyReports
    guard let place = chain.firstIndex(where: { $0.id == use.id }), place > 0 else { return nil }
    return Succession(of: use, after: chain[place - 1])
  }

  func continuityReading(of use: ReportUse) -> RuleReading? {
    guard let succession = succession(of: use) else { return nil }
    let earlier = succession.earlier
    return use.reading(
      .continuity, succession.word.rawValue, succession.severity, succession.sentence,
      inputs: [
        RuleInput("end of \(earlier.id)", earlier.report.end), RuleInput("start", use.report.start),
        RuleInput("gap", counted(succession.days, "day")),
      ],
      followUp: succession.isClose
        ? []
        : [
          use.followUp(
            "\(counted(succession.days, "day")) between \(earlier.id) and \(use.id) "
              + "are in no report; ask why.",
            .medium)
        ])
  }

  /// The value of annual audits as an item (scoring.md, "Items computed from the report record").
  var annual: ComputedItem {
    guard let last = yearlyReports.last else { return .nothing("there is no usable SOC 2 Type II") }
    guard let succession = succession(of: last) else {
      return ComputedItem(
        value: 0.5, proof: 1, because: "\(last.id) is the only usable SOC 2 Type II period")
    }
    return ComputedItem(
      value: succession.isClose ? 1 : 0.5, proof: 1,
      because: "the periods of \(succession.earlier.id) and \(last.id) \(succession.clause)")
  }
}

extension Succession {
  fileprivate var severity: Severity {
    switch word {
    case .contiguous, .overlap: .nothing
    case .minor: .note
    case .major: .medium
    }
  }

  fileprivate var sentence: String {
    let length = counted(abs(days), "day")
    return switch word {
    case .contiguous: "Follows \(earlier.id) without a gap."
    case .overlap: "Overlaps \(earlier.id) by \(length)."
    case .minor, .major: "A \(word.rawValue) gap of \(length) after \(earlier.id)."
    }
  }

  /// What the two periods do, after naming them.
  fileprivate var clause: String {
    switch word {
    case .contiguous: "follow each other without a gap"
    case .overlap: "overlap"
    case .minor, .major: "are \(days) days apart"
    }
  }
}

extension ReportRecord {
  /// R17: whether a later report of the same kind covers fewer categories than the one before.
  func withdrawalReading(of use: ReportUse) -> RuleReading? {
    guard let now = use.report.categories,
      let earlier = earlier(than: use).last(where: { $0.report.categories != nil }),
      let before = earlier.report.categories
    else { return nil }
    let dropped = before.subtracting(now).titles
    let inputs = [
      RuleInput("categories of \(earlier.id)", listed(before.titles)), RuleInput("now", listed(now.titles)),
    ]
    if dropped.isEmpty {
      return use.reading(
        .withdrawal, "kept", .nothing, "Covers every category that \(earlier.id) covered.", inputs: inputs)
    }
    return use.reading(
      .withdrawal, "withdrawn", .medium, "Covers \(listed(dropped)) no more, as \(earlier.id) did.",
      inputs: inputs,
      followUp: [
        use.followUp(
          "\(use.id) leaves out \(listed(dropped)), which \(earlier.id) covered; ask why.", .medium)
      ])
  }
}

extension Set<TrustCategory> {
  /// In the order of the official criteria.
  var titles: [String] { TrustCategory.allCases.filter(contains).map(\.title) }
}
