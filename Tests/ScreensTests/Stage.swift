import Diligence
import TerminalUI

@testable import Screens

/// The screens with a world of their own: requests are answered at once from memory, keys are given as words.
struct Stage {
  var app: App
  private(set) var dossiers: [VendorID: Dossier] = [:]
  /// Everything recorded on this stage, the oldest first.
  private(set) var events: [Event] = []
  private(set) var requests: [Request] = []
  private(set) var effects: [Effect] = []
  /// Set to let recording fail with this sentence.
  var refusal: String?
  /// Set to let the next recording meet a change by somebody else.
  var rival: Change?
  var places: [AssessmentID: ItemID] = [:]
  /// The sets of weights that are offered.
  var presets: [WeightPreset] = []
  /// The files and folders that completing a path finds.
  var paths: [PathCompletion] = []
  /// How each reading of a document goes; what comes after the last is asked for by ``send(_:)``.
  var readings: [ReadingState] = [.running(pagesDone: 12, pages: 84), .done(Fixture.proposed)]
  /// What became of the bytes of documents; kept where nothing is said.
  var documentStates: [ContentHash: DocumentState] = [:]

  static let person = Person(name: "jdoe", session: "s1")
  static let today: Day = Day(year: 2026, month: 11, day: 21) ?? Day(dayNumber: 0)

  /// An app over the vendors of ``Fixture``; none for an empty portfolio.
  init(
    _ dossiers: [Dossier] = [Fixture.dossier()], size: Size = Size(width: 80, height: 24),
    keys: KeyMap = .standard
  ) {
    for dossier in dossiers { self.dossiers[dossier.vendorID] = dossier }
    app = App(today: Self.today, person: Self.person, keys: keys)
    send(.event(.resized(size)))
    carryOut(app.firstEffects())
  }

  mutating func send(_ message: Message) { carryOut(app.update(message)) }

  /// Presses keys by their spelling: `"down", "1", "ctrl-z"`.
  mutating func press(_ keys: String...) {
    for key in keys { if let key = Key(spelling: key) { send(.event(.key(key))) } }
  }

  mutating func type(_ text: String) {
    for character in text { send(.event(.key(.character(character)))) }
  }

  mutating func resize(_ width: Int, _ height: Int) {
    send(.event(.resized(Size(width: width, height: height))))
  }

  func canvas(_ glyphs: GlyphSet = .unicode) -> Canvas {
    var canvas = Canvas(app.desk.size, glyphs: glyphs)
    app.draw(into: &canvas)
    return canvas
  }

  var text: String { canvas().text }
  var toast: String { app.desk.toast ?? "" }

  var interview: InterviewScreen? { app.top as? InterviewScreen }
  var sheet: Sheet? { app.top.subject.flatMap { app.desk.sheet($0) } }

  private mutating func carryOut(_ effects: [Effect]) {
    self.effects += effects
    for case .request(let request) in effects {
      requests.append(request)
      for answer in answers(to: request) { send(.answered(answer)) }
    }
  }

  mutating func answers(to request: Request) -> [Answered] {
    switch request {
    case .portfolio: return [.portfolio(lines, isSample: false)]
    case .open(let vendor): return dossiers[vendor].map { [.opened(open($0))] } ?? []
    case .add(let name, let intake, _):
      let dossier = Fixture.dossier(name: name, intake: intake)
      dossiers[dossier.vendorID] = dossier
      return [.opened(open(dossier))]
    case .openAssessment(let vendor, let intake, _):
      let count = dossiers[vendor]?.assessments.count ?? 0
      let id = AssessmentID("\(vendor)-\(count + 1)")
      take(
        .assessmentOpened(id, vendor, Fixture.questionnaire.reference, intake), of: vendor, by: "jdoe")
      return dossiers[vendor].map { [.opened(open($0))] } ?? []
    case .questionnaires:
      let small = Fixture.questionnaire
      return [.questionnaires([QuestionnaireChoice(reference: small.reference, title: small.title)])]
    case .weightPresets: return [.weightPresets(presets)]
    case .record(let changes, let vendor, let step): return record(changes, vendor, step)
    case .read(let vendor):
      return dossiers[vendor].map { [.refreshed([open($0)], lines: nil, others: [])] } ?? []
    case .compare(let vendors): return [.compared(vendors.compactMap { dossiers[$0] }.map(open))]
    case .history(let vendor):
      return [.history(vendor, events.filter { _ in dossiers[vendor] != nil })]
    case .preview(_, let assessment): return [.previewed(assessment, Fixture.writtenReport)]
    case .writeReport: return [.written(path: "example-code.md")]
    case .completePath(let text):
      return [.pathCompletions(for: text, paths.filter { $0.path.hasPrefix(text) })]
    case .attach(let path, let kind, let vendor, let assessment, let step):
      return attach(path, kind, vendor, assessment, step)
    case .readDocument(_, let assessment, let report):
      return readings.map { .reading(assessment, report, $0) }
    case .checkDocuments(let vendor):
      let documents = dossiers[vendor]?.assessments.flatMap { $0.documents.values } ?? []
      let states = documents.map { ($0.hash, documentStates[$0.hash] ?? .kept) }
      return [.documents(vendor, Dictionary(states) { first, _ in first })]
    default: return []
    }
  }

