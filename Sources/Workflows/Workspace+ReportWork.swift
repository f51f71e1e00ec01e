internal import DataFiles
package import Diligence
package import Scoring

/// What is to be recorded about a customer control; nil leaves a part as it is.
package struct ControlWork: Sendable, Equatable {
  /// An empty text takes the owner away.
  package var owner: String?
  package var status: CustomerControl.Status?
  /// A nil inside takes the day away.
  package var due: Day??

  package init(owner: String? = nil, status: CustomerControl.Status? = nil, due: Day?? = nil) {
    self.owner = owner
    self.status = status
    self.due = due
  }
}

extension Workspace {
  /// Records who does a customer control, how far it is and by when it is to be done.
  ///
  /// `number` counts from 1 in the order of the report. Throws ``BadInput`` with the range for any other.
  package func work(
    onControl number: Int, of id: String, _ work: ControlWork, of vendor: String, _ choice: AssessmentChoice
  ) throws -> Scored {
    try change(id, of: vendor, choice) { report in
      let count = report.customerControls.count
      guard report.customerControls.indices.contains(number - 1) else {
        throw BadInput(
          count == 0
            ? "\(report.id) lists no customer control. Add one with `duly report add … --customer-control`."
            : "\(report.id) has no customer control \(number). Give a number from 1 to \(count).")
      }
      if let owner = work.owner {
        try mustBeVisible([owner])
        report.customerControls[number - 1].owner = owner.isBlank ? nil : owner
      }
      if let status = work.status { report.customerControls[number - 1].status = status }
      if let due = work.due { report.customerControls[number - 1].due = due }
    }
  }

  /// Records who looked the auditing firm up, where and when, and what follows from it.
  ///
  /// Each check comes with the review that it found, if it was about that.
  package func record(
    _ checks: [(AuditorCheck, PeerReview?)], of id: String, of vendor: String, _ choice: AssessmentChoice
  ) throws -> Scored {
    try change(id, of: vendor, choice) { report in
      for (check, review) in checks {
        let texts = [check.register, check.by] + [check.reference].compactMap(\.self)
        try mustBeVisible(texts)
        if let blank = [("register", check.register), ("name", check.by)].first(where: { $0.1.isBlank }) {
          throw BadInput("The \(blank.0) is blank. Say where somebody looked, and who.")
        }
        report.take(check, review: review)
      }
    }
  }

  /// Records the proposed tests of these items; what is recorded already stays.
  ///
  /// Throws ``BadInput`` with the reason for each item that has no proposal.
  package func confirm(
    _ items: [ItemID], of proposals: [ProposedTest], in id: String, of vendor: String,
    _ choice: AssessmentChoice
  ) throws -> Scored {
    let known = Dictionary(proposals.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
    let problems = items.filter { known[$0]?.test == nil }.map { item in
      let reason = known[item]?.because
      return "\(item): "
        + (reason ?? "no report can test it.\(suggestion(for: item.text, in: proposals.map(\.item.text)))")
    }
    if !problems.isEmpty { throw BadInput(problems) }
    return try change(id, of: vendor, choice) { report in
      for item in items where report.tests[item] == nil { report.tests[item] = known[item]?.test }
    }
  }

  /// Who and when, for what a person does now.
  package var signature: (by: String, on: Day) { (actor, now().day) }

  private func change(
    _ id: String, of vendor: String, _ choice: AssessmentChoice,
    _ edit: (inout AssuranceReport) throws -> Void
  ) throws -> Scored {
    var dossier = try dossier(named: vendor)
    let assessment = try assessment(choice, in: dossier)
    let before = try report(id, in: assessment)
    var report = before
    try edit(&report)
    if report != before { try record(assessment.recording(report), in: &dossier) }
    return try scored(dossier.assessment(assessment.id) ?? assessment, of: dossier)
  }
}
