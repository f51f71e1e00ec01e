internal import Diligence
internal import Foundation
internal import ReportReading
internal import Screens
internal import Scoring
internal import TerminalUI
internal import Workflows

/// Answers what the screens ask for; runs on the terminal's loop, after the frame is painted.
final class ScreenRequests {
  private var workspace: Workspace
  private let environment: Environment
  /// Read when the first vendor is opened, not at the start.
  private lazy var places = PlaceFile(besides: workspace.path)
  private(set) var isSample: Bool
  private var dossiers: [VendorID: Dossier] = [:]
  private let readings = DocumentReadings()
  /// The last event that the screens know of, whoever's it was.
  private var looked: Int
  /// Whether another program's lock was waited for in vain; nobody waits so long for it again.
  private var isShortOfPatience = false
  /// What was said last of why the database cannot be looked at; nil while it can.
  private var trouble: Trouble?

  init(workspace: Workspace, environment: Environment, isSample: Bool = false) {
    self.workspace = workspace
    self.environment = environment
    self.isSample = isSample
    looked = (try? workspace.head().events) ?? 0
  }

  /// Who sits at the screens.
  var person: Person { Person(name: workspace.actor, session: workspace.session) }

  /// Carries out one request. What goes wrong becomes an answer, so that nothing on the screen is lost.
  ///
  /// What takes long comes to `later`, from a thread of its own; without `later` it is waited for.
  func answer(_ request: Request, later: (@Sendable (Answered) -> Void)? = nil) -> Answered? {
    do {
      if case .readDocument(let vendor, let assessment, let report) = request {
        return try read(ReportPlace(assessment: assessment, report: report), of: vendor, later)
      }
      return try carryOutStubbornly(request)
    } catch {
      let trouble = Trouble(error)
      let text =
        trouble?.brief ?? Failure.describe(error)?.lines.joined(separator: " ") ?? "\(error)"
      if case .look = request { return lookFailed(trouble, text) }
      if case .attach(let path, _, _, _, _) = request { return .notAttached(path: path, text) }
      if case .readDocument(_, let assessment, let report) = request {
        return .reading(assessment, report, .failed(text))
      }
      guard case .record(let changes, let vendor, _) = request else { return .failed(text) }
      if let changed = error as? ChangedMeanwhile, let dossier = dossiers[vendor] {
        return .conflict(yours: changes, theirs: changed.theirs, dossier)
      }
      return .notRecorded(changes, text)
    }
  }

  /// Carries out a request, once more where the database had to be opened anew for it.
  private func carryOutStubbornly(_ request: Request) throws -> Answered? {
    do {
      let answer = try carryOut(request)
      havePatience(true)
      return answer
    } catch {
      havePatience(Trouble(error)?.isLock != true)
      guard workspace.reopen(after: error) else { throw error }
      return try carryOut(request)
    }
  }

  /// Whoever waited in vain for another program's lock is not to wait so long at every key.
  private func havePatience(_ isPatient: Bool) {
    guard isShortOfPatience == isPatient else { return }
    isShortOfPatience = !isPatient
    workspace.wait(atMost: isPatient ? Environment.patienceOfScreens : .milliseconds(200))
  }

  /// Says once why nobody can look, and not every second.
  private func lookFailed(_ trouble: Trouble?, _ text: String) -> Answered? {
    guard trouble != self.trouble else { return nil }
    self.trouble = trouble
    return trouble?.isDanger == true ? .inDanger(text) : .cannotLook(text)
  }

  private func carryOut(_ request: Request) throws -> Answered? {
    switch request {
    case .portfolio: return .portfolio(try workspace.summaries(), isSample: isSample)
    case .open(let vendor): return .opened(try open(vendor))
    case .add(let name, let intake, let questionnaire):
      return .opened(
        try opened(try workspace.addVendor(name: name, questionnaire: questionnaire, intake: intake)))
    case .openAssessment(let vendor, let intake, let questionnaire):
      return .opened(
        try opened(try workspace.openAssessment(of: vendor, questionnaire: questionnaire, intake: intake)))
    case .record(let changes, let vendor, let step):
      return .recorded(try record(changes, of: vendor, step))
    case .read(let vendor): return .refreshed([try open(vendor)], lines: nil, others: [])
    case .look: return try lookAgain()
    case .putBack:
      try workspace.putBack()
      return nil
    case .compare(let vendors): return .compared(try vendors.map(open))
    case .writeReport(let vendor, let assessment):
      return .written(path: placed(try writeReport(on: vendor, assessment)))
    case .writeComparison(let vendors): return .written(path: placed(try writeComparison(of: vendors)))
    case .samplePortfolio:
      change(to: try environment.sampleWorkspace(), isSample: true)
      return .portfolio(try workspace.summaries(), isSample: true)
    case .ownPortfolio:
      change(to: try environment.workspace(patience: Environment.patienceOfScreens), isSample: false)
      return .portfolio(try workspace.summaries(), isSample: false)
    case .history(let vendor): return .history(vendor, try workspace.events(of: vendor))
    case .preview(let vendor, let assessment):
      return .previewed(assessment, try scoredReport(on: vendor, assessment))
    case .weightPresets(let questionnaire):
      return .weightPresets(try workspace.weightPresets(for: questionnaire))
    case .questionnaires:
      return .questionnaires(
        try workspace.library.questionnaires().map(\.questionnaire)
          .map { QuestionnaireChoice(reference: $0.reference, title: $0.title) })
    case .remember(let assessment, let item):
      places.remember(item, in: assessment)
      return nil
    case .completePath(let path): return .pathCompletions(for: path, PathCompletions.of(path))
    case .attach(let path, let kind, let vendor, let assessment, let step):
      return try attach(path, kind, to: vendor, assessment, step)
    case .readDocument: return nil
    case .stopReading(let assessment, let report):
      readings.stop(ReportPlace(assessment: assessment, report: report))
      return nil
    case .checkDocuments(let vendor):
      return .documents(vendor, workspace.documentStates(of: try dossier(of: vendor)))
    }
  }

