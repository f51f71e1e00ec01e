import Diligence
import Scoring
import TerminalUI

/// The periods of all reports on one scale that ends a little after the decision date, so that age, gaps and bridge letters
/// show at a glance.
struct ReportTimeline {
  let reports: [AssuranceReport]
  let reaches: [ReportID: ReportReach]
  let decisionDate: Day
  /// A report is current up to this age, in whole months.
  private let currentMonths: Int

  init(of sheet: Sheet) {
    let assessment = sheet.assessment
    reaches = assessment.reaches()
    decisionDate = assessment.decisionDate
    currentMonths = sheet.card.policy.currentMonths
    reports = assessment.sortedReports.sorted { Self.lastDay($0) < Self.lastDay($1) }
  }

  /// Before the decision date and after it, in months.
  static let (past, future) = (36, 3)

  private var first: Day { decisionDate.adding(months: -Self.past) }
  private var last: Day { decisionDate.adding(months: Self.future) }

  private static func lastDay(_ report: AssuranceReport) -> Day {
    report.end ?? report.asOf ?? report.start ?? Day(dayNumber: 0)
  }
}

/// What can be seen on a day in a report's row.
enum TimelineMark: String, Sendable {
  case tested = "█"
  case bridged = "▒"
  case valid = "─"
  case oneDay = "●"
  case useless = "░"
  case gap = "!"
  case waiting = "·"

  var meaning: String {
    switch self {
    case .tested: "tested"
    case .bridged: "bridge letter"
    case .valid: "valid"
    case .oneDay: "one day"
    case .useless: "counts for nothing"
    case .gap: "gap"
    case .waiting: "since then"
    }
  }
}

extension ReportTimeline {
  /// A stretch of days, both ends included.
  struct Stretch: Sendable, Equatable {
    let from: Day
    let to: Day
    let mark: TimelineMark

    func contains(_ day: Day) -> Bool { from <= day && day <= to }
  }

  /// What a report shows, in the order of drawing.
  func stretches(of report: AssuranceReport) -> [Stretch] {
    let counts = reaches[report.id]?.level != nil
    var found: [Stretch] = []
    if let start = report.start, let end = report.end, start <= end {
      let mark: TimelineMark = report.kind.isISO ? .valid : .tested
      found.append(Stretch(from: start, to: end, mark: counts ? mark : .useless))
    } else if let day = report.asOf ?? report.end ?? report.start {
      found.append(Stretch(from: day, to: day, mark: counts ? .oneDay : .useless))
    }
    let ended = report.kind == .bridgeLetter ? audited.last?.to : report.end ?? report.asOf
    if let until = report.bridgedUntil, let ended, ended < until {
      found.append(Stretch(from: ended.adding(days: 1), to: until, mark: .bridged))
    }
    return found
  }

  /// The days under audit by a usable SOC 2 Type II, periods that touch or overlap as one; the oldest first.
  var audited: [Stretch] {
    let periods = reports.compactMap { report -> Stretch? in
      guard report.kind == .soc2, report.type == .typeII, reaches[report.id]?.level != nil,
        let start = report.start, let end = report.end, start <= end
      else { return nil }
      return Stretch(from: start, to: end, mark: .tested)
    }
    return periods.sorted { $0.from < $1.from }.reduce(into: []) { merged, next in
      if let last = merged.last, next.from <= last.to.adding(days: 1) {
        merged[merged.count - 1] = Stretch(from: last.from, to: max(last.to, next.to), mark: .tested)
      } else {
        merged.append(next)
      }
    }
  }

  /// The days between two audits that neither tests.
  var gaps: [Stretch] {
    zip(audited, audited.dropFirst()).map { earlier, later in
      Stretch(from: earlier.to.adding(days: 1), to: later.from.adding(days: -1), mark: .gap)
    }
  }

  /// Audits, gaps, bridge and the time since, on one row; empty without an audit.
  var whole: [Stretch] {
    guard let end = audited.last?.to else { return [] }
    let since = Stretch(from: end.adding(days: 1), to: decisionDate, mark: .waiting)
    let bridge = bridgedUntil.map { [Stretch(from: end.adding(days: 1), to: $0, mark: .bridged)] } ?? []
    return audited + gaps + [since] + bridge
  }

