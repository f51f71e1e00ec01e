internal import DataFiles
internal import Diligence

extension AnswersMerge {
  /// Takes in `reports`, merged by id, and `no_reports`, which cannot be true beside a report.
  mutating func takeReports(_ field: Field, noReports: Field) {
    var reports = assessment.reports
    if field.isNull { reports = [:] }
    var firstPlaces: [ReportID: Place] = [:]
    for entry in field.present?.list() ?? [] {
      guard let report = read(entry, over: reports, &firstPlaces) else { continue }
      reports[report.id] = report
    }
    for id in Set(reports.keys).union(assessment.reports.keys).sorted() {
      note(from: assessment.reports[id], to: reports[id]) { .reportRecorded($0, id, $1) }
    }
    var hasNone = assessment.hasNoReports
    noReports.merge(into: &hasNone, from: false) { $0.truth() }
    if hasNone, !reports.isEmpty { reportContradiction(field, noReports) }
    note(from: assessment.hasNoReports, to: hasNone) { .noReportsStated($0, $1) }
  }

  private func reportContradiction(_ reports: Field, _ noReports: Field) {
    if noReports.present != nil {
      noReports.report(
        "'no_reports' says that the vendor has none, yet one is recorded",
        fix: "set it to false, or clear the reports")
    } else if reports.present != nil {
      reports.report(
        "the vendor is recorded as having no report, and here is one", fix: "add 'no_reports: false'")
    }
  }

  /// One report of the list, merged with the one of the same id.
  private func read(
    _ entry: Field, over reports: [ReportID: AssuranceReport], _ firstPlaces: inout [ReportID: Place]
  ) -> AssuranceReport? {
    entry.map { fields in
      let id = fields["id"].nameText().map { ReportID($0) }
      if let id, let first = firstPlaces[id] {
        fields["id"].report(
          "the report \(quoted(id.text)) stands in line \(first.line) already", fix: "keep one")
      }
      if let id { firstPlaces[id] = firstPlaces[id] ?? fields["id"].place }
      let base = id.flatMap { reports[$0] }
      var kind = base?.kind
      fields["kind"].require(into: &kind) { $0.word() }
      // The other fields are read even without id or kind, so that their problems are told too.
      var report = base ?? AssuranceReport(id: id ?? "", kind: kind ?? .other)
      report.kind = kind ?? report.kind
      report.merge(fields, items: questionnaire.items.map(\.id.text))
      return id == nil || kind == nil ? nil : report
    }
  }
}

extension AssuranceReport {
  fileprivate mutating func merge(_ fields: Fields, items: [String]) {
    fields["type"].merge(into: &type) { $0.word() }
    mergeDates(fields)
    fields["organisation"].merge(into: &organisation) { $0.words() }
    fields["system"].merge(into: &system) { $0.words() }
    fields["auditor"].merge(into: &auditor) { $0.words() }
    fields["auditor_status"].merge(into: &auditorStatus, from: .notChecked) { $0.word() }
    fields["opinion"].merge(into: &opinion, from: .notEstablished) { $0.word() }
    fields["qualified_criteria"].merge(into: &qualifiedCriteria, from: []) { $0.list { $0.filledWords() } }
    fields["categories"].merge(into: &categories) { $0.list { $0.word(TrustCategory.self) }.map { Set($0) } }
    fields["product_in_scope"].merge(into: &productInScope, from: .unclear) { $0.option() }
    let tests = self.tests
    fields["tests"].merge(into: &self.tests, from: [:]) { $0.tests(over: tests, items: items) }
    mergeScrutiny(fields)
    mergeTold(fields, items: items)
  }

  /// What was looked up about the firm and the report itself; null says that nobody looked, an empty list that nothing
  /// was found.
  private mutating func mergeScrutiny(_ fields: Fields) {
    let review = peerReview
    fields["peer_review"].merge(into: &peerReview) { $0.map { PeerReview($0, over: review) } }
    fields["subservice_organisations"].merge(into: &subserviceOrganisations) {
      $0.list { $0.map { SubserviceOrganisation($0) } }
    }
    fields["warning_signs"].merge(into: &warningSigns) {
      $0.list { $0.word(WarningSign.self) }.map { Set($0) }
    }
  }

  private mutating func mergeDates(_ fields: Fields) {
    fields["start"].merge(into: &start) { $0.day() }
    fields["end"].merge(into: &end) { $0.day() }
    fields["as_of"].merge(into: &asOf) { $0.day() }
    fields["report_date"].merge(into: &reportDate) { $0.day() }
    fields["assertion_date"].merge(into: &assertionDate) { $0.day() }
    fields["next_expected"].merge(into: &nextExpected) { $0.day() }
    fields["bridged_until"].merge(into: &bridgedUntil) { $0.day() }
    guard let start, let end, start > end else { return }
    let field = fields["start"].present == nil ? fields["end"] : fields["start"]
    field.report("the period starts on \(start), after its end on \(end)", fix: "exchange or correct them")
  }
}

extension Field {
  /// Tests by item: those named change field by field, null takes one away.
  fileprivate func tests(over base: [ItemID: ReportTest], items: [String]) -> [ItemID: ReportTest]? {
    var tests = base
    for (key, value) in entries(of: "item") ?? [] {
      guard let id = key.word(in: items).map({ ItemID($0) }) else { continue }
      let old = tests[id]
      value.merge(into: &tests[id]) { $0.map { ReportTest($0, over: old) } }
    }
    return tests
  }
}

extension ReportTest {
  fileprivate init?(_ fields: Fields, over base: ReportTest?) {
    var result = base?.result
    fields["result"].require(into: &result) { $0.word() }
    self = base ?? ReportTest(result: result ?? .clean)
    self.result = result ?? self.result
    fields["remediated"].merge(into: &remediated) { $0.truth() }
    fields["page"].merge(into: &page) { $0.page() }
    fields["retested"].merge(into: &retested) { $0.truth() }
    fields["sample"].merge(into: &sample) { $0.integer(in: Self.sampleSizes) }
    fields["deviations"].merge(into: &deviations) { $0.integer(in: 0...Self.sampleSizes.upperBound) }
    checkSample(fields)
    if result == nil { return nil }
  }

  private func checkSample(_ fields: Fields) {
    guard let problem = sampleProblem else { return }
    let field = fields["deviations"].present == nil ? fields["sample"] : fields["deviations"]
    field.report(problem, fix: "correct one of them")
  }
}

extension PeerReview {
  fileprivate init?(_ fields: Fields, over base: PeerReview?) {
    var kind = base?.kind
    var rating = base?.rating
    fields["kind"].require(into: &kind) { $0.word() }
    fields["rating"].require(into: &rating) { $0.word() }
    self.init(kind: kind ?? .system, rating: rating ?? .pass, accepted: base?.accepted)
    fields["accepted"].merge(into: &accepted) { $0.day() }
    if kind == nil || rating == nil { return nil }
  }
}

extension SubserviceOrganisation {
  fileprivate init?(_ fields: Fields) {
    let name = fields["name"].filledWords()
    self.init(
      name: name ?? "", method: fields["method"].present?.word() ?? .unclear,
      reportHeld: fields["report_held"].present?.truth())
    if name == nil { return nil }
  }
}
