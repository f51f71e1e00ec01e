import Diligence

/// What events say, in the words of a person who tells another: who did what about whom, and when.
struct EventAccounts {
  private let events: [Event]

  /// Takes all that can be read, in order.
  init(_ events: [Event]) {
    self.events = events
  }

  /// `maria answered Q04 of "Fernhollow Software" with "no" on 2026-11-02`; nil where the event cannot be read.
  func words(for sequence: Int) -> String? {
    guard let place = events.firstIndex(where: { $0.sequence == sequence }) else { return nil }
    let event = events[place]
    let told = deed(event.change, about: vendor(of: event.change, in: events[...place]))
    return "\(event.draft.by.shownToPeople) \(told) on \(event.draft.at.description.prefix(10))"
  }

  /// The number of the last event that can be read; 0 where there is none.
  var last: Int { events.last?.sequence ?? 0 }

  /// `event 12: maria answered …`, or the number alone.
  func naming(_ sequence: Int) -> String {
    words(for: sequence).map { "event \(sequence) (\($0))" } ?? "event \(sequence)"
  }

  private func deed(_ change: Change, about vendor: String) -> String {
    let value = change.valueWords.quotedForPeople
    return switch change {
    case .vendorAdded(_, let name): "added the vendor \(name.quotedForPeople)"
    case .vendorRenamed(_, let name): "renamed a vendor to \(name.quotedForPeople)"
    case .vendorArchived(_, let isSo): "\(isSo ? "archived" : "took back") \(vendor)"
    case .assessmentOpened: "opened an assessment of \(vendor) (\(value))"
    case .answerGiven(_, let item, _, .some): "answered \(item.text.shownToPeople) of \(vendor) with \(value)"
    case .answerGiven(_, let item, _, nil): "cleared the answer to \(item.text.shownToPeople) of \(vendor)"
    case .contentsErased(_, let erasure): "erased \(erasure.extent) (\(erasure.reason.quotedForPeople))"
    default: "set \(change.subjectWords.shownToPeople) of \(vendor) to \(value)"
    }
  }

  /// The name that the vendor had then.
  private func vendor(of change: Change, in past: ArraySlice<Event>) -> String {
    let id = change.vendor ?? past.lazy.compactMap { $0.change.opening(of: change.assessment) }.first
    let name = past.reversed().lazy.compactMap { $0.change.name(of: id) }.first
    return (name ?? id?.text).map(\.quotedForPeople) ?? "a vendor"
  }
}

extension Change {
  fileprivate func opening(of assessment: AssessmentID?) -> VendorID? {
    if case .assessmentOpened(assessment, let vendor, _, _) = self { vendor } else { nil }
  }

  fileprivate func name(of vendor: VendorID?) -> String? {
    switch self {
    case .vendorAdded(vendor, let name), .vendorRenamed(vendor, let name): name
    default: nil
    }
  }
}
