import Diligence
import Scoring

/// What the score would be after each key that changes the focused row, worked out before one is pressed.
struct Prospects: Sendable, Equatable {
  private let now: Double?
  private var byChoice: [Choice: Double] = [:]
  private var byStatus: [Evidence.Status: Double] = [:]

  /// By answer; empty for an item that is worked out from the reports.
  init(answering item: Item, on sheet: Sheet) {
    now = sheet.card.score
    guard item.computation == nil, sheet.score(of: item.id)?.standing != .notAsked else { return }
    let choices = item.options.map { Choice.option($0.id) } + [.unknown]
    let scores = sheet.scores(trying: choices) { assessment, choice in
      assessment.answers[item.id, default: Answer()].choice = choice
    }
    for (choice, score) in zip(choices, scores) { byChoice[choice] = score }
  }

  /// By state of one evidence piece; empty where the item has no answer that it could prove.
  init(provingWith piece: EvidenceID, _ item: Item, on sheet: Sheet) {
    now = sheet.card.score
    guard sheet.score(of: item.id)?.standing == .answered, item.computation == nil else { return }
    let statuses: [Evidence.Status] = [.accepted, .received]
    let recorded = sheet.assessment.evidence(piece, of: item.id)
    let scores = sheet.scores(trying: statuses) { assessment, status in
      var evidence = recorded
      evidence.status = status
      assessment.evidence[item.id, default: [:]][piece] = evidence
    }
    byStatus[.accepted] = scores[0]
    for status in Evidence.Status.allCases where status != .accepted { byStatus[status] = scores[1] }
  }

  /// `→ 66.2`, or `→ same` where the score stays; nothing for not applicable, which counts only once it is approved.
  func words(_ choice: Choice) -> String { words(byChoice[choice]) }

  /// `→ 66.2`, or `→ same` where the score stays.
  func words(_ status: Evidence.Status) -> String { words(byStatus[status]) }

  private func words(_ score: Double?) -> String {
    guard let score else { return "" }
    return rounded(score) == now.map(rounded) ? "→ same" : "→ \(rounded(score))"
  }
}

extension Sheet {
  /// The score after each of several changes to the assessment.
  fileprivate func scores<Key>(
    trying keys: [Key], _ change: (inout Assessment, Key) -> Void
  ) -> [Double?] {
    let trials = keys.map { key in
      var trial = assessment
      change(&trial, key)
      return trial
    }
    return questionnaire.numbers(of: trials).map(\.score)
  }
}
