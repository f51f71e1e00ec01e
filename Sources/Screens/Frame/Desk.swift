import Diligence
import Scoring
import TerminalUI

/// What all screens share: the day, the size, the portfolio, the vendors at work, the toast, and what is to be done next.
struct Desk: Sendable {
  /// Handed in at the start; proposed as decision date, never used to judge.
  let today: Day
  let person: Person
  /// The keys in force.
  let keys: KeyMap
  var size = Size(width: 80, height: 24)
  /// Nil until the portfolio has been read.
  var lines: [VendorSummary]?
  /// How many vendors there are behind ``lines`` that have not been read yet.
  var unread = 0
  /// Whether this is the made-up portfolio.
  var isSample = false
  /// Every vendor at work as it is recorded, or is about to be.
  var recorded: [VendorID: Worksheet] = [:]
  /// Changes that are tried without being stored; nil while everything shows as it is recorded.
  var trial: Trial?
  /// What was tried before the trial was left; one key takes it up again.
  var trialPutAside: Trial?
  /// Every vendor as it would be with what is tried; nil while nothing is.
  var tried: [VendorID: Worksheet]?
  /// What two people changed at once and nobody has decided between yet.
  private(set) var conflicts: [Conflict] = []
  /// Whether what is recorded already may be lost, because its file is gone or is another one.
  var isInDanger = false
  /// Whether something is being typed that was not handed over yet.
  var hasDraft = false
  /// A passing line above the footer. A text that was cut short inside it ends the sentence by itself.
  var toast: String? {
    didSet { if toast?.contains("….") == true { toast = toast.map(Self.withoutStrayPeriods) } }
  }
  /// Who answers for each vendor, as named in this session; see ``respondent(of:)``.
  var respondents: [VendorID: String] = [:]
  /// What is marked in each interview.
  var marks: [AssessmentID: Marked] = [:]
  /// What was typed for a new vendor before the screen was left.
  var keptIntake: IntakeScreen?
  /// Decisions begun and left before they were recorded.
  var keptDecisions: [AssessmentID: DecisionScreen] = [:]
  /// What was typed into other forms and could not be recorded, by field, so that it shows again.
  var keptTexts: [FormPlace: [String: String]] = [:]
  /// How far each document has been read in this session.
  var readings: [ReportPlace: ReadingState] = [:]
  /// Whether the bytes of documents are what was attached, as far as anybody looked in this session.
  var documentStates: [ContentHash: DocumentState] = [:]
  /// Elements of lists that were read and rejected in this session.
  var rejected: Set<RejectedElement> = []
  /// What the person read off documents without looking at what was proposed.
  var ownReadings: [ReportPlace: [ReportFact: OwnFact]] = [:]
  private var steps = 0
  /// The vendors changed in this session, the last one last, and those where something was taken back.
  var changedVendors: [VendorID] = []
  var turnedBackVendors: [VendorID] = []
  /// What to do once a vendor has been read that was not at work.
  var awaitedReversal: (vendor: VendorID, kind: ReversalKind)?
  private var hasMouse = true
  private var effects: [Effect] = []
  private var trips: [Trip] = []

  init(
    today: Day, person: Person, lines: [VendorSummary]? = nil, isSample: Bool = false,
    keys: KeyMap = .standard
  ) {
    self.today = today
    self.person = person
    self.keys = keys
    self.lines = lines
    self.isSample = isSample
  }

  /// Where to go once the screen is done with a key.
  enum Trip: Sendable {
    case show(any Screen)
    case replace(any Screen)
    case back
  }

  /// The part of the terminal between header and toast.
  var body: Size { Size(width: size.width, height: size.height - 3) }

  /// The key for a move as toasts name it: one that works while typing too, where there is such a key.
  func key(_ move: Move) -> String {
    let action = keys.table[move]
    let names = [action?.shownKey(typing: true), action?.shownKey()].compactMap { $0 }
    return names.first { !$0.isEmpty } ?? "the palette"
  }

  /// A new number for a text that is going to be typed.
  mutating func newDraft() -> Int {
    steps += 1
    return steps
  }

  private mutating func newStep(_ draft: Int? = nil) -> StepID {
    person.step(draft ?? newDraft())
  }

  /// A step for something that the world records by itself, which undo then takes back.
  mutating func newStep(of vendor: VendorID) -> Step {
    noteChange(to: vendor)
    return Step(newStep())
  }

  /// Whether changes are about to be handed over.
  var isRecording: Bool {
    effects.contains { if case .request(.record) = $0 { true } else { false } }
  }

  mutating func ask(_ request: Request) { effects.append(.request(request)) }
  mutating func want(_ effect: Effect) { effects.append(effect) }
  /// Has what is being typed recorded at the next pause; until then it is not saved.
  mutating func saveDraftSoon() {
    hasDraft = true
    want(.saveDraftSoon)
  }

