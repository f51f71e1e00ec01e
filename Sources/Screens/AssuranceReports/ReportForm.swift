import Diligence

/// The facts of an assurance report, each a field of the form, and the ways on to its tests and customer controls.
enum ReportField: Hashable, Sendable, CaseIterable {
  case kind, id, type, start, end, asOf, reportDate, auditor, auditorStatus, opinion, qualified, categories
  case productInScope, bridgedUntil, tests, controls

  var isButton: Bool { self == .tests || self == .controls }
  var isDate: Bool { Self.dates.contains(self) }

  static let dates: [ReportField] = [.start, .end, .asOf, .reportDate, .bridgedUntil]
}

extension Form<ReportField> {
  /// The form of a report as it is recorded.
  init(_ report: AssuranceReport, in sheet: Sheet?) {
    self.init(Self.facts(report) + Self.judgements(report) + Self.ways(report, sheet))
  }

  private static func facts(_ report: AssuranceReport) -> [Field] {
    [
      .choice(
        .kind, "Kind", AssuranceReport.Kind.allCases.map(\.label), place(report.kind),
        hint: "1 SOC 2, 2 SOC 3, 3 SOC 1, 4 ISO 27001, 5 ISO 42001, 6 pentest, 7 bridge, 8 other."),
      .text(.id, "Id", report.id.text, hint: "A short name for it, one of a kind in this assessment."),
      .choice(
        .type, "Type", AssuranceReport.ReportType.allCases.map { "Type \($0.rawValue)" }, place(report.type),
        hint: "Of a SOC 2: I looks at one day, II tests over a period. Backspace: not known."),
      date(
        .start, "Period start", report.start, "The first day of the period, or of a certificate's validity."),
      date(.end, "Period end", report.end, "The last day of the period, or of a certificate's validity."),
      date(.asOf, "As of", report.asOf, "The day that a Type I report or a test letter speaks of."),
      date(.reportDate, "Report date", report.reportDate, "The day on which the auditor signed."),
      .text(.auditor, "Auditor", report.auditor, hint: "The firm that signed it, or the issuer."),
    ]
  }

  private static func judgements(_ report: AssuranceReport) -> [Field] {
    let categories = TrustCategory.allCases
    return [
      .choice(
        .auditorStatus, "Auditor is", AssuranceReport.AuditorStatus.allCases.map(\.label),
        place(report.auditorStatus), hint: "Whether you found the firm in a public register."),
      .choice(
        .opinion, "Opinion", AssuranceReport.Opinion.allCases.map(\.label), place(report.opinion),
        hint: "As the auditor's own section says it."),
      .text(
        .qualified, "Qualified on", report.qualifiedCriteria.joined(separator: ", "),
        hint: "The official criteria that a qualified opinion names, such as CC6.1, CC7.2."),
      .ticks(
        .categories, "Categories", categories.map(\.title),
        report.categories.map { known in Set(categories.indices.filter { known.contains(categories[$0]) }) },
        hint: "1 security 2 availability 3 processing 4 confidentiality 5 privacy 0 unknown"),
      .choice(
        .productInScope, "Product in scope", AssuranceReport.ScopeStatement.allCases.map(\.rawValue),
        place(report.productInScope), hint: "Whether the described system holds what you buy."),
      date(
        .bridgedUntil, "Bridged until", report.bridgedUntil, "The last day that a bridge letter speaks of."),
    ]
  }

  private static func ways(_ report: AssuranceReport, _ sheet: Sheet?) -> [Field] {
    let unowned = report.customerControls.count { !$0.isOwned }
    let owners = unowned == 0 ? "" : ", \(unowned) without owner"
    return [
      .button(
        .tests, "Tests per item: \(sheet?.testedCount(in: report) ?? 0) of \(sheet?.testableCount ?? 0)"),
      .button(.controls, "Customer controls: \(report.customerControls.count)\(owners)"),
    ]
  }

