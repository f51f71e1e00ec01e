import Diligence
import Scoring
import TerminalUI

/// Everything an interviewer needs beside an item, as lines of a given width.
struct GuidancePane {
  let item: Item
  let sheet: Sheet
  /// A note that lost against somebody else's.
  let rescued: String?

  private var score: ItemScore? { sheet.score(of: item.id) }
  private var answer: Answer { sheet.answer(to: item.id) }

  func lines(width: Int) -> [[Span]] {
    var text = Lines(width: width)
    heading(&text)
    text.passage("ASK", "“\(item.guidance.prompt)”")
    answers(&text)
    counts(&text)
    notes(&text)
    evidence(&text)
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
    text.head("ANSWER")
    for (key, words, choice) in AnswerKeys(item: item).all {
      let isChosen = answer.choice == choice
      text.hanging("\(isChosen ? "▸" : " ") \(key) ", words, isChosen ? .bold : .plain)
    }
    if let reason = answer.reason { text.hanging("    reason: ", reason) }
    if let approver = answer.approver { text.hanging("    approved by: ", approver) }
    let who = [answer.respondent.map { "said by \($0)" }, answer.on.map { "on \($0)" }].compactMap { $0 }
    if !who.isEmpty { text.hanging("    ", who.joined(separator: " "), .dim) }
  }

  private func counts(_ text: inout Lines) {
    guard let score, score.standing != .notAsked else { return }
    let level = score.level.map { ", proof \($0.name)" } ?? ""
    text.passage(
      "COUNTS \(rounded(score.split.earned)) of \(rounded(score.split.points)) points\(level)", score.because)
  }

  private func notes(_ text: inout Lines) {
    if let note = answer.note { text.passage("NOTE", note) }
    if let rescued { text.passage("YOUR NOTE, NOT RECORDED (n opens it)", rescued) }
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
    let pairs = [
      ("strong", item.guidance.strong), ("adequate", item.guidance.adequate), ("weak", item.guidance.weak),
    ]
    guard pairs.contains(where: { $0.1 != nil }) else { return }
    text.head("LISTEN FOR")
    for (label, words) in pairs { if let words { text.hanging("\(label): ", words) } }
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

extension Sheet {
  /// How many evidence pieces of an item are accepted.
  func acceptedPieces(of item: Item) -> Int {
    item.evidencePieces.count { assessment.evidence($0.id, of: item.id).status == .accepted }
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
