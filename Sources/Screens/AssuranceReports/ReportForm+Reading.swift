import Diligence

extension Form<ReportField> {
  /// The report as the form has it; what cannot be read, and the id, stay as they were.
  func report(otherwise old: AssuranceReport) -> AssuranceReport {
    var report = old
    report.kind = word(.kind) ?? old.kind
    report.type = word(.type)
    report.start = day(.start, old.start)
    report.end = day(.end, old.end)
    report.asOf = day(.asOf, old.asOf)
    report.reportDate = day(.reportDate, old.reportDate)
    report.auditor = text(.auditor)
    report.auditorStatus = word(.auditorStatus) ?? .notChecked
    report.opinion = word(.opinion) ?? .notEstablished
    report.qualifiedCriteria = qualifiedCriteria
    report.categories = ticks(.categories).map { Set($0.map { TrustCategory.allCases[$0] }) }
    report.productInScope = word(.productInScope) ?? .unclear
    report.bridgedUntil = day(.bridgedUntil, old.bridgedUntil)
    report.organisation = text(.organisation)
    report.system = text(.system)
    report.assertionDate = day(.assertionDate, old.assertionDate)
    report.nextExpected = day(.nextExpected, old.nextExpected)
    report.peerReview = peerReview(otherwise: old.peerReview)
    report.subserviceOrganisations = companies(otherwise: old.subserviceOrganisations)
    report.warningSigns = warningSigns
    return report
  }

  /// Without a rating nothing is known of it; without a kind it is taken for the one that is asked for.
  private func peerReview(otherwise old: PeerReview?) -> PeerReview? {
    guard let rating: PeerReview.Rating = word(.reviewRating) else { return nil }
    return PeerReview(
      kind: word(.reviewKind) ?? .system, rating: rating, accepted: day(.reviewDate, old?.accepted))
  }

  /// A text that says what is recorded stands for that, whatever reading it again would make of a name.
  private func companies(otherwise old: [SubserviceOrganisation]?) -> [SubserviceOrganisation]? {
    guard let text = text(.subservice) else { return nil }
    if text == SubserviceText.text(of: old) { return old }
    return (try? SubserviceText.companies(in: text).get()) ?? old
  }

  /// Nil while neither field knows anything.
  private var warningSigns: Set<WarningSign>? {
    let names: [ReportField] = [.contradictions, .weaknesses]
    let seen = names.compactMap { name in ticks(name).map { places in places.map { name.warningSigns?[$0] } }
    }
    return seen.isEmpty ? nil : Set(seen.joined().compactMap { $0 })
  }

  /// What is wrong with a field as it stands, `taken` being the ids of the other reports; nil where nothing is.
  func problem(at name: ReportField, taken: Set<String>) -> String? {
    if name == .reviewKind, choice(name) != nil, choice(.reviewRating) == nil { return "how did it end?" }
    guard let text = text(name) else { return name == .id ? "a report needs an id" : nil }
    if name == .id {
      return taken.contains(text) ? "another report has it" : Diligence.problem(withName: text)
    }
    if name == .subservice, case .failure(let wrong) = SubserviceText.companies(in: text) {
      return wrong.words
    }
    guard name.isDate else { return nil }
    if let problem = TypedDay(text).problem { return problem }
    if name == .reviewDate, choice(.reviewRating) == nil { return "how did the review end?" }
    guard name == .start || name == .end, isPeriodReversed else { return nil }
    return name == .start ? "after the period's end" : "before the period's start"
  }

  /// Writes a day that was typed in another form as `YYYY-MM-DD`, and companies as they are always written, once the
  /// field is left.
  mutating func settle(at name: ReportField) {
    if name == .subservice, let text = text(name), let settled = SubserviceText.settled(text), settled != text
    {
      return retype(settled, at: name)
    }
    guard name.isDate, let text = text(name), let day = TypedDay(text).day, "\(day)" != text else { return }
    retype("\(day)", at: name)
  }

  private var isPeriodReversed: Bool {
    guard let start = text(.start).flatMap({ TypedDay($0).day }),
      let end = text(.end).flatMap({ TypedDay($0).day })
    else { return false }
    return start > end
  }

  /// Ids of criteria are compared letter by letter and have capitals only.
  private var qualifiedCriteria: [String] {
    let words = (text(.qualified) ?? "").split { $0 == "," || $0 == ";" || $0.isWhitespace }
    return words.map { $0.uppercased() }.reduce(into: []) { list, word in
      if !list.contains(word) { list.append(word) }
    }
  }

  /// Only a day written out is taken: the beginnings of one, such as `2026-1-1`, may be days too.
  private func day(_ name: ReportField, _ old: Day?) -> Day? {
    guard let text = text(name) else { return nil }
    guard let day = Day(text), problem(at: name, taken: []) == nil else { return old }
    return day
  }

  private func word<Word: CaseIterable>(_ name: ReportField) -> Word? {
    choice(name).map { Array(Word.allCases)[$0] }
  }
}
