import Diligence
import Scoring

/// What an interviewer needs beside an item, in sentences.
struct PlainGuidance {
  let item: Item
  let sheet: Sheet

  var all: [String] {
    let criterion = sheet.questionnaire.criteria.first { $0.id == item.criterion }?.title ?? ""
    let points = sheet.score(of: item.id).map { ["It is worth \(rounded($0.split.points)) points."] } ?? []
    let because = sheet.score(of: item.id).map { ["As it stands: \($0.because)"] } ?? []
    let why = item.guidance.why.isEmpty ? [] : ["Why it is asked: \(item.guidance.why)"]
    return ["It belongs to \(item.criterion) \(criterion)."] + points + because + why + whatToListenFor
      + proof
  }

  /// Follow-up questions, what good and weak answers sound like, red flags.
  var whatToListenFor: [String] {
    let guidance = item.guidance
    let sounds = [("strong", guidance.strong), ("adequate", guidance.adequate), ("weak", guidance.weak)]
    let lines =
      guidance.followUps.map { "Follow up: \($0)" }
      + sounds.compactMap { label, words in words.map { "A \(label) answer: \($0)".withArticle } }
      + guidance.redFlags.map { "Red flag: \($0)" }
    return lines.isEmpty ? ["There are no follow-up questions to \(item.id)."] : lines
  }

  private var proof: [String] {
    let official = item.officialCriteria.joined(separator: ", ")
    return (item.guidance.proof.isEmpty ? [] : ["Where proof is found: \(item.guidance.proof)"])
      + (official.isEmpty ? [] : ["Official criteria: \(official)."])
      + (item.guidance.officialNote.map { [$0] } ?? [])
  }
}

extension String {
  fileprivate var withArticle: String { hasPrefix("A adequate") ? "An" + dropFirst() : self }
}
