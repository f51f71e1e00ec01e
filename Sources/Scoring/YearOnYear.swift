package import Diligence

/// The recorded reports of one kind, the oldest first, with what each says otherwise than the one before.
package struct YearOnYear: Sendable, Equatable {
  package let kind: AssuranceReport.Kind
  package let years: [ReportYear]
}

/// One report of several of its kind; what compares is nil in the oldest.
package struct ReportYear: Sendable, Equatable {
  package let report: AssuranceReport
  /// Days between the end of the one before and the start of this; negative where they overlap.
  package let gap: Int?
  package let isAuditorChanged: Bool
  package let withdrawn: [String]
  package let added: [String]
  package let exceptions: Exceptions
  /// Companies that the one before names and this one does not.
  package let droppedSubservices: [String]

  /// By their names.
  package struct Exceptions: Sendable, Equatable {
    package let repeated: [String]
    /// All of them in the oldest report.
    package let new: [String]
    package let gone: [String]
  }
}

extension Assessment {
  /// Kinds with at least one report, in the order of ``AssuranceReport/Kind``, bridge letters aside.
  ///
  /// Every recorded report takes part, whether it is usable or not.
  package func yearOnYear(against questionnaire: Questionnaire) -> [YearOnYear] {
    let all = ReportRecord(of: self, policy: Policy(policy)).all
    return AssuranceReport.Kind.allCases.filter { $0 != .bridgeLetter }.compactMap { kind in
      let uses = all.filter { $0.report.kind == kind }.sorted { $0.isOlder(than: $1) }
      guard !uses.isEmpty else { return nil }
      let years = uses.indices.map { place in
        ReportYear(uses[place], after: place > 0 ? uses[place - 1] : nil, questionnaire)
      }
      return YearOnYear(kind: kind, years: years)
    }
  }
}

extension ReportYear {
  fileprivate init(_ use: ReportUse, after earlier: ReportUse?, _ questionnaire: Questionnaire) {
    let (now, before) = (use.report, earlier?.report)
    report = now
    gap = earlier.flatMap { Succession(of: use, after: $0)?.days }
    isAuditorChanged =
      before.flatMap(\.auditor).flatMap { old in now.auditor.map { $0.firmKey != old.firmKey } } ?? false
    let scopes = before?.categories.flatMap { old in now.categories.map { (old, $0) } }
    withdrawn = scopes.map { $0.0.subtracting($0.1).titles } ?? []
    added = scopes.map { $0.1.subtracting($0.0).titles } ?? []
    exceptions = Exceptions(
      now.notedExceptions(questionnaire), after: before?.notedExceptions(questionnaire) ?? [])
    let names = Set((now.subserviceOrganisations ?? []).map { $0.name.lowercased() })
    let known = now.subserviceOrganisations == nil ? [] : before?.subserviceOrganisations ?? []
    droppedSubservices = known.map(\.name).filter { !names.contains($0.lowercased()) }
  }
}

extension ReportYear.Exceptions {
  fileprivate init(_ now: [NotedException], after before: [NotedException]) {
    func isIn(_ others: [NotedException], _ one: NotedException) -> Bool {
      others.contains { one.isRepeated(by: $0) }
    }
    repeated = now.filter { isIn(before, $0) }.map(\.name)
    new = now.filter { !isIn(before, $0) }.map(\.name)
    gone = before.filter { !isIn(now, $0) }.map(\.name)
  }
}
