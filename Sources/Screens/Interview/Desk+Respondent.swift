import Diligence

extension Desk {
  /// Who answers for the vendor: as named in this session, else who gave the answers recorded last.
  ///
  /// Nobody where these came in one go from several people, because a wrong name is worse than none.
  func respondent(of subject: Subject) -> String {
    if let named = respondents[subject.vendor] { return named }
    guard let dossier = worksheets[subject.vendor]?.dossier else { return "" }
    var (newest, names) = (Moment(seconds: 0), Set<String>())
    for assessment in dossier.assessments {
      for (item, answer) in assessment.answers where answer.choice != nil {
        guard let mark = dossier.marks[.answer(assessment.id, item)], mark.at >= newest else { continue }
        if mark.at > newest { (newest, names) = (mark.at, []) }
        names.insert(answer.respondent ?? "")
      }
    }
    return names.count == 1 ? names.first ?? "" : ""
  }
}
