/// A duty that a report leaves to the customer (CUEC), which needs an owner among ourselves.
package struct CustomerControl: Sendable, Equatable, Codable {
  package var text: String
  package var owner: String?
  /// The official criterion that rests on it; nil where the report names none.
  package var criterion: String?
  /// Where it stands, counted from 1 in the file.
  package var page: Int?
  /// How far we are; nil counts as open.
  package var status: Status?
  package var due: Day?

  package init(
    text: String, owner: String? = nil, criterion: String? = nil, page: Int? = nil, status: Status? = nil,
    due: Day? = nil
  ) {
    self.text = text
    self.owner = owner
    self.criterion = criterion
    self.page = page
    self.status = status
    self.due = due
  }

  package var isOwned: Bool { owner?.isBlank == false }

  /// Whether it should have been done before `date` and is not.
  package func isOverdue(at date: Day) -> Bool { status != .done && due.map { $0 < date } ?? false }

  /// `J. Doe, in progress, due 2026-10-31, overdue`; the date is judged at the decision date.
  package func standing(at date: Day) -> String {
    let day = due.map { "due \($0)\(isOverdue(at: date) ? ", overdue" : "")" }
    let words = [isOwned ? owner : "no owner", (status ?? .open).label, day]
    return words.compactMap(\.self).joined(separator: ", ")
  }

  /// `CC6.1, page 70`; nil where neither is recorded.
  package var place: String? {
    let words = [criterion, page.map { "page \($0)" }].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// How far we are with a duty of our own.
  package enum Status: String, Sendable, CaseIterable, Codable {
    case open
    case inProgress = "in_progress"
    case done

    package var label: String { self == .inProgress ? "in progress" : rawValue }
  }
}
