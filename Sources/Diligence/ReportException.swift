/// Something that the auditor's tests of a control found wrong, as the report tells it.
///
/// It stands for itself and beside the tests of items: which items it touches follows from its official criterion until a
/// person says which they are.
package struct ReportException: Sendable, Equatable, Codable {
  /// The official criterion under which it stands, such as `CC6.2`; nil where the report names none.
  package var criterion: String?
  /// The control's own id in the report.
  package var control: String?
  /// In the report's words, at most ``Quote/limit`` of them.
  package var text: String
  /// Where it stands, counted from 1 in the file.
  package var page: Int?
  /// How many cases the auditor looked at, and how many of them deviated.
  package var sample: Int?
  package var deviations: Int?
  /// What management answered, at most ``Quote/limit`` words; nil where the report holds no answer.
  package var response: String?
  /// Whether it was remediated with evidence; nil counts as not.
  package var remediated: Bool?
  /// Whether the auditor tested it again after it was remediated.
  package var retested: Bool?
  /// The items that it touches; nil while its criterion tells.
  package var items: [ItemID]?

  package init(
    criterion: String? = nil, control: String? = nil, text: String, page: Int? = nil, sample: Int? = nil,
    deviations: Int? = nil, response: String? = nil, remediated: Bool? = nil, retested: Bool? = nil,
    items: [ItemID]? = nil
  ) {
    self.criterion = criterion
    self.control = control
    self.text = text
    self.page = page
    self.sample = sample
    self.deviations = deviations
    self.response = response
    self.remediated = remediated
    self.retested = retested
    self.items = items
  }

  package var isOpen: Bool { remediated != true }

  /// `CC6.2, control AC-04`; what it is called in a sentence.
  package var name: String {
    let parts = [criterion, control.map { "control \($0)" }].compactMap(\.self)
    return parts.isEmpty ? "a control that the report does not name" : parts.joined(separator: ", ")
  }
}

/// Something that a report tells of and nobody scores, such as an incident or a significant change.
package struct ReportStatement: Sendable, Equatable, Codable {
  /// In the report's words, at most ``Quote/limit`` of them.
  package var text: String
  /// Where it stands, counted from 1 in the file.
  package var page: Int?

  package init(text: String, page: Int? = nil) {
    self.text = text
    self.page = page
  }
}
