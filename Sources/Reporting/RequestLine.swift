internal import Diligence
internal import Scoring

/// What is still to come from the vendor: an answer to several items, or evidence under one.
package struct RequestLine: Sendable, Equatable {
  let about: String
  let wanted: String

  /// Open items first, on one line, then the missing pieces of each item in the questionnaire's order.
  static func lines(of judged: JudgedAssessment) -> [RequestLine] {
    let open = judged.questionnaire.items.filter { judged.score(of: $0.id)?.standing == .open }
    let answers = open.filter { $0.computation == nil }.map { "\($0.id) \($0.title)" }
    let reports = open.filter { $0.computation != nil }.map { "\($0.id) \($0.title)" }
    return [
      all(reports, want: "an assurance report, or the statement that there is none"),
      all(answers, want: "an answer"),
    ].compactMap(\.self) + judged.questionnaire.items.compactMap { pieces(of: $0, judged) }
  }

  private static func all(_ items: [String], want wanted: String) -> RequestLine? {
    items.isEmpty ? nil : RequestLine(about: items.joined(separator: "; "), wanted: wanted)
  }

  /// Nil where nothing is on request, and nothing that came in could add a point.
  private static func pieces(of item: Item, _ judged: JudgedAssessment) -> RequestLine? {
    guard let score = judged.score(of: item.id), score.standing == .answered || score.standing == .open else {
      return nil
    }
    let canAdd = item.computation == nil && score.split.missingProof > 1e-9
    let wanted = item.evidencePieces.compactMap { piece -> String? in
      let status = judged.assessment.evidence(piece.id, of: item.id).status
      let isWanted = [.requested, .received, .refused].contains(status) || status == .notRequested && canAdd
      return isWanted ? "\(AnswerWords.name(of: piece)) (\(words(for: status)))" : nil
    }
    if wanted.isEmpty { return nil }
    return RequestLine(about: "\(item.id) \(item.title)", wanted: wanted.joined(separator: "; "))
  }

  private static func words(for status: Evidence.Status) -> String {
    status == .received ? "received, to be reviewed" : status.label
  }
}

extension RequestLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("about", "id and title of the items") { $0.about },
    .text("wanted", "the answer or the pieces that are missing") { $0.wanted },
  ]
}
