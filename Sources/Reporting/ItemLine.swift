internal import Diligence
internal import Scoring

/// The items of one section with everything noted beside them.
package struct SectionLine: Sendable, Equatable {
  let title: String
  let items: [ItemLine]

  /// Nil for a section without items.
  init?(_ section: Section, of judged: JudgedAssessment) {
    title = section.title
    items = judged.questionnaire.items(in: section.id).map { ItemLine($0, of: judged) }
    if items.isEmpty { return nil }
  }
}

extension SectionLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("section", "the section's title") { $0.title },
    .list("items", "the section's items in the order asked") { $0.items },
    .list("notes", "the items of the section beside which something was noted") {
      $0.items.filter { $0.note != nil }
    },
  ]
}

/// One item: what was answered, by whom, how well it is proven and what was noted.
package struct ItemLine: Sendable, Equatable {
  let id: ItemID
  let title: String
  let answer: String
  let level: String?
  let split: PointSplit
  let respondent: String?
  let accepted: String
  let because: String
  let note: String?
  let recorded: Mark?

  init(_ item: Item, of judged: JudgedAssessment) {
    let given = judged.assessment.answers[item.id] ?? Answer()
    let score = judged.score(of: item.id)
    id = item.id
    title = item.title
    answer = AnswerWords.answer(to: item, given, score)
    level = score?.level?.name
    split = score?.split ?? PointSplit()
    let name = given.respondent.flatMap { $0.isBlank ? nil : $0 }
    respondent = given.on.map { "\(name ?? Phrase.nothing), \($0)" } ?? name
    let (accepted, asked) = AnswerWords.pieces(of: item, in: judged.assessment)
    self.accepted = item.computation == nil ? "\(accepted) of \(asked)" : Phrase.nothing
    because = score?.because ?? ""
    note = AnswerWords.note(given, to: item)
    recorded = judged.marks[.answer(judged.assessment.id, item.id)]
  }
}

extension ItemLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("id", "the item's id") { $0.id.text },
    .text("title", "what the item is about") { $0.title },
    .text("answer", "the answer as the questionnaire words it") { $0.answer },
    .text("level", "how well it is proven, L0 to L4") { $0.level ?? Phrase.nothing },
    .text("points", "points earned of those it can earn at most") {
      $0.split.points > 0
        ? "\(rounded($0.split.earned)) of \(rounded($0.split.points))" : Phrase.nothing
    },
    .text("respondent", "who answered for the vendor, and when") { $0.respondent ?? Phrase.nothing },
    .text("accepted", "how many of its evidence pieces are accepted") { $0.accepted },
    .text("because", "why it scored so, in one sentence") { $0.because },
    .text("note", "what was noted beside the answer") { $0.note },
    .text("recordedBy", "who wrote the answer down, and when") { line in
      line.recorded.map { "\($0.by), \($0.at.day)" }
    },
  ]
}
