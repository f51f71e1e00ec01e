import Diligence
import Scoring

// What the keys of the list do to the focused row: answers on an item, states on an evidence piece.
extension InterviewScreen {
  /// A digit: an answer to the item, or the state of the evidence piece.
  mutating func choose(_ digit: Int, _ desk: inout Desk) {
    desk.toast = nil
    guard case .piece = focusedRow(desk) else { return answer(digit, &desk) }
    if let status = EvidenceKeys.status(for: digit) {
      setStatus(status, &desk)
    } else {
      desk.toast = "Evidence has the states 1 to 5, and 0 for not requested."
    }
  }

  private func answer(_ digit: Int, _ desk: inout Desk) {
    guard let item = focusedItem(desk), let sheet = sheet(desk) else { return }
    guard item.computation == nil else {
      desk.toast = "\(item.id) is worked out from the assurance reports; Enter opens them."
      return
    }
    guard let choice = AnswerKeys(item: item).choice(for: digit) else {
      desk.toast =
        "\(item.id) has \(item.options.count) answers: 1 to \(item.options.count), 0 is not known yet."
      return
    }
    var answer = sheet.answer(to: item.id)
    answer.choice = choice
    answer.on = desk.today
    let respondent = desk.respondent(of: interview)
    if !respondent.isEmpty { answer.respondent = respondent }
    let words = AnswerKeys(item: item).words(of: choice).inSentence
    desk.record([sheet.answer(item.id, answer)], of: interview, saying: "\(item.id) is now \(words).")
  }

  /// Backspace: the item is open again, its note stays; an evidence piece is not requested again.
  func clear(_ desk: inout Desk) {
    guard case .item(let id) = focusedRow(desk), let sheet = sheet(desk) else {
      return setStatus(.notRequested, &desk)
    }
    desk.record(
      [sheet.answer(id, sheet.answer(to: id).reopened)], of: interview, saying: "\(id) is open again.")
  }

  mutating func openNotApplicable(_ desk: inout Desk) {
    guard let item = focusedItem(desk), let sheet = sheet(desk) else { return }
    guard item.computation == nil else {
      desk.toast = "\(item.id) is worked out from the assurance reports; Enter opens them."
      return
    }
    open(.notApplicable(item.id, sheet.answer(to: item.id)), &desk)
  }
}

extension InterviewScreen {
  /// Space: the next state on the way from not requested to accepted, and round again.
  mutating func advance(_ desk: inout Desk) {
    guard case .piece(let item, let piece) = focusedRow(desk), let sheet = sheet(desk) else {
      return expand(&desk)
    }
    switch sheet.assessment.evidence(piece, of: item).status {
    case .notRequested: setStatus(.requested, &desk)
    case .requested: setStatus(.received, &desk)
    case .received: setStatus(.accepted, &desk)
    case .accepted, .refused, .nonexistent: setStatus(.notRequested, &desk)
    }
  }

  func setStatus(_ status: Evidence.Status, _ desk: inout Desk) {
    guard case .piece(let item, let piece) = focusedRow(desk), let sheet = sheet(desk) else {
      desk.toast = "Enter on an item shows its evidence; then the keys set the state of a piece."
      return
    }
    var evidence = sheet.assessment.evidence(piece, of: item)
    evidence.status = status
    if status == .accepted, evidence.on == nil { evidence.on = desk.today }
    desk.record(
      [sheet.evidence(item, piece, evidence)], of: interview,
      saying: "\(item) evidence \(piece): \(status.label).")
  }

  /// The next source: the vendor's document, an independent one, our own check.
  func nextSource(_ desk: inout Desk) {
    guard case .piece(let item, let piece) = focusedRow(desk), let sheet = sheet(desk) else {
      desk.toast =
        "Enter on an item shows its evidence; then \(desk.key(.nextSource)) steps through a piece's source."
      return
    }
    var evidence = sheet.assessment.evidence(piece, of: item)
    let sources = Evidence.Source.allCases
    let place = sources.firstIndex(of: evidence.source) ?? 0
    evidence.source = sources[(place + 1) % sources.count]
    desk.record(
      [sheet.evidence(item, piece, evidence)], of: interview,
      saying: "\(item) evidence \(piece): source is \(evidence.source.label).")
  }

  /// Enter: a section folds, an item shows its evidence, a computed item opens the reports, a piece opens its form.
  mutating func expand(_ desk: inout Desk) {
    guard let row = focusedRow(desk), let sheet = sheet(desk) else { return }
    switch row {
    case .section(let section):
      if outline.folded.remove(section) == nil { outline.folded.insert(section) }
    case .item(let id) where sheet.questionnaire.item(id)?.computation != nil:
      Destinations.go(.reports, from: interview, &desk)
    case .item(let id):
      if outline.expanded.remove(id) == nil { outline.expanded.insert(id) }
      showPieces(of: id, &desk)
    case .piece(let item, let piece):
      open(.evidence(item, piece, sheet.assessment.evidence(piece, of: item)), &desk)
    }
  }

  /// Right: shows what is folded away.
  mutating func unfold(_ desk: inout Desk) {
    switch focusedRow(desk) {
    case .section(let section): outline.folded.remove(section)
    case .item(let id) where focusedItem(desk)?.computation == nil && !outline.expanded.contains(id):
      expand(&desk)
    default: break
    }
  }

  /// Left: folds what is under the row, or goes up to what the row is under.
  mutating func fold(_ desk: inout Desk) {
    guard let row = focusedRow(desk), let sheet = sheet(desk) else { return }
    switch row {
    case .section(let section): outline.folded.insert(section)
    case .item(let id) where outline.expanded.contains(id): outline.expanded.remove(id)
    case .item(let id):
      if let section = sheet.questionnaire.item(id)?.section { focus(on: .section(section), &desk) }
    case .piece(let item, _):
      outline.expanded.remove(item)
      focus(on: .item(item), &desk)
    }
  }

  /// Scrolls just so far that the pieces under an item show as well.
  private mutating func showPieces(of id: ItemID, _ desk: inout Desk) {
    let rows = rows(desk)
    guard let place = rows.firstIndex(of: .item(id)),
      let last = rows.lastIndex(where: { $0.item == id })
    else { return }
    let height = listHeight(desk)
    list.move(to: last, count: rows.count, height: height)
    list.move(to: place, count: rows.count, height: height)
  }
}

extension String {
  /// As it stands inside a sentence, short enough for the toast: its first letter small unless it is an abbreviation.
  var inSentence: String {
    let short = count > 26 ? prefix(25) + "…" : prefix(26)
    guard let first = short.first, short.dropFirst().first?.isUppercase != true else { return String(short) }
    return first.lowercased() + short.dropFirst()
  }
}
