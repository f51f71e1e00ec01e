/// Who vouches for a fact of an assurance report, and where it stands.
package struct FactSource: Sendable, Equatable, Codable {
  package var how: How
  /// Counted from 1 in the file; nil where nobody said.
  package var page: Int?
  /// At most ``Quote/limit`` words.
  package var quote: String?
  package var by: String
  package var on: Day

  package init(_ how: How, page: Int? = nil, quote: String? = nil, by: String, on: Day) {
    self.how = how
    self.page = page
    self.quote = quote
    self.by = by
    self.on = on
  }

  package enum How: String, Sendable, CaseIterable, Codable {
    /// Typed by a person who did not go by a proposal.
    case typed
    /// Proposed by the reading and confirmed as it was.
    case confirmed
    /// Proposed by the reading and set right.
    case corrected
    /// Proposed by the reading and found wrong; the fact stays as it was.
    case rejected
  }
}
