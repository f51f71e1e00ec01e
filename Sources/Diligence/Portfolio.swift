/// Everything known about vendors at one point of the record: the fold of all changes up to there.
package struct Portfolio: Sendable, Equatable {
  package private(set) var vendors: [VendorID: Vendor] = [:]
  package private(set) var assessments: [AssessmentID: Assessment] = [:]
  /// The order in which assessments were opened.
  package private(set) var openingOrder: [AssessmentID] = []

  package init() {}

  /// The portfolio after `changes`, in their order.
  package init(folding changes: some Sequence<Change>) {
    for change in changes { apply(change) }
  }

  /// Takes one change in. A change to something that does not exist changes nothing.
  package mutating func apply(_ change: Change) {
    switch change {
    case .vendorAdded(let id, let name):
      if vendors[id] == nil { vendors[id] = Vendor(id: id, name: name) }
    case .vendorRenamed(let id, let name):
      vendors[id]?.name = name
    case .vendorArchived(let id, let isArchived):
      vendors[id]?.isArchived = isArchived
    case .assessmentOpened(let id, let vendor, let questionnaire, let intake):
      guard assessments[id] == nil else { return }
      assessments[id] = Assessment(id: id, vendor: vendor, questionnaire: questionnaire, intake: intake)
      openingOrder.append(id)
    default:
      if let id = change.assessment { assessments[id]?.apply(change) }
    }
  }

  /// The vendor's assessments, newest first: by decision date, then by when they were opened.
  package func assessments(of vendor: VendorID) -> [Assessment] {
    openingOrder.reversed().compactMap { assessments[$0] }.filter { $0.vendor == vendor }
      .enumerated()
      .sorted { ($1.element.decisionDate, $0.offset) < ($0.element.decisionDate, $1.offset) }
      .map(\.element)
  }

  /// The change that brings back what `change` is about to replace; nil for what cannot be undone (adding, opening,
  /// erasing).
  package func inverse(of change: Change) -> Change? {
    switch change {
    case .vendorAdded, .assessmentOpened, .contentsErased: nil
    case .vendorRenamed(let id, _): vendors[id].map { .vendorRenamed(id, name: $0.name) }
    case .vendorArchived(let id, _): vendors[id].map { .vendorArchived(id, $0.isArchived) }
    default: change.assessment.flatMap { assessments[$0]?.inverse(of: change) }
    }
  }
}

extension Assessment {
  fileprivate mutating func apply(_ change: Change) {
    switch change {
    case .intakeChanged(_, let new): intake = new
    case .answerGiven(_, let item, _, let new): answers[item] = new
    case .evidenceRecorded(_, let item, let piece, let new):
      evidence[item, default: [:]][piece] = new
      if evidence[item]?.isEmpty == true { evidence[item] = nil }
    case .reportRecorded(_, let id, let new): reports[id] = new
    case .noReportsStated(_, let isSo): hasNoReports = isSo
    case .documentAttached(_, let report, let new): documents[report] = new
    case .weightsChanged(_, let new): weights = new
    case .weighingExplained(_, let new): weighing = new
    case .policyChanged(_, let new): policy = new
    case .waiverGranted(_, let gate, let new): waivers[gate] = new
    case .decisionRecorded(_, let new): decision = new
    case .vendorAdded, .vendorRenamed, .vendorArchived, .assessmentOpened, .contentsErased: break
    }
  }

  fileprivate func inverse(of change: Change) -> Change? {
    switch change {
    case .intakeChanged: .intakeChanged(id, intake)
    case .answerGiven(_, let item, let hash, _): .answerGiven(id, item, questionnaire: hash, answers[item])
    case .evidenceRecorded(_, let item, let piece, _):
      .evidenceRecorded(id, item, piece, evidence[item]?[piece])
    case .reportRecorded(_, let report, _): .reportRecorded(id, report, reports[report])
    case .noReportsStated: .noReportsStated(id, hasNoReports)
    case .documentAttached(_, let report, _): .documentAttached(id, report, documents[report])
    case .weightsChanged: .weightsChanged(id, weights)
    case .weighingExplained: .weighingExplained(id, weighing)
    case .policyChanged: .policyChanged(id, policy)
    case .waiverGranted(_, let gate, _): .waiverGranted(id, gate, waivers[gate])
    case .decisionRecorded: .decisionRecorded(id, decision)
    case .vendorAdded, .vendorRenamed, .vendorArchived, .assessmentOpened, .contentsErased: nil
    }
  }
}
