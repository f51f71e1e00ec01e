import DataFiles
import Diligence
import QuestionnaireFiles

/// A questionnaire with one of everything; tests spoil it line by line.
enum SmallQuestionnaire {
  static let text = """
    schema: duly.questionnaire/1
    id: small
    version: 1.10
    title: A small one
    about: Only for tests.
    criteria:
      - {id: G1, title: Audit trails, weight: 13}
      - {id: G2, title: Contracts, weight: 0.5}
    sections:
      - {id: questions, title: Questions}
      - {id: privacy, title: Privacy}
    gates:
      - id: refused
        title: The contract is refused
        effect: reject
        why: Nothing works without it.
      - id: no-type-ii
        title: No Type II report
        effect: conditional
        on: report_record
        why: Nobody tested anything.
    items:
      - id: Q01
        section: questions
        criterion: G1
        title: Report
        importance: critical
        category: none
        computed: type
        prompt: Which report is there?
        why: It matters.
        proof: The report.
      - id: Q02
        section: privacy
        criterion: G2
        title: Contract
        importance: minor
        category: privacy
        brief: CC7.1
        official: [CC7.2, P4.3]
        official_note: They part.
        prompt: Will you sign?
        why: Somebody has to.
        follow_ups: [When?, "Who: you?"]
        sounds_like: {strong: Yes., weak: Perhaps.}
        red_flags: [Silence]
        proof: A signature.
        applies_unless: {personal_data: no}
        options:
          - {id: yes, label: Signed, value: 1}
          - {id: no, label: Refused, value: 0, gate: refused}
        evidence:
          - {id: E01, title: The contract}
          - {id: E02, title: The annex}

    """

  static func problems(in text: String) -> [String] {
    do {
      _ = try QuestionnaireFile.read(Array(text.utf8), file: "q.yaml")
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  /// What is wrong once one line is another.
  static func problems(replacing old: String, by new: String) -> [String] {
    problems(in: text.replacing(old, with: new, maxReplacements: 1))
  }
}
