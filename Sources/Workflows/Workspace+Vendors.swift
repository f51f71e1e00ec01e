package import Diligence
internal import DataFiles
internal import Storage

/// Which assessment of a vendor is meant; the newest where nothing is said.
package struct AssessmentChoice: Sendable {
  package var product: String?
  package var assessment: String?

  package init(product: String? = nil, assessment: String? = nil) {
    self.product = product
    self.assessment = assessment
  }
}

extension Workspace {
  /// The vendor that a person named by id or by unambiguous name; throws ``BadInput`` with the nearest otherwise.
  package func vendor(named text: String) throws -> VendorID {
    let lines = try summaries()
    if let exact = lines.first(where: { $0.vendor.text == text }) { return exact.vendor }
    let named = lines.filter { $0.name.lowercased() == text.lowercased() }
    if named.count == 1 { return named[0].vendor }
    let begun = lines.filter { $0.name.lowercased().hasPrefix(text.lowercased()) && !text.isBlank }
    if named.isEmpty, begun.count == 1 { return begun[0].vendor }
    let several = named.isEmpty ? begun : named
    if several.count > 1 {
      throw BadInput(
        "`\(text)` could be \(several.map { "\($0.name) (\($0.vendor))" }.joined(separator: " or ")). Use the id."
      )
    }
    guard !lines.isEmpty else {
      throw BadInput(
        "There is no vendor `\(text)`: the portfolio is empty. Add one with `duly vendor add` or `duly apply`."
      )
    }
    let near = nearest(text, lines.map(\.vendor.text) + lines.map(\.name))
    throw BadInput("There is no vendor `\(text)`.\(suggestion(for: near ?? text, in: lines.map(\.name)))")
  }

  /// Everything recorded about one vendor.
  package func dossier(of vendor: VendorID) throws -> Dossier {
    // The head first: what is recorded in between is folded and looked at again when something is recorded.
    let seen = try ledger.head().events
    guard let dossier = Dossier(of: vendor, folding: try events(of: vendor), seen: seen) else {
      throw BadInput("There is no vendor `\(vendor)`.")
    }
    return dossier
  }

  /// Everything that was ever recorded about one vendor, oldest first.
  package func events(of vendor: VendorID) throws -> [Event] {
    try ledger.events(ofVendor: vendor)
  }

  /// Everything recorded about the vendor that a person named.
  package func dossier(named text: String) throws -> Dossier {
    try dossier(of: try vendor(named: text))
  }

  /// The assessment meant; throws ``BadInput`` where there is none such.
  package func assessment(_ choice: AssessmentChoice, in dossier: Dossier) throws -> Assessment {
    var fitting = dossier.assessments
    guard !fitting.isEmpty else {
      throw BadInput(
        "\(dossier.vendor.name) has no assessment yet. Open one with `duly apply` or on the screen.")
    }
    if let id = choice.assessment {
      let ids = fitting.map(\.id.text)
      fitting = fitting.filter { $0.id.text == id }
      if fitting.isEmpty {
        throw BadInput("\(dossier.vendor.name) has no assessment `\(id)`.\(suggestion(for: id, in: ids))")
      }
    }
    if let product = choice.product {
      let products = fitting.compactMap(\.intake.product)
      fitting = fitting.filter { $0.intake.product?.lowercased() == product.lowercased() }
      if fitting.isEmpty {
        throw BadInput(
          "\(dossier.vendor.name) has no assessment of `\(product)`.\(suggestion(for: product, in: products))"
        )
      }
    }
    return fitting[0]
  }