  private var bridgedUntil: Day? {
    guard let end = audited.last?.to else { return nil }
    return reports.filter { $0.end == end || $0.kind == .bridgeLetter }
      .compactMap { reaches[$0.id]?.bridgedUntil ?? $0.bridgedUntil }.filter { $0 > end }.max()
  }
}

extension ReportTimeline {
  /// The chart, then what it shows in words.
  func lines(width: Int) -> [[Span]] {
    let label = min(14, max(8, width / 4))
    let cells = max(8, min(width - label - 1, 78))
    var text = Lines(width: width)
    text.line([Span("TIMELINE".padded(to: label), .bold), Span(axis(cells), .dim)])
    for report in reports {
      let name = report.id.text.truncated(to: label - 1).padded(to: label)
      text.line([Span(name), Span(row(stretches(of: report), cells))])
    }
    if !whole.isEmpty {
      text.line([Span("audited".padded(to: label), .bold), Span(row(whole, cells), .bold)])
    }
    for sentence in sentences { text.hanging(sentence.isWarning ? "! " : "✓ ", sentence.text) }
    text.add(legend, .dim)
    return text.lines
  }

  /// A cell shows what holds on the day in its middle; a single day shows in the cell that has it.
  private func row(_ stretches: [Stretch], _ cells: Int) -> String {
    var row = Array(repeating: " ", count: cells)
    row[cell(of: decisionDate, cells)] = "│"
    for stretch in stretches {
      for place in 0..<cells {
        let isOneDay = stretch.from == stretch.to && place == cell(of: stretch.from, cells)
        if isOneDay || stretch.contains(middle(of: place, cells)) {
          row[place] = stretch.mark.rawValue
        }
      }
    }
    return row.joined()
  }

  /// The years, each where it begins, and the decision date.
  private func axis(_ cells: Int) -> String {
    var row = Array(repeating: " ", count: cells)
    for year in first.year + 1...max(first.year + 1, last.year) {
      guard let begin = Day(year: year, month: 1, day: 1), begin <= last else { continue }
      let start = place(ofYearAt: cell(of: begin, cells), cells)
      guard start >= 0, start + 4 <= cells else { continue }
      for (step, digit) in "\(year)".enumerated() {
        row[start + step] = String(digit)
      }
    }
    row[cell(of: decisionDate, cells)] = "▾"
    return row.joined()
  }

  /// Where a year's four digits begin, beside the mark of the decision date where that would hide one.
  private func place(ofYearAt start: Int, _ cells: Int) -> Int {
    let mark = cell(of: decisionDate, cells)
    guard (start..<start + 4).contains(mark) else { return start }
    return mark + 5 <= cells ? mark + 1 : mark - 4
  }

  private func cell(of day: Day, _ cells: Int) -> Int {
    max(-1, min(cells, first.days(to: day) * cells / (first.days(to: last) + 1)))
  }

  private func middle(of cell: Int, _ cells: Int) -> Day {
    first.adding(days: (2 * cell + 1) * (first.days(to: last) + 1) / (2 * cells))
  }

  private var legend: String {
    let marks = Set(
      (reports.flatMap(stretches) + whole).filter { $0.to >= first && $0.from <= last }.map(\.mark))
    let all: [TimelineMark] = [.tested, .bridged, .valid, .oneDay, .gap, .waiting, .useless]
    let meanings = all.filter(marks.contains).map { "\($0.rawValue) \($0.meaning)" }
    return (meanings + ["▾ │ decision date"]).joined(separator: "  ")
  }

  private var sentences: [(isWarning: Bool, text: String)] {
    guard let end = audited.last?.to else { return [(true, "No SOC 2 Type II has tested any day yet.")] }
    let days = end.days(to: decisionDate)
    let bridge = bridgedUntil.map { ", bridged until \($0)" } ?? ""
    let since =
      "Audited until \(end), \(days) \(days == 1 ? "day" : "days") before the decision date\(bridge)."
    let between = gaps.map { gap in
      let days = gap.from.days(to: gap.to) + 1
      return (true, "Gap of \(days) \(days == 1 ? "day" : "days"), \(gap.from) to \(gap.to).")
    }
    let isCurrent = end.wholeMonths(to: decisionDate) <= currentMonths
    return between + [(!isCurrent, since)]
  }
}
