import Diligence

/// What a person makes of what was read: each act is one step of the record, and undo takes it back.
extension FactsScreen {
  mutating func confirm(_ desk: inout Desk) {
    guard let fact = fact(desk) else { return desk.toast = "A finding is to be looked into, not confirmed." }
    let facts = facts(desk)
    guard let passage = facts.proposed?[fact].passages.first else {
      return desk.toast = "\(fact.label): nothing was found to confirm. \(desk.key(.editFact)) types it."
    }
    if facts.state(of: fact) == .conflict {
      let values = facts.conflicting(fact).map { "`\($0.words.truncated(to: 24))`" }.joined(separator: ", ")
      return desk.toast =
        "The report says \(values). A digit takes the place of that number, \(desk.key(.editFact)) types it."
    }
    take(.confirm(passage), of: fact, "confirmed", &desk)
  }

  /// Takes what one of several places says.
  mutating func choosePassage(_ number: Int, _ desk: inout Desk) {
    guard let fact = fact(desk) else { return }
    let passages = facts(desk).proposed?[fact].passages ?? []
    guard passages.indices.contains(number - 1) else {
      return desk.toast =
        passages.isEmpty
        ? "\(fact.label): nothing was found. \(desk.key(.editFact)) types it."
        : "\(fact.label) is found in \(passages.count == 1 ? "one place" : "\(passages.count) places")."
    }
    take(.confirm(passages[number - 1]), of: fact, "confirmed", &desk)
  }

  mutating func reject(_ desk: inout Desk) {
    guard let fact = fact(desk) else { return }
    guard let passage = facts(desk).proposed?[fact].passages.first else {
      return desk.toast = "\(fact.label): nothing was proposed that could be rejected."
    }
    guard facts(desk).report != nil else {
      return desk.toast =
        fact == .kind
        ? "Nothing counts while there is no kind. \(desk.key(.editFact)) sets another one." : kindFirst(&desk)
    }
    take(.reject(passage), of: fact, "rejected", &desk)
  }

  /// Confirms all that was found without contradiction, the kind first, as one step.
  mutating func confirmAll(_ desk: inout Desk) {
    let facts = facts(desk)
    guard var report = facts.report ?? proposedReport(facts) else { return desk.toast = kindFirst(&desk) }
    var taken: [ReportFact] = []
    for fact in facts.plain {
      guard let passage = facts.proposed?[fact].passages.first else { continue }
      if report.take(.confirm(passage), of: fact, by: desk.person.name, on: desk.today) { taken.append(fact) }
    }
    guard !taken.isEmpty else {
      return desk.toast =
        facts.count(\.isOpen) == 0
        ? "Nothing is open." : "What is open is contradicted: each has to be looked at."
    }
    record(report, "\(taken.count) facts are confirmed.", &desk)
    let left = self.facts(desk).count(\.isOpen)
    if left > 0 { desk.toast = (desk.toast ?? "") + " \(left) left to look at." }
  }

  /// The report as it would begin with the proposed kind; nil where that is not certain.
  private func proposedReport(_ facts: FactsAtHand) -> AssuranceReport? {
    guard let proposed = facts.proposed?[.kind], proposed.status == .found,
      case .kind(let kind) = proposed.value
    else { return nil }
    return AssuranceReport(id: id, kind: kind)
  }

  mutating func kindFirst(_ desk: inout Desk) -> String {
    move(to: .kind, desk)
    return "First the kind: with it the report begins, and everything else belongs to that. "
      + "\(desk.key(.confirmFact)) confirms it, \(desk.key(.editFact)) sets it."
  }

  mutating func take(
    _ review: FactReview, of fact: ReportFact, page: Int? = nil, _ how: String, _ desk: inout Desk
  ) {
    var begun: AssuranceReport?
    if fact == .kind, let kind = review.value { begun = AssuranceReport(id: id, kind: kind) }
    guard var report = facts(desk).report ?? begun else { return desk.toast = kindFirst(&desk) }
    guard report.take(review, of: fact, by: desk.person.name, on: desk.today) else {
      return desk.toast = Self.cannotTake(fact)
    }
    if let page { report.sources?[fact]?.page = page }
    let value =
      how == "rejected" ? "" : report.value(of: fact).map { " \($0.words.truncated(to: 40))," } ?? ""
    record(report, "\(fact.label):\(value) \(how).", &desk)
    goOn(after: fact, desk)
  }

  private static func cannotTake(_ fact: ReportFact) -> String {
    fact == .subserviceMethod
      ? "The method belongs to companies: the subservice organisations come first."
      : "\(fact.label) cannot be that. Type what it is, or reject it."
  }

  private func record(_ report: AssuranceReport, _ words: String, _ desk: inout Desk) {
    guard let assessment = desk.sheet(about)?.assessment else { return }
    desk.record(assessment.recording(report), of: about, saying: words)
  }

  /// The next fact below that is open, so that one key goes through them; else the same stays.
  private mutating func goOn(after fact: ReportFact, _ desk: Desk) {
    let all = ReportFact.allCases
    guard let here = all.firstIndex(of: fact),
      let next = all[(here + 1)...].first(where: { facts(desk).state(of: $0).isOpen })
    else { return }
    move(to: next, desk)
  }

  mutating func go(toOpenBy step: Int, _ desk: inout Desk) {
    let rows = rows(desk)
    let here = list.focus(count: rows.count)
    let facts = facts(desk)
    let places = (1...rows.count).map { (here + step * $0 + rows.count * 2) % rows.count }
    let next = places.first {
      if case .fact(let fact) = rows[$0] { facts.state(of: fact).isOpen } else { false }
    }
    guard let next else { return desk.toast = "No fact is open." }
    move(to: next, desk)
  }
}

extension FactReview {
  /// The kind that it gives a report; nil where it gives none.
  fileprivate var value: AssuranceReport.Kind? {
    switch self {
    case .confirm(let passage): if case .kind(let kind) = passage.value { kind } else { nil }
    case .set(.kind(let kind), _): kind
    case .set, .reject: nil
    }
  }
}