  /// Takes any path but one that begins with `/gone`; the file's name stands for its bytes.
  private mutating func attach(
    _ path: String, _ kind: AssuranceReport.Kind?, _ vendor: VendorID, _ id: AssessmentID, _ step: Step
  ) -> [Answered] {
    if path.hasPrefix("/gone") { return [.notAttached(path: path, "Cannot open it. Check the path.")] }
    let name = path.split(separator: "/").last.map { String($0) } ?? ""
    let document = Fixture.document(name)
    let known = dossiers[vendor]?.assessment(id)?.documents.first { $0.value.hash == document.hash }?.key
    let report = known ?? ReportID(slug(of: String(name.prefix { $0 != "." }), fallback: "document"))
    if known == nil {
      take(.documentAttached(id, report, document), of: vendor, by: "jdoe", step)
      if let kind {
        take(
          .reportRecorded(id, report, AssuranceReport(id: report, kind: kind)), of: vendor, by: "jdoe", step)
      }
    }
    return dossiers[vendor].map { [.attached($0, id, report, isNew: known == nil)] } ?? []
  }

  private mutating func record(_ changes: [Change], _ vendor: VendorID, _ step: Step) -> [Answered] {
    if let refusal { return [.notRecorded(changes, refusal)] }
    if let rival {
      self.rival = nil
      let event = take(rival, of: vendor, by: "maria")
      return dossiers[vendor].map { [.conflict(yours: changes, theirs: [event], $0)] } ?? []
    }
    for change in changes { take(change, of: vendor, by: "jdoe", step) }
    return dossiers[vendor].map { [.recorded($0)] } ?? []
  }

  /// Somebody else changes something, which is noticed at once.
  mutating func meanwhile(_ change: Change, of vendor: VendorID = "example-code") {
    let event = take(change, of: vendor, by: "maria")
    guard let dossier = dossiers[vendor] else { return }
    send(.answered(.refreshed([open(dossier)], lines: nil, others: [event])))
  }

  @discardableResult
  private mutating func take(
    _ change: Change, of vendor: VendorID, by name: String, _ step: Step? = nil
  ) -> Event {
    let draft = Draft(change: change, at: Moment(seconds: 1_795_000_000), by: name, step: step)
    let event = Event(sequence: (dossiers[vendor]?.seen ?? 0) + 1, draft: draft)
    dossiers[vendor]?.take(event)
    events.append(event)
    return event
  }

  /// Lets somebody else change the first vendor, as another terminal does.
  mutating func others(_ changes: [Change], by name: String) {
    guard let vendor = app.top.subject?.vendor else { return }
    let theirs = changes.map { take($0, of: vendor, by: name) }
    guard let dossier = dossiers[vendor] else { return }
    send(.answered(.refreshed([open(dossier)], lines: nil, others: theirs)))
  }

  private func open(_ dossier: Dossier) -> OpenVendor {
    OpenVendor(
      dossier: dossier, questionnaires: [Fixture.questionnaire.hash: Fixture.questionnaire], places: places)
  }

  private func worksheet(_ dossier: Dossier) -> Worksheet {
    Worksheet(open(dossier), actor: Self.person.name)
  }

  private var lines: [VendorSummary] {
    dossiers.values.sorted { $0.vendorID < $1.vendorID }.map { dossier in
      let sheet = worksheet(dossier).newest.flatMap { worksheet(dossier).sheet($0) }
      return VendorSummary(
        vendor: dossier.vendorID, name: dossier.vendor.name, isArchived: dossier.vendor.isArchived,
        updated: dossier.updated ?? Moment(seconds: 0),
        assessment: sheet.map { sheet in
          AssessmentSummary(
            id: sheet.assessment.id, questionnaire: sheet.questionnaire.hash,
            product: sheet.assessment.intake.product,
            decisionDate: sheet.assessment.decisionDate, answered: sheet.card.progress.answered,
            asked: sheet.card.progress.asked, score: sheet.card.score, low: sheet.card.low,
            high: sheet.card.high, tier: sheet.card.tier.number, verdict: sheet.card.verdict,
            gatesInTheWay: sheet.card.gates.count(where: \.isInTheWay), decided: nil,
            criteria: sheet.card.shares(in: sheet.questionnaire))
        })
    }
  }
}

extension Request {
  /// What it asks to record, whichever step that is; nil where it asks for something else.
  var changes: [Change]? {
    if case .record(let changes, _, _) = self { changes } else { nil }
  }
}
