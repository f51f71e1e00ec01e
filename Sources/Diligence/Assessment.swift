/// One vendor's product judged against one version of a questionnaire for one decision date.
package struct Assessment: Sendable, Equatable {
  package let id: AssessmentID
  package let vendor: VendorID
  package let questionnaire: QuestionnaireReference
  package var intake: Intake
  /// The buyer's weights; empty while the questionnaire's own hold.
  package var weights: [CriterionID: Double]
  /// How they came about; nil where nobody said.
  package var weighing: Weighing?
  /// The numbers that the buyer set otherwise than the standard; empty while the standard holds.
  package var policy: [PolicyNumber: Double]
  package var answers: [ItemID: Answer]
  package var evidence: [ItemID: [EvidenceID: Evidence]]
  package var reports: [ReportID: AssuranceReport]
  /// The files that the vendor handed over, by the ids of the reports that they are or are still to become.
  package var documents: [ReportID: AttachedDocument]
  /// The vendor stated that it has no assurance report, which is not the same as none recorded yet.
  package var hasNoReports: Bool
  package var waivers: [GateID: Waiver]
  package var decision: Decision?

  package init(
    id: AssessmentID, vendor: VendorID, questionnaire: QuestionnaireReference, intake: Intake,
    weights: [CriterionID: Double] = [:], weighing: Weighing? = nil, policy: [PolicyNumber: Double] = [:],
    answers: [ItemID: Answer] = [:],
    evidence: [ItemID: [EvidenceID: Evidence]] = [:], reports: [ReportID: AssuranceReport] = [:],
    documents: [ReportID: AttachedDocument] = [:],
    hasNoReports: Bool = false, waivers: [GateID: Waiver] = [:], decision: Decision? = nil
  ) {
    self.id = id
    self.vendor = vendor
    self.questionnaire = questionnaire
    self.intake = intake
    self.weights = weights
    self.weighing = weighing
    self.policy = policy
    self.answers = answers
    self.evidence = evidence
    self.reports = reports
    self.documents = documents
    self.hasNoReports = hasNoReports
    self.waivers = waivers
    self.decision = decision
  }

  package var decisionDate: Day { intake.decisionDate }

  /// What is recorded for one evidence piece; the empty record where nothing is.
  package func evidence(_ piece: EvidenceID, of item: ItemID) -> Evidence {
    evidence[item]?[piece] ?? Evidence()
  }

  /// Reports in the order of their ids, so that nothing depends on the order of entry.
  package var sortedReports: [AssuranceReport] {
    reports.values.sorted { $0.id < $1.id }
  }
}
