import Diligence

/// Documents that are attached and read while the screens go on.
extension Desk {
  /// Has a document read that was just attached, or says where it is already.
  mutating func takeDocument(_ id: ReportID, _ subject: Subject, isNew: Bool) {
    let assessment = recorded[subject.vendor]?.dossier.assessment(subject.assessment)
    if let document = assessment?.documents[id] { documentStates[document.hash] = .kept }
    guard isNew else { return toast = "This file is attached already, as \(id). Nothing was recorded." }
    toast = "\(id) is attached and being read. \(key(.openReport)) opens what was found."
    read(id, subject)
  }

  /// Has a document read from its beginning.
  mutating func read(_ id: ReportID, _ subject: Subject) {
    readings[ReportPlace(assessment: subject.assessment, report: id)] = .running(pagesDone: 0, pages: nil)
    ask(.readDocument(subject.vendor, subject.assessment, id))
  }
}