  mutating func go(_ trip: Trip) { trips.append(trip) }

  /// Gives the mouse to the terminal for copying, or takes it back.
  mutating func releaseMouse() {
    hasMouse.toggle()
    want(.captureMouse(hasMouse))
    toast =
      hasMouse
      ? "Clicks work on this screen again."
      : "The terminal has the mouse, so text can be copied. \(key(.releaseMouse)) takes it back."
  }

  mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  mutating func takeTrips() -> [Trip] {
    defer { trips = [] }
    return trips
  }
}

extension Desk {
  /// Every vendor at work as the screens show it: as recorded, or with what is tried.
  var worksheets: [VendorID: Worksheet] { tried ?? recorded }

  /// An assessment as the screens show it: as recorded, or with what is tried.
  func sheet(_ subject: Subject) -> Sheet? {
    worksheets[subject.vendor]?.sheet(subject.assessment)
  }

  /// An assessment as it is recorded, whatever is tried.
  func recordedSheet(_ subject: Subject) -> Sheet? {
    recorded[subject.vendor]?.sheet(subject.assessment)
  }

  /// Makes changes to a vendor at work, asks for them to be recorded, and says what became of the score.
  ///
  /// `words` is a whole sentence such as "C01 is now partly."; nil changes without a word, as pauses in typing do.
  /// While something is tried, this is tried too and nothing is recorded.
  mutating func record(_ changes: [Change], of subject: Subject, saying words: String?, draft: Int? = nil) {
    if isTrying { return attempt(changes, of: subject, saying: words, draft: draft) }
    hasDraft = false
    let before = sheet(subject)?.card
    let name = words ?? "Text of \(changes.first.map(\.subjectWords) ?? "this vendor")."
    let step = newStep(draft)
    let requests = recorded[subject.vendor]?.change(changes, as: name, step: step) ?? []
    guard !requests.isEmpty else { return }
    requests.forEach { ask($0) }
    noteChange(to: subject.vendor)
    if let words { toast = sentence(words, before: before, after: sheet(subject)?.card) }
  }

  private mutating func noteChange(to vendor: VendorID) {
    turnedBackVendors = []
    if changedVendors.last != vendor { changedVendors.append(vendor) }
  }

  /// Records changes to a vendor that need not be at work, without a word.
  mutating func record(_ changes: [Change], ofVendor vendor: VendorID, as words: String) {
    let step = newStep()
    if recorded[vendor] == nil {
      ask(.record(changes, vendor, Step(step)))
    } else {
      recorded[vendor]?.change(changes, as: words, step: step).forEach { ask($0) }
    }
    noteChange(to: vendor)
  }

  /// What was done, what it did to score and advice, and how it is taken back.
  func sentence(_ words: String, before: Scorecard?, after: Scorecard?) -> String {
    let isOtherAdvice = after?.verdict != before?.verdict && before?.score != nil
    let advice = isOtherAdvice ? after?.verdict.map { "Advice is now \($0.label)." } : nil
    let sentences = [
      words, scoreMove(from: before?.score, to: after?.score), advice, "\(key(.undo)) takes it back.",
    ]
    return sentences.compactMap { $0 }.joined(separator: " ")
  }

  mutating func remember(_ item: ItemID, of subject: Subject) {
    guard let worksheet = recorded[subject.vendor], worksheet.places[subject.assessment] != item else {
      return
    }
    recorded[subject.vendor]?.remember(item, in: subject.assessment)
    tried?[subject.vendor]?.remember(item, in: subject.assessment)
    ask(.remember(subject.assessment, item))
  }

  func scoreMove(from old: Double?, to new: Double?) -> String {
    guard let new else { return "No score yet." }
    guard let old else { return "Score \(rounded(new)), the first." }
    if rounded(old) == rounded(new) { return "Score stays \(rounded(new))." }
    return "Score \(new > old ? "+" : "−")\(rounded(abs(new - old))), now \(rounded(new))."
  }
}

