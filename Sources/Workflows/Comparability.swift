internal import Diligence
internal import Robustness

/// Whether several scored assessments mean the same by their numbers, and what could be compared where they do not.
struct Comparability {
  private let all: [Scored]

  init(of all: [Scored]) {
    self.all = all
  }

  /// What differs for whom and what to do next, a sentence each; empty where all can stand side by side.
  var problems: [String] {
    let (questionnaires, dates) = (groups(by: \.assessment.questionnaire), groups(by: \.card.decisionDate))
    if questionnaires.count == 1, dates.count == 1 { return [] }
    return
      (questionnaires.count > 1
      ? [difference("on different questionnaires", questionnaires) { "on \(Self.shown($0))" }] : [])
      + (dates.count > 1 ? [difference("at different dates", dates) { "on \($0)" }] : [])
      + (questionnaires.count > 1 ? offers(questionnaires.map(\.members)) : [atOneDate(all)])
  }

  private func difference<Value>(
    _ words: String, _ groups: [(value: Value, members: [Scored])], _ shown: (Value) -> String
  ) -> String {
    let parts = groups.map { "\(Self.ids($0.members).quoted("and")) \(shown($0.value))" }
    return "These vendors were judged \(words), so their scores mean different things: "
      + "\(parts.joined(separator: "; "))."
  }

  /// What fits together as it is; or, where nothing does, that another assessment would.
  private func offers(_ groups: [[Scored]]) -> [String] {
    let fitting = groups.filter { $0.count > 1 }.map { group in
      Set(group.map(\.card.decisionDate)).count > 1
        ? atOneDate(group) : "These fit together: \(Self.command(group))"
    }
    let others = otherAssessments(like: groups.max { $0.count < $1.count } ?? [])
    let none =
      "No two of them fit together. Assess them on one version of a questionnaire: `duly apply` opens another assessment."
    return fitting + others + (fitting.isEmpty && others.isEmpty ? [none] : [])
  }

  /// Assessments on the questionnaire of `group` that vendors outside it have beside the compared one.
  private func otherAssessments(like group: [Scored]) -> [String] {
    guard let wanted = group.first?.assessment.questionnaire else { return [] }
    return all.filter { $0.assessment.questionnaire != wanted }.compactMap { scored in
      scored.dossier.assessments.first { $0.questionnaire == wanted }.map {
        "`\(scored.dossier.vendorID)` has an assessment on \(Self.shown(wanted)) too: --assessment \($0.id)"
      }
    }
  }

  private func atOneDate(_ group: [Scored]) -> String {
    let latest = group.map(\.card.decisionDate).max()
    return "Compare them at one date, which stores nothing: \(Self.command(group))"
      + (latest.map { " --at \($0)" } ?? "")
  }

  private static func command(_ group: [Scored]) -> String {
    "duly compare \(ids(group).joined(separator: " "))"
  }

  private static func ids(_ group: [Scored]) -> [String] { group.map(\.dossier.vendorID.text) }

  /// The beginning of the hash tells versions of one name apart.
  private static func shown(_ questionnaire: QuestionnaireReference) -> String {
    "\(questionnaire.id) \(questionnaire.version) (sha256 \(questionnaire.hash.hex.prefix(8)))"
  }

  private func groups<Value: Equatable>(by value: (Scored) -> Value) -> [(value: Value, members: [Scored])] {
    all.reduce(into: []) { groups, scored in
      let own = value(scored)
      if let place = groups.firstIndex(where: { $0.value == own }) {
        groups[place].members.append(scored)
      } else {
        groups.append((own, [scored]))
      }
    }
  }
}

extension [String] {
  /// “`a`, `b` and `c`”.
  func quoted(_ word: String) -> String { map { "`\($0)`" }.listed(word) }
}
