internal import DataFiles
package import Diligence
internal import Exchange

/// What came of applying an answers file.
package struct Applied: Sendable, Equatable {
  package let vendor: VendorID
  package let vendorName: String
  package let assessment: AssessmentID
  /// How many changes were recorded; 0 where the file says nothing new.
  package let changes: Int
  /// Whether an assessment was opened for it.
  package let isNew: Bool
}

extension Workspace {
  /// Applies an answers file to the assessment that it names, opening vendor and assessment where they are new.
  ///
  /// All of it or nothing: throws ``BadInput`` with every problem and its place. What the file does not name stays as it
  /// is, and the same file twice changes nothing. `file` is what problems call it.
  package func apply(_ source: [UInt8], file: String) throws -> Applied {
    try readable {
      let answers = try AnswersFile(reading: source, file: file)
      guard let name = answers.header.vendor else { throw InvalidFile(try problems(in: answers)) }
      let seen = try head().events
      let known = try summaries().first { $0.name.lowercased() == name.lowercased() }
      guard let known else { return try applyToNewVendor(answers, name: name, seen: seen) }
      var dossier = try dossier(of: known.vendor)
      guard let assessment = assessment(meantBy: answers, in: dossier) else {
        return try applyToNewAssessment(answers, in: &dossier)
      }
      let questionnaire = try questionnaire(pinnedBy: assessment.questionnaire)
      let changes = try answers.changes(to: assessment, against: questionnaire)
      try record(changes, in: &dossier)
      return Applied(
        vendor: dossier.vendorID, vendorName: dossier.vendor.name, assessment: assessment.id,
        changes: changes.count, isNew: false)
    }
  }

  private func applyToNewVendor(_ answers: AnswersFile, name: String, seen: Int) throws -> Applied {
    let taken = Set(try summaries().map(\.vendor.text))
    let vendor = VendorID(unused(slug(of: name, fallback: "vendor"), taken: taken.contains))
    let (opening, changes, source) = try opening(answers, of: vendor, beside: [])
    _ = try recordNew(
      vendor, [.vendorAdded(vendor, name: name)] + changes, pinning: [source], seen: seen)
    return Applied(
      vendor: vendor, vendorName: name, assessment: opening.id, changes: changes.count + 1,
      isNew: true)
  }

  private func applyToNewAssessment(_ answers: AnswersFile, in dossier: inout Dossier) throws -> Applied {
    let (opening, changes, source) = try opening(answers, of: dossier.vendorID, beside: dossier.assessments)
    try record(changes, in: &dossier, pinning: [source])
    return Applied(
      vendor: dossier.vendorID, vendorName: dossier.vendor.name, assessment: opening.id,
      changes: changes.count, isNew: true)
  }

  /// The assessment that the file is about, or nil where it names a product, questionnaire or date that has none yet.
  ///
  /// An assessment whose product nobody has named yet takes the product of the file.
  private func assessment(meantBy answers: AnswersFile, in dossier: Dossier) -> Assessment? {
    let fitting = dossier.assessments.filter { assessment in
      let version = answers.header.questionnaire.map { $0.fits(assessment.questionnaire) }
      let date = answers.header.decisionDate.map { $0 == assessment.decisionDate }
      return version ?? true && date ?? true
    }
    guard let product = answers.header.product?.lowercased() else { return fitting.first }
    return fitting.first { $0.intake.product?.lowercased() == product }
      ?? fitting.first { $0.intake.product == nil }
  }

  /// A new assessment for the file, and what opens it and fills it; throws every problem at once.
  private func opening(
    _ answers: AnswersFile, of vendor: VendorID, beside existing: [Assessment]
  ) throws -> (Assessment, changes: [Change], source: [UInt8]) {
    let (entry, lookup) = try entry(askedForBy: answers)
    remember(entry.questionnaire)
    let intake = answers.header.openingIntake
    let assessment = Assessment(
      id: newAssessmentID(of: vendor, product: answers.header.product, beside: existing), vendor: vendor,
      questionnaire: entry.questionnaire.reference, intake: intake ?? Intake(decisionDate: Day(dayNumber: 0)),
      policy: try library.policy())
    var problems = lookup
    if intake == nil {
      problems.append(
        answers.problem(
          with: .decisionDate, "`decision_date` is missing, and a new assessment needs one",
          fix: "add it, such as `decision_date: 2026-11-21`"))
    }
    var changes: [Change] = []
    do throws(InvalidFile) {
      changes = try answers.changes(to: assessment, against: entry.questionnaire)
    } catch {
      problems = (error.problems + problems).sorted()
    }
    guard problems.isEmpty else { throw InvalidFile(problems) }
    return (assessment, assessment.opening + changes, entry.source)
  }

  /// The questionnaire of the library that the file asks for, or the default one with the problem that it is not there.
  private func entry(askedForBy answers: AnswersFile) throws -> (Library.Entry, [Problem]) {
    guard let request = answers.header.questionnaire else { return (try library.defaultQuestionnaire(), []) }
    let entries = try library.questionnaires()
    if let entry = entries.first(where: { request.fits($0.questionnaire.reference) }) { return (entry, []) }
    if let hash = request.hash, let source = try ledger.questionnaireSource(hash) {
      let kept = try Library.readQuestionnaire(source, file: "questionnaire \(request.id) in the database")
      return (Library.Entry(path: "", source: source, questionnaire: kept), [])
    }
    let same = entries.first { $0.questionnaire.id == request.id }
    return (same ?? entries[0], [library.missing(request, in: answers, among: entries)])
  }

  /// Everything wrong with a file whose vendor could not be read.
  private func problems(in answers: AnswersFile) throws -> [Problem] {
    let (entry, lookup) = try entry(askedForBy: answers)
    let nobody = Assessment(
      id: "", vendor: "", questionnaire: entry.questionnaire.reference,
      intake: Intake(decisionDate: Day(dayNumber: 0)))
    do throws(InvalidFile) {
      _ = try answers.changes(to: nobody, against: entry.questionnaire)
      return answers.problems + lookup
    } catch {
      return (error.problems + lookup).sorted()
    }
  }
}

extension Assessment {
  /// The changes that open it as it is before anything is answered.
  var opening: [Change] {
    [.assessmentOpened(id, vendor, questionnaire, intake)]
      + (policy.isEmpty ? [] : [.policyChanged(id, policy)])
  }
}
