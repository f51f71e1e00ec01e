internal import Diligence
internal import TerminalUI

/// What a questionnaire asks, for a person at the command line.
struct QuestionnaireText {
  private let questionnaire: Questionnaire

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
  }

  var text: String {
    let head =
      "\(questionnaire.title)\n\(questionnaire.id) \(questionnaire.version), sha256 \(questionnaire.hash)"
    return ([head] + questionnaire.sections.map(text(of:))).joined(separator: "\n\n")
  }

  private func text(of section: Section) -> String {
    let items = questionnaire.items(in: section.id).map(text(of:))
    return ([section.title.uppercased()] + items).joined(separator: "\n\n")
  }

  private func text(of item: Item) -> String {
    let official = item.officialCriteria.joined(separator: ", ")
    let ids = [item.briefID.map { "checklist \($0)" }, official.isEmpty ? nil : "official \(official)"]
    let facts = [item.criterion.text, item.importance.rawValue] + ids.compactMap { $0 }
    let options = item.options.map { "\($0.id) \($0.value): \($0.label)" }.joined(separator: " · ")
    let evidence = item.evidence.map { "    \($0.id) \($0.title)" }
    let answer =
      item.computation == nil ? "  Answers: \(options)" : "  Worked out from the assurance reports."
    return
      (["\(item.id) \(item.title) (\(facts.joined(separator: "; ")))"]
      + item.guidance.prompt.wrapped(to: 96).map { "  \($0)" } + [answer] + evidence).joined(separator: "\n")
  }
}