  private static func date(_ name: ReportField, _ label: String, _ day: Day?, _ hint: String) -> Field {
    .text(name, label, day.map { "\($0)" }, hint: "YYYY-MM-DD. \(hint)")
  }

  private static func place<Word: CaseIterable & Equatable>(_ word: Word?) -> Int? {
    word.flatMap { word in Array(Word.allCases).firstIndex(of: word) }
  }
}

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
    return report
  }

  /// What is wrong with a field as it stands, `taken` being the ids of the other reports; nil where nothing is.
  func problem(at name: ReportField, taken: Set<String>) -> String? {
    guard let text = text(name) else { return name == .id ? "a report needs an id" : nil }
    if name == .id {
      return taken.contains(text) ? "another report has it" : Diligence.problem(withName: text)
    }
    guard name.isDate else { return nil }
    if Day(text) == nil { return "a day such as 2026-11-30" }
    guard name == .start || name == .end, isPeriodReversed else { return nil }
    return name == .start ? "after the period's end" : "before the period's start"
  }

  private var isPeriodReversed: Bool {
    guard let start = text(.start).flatMap(Day.init), let end = text(.end).flatMap(Day.init) else {
      return false
    }
    return start > end
  }

  private var qualifiedCriteria: [String] {
    let words = (text(.qualified) ?? "").split { $0 == "," || $0 == ";" || $0.isWhitespace }
    return words.reduce(into: []) { list, word in
      if !list.contains(String(word)) { list.append(String(word)) }
    }
  }

  private func day(_ name: ReportField, _ old: Day?) -> Day? {
    guard let text = text(name) else { return nil }
    return problem(at: name, taken: []) == nil ? Day(text) : old
  }

  private func word<Word: CaseIterable>(_ name: ReportField) -> Word? {
    choice(name).map { Array(Word.allCases)[$0] }
  }
}

extension AssuranceReport {
  /// Each fact with its label, in the order of the form; nil where it is not recorded.
  private var facts: [(label: String, text: String?)] {
    let scope = categories.map { known in TrustCategory.allCases.filter(known.contains).map(\.title) }
    return [
      ("Kind", kind.label), ("Type", type?.rawValue), ("Period start", start?.description),
      ("Period end", end?.description), ("As of", asOf?.description),
      ("Report date", reportDate?.description), ("Auditor", auditor), ("Auditor", auditorStatus.label),
      ("Opinion", opinion.label),
      ("Qualified on", qualifiedCriteria.isEmpty ? nil : qualifiedCriteria.joined(separator: ", ")),
      ("Scope", scope.map { $0.isEmpty ? "no category" : $0.joined(separator: ", ") }),
      ("Product in scope", productInScope.rawValue), ("Bridged until", bridgedUntil?.description),
    ]
  }

  /// What became of the first fact that differs, as a sentence.
  func words(changedFrom old: AssuranceReport) -> String {
    guard let (new, _) = zip(facts, old.facts).first(where: { $0.text != $1.text }) else {
      return "\(id) is changed."
    }
    return new.text.map { "\(new.label): \($0.prefix(40))." } ?? "\(new.label) is not known any more."
  }

  /// The period, the day, or what is missing.
  var periodWords: String {
    if let asOf, start == nil, end == nil { return "as of \(asOf)" }
    if start == nil, end == nil { return "no dates yet" }
    return "\(start?.description ?? "?") to \(end?.description ?? "?")"
  }

  /// The firm and whether it was found.
  var auditorWords: String { "\(auditor ?? "auditor not named"), \(auditorStatus.label)" }
}

/// A short id for a new report, such as `soc2-2026`.
func proposedID(for kind: AssuranceReport.Kind, year: Int, taken: Set<String>) -> ReportID {
  let name = slug(of: kind.rawValue, fallback: "report")
  return ReportID(unused("\(name)-\(year)") { taken.contains($0) })
}
