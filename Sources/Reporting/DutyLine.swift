internal import Diligence

/// One duty that an assurance report leaves to us.
package struct DutyLine: Sendable, Equatable {
  let text: String
  let owner: String
  let report: String

  init(_ control: CustomerControl, in report: ReportID) {
    text = control.text
    owner = control.isOwned ? Phrase.orNotRecorded(control.owner) : "nobody yet"
    self.report = report.text
  }
}

extension DutyLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("duty", "what we have to do") { $0.text },
    .text("owner", "who on our side does it") { $0.owner },
    .text("report", "the report that says so") { $0.report },
  ]
}