  /// Adds a vendor with its first assessment and returns its dossier.
  ///
  /// Throws ``BadInput`` where the name cannot be a vendor's, or where a vendor of that name is there already.
  package func addVendor(name: String, questionnaire id: QuestionnaireID?, intake: Intake) throws -> Dossier {
    let trimmed = name.trimmed
    let named = problem(withName: trimmed).map { "Vendor: \($0)." }
    try check(intake, beside: [named].compactMap { $0 })
    let seen = try head().events
    let lines = try summaries()
    if let same = lines.first(where: { $0.name.lowercased() == trimmed.lowercased() }) {
      throw BadInput("There is a vendor \(same.name) (\(same.vendor)) already.")
    }
    let entry = try questionnaire(toOpen: id)
    let taken = Set(lines.map(\.vendor.text))
    let vendor = VendorID(unused(slug(of: trimmed, fallback: "vendor"), taken: taken.contains))
    let assessment = newAssessmentID(of: vendor, product: intake.product)
    return try recordNew(
      vendor,
      [.vendorAdded(vendor, name: trimmed)]
        + (try opening(assessment, of: vendor, on: entry.questionnaire, intake)),
      pinning: [entry.source], seen: seen)
  }

  /// Opens another assessment of a vendor and returns its dossier; `id` names the questionnaire, nil takes the usual one.
  ///
  /// Throws ``BadInput`` where the intake holds something that cannot be.
  package func openAssessment(
    of vendor: VendorID, questionnaire id: QuestionnaireID?, intake: Intake
  ) throws -> Dossier {
    try check(intake, beside: [])
    var dossier = try dossier(of: vendor)
    let entry = try questionnaire(toOpen: id)
    let assessment = newAssessmentID(of: vendor, product: intake.product, beside: dossier.assessments)
    try record(
      try opening(assessment, of: vendor, on: entry.questionnaire, intake), in: &dossier,
      pinning: [entry.source])
    return dossier
  }

  /// The changes that open an assessment with the policy numbers that the library sets otherwise than usual.
  private func opening(
    _ id: AssessmentID, of vendor: VendorID, on questionnaire: Questionnaire, _ intake: Intake
  ) throws -> [Change] {
    Assessment(
      id: id, vendor: vendor, questionnaire: questionnaire.reference, intake: intake,
      policy: try library.policy()
    ).opening
  }

  private func questionnaire(toOpen id: QuestionnaireID?) throws -> Library.Entry {
    let entry = try id.map { try library.newest($0) } ?? library.defaultQuestionnaire()
    remember(entry.questionnaire)
    return entry
  }

  private func check(_ intake: Intake, beside others: [String]) throws {
    var problems = others
    if let product = intake.product, let problem = problem(withName: product) {
      problems.append("Product: \(problem).")
    }
    problems += intake.interviewers.compactMap { problem(withName: $0) }.map { "Interviewer: \($0)." }
    if intake.interviewers.count > Intake.mostInterviewers {
      problems.append("Interviewers: at most \(Intake.mostInterviewers) are kept.")
    }
    if let term = intake.contract.termMonths, !Contract.terms.contains(term) {
      problems.append(
        "Contract: the term is \(Contract.terms.lowerBound) to \(Contract.terms.upperBound) months.")
    }
    guard problems.isEmpty else { throw BadInput(problems) }
    try mustBeVisible([intake.owner, intake.contract.value].compactMap { $0 })
  }

  /// Archives a vendor, or takes it back; nothing is ever deleted.
  package func setArchived(_ isArchived: Bool, vendor text: String) throws -> Dossier {
    var dossier = try dossier(named: text)
    if dossier.vendor.isArchived != isArchived {
      try record([.vendorArchived(dossier.vendorID, isArchived)], in: &dossier)
    }
    return dossier
  }

  /// An assessment id that the vendor does not have yet, such as `example-code/example-agent`.
  ///
  /// No slug holds a slash, so that ids of different vendors never meet.
  func newAssessmentID(of vendor: VendorID, product: String?, beside existing: [Assessment] = [])
    -> AssessmentID
  {
    let base = "\(vendor)/\(slug(of: product ?? "", fallback: "assessment"))"
    let taken = Set(existing.map(\.id.text))
    return AssessmentID(unused(base, taken: taken.contains))
  }
}

extension Library {
  /// The questionnaire that is meant where nobody names one: the library's first by id.
  package func defaultQuestionnaire() throws -> Entry {
    try questionnaires()[0]
  }
}
