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

  /// How far we are with a duty of our own.
  package enum Status: String, Sendable, CaseIterable, Codable {
    case open
    case inProgress = "in_progress"
    case done

    package var label: String { self == .inProgress ? "in progress" : rawValue }
  }
}
