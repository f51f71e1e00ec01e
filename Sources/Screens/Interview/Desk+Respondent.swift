import Diligence

extension Desk {
  /// Who answers for the vendor: as named in this session, else who gave the answer recorded last.
  func respondent(of subject: Subject) -> String {
    if let named = respondents[subject.vendor] { return named }
    guard let dossier = worksheets[subject.vendor]?.dossier else { return "" }
    var newest: (mark: Mark, name: String)?
    for assessment in dossier.assessments {
      for (item, answer) in assessment.answers where answer.choice != nil {
        guard let mark = dossier.marks[.answer(assessment.id, item)] else { continue }
        let name = answer.respondent ?? ""
        if let newest, (newest.mark.at, newest.name) >= (mark.at, name) { continue }
        newest = (mark, name)
      }
    }
    return newest?.name ?? ""
  }
}
