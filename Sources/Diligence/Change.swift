/// One thing that a person changed: it says what is now so, never how it was.
///
/// Nil in a change means that the thing is cleared. Everything that duly knows is a fold of changes.
package enum Change: Sendable, Equatable {
  case vendorAdded(VendorID, name: String)
  case vendorRenamed(VendorID, name: String)
  case vendorArchived(VendorID, Bool)
  case assessmentOpened(AssessmentID, VendorID, QuestionnaireReference, Intake)
  case intakeChanged(AssessmentID, Intake)
  /// Carries the questionnaire's hash, because the same item id may ask something else in another version.
  case answerGiven(AssessmentID, ItemID, questionnaire: ContentHash, Answer?)
  case evidenceRecorded(AssessmentID, ItemID, EvidenceID, Evidence?)
  case reportRecorded(AssessmentID, ReportID, AssuranceReport?)
  case noReportsStated(AssessmentID, Bool)
  /// A file of the vendor's is kept under the id that its report has or will have.
  case documentAttached(AssessmentID, ReportID, AttachedDocument?)
  case weightsChanged(AssessmentID, [CriterionID: Double])
  case weighingExplained(AssessmentID, Weighing?)
  case policyChanged(AssessmentID, [PolicyNumber: Double])
  case waiverGranted(AssessmentID, GateID, Waiver?)
  case decisionRecorded(AssessmentID, Decision?)
  /// What earlier events said is gone from the record; nil where the whole vendor is, so that not even its id is named.
  case contentsErased(VendorID?, Erasure)

  /// What the change is about: two changes with the same subject replace each other.
  package var subject: Subject {
    switch self {
    case .vendorAdded(let vendor, _), .vendorRenamed(let vendor, _): .vendorName(vendor)
    case .vendorArchived(let vendor, _): .vendorArchived(vendor)
    case .assessmentOpened(let id, _, _, _), .intakeChanged(let id, _): .intake(id)
    case .answerGiven(let id, let item, _, _): .answer(id, item)
    case .evidenceRecorded(let id, let item, let piece, _): .evidence(id, item, piece)
    case .reportRecorded(let id, let report, _): .report(id, report)
    case .noReportsStated(let id, _): .noReports(id)
    case .documentAttached(let id, let report, _): .document(id, report)
    case .weightsChanged(let id, _): .weights(id)
    case .weighingExplained(let id, _): .weighing(id)
    case .policyChanged(let id, _): .policy(id)
    case .waiverGranted(let id, let gate, _): .waiver(id, gate)
    case .decisionRecorded(let id, _): .decision(id)
    case .contentsErased(let vendor, _): .erasure(vendor)
    }
  }

  package enum Subject: Hashable, Sendable {
    case vendorName(VendorID)
    case vendorArchived(VendorID)
    case intake(AssessmentID)
    case answer(AssessmentID, ItemID)
    case evidence(AssessmentID, ItemID, EvidenceID)
    case report(AssessmentID, ReportID)
    case noReports(AssessmentID)
    case document(AssessmentID, ReportID)
    case weights(AssessmentID)
    case weighing(AssessmentID)
    case policy(AssessmentID)
    case waiver(AssessmentID, GateID)
    case decision(AssessmentID)
    case erasure(VendorID?)

    /// What the subject stands and falls with: an explanation belongs to its weights, so that nobody's explanation ends up
    /// beside somebody else's weights.
    package var whole: Subject {
      if case .weighing(let id) = self { .weights(id) } else { self }
    }

    /// The assessment that it belongs to; nil where it is about the vendor alone.
    package var assessment: AssessmentID? {
      switch self {
      case .vendorName, .vendorArchived, .erasure: nil
      case .intake(let id), .answer(let id, _), .evidence(let id, _, _), .report(let id, _),
        .noReports(let id),
        .document(let id, _), .weights(let id), .weighing(let id), .policy(let id), .waiver(let id, _),
        .decision(let id):
        id
      }
    }
  }

  /// The assessment that changes, or nil where the change is about the vendor alone.
  package var assessment: AssessmentID? { subject.assessment }
}

extension Change {
  /// The vendor that the change itself names; nil where it names an assessment alone.
  package var vendor: VendorID? {
    switch self {
    case .vendorAdded(let id, _), .vendorRenamed(let id, _), .vendorArchived(let id, _),
      .assessmentOpened(_, let id, _, _):
      id
    case .contentsErased(let id, _): id
    default: nil
    }
  }
}