extension Desk {
  /// Takes in what the world answered; the screens look at it afterwards.
  ///
  /// `shown` is the vendor on the screen: news of another names it.
  mutating func take(_ answer: Answered, showing shown: VendorID? = nil) {
    switch answer {
    case .portfolio(let new, let isSample):
      if isSample != self.isSample {
        recorded = [:]
        (trial, trialPutAside, tried) = (nil, nil, nil)
      }
      (lines, unread) = (new, 0)
      self.isSample = isSample
    case .opened(let open): put(open)
    case .compared(let several): several.forEach { put($0) }
    case .refreshed(let several, let newLines, let others):
      let news = newsWords(others, showing: shown)
      let isErased = others.contains { RecordedErasure($0) != nil }
      if let news { toast = news }
      for open in several {
        if isErased { forget(open.dossier.vendorID) }
        put(open)
      }
      if let newLines {
        (lines, unread) = (newLines, 0)
        if isErased { closeVendors(except: newLines.map(\.vendor)) }
      }
      carryOutAwaitedReversal()
    case .recorded(let dossier): take(recorded[dossier.vendorID]?.settle(dossier))
    case .conflict(let yours, let theirs, let dossier):
      if recorded[dossier.vendorID] == nil { conflicts += Conflict.all(yours, theirs, of: dossier.vendorID) }
      take(recorded[dossier.vendorID]?.yield(to: theirs, dossier))
      toast = conflictWords(theirs)
    case .notRecorded(let changes, let why): takeRefusal(of: changes, why)
    case .cannotLook(let why): if unsavedCount == 0 { toast = why }
    case .inDanger(let why): takeDanger(why)
    case .written(let path): toast = "Written: \(path)"
    case .failed(let why): toast = why
    case .attached(let dossier, let assessment, let id, let isNew):
      recorded[dossier.vendorID]?.take(dossier)
      takeDocument(id, Subject(vendor: dossier.vendorID, assessment: assessment), isNew: isNew)
    case .reading(let assessment, let report, let state):
      take(state, of: ReportPlace(assessment: assessment, report: report))
    case .documents(_, let states): documentStates.merge(states) { _, new in new }
    case .history, .previewed, .weightPresets, .questionnaires, .edited, .pathCompletions, .notAttached: break
    }
    if isTrying { lay() }
  }

  /// What somebody else did last, as it differs from what shows until now.
  private func newsWords(_ events: [Event], showing shown: VendorID?) -> String? {
    guard let last = events.last(where: { $0.draft.by != person.name }) else { return nil }
    if let erasure = events.compactMap(RecordedErasure.init).last {
      return
        "\(erasure.by) erased \(erasure.erasure.extent). Why: \(erasure.erasure.reason.truncated(to: 60))"
    }
    let about = vendor(of: [last.change]).flatMap { recorded[$0] }
    let other = about.flatMap { $0.dossier.vendorID == shown ? nil : $0.vendor.name.truncated(to: 30) }
    let old = about?.dossier.inverse(of: last.change)
    return "\(other.map { "\($0): " } ?? "")\(last.draft.by) changed \(last.change.subjectWords): "
      + "\(last.change.valueWords(since: old))."
  }

  private static func withoutStrayPeriods(_ text: String) -> String {
    var kept = ""
    for character in text where !(character == "." && kept.last == "…") { kept.append(character) }
    return kept
  }

  private mutating func put(_ open: OpenVendor) {
    let id = open.dossier.vendorID
    if recorded[id] == nil {
      recorded[id] = Worksheet(open, actor: person.name)
    } else {
      take(conflicts: recorded[id]?.reopen(open) ?? [])
    }
  }

  func vendor(of changes: [Change]) -> VendorID? {
    changes.lazy.compactMap { change in
      switch change.subject {
      case .vendorName(let vendor), .vendorArchived(let vendor): vendor
      default: recorded.first { $0.value.dossier.assessment(change.assessment ?? "") != nil }?.key
      }
    }.first
  }

  func conflictWords(_ theirs: [Event]) -> String {
    guard let other = theirs.last else { return "Somebody else changed this first. Theirs is kept." }
    if let erasure = RecordedErasure(other) {
      return "\(erasure.by) erased \(erasure.erasure.extent) first. Yours is not recorded: look at it again."
    }
    return
      "\(other.draft.by) changed \(other.change.subjectWords) first: \(other.change.valueWords). Yours is not recorded."
  }

  /// Has the person choose between two values, in place of an older choice about the same.
  mutating func raise(_ conflict: Conflict) {
    conflicts.removeAll { $0.mine.subject == conflict.mine.subject }
    conflicts.append(conflict)
  }

  /// Ends the oldest conflict: theirs stands, or mine is recorded after it.
  mutating func settleConflict(recordingMine isMine: Bool) {
    guard !conflicts.isEmpty else { return }
    let conflict = conflicts.removeFirst()
    guard isMine else {
      toast = "\(conflict.theirs.draft.by)'s stays: \(conflict.theirs.change.valueWords)."
      return
    }
    let words = "\(conflict.mine.subjectWords): \(conflict.mine.valueWords)."
    record([conflict.mine] + conflict.along, ofVendor: conflict.vendor, as: words)
    toast = "Yours is recorded: \(words) \(key(.undo)) brings theirs back."
  }
}

/// A score for a person: one decimal, or a dash where there is none.
func scoreText(_ score: Double?) -> String {
  score.map(rounded) ?? "–"
}
