import Diligence

/// Documents that are attached and read while the screens go on.
extension Desk {
  /// Has a document read that was just attached, or says where it is already.
  mutating func takeDocument(_ id: ReportID, _ subject: Subject, isNew: Bool) {
    let assessment = recorded[subject.vendor]?.dossier.assessment(subject.assessment)
    if let document = assessment?.documents[id] { documentStates[document.hash] = .kept }
    guard isNew else { return toast = "This file is attached already, as \(id). Nothing was recorded." }
    toast = "\(id) is attached and being read."
    read(id, subject)
  }

  /// Takes in how far a reading has come, and says so where that is its end.
  mutating func take(_ state: ReadingState, of place: ReportPlace) {
    readings[place] = state
    switch state {
    case .running: break
    case .failed(let why): toast = "\(place.report) could not be read: \(why)"
    case .done(let read):
      let vendor = recorded.values.first { $0.dossier.assessment(place.assessment) != nil }?.vendor.name
      let proposed = vendor.map { read.held(against: $0) } ?? read
      readings[place] = .done(proposed)
      let facts = FactsAtHand(report: nil, proposed: proposed)
      toast =
        "\(place.report) is read: \(facts.proposedCount) facts are proposed. Nothing counts before it is confirmed."
    }
  }

  /// Has a document read from its beginning.
  mutating func read(_ id: ReportID, _ subject: Subject) {
    readings[ReportPlace(assessment: subject.assessment, report: id)] = .running(pagesDone: 0, pages: nil)
    ask(.readDocument(subject.vendor, subject.assessment, id))
  }
}
