/// Where the parts of an assurance report stand in one of its texts, as ranges of words; nil where no heading
/// establishes a part.
///
/// A part reaches from its heading to the heading of the next part. ``ReportText/lines(of:)`` gives its lines.
struct Sections: Sendable, Equatable {
  private let ranges: [Part: Range<Int>]

  enum Part: Sendable, CaseIterable {
    case auditorsReport, assertion, description, tests, otherInformation
  }

  init(_ text: ReportText) {
    let headings = Self.headings(of: text)
    var ranges: [Part: Range<Int>] = [:]
    for (index, heading) in headings.enumerated() {
      let end = index + 1 < headings.count ? headings[index + 1].start : text.words.count
      let range = heading.start..<end
      if range.count > ranges[heading.part]?.count ?? 0 { ranges[heading.part] = range }
    }
    self.ranges = ranges
  }

  /// Where the parts begin, in order.
  var starts: [Int] { ranges.values.map(\.lowerBound).sorted() }

  /// Where the first part begins.
  var start: Int? { starts.first }

  subscript(part: Part) -> Range<Int>? { ranges[part] }

  /// From the title of the auditor's report to the end of its signature.
  var auditorsReport: Range<Int>? { ranges[.auditorsReport] }
  /// Management's own statement.
  var assertion: Range<Int>? { ranges[.assertion] }
  /// The description of the system.
  var description: Range<Int>? { ranges[.description] }
  /// The tests of controls and their results, mostly section IV.
  var tests: Range<Int>? { ranges[.tests] }
  /// What management adds without the auditor's opinion, mostly section V.
  var otherInformation: Range<Int>? { ranges[.otherInformation] }
}
