import Diligence
import Scoring
import TerminalUI

// What if: answers, documents and tests that are tried on the items, without being stored.
extension ScorecardScreen {
  mutating func performWhatIf(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .ifAnswered: desk.toast = "Press the digit of an answer: 1 is the best, 0 is not known."
    case .ifProven: tryEvidence(&desk)
    case .ifTested: tryTest(&desk)
    case .ifOpen: tryNothing(&desk)
    case .dropAttempt: dropAttempt(&desk)
    case .turnTrial: keepingFocus(&desk) { $1.turnTrial() }
    case .keepTrial: keepingFocus(&desk) { $1.keepTrial() }
    case .undo: keepingFocus(&desk) { $1.isTrying ? $1.takeBackAttempt() : $1.undo($0.about) }
    case .redo: keepingFocus(&desk) { $1.isTrying ? $1.tryAttemptAgain() : $1.redo($0.about) }
    case .back where desk.isTrying && !cameTrying: keepingFocus(&desk) { $1.dropTrial() }
    default: return false
    }
    return true
  }

  private mutating func attempt(_ changes: [Change], saying words: String, _ desk: inout Desk) {
    keepingFocus(&desk) { $1.attempt(changes, of: $0.about, saying: words) }
  }

  /// The item at hand where a person answers it; says why not otherwise.
  private func itemToTry(_ desk: inout Desk) -> (item: Item, sheet: Sheet)? {
    guard let sheet = desk.sheet(about), let item = focusedItem(desk).flatMap(sheet.questionnaire.item) else {
      desk.toast = "Go to an item first; Enter on a criterion shows its items."
      return nil
    }
    if item.computation != nil {
      desk.toast = "\(item.id) is worked out from the assurance reports; \(desk.key(.openItem)) opens them."
      return nil
    }
    return (item, sheet)
  }

  /// A digit: tries an answer to the item, or a state of the evidence piece.
  mutating func tryDigit(_ digit: Int, _ desk: inout Desk) {
    desk.toast = nil
    if case .piece(let item, let piece) = focused(desk) { return tryStatus(digit, item, piece, &desk) }
    guard let (item, sheet) = itemToTry(&desk) else { return }
    guard let choice = AnswerKeys(item: item).choice(for: digit) else {
      return desk.toast =
        "\(item.id) has \(item.options.count) answers: 1 to \(item.options.count), 0 is not known."
    }
    var answer = sheet.answer(to: item.id)
    answer.choice = choice
    answer.on = desk.today
    let words = AnswerKeys(item: item).words(of: choice).inSentence
    attempt([sheet.answer(item.id, answer)], saying: "\(item.id) is \(words).", &desk)
  }

  private mutating func tryStatus(_ digit: Int, _ item: ItemID, _ piece: EvidenceID, _ desk: inout Desk) {
    guard let sheet = desk.sheet(about), let status = EvidenceKeys.status(for: digit) else { return }
    var evidence = sheet.assessment.evidence(piece, of: item)
    evidence.status = status
    attempt(
      [sheet.evidence(item, piece, evidence)], saying: "\(item) evidence \(piece): \(evidence.words).", &desk)
  }

  /// Tries that what is asked for is accepted: as the vendor's document, then from an independent source, then by our own
  /// check; on a piece that piece alone.
  private mutating func tryEvidence(_ desk: inout Desk) {
    guard let (item, sheet) = itemToTry(&desk) else { return }
    let row = focused(desk)
    let pieces = item.evidencePieces.map(\.id).filter { row == .piece(item.id, $0) || !row.isPiece }
    let source = nextSource(pieces.map { sheet.assessment.evidence($0, of: item.id) })
    let changes = pieces.map { piece in
      var evidence = sheet.assessment.evidence(piece, of: item.id)
      (evidence.status, evidence.source) = (.accepted, source)
      return sheet.evidence(item.id, piece, evidence)
    }
    let what = row.isPiece ? "evidence \(pieces.first?.text ?? "")" : "all evidence"
    attempt(changes, saying: "\(item.id) \(what): accepted, \(source.label).", &desk)
  }

  /// The source after the one that all pieces are accepted from; the vendor's document at first.
  private func nextSource(_ evidence: [Evidence]) -> Evidence.Source {
    let sources = Evidence.Source.allCases
    guard let first = evidence.first,
      evidence.allSatisfy({ $0.status == .accepted && $0.source == first.source }),
      let place = sources.firstIndex(of: first.source)
    else { return .vendor }
    return sources[(place + 1) % sources.count]
  }

  /// Tries that the newest report tests the item without exception.
  private mutating func tryTest(_ desk: inout Desk) {
    guard let (item, sheet) = itemToTry(&desk) else { return }
    guard item.category != nil else {
      return desk.toast = "No report tests \(item.id); it is proven by a contract or a call."
    }
    guard var report = sheet.newestReport else {
      return desk.toast =
        "No report is recorded that could test \(item.id). \(desk.key(.reports)) opens the reports."
    }
    let page = report.tests[item.id]?.page ?? 1
    report.tests[item.id] = ReportTest(result: .clean, page: page)
    attempt(
      [.reportRecorded(about.assessment, report.id, report)],
      saying: "\(item.id) is tested in \(report.id) without exception.", &desk)
  }

  /// Backspace: what is tried on the item is dropped; where nothing is, tries that the item is open.
  private mutating func tryNothing(_ desk: inout Desk) {
    guard let (item, sheet) = itemToTry(&desk) else { return }
    let attempts = desk.trial?.attempts ?? []
    let own = attempts.indices.filter { place in
      attempts[place].subject == about && attempts[place].changes.contains { $0.isAbout(item.id) }
    }
    guard own.isEmpty else {
      keepingFocus(&desk) { for place in own.reversed() { $1.dropAttempt(at: place) } }
      return desk.toast = "\(item.id) is as recorded. \(desk.key(.redo)) tries it again."
    }
    attempt(
      [sheet.answer(item.id, sheet.answer(to: item.id).reopened)], saying: "\(item.id) is open.", &desk)
  }

  private mutating func dropAttempt(_ desk: inout Desk) {
    guard case .attempt(let place) = focused(desk), let words = desk.trial?.attempts[place].words else {
      return desk.toast = "\(desk.key(.dropAttempt)) on something tried takes it back."
    }
    desk.dropAttempt(at: place)
    desk.toast = "No longer tried: \(words) \(desk.key(.redo)) tries it again."
    noteFocus(desk)
  }
}

extension Change {
  /// Whether it answers the item or records evidence for it.
  fileprivate func isAbout(_ item: ItemID) -> Bool {
    switch subject {
    case .answer(_, item), .evidence(_, item, _): true
    default: false
    }
  }
}

extension ScorecardRow.About {
  fileprivate var isPiece: Bool {
    if case .piece = self { true } else { false }
  }
}

extension Sheet {
  /// The report with the latest end that can test items, a SOC 2 Type II where there is one.
  fileprivate var newestReport: AssuranceReport? {
    let testing = assessment.sortedReports.filter { ![.bridgeLetter, .soc1, .other].contains($0.kind) }
    let typeTwo = testing.filter { $0.kind == .soc2 && $0.type == .typeII }
    func end(_ report: AssuranceReport) -> Day { report.end ?? report.asOf ?? Day(dayNumber: 0) }
    return (typeTwo.isEmpty ? testing : typeTwo).max { end($0) < end($1) }
  }
}
