import Diligence
import Scoring
import TerminalUI

/// Everything an interviewer needs beside an item, as lines of a given width.
struct GuidancePane {
  let item: Item
  let sheet: Sheet
  /// A note that lost against somebody else's.
  let rescued: String?
  /// The evidence piece with the focus, if one has it.
  var piece: EvidenceID?
  /// Who last entered something about the answer, and when.
  var mark: Mark?
  var keys = KeyMap.standard
  /// Who the next answer is put down to; empty where nobody is named.
  var respondent = ""

  private var score: ItemScore? { sheet.score(of: item.id) }
  private var answer: Answer { sheet.answer(to: item.id) }

  func lines(width: Int) -> [[Span]] {
    var text = Lines(width: width)
    heading(&text)
    text.passage("ASK", "“\(item.guidance.prompt)”")
    if let piece = piece.flatMap({ item.piece($0) }) { states(of: piece, &text) } else { answers(&text) }
    contradictions(&text)
    counts(&text)
    notes(&text)
    details(&text)
    if piece == nil { evidence(&text) }
    text.passage("WHY IT IS ASKED", item.guidance.why)
    text.list("FOLLOW UP", item.guidance.followUps)
    sounds(&text)
    text.list("RED FLAGS", item.guidance.redFlags)
    text.passage("WHERE PROOF IS FOUND", item.guidance.proof)
    official(&text)
    return text.lines
  }

  private func heading(_ text: inout Lines) {
    text.add("\(item.id)  \(item.title)", .bold)
    let criterion = sheet.questionnaire.criteria.first { $0.id == item.criterion }?.title ?? ""
    let points = score.map { ", \(rounded($0.split.points)) points" } ?? ""
    text.add("\(item.importance.rawValue), \(item.criterion) \(criterion)\(points)", .dim)
  }

  private func answers(_ text: inout Lines) {
    if item.computation != nil {
      text.passage("ANSWER", "Worked out from the assurance reports; Enter opens them.")
      return
    }
    text.head("ANSWER, AND THE SCORE IT LEADS TO")
    let prospects = Prospects(answering: item, on: sheet)
    for (key, words, choice) in AnswerKeys(item: item).all {
      let isChosen = answer.choice == choice
      text.hanging(
        "\(isChosen ? "▸" : " ") \(key) ", words, isChosen ? .bold : .plain,
        end: isChosen ? "" : prospects.words(choice))
      if let gate = gate(of: choice) { text.hanging("    ! ", "trips: \(gate.title)", .dim) }
    }
    if !respondent.isEmpty {
      text.hanging("  \(key(.respondent)) ", "said by \(respondent), put beside the next answer", .dim)
    }
    if let reason = answer.reason { text.hanging("    reason: ", reason) }
    if let approver = answer.approver { text.hanging("    approved by: ", approver) }
    if let said = answer.saidWords(mark: mark) { text.hanging("    ", said, .dim) }
  }

  private func key(_ move: Move) -> String { keys.table[move]?.shownKey() ?? "" }

  private func gate(of choice: Choice) -> Gate? {
    guard case .option(let id) = choice, let gate = item.option(id)?.gate else { return nil }
    return sheet.questionnaire.gates.first { $0.id == gate }
  }

  private func states(of piece: EvidencePiece, _ text: inout Lines) {
    text.head("EVIDENCE \(piece.id)")
    text.add(piece.title)
    let now = sheet.assessment.evidence(piece.id, of: item.id)
    if !now.isEmpty { text.add(now.words, .dim) }
    text.head("STATE, AND THE SCORE IT LEADS TO")
    let prospects = Prospects(provingWith: piece.id, item, on: sheet)
    for (key, status) in EvidenceKeys.all {
      let isNow = now.status == status
      let score = status == EvidenceKeys.representative(unlike: now.status) ? prospects.words(status) : ""
      text.hanging("\(isNow ? "▸" : " ") \(key) ", status.label, isNow ? .bold : .plain, end: score)
    }
    text.hanging("  \(key(.nextSource)) ", "source: \(now.source.label)")
    text.hanging("  \(key(.oneDocument)) ", "one document for this and other pieces")
  }

  /// What something else on record says against the answer; it changes no number.
  private func contradictions(_ text: inout Lines) {
    for contradiction in sheet.card.contradictions(about: item.id) {
      text.passage("! CONTRADICTION", contradiction.text)
    }
  }

  private func counts(_ text: inout Lines) {
    guard let score, score.standing != .notAsked else { return }
    let level = score.level.map { ", proof \($0.name)" } ?? ""
    text.passage(
      "COUNTS \(rounded(score.split.earned)) of \(rounded(score.split.points)) points\(level)", score.because)
  }

  private func notes(_ text: inout Lines) {
    if let note = answer.note { text.passage("NOTE", note) }
    if let rescued { text.passage("YOUR NOTE, NOT RECORDED (\(key(.note)) opens it)", rescued) }
  }

  /// Structured facts beside the answer: companies that may see our data, and short named facts.
  private func details(_ text: inout Lines) {
    guard let details = answer.details else { return }
    let parties = details.parties.map { party in
      [party.name, party.purpose, party.country].compactMap { $0 }.joined(separator: ", ")
    }
    text.list("OTHER COMPANIES (\(key(.parties)) opens them)", parties)
    text.list("FACTS", details.facts.sorted { $0.key < $1.key }.map { "\($0): \($1)" })
  }

  private func evidence(_ text: inout Lines) {
    guard item.computation == nil else { return }
    text.head("EVIDENCE \(sheet.acceptedPieces(of: item))/\(item.evidencePieces.count)")
    for piece in item.evidencePieces {
      let state = sheet.assessment.evidence(piece.id, of: item.id)
      text.hanging("\(state.status.sign) \(piece.id) ", "\(piece.title): \(state.words)")
    }
  }

  private func sounds(_ text: inout Lines) {
    let pairs = item.guidance.sounds
    guard !pairs.isEmpty else { return }
    text.head("LISTEN FOR")
    for (label, words) in pairs { text.hanging("\(label): ", words) }
  }

  private func official(_ text: inout Lines) {
    let ids = item.officialCriteria.joined(separator: ", ")
    let brief = item.briefID.map { "checklist \($0)" }
    let both = [brief, ids.isEmpty ? nil : "official \(ids)"].compactMap { $0 }.joined(separator: ", ")
    guard !both.isEmpty || item.guidance.officialNote != nil else { return }
    text.head("CRITERIA" + (both.isEmpty ? "" : ": \(both)"))
    if let note = item.guidance.officialNote { text.add(note) }
  }
}

extension Guidance {
  /// How answers sound, the best first, each with its word.
  var sounds: [(label: String, words: String)] {
    [("strong", strong), ("adequate", adequate), ("weak", weak)].compactMap { label, words in
      words.map { (label, $0) }
    }
  }
}

extension Answer {
  /// Who entered it and who said it, such as `entered by ann, said by their CISO on 2026-11-18`; nil without an answer.
  func saidWords(mark: Mark?) -> String? {
    guard choice != nil else { return nil }
    let said = respondent.map { "said by \($0)" }
    let day = on.map { "on \($0)" }
    let saidOn = [said, day].compactMap { $0 }.joined(separator: " ")
    let parts = [mark.map { "entered by \($0.by)" }, saidOn.isEmpty ? nil : saidOn].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension Evidence.Status {
  /// A sign beside the word.
  var sign: String {
    switch self {
    case .notRequested: "·"
    case .requested: "○"
    case .received: "◐"
    case .accepted: "●"
    case .refused, .nonexistent: "✗"
    }
  }
}