  private func dossier(of vendor: VendorID) throws -> Dossier {
    try dossiers[vendor] ?? workspace.dossier(of: vendor)
  }

  private func attach(
    _ path: String, _ kind: AssuranceReport.Kind?, to vendor: VendorID, _ assessment: AssessmentID,
    _ step: Step
  ) throws -> Answered {
    let attachment = try workspace.attach(
      PathCompletions.expanded(path), to: vendor.text, AssessmentChoice(assessment: assessment.text),
      kind: kind,
      as: step)
    let before = try dossier(of: vendor).seen
    if before == looked { looked = attachment.dossier.seen }
    dossiers[vendor] = attachment.dossier
    return .attached(attachment.dossier, assessment, attachment.id, isNew: attachment.isNew)
  }

  private func read(
    _ place: ReportPlace, of vendor: VendorID, _ later: (@Sendable (Answered) -> Void)?
  ) throws -> Answered? {
    guard let document = try dossier(of: vendor).assessment(place.assessment)?.documents[place.report] else {
      throw WorkFailed("No file is attached as \(place.report).")
    }
    let path = try workspace.place(of: document)
    guard let later else {
      let read = try DocumentReading.wait(forFile: path, called: document.name)
      return .reading(place.assessment, place.report, .done(read.report))
    }
    readings.begin(place, in: try OpenedFile(path, called: document.name), post: later)
    return nil
  }

  /// Ends what is still under way.
  func close() { readings.stopAll() }

  private func record(_ changes: [Change], of vendor: VendorID, _ step: Step) throws -> Dossier {
    var dossier = try dossier(of: vendor)
    defer { dossiers[vendor] = dossier }
    let before = dossier.seen
    try workspace.record(changes, in: &dossier, as: step)
    // Events of others in between may be about other vendors that show; the next look tells of them.
    if before == looked, dossier.seen == before + changes.count { looked = dossier.seen }
    return dossier
  }

  /// Looks, and says so where what stood in the way of looking is gone.
  private func lookAgain() throws -> Answered? {
    // Where there are news, the next look tells that the trouble is over.
    if let news = try look() { return news }
    defer { trouble = nil }
    return trouble?.isDanger == true ? .inDanger(nil) : nil
  }

  /// What others have changed, about the portfolio and the vendors that were opened; nil where nothing is new.
  private func look() throws -> Answered? {
    let events = try workspace.events(after: looked)
    guard let last = events.last else { return nil }
    looked = last.sequence
    let changed = dossiers.filter { $0.value.seen < last.sequence && $0.value.isConcerned(by: events) }
    let lines = try workspace.summaries()
    close(dossiersExcept: lines.map(\.vendor), events)
    return .refreshed(
      try changed.keys.filter { dossiers[$0] != nil }.sorted().map(open), lines: lines,
      others: events.filter { event in changed.values.contains { $0.seen < event.sequence } })
  }

  /// Drops vendors that were erased, and where the person was in them.
  private func close(dossiersExcept known: [VendorID], _ events: [Event]) {
    guard events.contains(where: { RecordedErasure($0) != nil }) else { return }
    for vendor in Set(dossiers.keys).subtracting(known) {
      places.forget(dossiers.removeValue(forKey: vendor)?.assessments.map(\.id) ?? [])
    }
  }

  private func open(_ vendor: VendorID) throws -> OpenVendor {
    try opened(try workspace.dossier(of: vendor))
  }

  private func opened(_ dossier: Dossier) throws -> OpenVendor {
    dossiers[dossier.vendorID] = dossier
    var questionnaires: [ContentHash: Questionnaire] = [:]
    for assessment in dossier.assessments {
      questionnaires[assessment.questionnaire.hash] = try workspace.questionnaire(
        pinnedBy: assessment.questionnaire)
    }
    return OpenVendor(dossier: dossier, questionnaires: questionnaires, places: places.places)
  }

  private func scoredReport(on vendor: VendorID, _ assessment: AssessmentID) throws -> String {
    let choice = AssessmentChoice(assessment: assessment.text)
    return try workspace.scoredReport(of: try workspace.scored(vendor.text, choice))
  }

  private func writeReport(on vendor: VendorID, _ assessment: AssessmentID) throws -> String {
    let report = try scoredReport(on: vendor, assessment)
    return try DocumentFile.writeBeside(report, named: slug(of: vendor.text, fallback: "vendor"))
  }

  private func writeComparison(of vendors: [VendorID]) throws -> String {
    let report = try workspace.comparisonReport(of: try workspace.compared(vendors.map(\.text)))
    return try DocumentFile.writeBeside(report, named: "comparison")
  }

  /// The name of a document with the folder that it lies in, so that a person finds it.
  private func placed(_ name: String) -> String {
    "\(name), in \(FileManager.default.currentDirectoryPath)"
  }

  private func change(to other: Workspace, isSample: Bool) {
    workspace = other
    self.isSample = isSample
    dossiers = [:]
    looked = (try? other.head().events) ?? 0
    places = PlaceFile(besides: other.path)
  }
}
