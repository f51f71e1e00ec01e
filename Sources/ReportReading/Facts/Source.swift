internal import Diligence

/// A document ready for reading: the same words in both layouts, and what several recognisers need to know of it.
struct Source: Sendable {
  /// For sentences.
  let prose: ReportText
  /// For tables, headings and lists.
  let table: ReportText
  /// Where the parts of a report stand in ``prose``.
  let proseSections: Sections
  /// Where the parts of a report stand in ``table``.
  let tableSections: Sections
  /// The title page, or what comes before the first part of the report, as words of ``prose``.
  let front: Range<Int>
  /// Who examined or asserted something.
  let signs: ReportSigns
  /// Who speaks where in ``prose``.
  let voices: Voices
  /// Every date of ``prose``, in order.
  let dates: [DatePlace]
  /// What kind of document it is; nil where nothing says so.
  let kind: Kind.Verdict?
  /// The distinct periods that ``prose`` states, the surest first.
  let periods: [PeriodPlace]
  /// The first words of the dates that are one end of a period.
  private let periodDates: Set<Int>
  /// The dates after `as of`, those that state what the report speaks of first.
  let asOf: [AsOf.Place]
  /// What the front calls the report.
  let titledTypes: [TypeReading.Place]
  let pages: Int
  /// What stands under the auditor's report.
  private(set) var signature: Signature?
  /// The firms that the cover and the head of the auditor's report name.
  private(set) var letterheads: [Letterhead] = []

  init(_ text: ExtractedText) {
    self.init(
      prose: ReportText(pages: text.pages.map(\.prose)), table: ReportText(pages: text.pages.map(\.table)),
      pages: text.pages.count)
  }

  /// Takes both layouts of a document of so many pages.
  init(prose: ReportText, table: ReportText, pages: Int) {
    (self.prose, self.table, self.pages) = (prose, table, pages)
    proseSections = Sections(prose)
    tableSections = Sections(table)
    front = Self.front(of: prose, proseSections)
    signs = ReportSigns(prose, proseSections)
    voices = Voices(prose, proseSections)
    dates = DateReading.dates(in: prose)
    kind = Kind.verdict(prose, front: front, signs, dates: dates)
    let places = PeriodPlace.places(in: prose, dates)
    let dates = dates
    periodDates = Set(places.flatMap { dates.within($0.words).map(\.words.lowerBound) })
    periods = Period.candidates(prose, places, front: front, proseSections)
    asOf = AsOf.places(prose, dates, front: front)
    titledTypes = TypeReading.titled(prose, front: front)
    signature = Signature.find(in: self)
    letterheads = Letterhead.all(in: self)
  }

  /// Whether a date is one end of a period.
  func isInPeriod(_ date: DatePlace) -> Bool {
    periodDates.contains(date.words.lowerBound)
  }

  /// Whether the front calls it a report of Type I and nothing else.
  var isTypeI: Bool { !titledTypes.isEmpty && titledTypes.allSatisfy { $0.type == .typeI } }

  private static let longestFront = 300
  private static let shortestFront = 3
  private static let letterFront = 150

  /// What stands before the first part; where that starts the document, its first words.
  private static func front(of text: ReportText, _ sections: Sections) -> Range<Int> {
    guard let start = sections.start, start >= shortestFront else { return text.words(from: 0, letterFront) }
    return text.words(from: 0, min(start, longestFront))
  }
}
