import Diligence
import Scoring
import TerminalUI

/// One row of the scorecard: what it is about, so that keys know what to do, and what stands in it.
struct ScorecardRow: Sendable, Equatable {
  enum About: Hashable, Sendable {
    case nothing
    /// Something tried, by its place in the trial.
    case attempt(Int)
    case criterion(CriterionID)
    case item(ItemID)
    case piece(ItemID, EvidenceID)
    case number(ScorecardNumber)
    case gate(GateID)
    /// What would add most: an item with the way to improve it.
    case improvement(ItemID, Improvement.Way)
    case finding(ItemID?, ReportID?)
    /// What would change the verdict, and one step of one way to it.
    case paths
    case step(way: Int, Int, ItemID?, ReportID?)
    /// All policy numbers in force.
    case policy
  }

  enum Content: Sendable, Equatable {
    case heading(String)
    /// The titles of the criteria's columns.
    case columns
    /// Texts for the columns; what it is made of is drawn as a bar.
    case split([Span], PointSplit, before: Double?)
    case text([Span])
    /// A text with a number at the right edge.
    case amount(String, String)
    /// A name, what it amounts to, and what it means or looks like.
    case number(String, String, Picture)
  }

  /// What stands beside a number.
  enum Picture: Sendable, Equatable {
    case words(String)
    case whisker(Whisker)
    case strip([Strip.Mark])
  }

  let about: About
  let content: Content

  init(_ about: About, _ content: Content) {
    self.about = about
    self.content = content
  }

  static func heading(_ text: String) -> Self { ScorecardRow(.nothing, .heading(text)) }

  /// A text on as many rows as it needs.
  static func texts(_ about: About, _ text: String, indent: Int, width: Int, _ style: Style = .dim) -> [Self]
  {
    let blank = String(repeating: " ", count: indent)
    return text.wrapped(to: max(10, min(width, InterviewLayout.longestLine) - indent)).map {
      ScorecardRow(about, .text([Span(blank + $0, style)]))
    }
  }

  /// Lines with their amounts, and under them what they add up to.
  static func sum(
    _ about: About, _ lines: [ExplanationLine], to name: String, _ total: Double, width: Int
  ) -> [Self] {
    guard !lines.isEmpty else { return [] }
    let room = min(width, InterviewLayout.longestLine + 12) - 6 - 12
    let rows = lines.flatMap { line in
      line.text.wrapped(to: max(20, room)).enumerated().map { place, text in
        ScorecardRow(about, .amount(text, place == 0 ? sixDecimals(line.amount) : ""))
      }
    }
    return rows + [ScorecardRow(about, .amount(name, "= \(sixDecimals(total))"))]
  }
}

/// What the scorecard is drawn from: an assessment as it shows, as it is recorded, and what is tried in between.
struct ScorecardScene: Sendable {
  let sheet: Sheet
  let recorded: Sheet
  /// What is tried for this vendor, by its place in the trial; nil while nothing can be tried.
  let attempts: [(place: Int, words: String)]?
  /// How much is tried for other vendors.
  let attemptsElsewhere: Int

  /// What can be done with everything tried, by the keys in force.
  let ways: String

  var isTrying: Bool { attempts != nil }

  /// Nil where the assessment is not open.
  init?(_ subject: Subject, _ desk: Desk) {
    guard let sheet = desk.sheet(subject), let recorded = desk.recordedSheet(subject) else { return nil }
    self.sheet = sheet
    self.recorded = recorded
    let all = desk.trial?.attempts.enumerated().map { (place: $0, attempt: $1) }
    let own = all?.filter { $0.attempt.subject == subject }
    attempts = own?.map { (place: $0.place, words: $0.attempt.words) }
    ways = "\(desk.key(.keepTrial)) records it all, \(desk.key(.turnTrial)) drops it all"
    attemptsElsewhere = (all?.count ?? 0) - (own?.count ?? 0)
  }
}
