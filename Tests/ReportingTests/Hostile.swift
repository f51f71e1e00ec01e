import Diligence
import Reporting

/// An assessment in which given texts stand wherever a person can type one.
enum Hostile {
  static func judged(_ texts: [String]) -> JudgedAssessment {
    var next = texts.startIndex
    func text() -> String {
      defer { next = next + 1 < texts.endIndex ? next + 1 : texts.startIndex }
      return texts[next]
    }
    var assessment = Samples.fullAssessment()
    assessment.intake.product = text()
    assessment.intake.owner = text()
    assessment.intake.contract.value = text()
    for (item, answer) in assessment.answers.sorted(by: { $0.key < $1.key }) {
      assessment.answers[item] = answer.saying(text)
    }
    for (item, pieces) in assessment.evidence.sorted(by: { $0.key < $1.key }) {
      for piece in pieces.keys.sorted() { assessment.evidence[item]?[piece]?.reference = text() }
    }
    for id in assessment.reports.keys {
      assessment.reports[id]?.auditor = text()
      assessment.reports[id]?.opinion = .qualified
      assessment.reports[id]?.qualifiedCriteria = [text()]
      assessment.reports[id]?.customerControls = [CustomerControl(text: text(), owner: text())]
    }
    for gate in assessment.waivers.keys.sorted() {
      assessment.waivers[gate]?.by = text()
      assessment.waivers[gate]?.reason = text()
    }
    assessment.decision?.by = text()
    assessment.decision?.role = text()
    assessment.decision?.conditions = [DecisionCondition(text: text(), owner: text())]
    let mark = Mark(by: text(), at: Moment(seconds: 1_795_000_000))
    return Samples.judged(assessment, named: text(), marks: [.decision(assessment.id): mark])
  }
}

extension Answer {
  fileprivate func saying(_ text: () -> String) -> Answer {
    var answer = self
    answer.note = text()
    answer.respondent = text()
    if choice == .notApplicable {
      answer.reason = text()
      answer.approver = text()
    }
    answer.details = Details(
      parties: [Party(name: text(), country: text(), purpose: text(), data: text(), report: text())],
      facts: [text(): text()])
    return answer
  }
}
