import Diligence

/// The ways from one screen of a vendor to another. A new screen gets its line here.
enum Destinations {
  static func go(_ move: Move, from subject: Subject, _ desk: inout Desk) {
    switch move {
    case .intake:
      if let screen = IntakeScreen(changing: subject, desk) { desk.go(.show(screen)) }
    case .interview: desk.go(.show(InterviewScreen(subject, desk)))
    case .reports: desk.go(.show(ReportsScreen(subject, &desk)))
    case .decision: desk.go(.show(DecisionScreen.begun(subject, desk) ?? DecisionScreen(subject, desk)))
    case .parties:
      guard let screen = SubprocessorsScreen(subject, desk) else {
        return desk.toast = "This questionnaire has no item to note companies beside."
      }
      desk.go(.show(screen))
    case .assessments:
      desk.go(.show(AssessmentsScreen(of: subject.vendor, from: subject.assessment, desk)))
    case .weights: WeightsScreen.show(subject, &desk)
    case .scorecard: desk.go(.show(ScorecardScreen(subject, desk)))
    case .preview: desk.go(.show(PreviewScreen(subject, &desk)))
    case .writeReport:
      desk.ask(.writeReport(subject.vendor, subject.assessment))
      desk.toast = "Writing the report."
    default: desk.toast = "Nothing to show there yet."
    }
  }

  /// The first screen of a vendor that has been opened: the interview of an assessment, the newest where none is named;
  /// the list of assessments where there is none, or where `asList` asks for it.
  static func entry(
    to vendor: VendorID, at assessment: AssessmentID? = nil, asList: Bool = false, _ desk: Desk
  ) -> any Screen {
    guard let id = assessment ?? desk.worksheets[vendor]?.newest, !asList else {
      return AssessmentsScreen(of: vendor, from: assessment, desk)
    }
    return InterviewScreen(Subject(vendor: vendor, assessment: id), desk)
  }
}
