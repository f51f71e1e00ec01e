internal import Diligence

/// One duty that an assurance report leaves to us.
package struct DutyLine: Sendable, Equatable {
  let text: String
  let owner: String
  let status: String
  let due: String
  let report: String

  init(_ control: CustomerControl, in report: ReportID, at date: Day) {
    text = control.text
    owner = control.isOwned ? Phrase.orNotRecorded(control.owner) : "nobody yet"
    status = (control.status ?? .open).label
    let late = control.isOverdue(at: date) ? ", overdue at the decision date" : ""
    due = control.due.map { "\($0)\(late)" } ?? Phrase.nothing
    self.report = report.text + (control.place.map { ", \($0)" } ?? "")
  }
}

extension DutyLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("duty", "what we have to do") { $0.text },
    .text("owner", "who on our side does it") { $0.owner },
    .text("status", "how far we are: open, in progress or done") { $0.status },
    .text("due", "when it has to be done, and whether that is past at the decision date") { $0.due },
    .text("report", "the report that says so, with criterion and page where they are known") { $0.report },
  ]
}
