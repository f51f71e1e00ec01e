import Diligence

/// The ways from one screen of a vendor to another. A new screen gets its line here.
enum Destinations {
  static func go(_ move: Move, from subject: Subject, _ desk: inout Desk) {
    switch move {
    case .intake:
      if let screen = IntakeScreen(changing: subject, desk) { desk.go(.show(screen)) }
    case .interview: desk.go(.show(InterviewScreen(subject, desk)))
    case .reports: desk.go(.show(ReportsScreen(subject)))
    case .scorecard: desk.go(.show(ScorecardScreen(subject)))
    case .writeReport:
      desk.ask(.writeReport(subject.vendor, subject.assessment))
      desk.toast = "Writing the report."
    default: desk.toast = "Nothing to show there yet."
    }
  }
}
