import Diligence
import Testing
import Workflows

struct WorkspaceFactsTests {
  private let temporary: TemporaryWorkspace
  private var workspace: Workspace { temporary.workspace }

  init() throws {
    temporary = try TemporaryWorkspace(actor: "jdoe")
    _ = try temporary.apply(TemporaryWorkspace.answers())
  }

  private static let end = Day(year: 2026, month: 9, day: 30) ?? Day(dayNumber: 0)
  private static func passage(_ value: FactValue, page: Int = 3) -> FactPassage {
    FactPassage(value, page: page, quote: "words on page \(page)")
  }

  private let proposal = ProposedReport(
    pages: 40,
    facts: [
      .kind: ProposedFact([passage(.kind(.soc2), page: 1)]),
      .type: ProposedFact([passage(.type(.typeII), page: 1)]),
      .end: ProposedFact([passage(.day(end)), passage(.day(end.adding(days: 1)), page: 9)]),
      .auditor: ProposedFact([passage(.text("Some CPA LLP"))]),
    ])

  @discardableResult
  private func review(_ acts: FactAct...) throws -> AssuranceReport? {
    let scored = try workspace.review(
      acts, of: "r", of: "example-code", AssessmentChoice(), against: proposal)
    return scored.assessment.reports["r"]
  }

  @Test func theKindComesFirstAndMakesTheReport() throws {
    let refused = try problems { try review(.confirm(.auditor)) }
    #expect(
      refused == [
        "auditor: Nothing counts of r until its kind does: confirm or set `kind` first, such as --set kind=soc2."
      ])
    let report = try review(.confirm(.auditor), .confirm(.kind), .confirm(.type))
    #expect(report?.kind == .soc2 && report?.type == .typeII && report?.auditor == "Some CPA LLP")
    #expect(report?.sources?[.auditor]?.how == .confirmed && report?.sources?[.auditor]?.by == "jdoe")
    #expect(report?.sources?[.kind]?.page == 1)
    #expect(report?.end == nil)
  }

  @Test func aConflictIsDecidedByAPerson() throws {
    try review(.confirm(.kind))
    let refused = try problems { try review(.confirm(.end)) }
    #expect(
      refused == [
        "end: the document says 2026-09-30 (page 3) or 2026-10-01 (page 9). Decide with --set end=…"
      ])
    let report = try review(.set(.end, typed: "2026-09-30"))
    #expect(report?.end == Self.end && report?.sources?[.end]?.how == .confirmed)
  }

  @Test func whatIsTypedIsReadAsInAnAnswersFile() throws {
    let report = try review(
      .set(.kind, typed: "soc2"), .set(.start, typed: "2025-10-01"),
      .set(.categories, typed: "security, privacy"),
      .set(.subservice, typed: "Some Cloud, Inc. | Edge"), .set(.subserviceMethod, typed: "carve_out"),
      .set(.auditor, typed: "Other CPA LLP"))
    #expect(report?.categories == [.security, .privacy])
    #expect(report?.subserviceOrganisations?.map(\.name) == ["Some Cloud, Inc.", "Edge"])
    #expect(report?.subserviceOrganisations?.map(\.method) == [.carveOut, .carveOut])
    #expect(report?.sources?[.start]?.how == .typed && report?.sources?[.auditor]?.how == .corrected)
    #expect(report?.sources?[.kind]?.how == .confirmed)
  }

  @Test func oneMistakeRecordsNothingAndAllAreTold() throws {
    try review(.confirm(.kind))
    let events = try workspace.head().events
    let refused = try problems {
      try review(.set(.end, typed: "soon"), .set(.opinion, typed: "good"), .confirm(.type), .confirm(.system))
    }
    #expect(refused.count == 3, "\(refused)")
    #expect(try workspace.head().events == events)
  }

  @Test func rejectingAndClearingLeaveNoValue() throws {
    try review(.confirm(.kind), .confirm(.auditor))
    let rejected = try review(.reject(.type))
    #expect(rejected?.type == nil && rejected?.sources?[.type]?.how == .rejected)
    let cleared = try review(.set(.auditor, typed: ""))
    #expect(cleared?.auditor == nil && cleared?.sources?[.auditor] == nil)
  }

  @Test func aBrochureIsNoReportUnlessAPersonSaysSo() throws {
    let brochure = ProposedReport(pages: 1, facts: [.kind: ProposedFact([Self.passage(.notAReport)])])
    func review(_ act: FactAct) throws -> Assessment {
      try workspace.review([act], of: "r", of: "example-code", AssessmentChoice(), against: brochure)
        .assessment
    }
    #expect(try problems { _ = try review(.confirm(.kind)) }.count == 1)
    #expect(try review(.set(.kind, typed: "other")).reports["r"]?.kind == .other)
  }
}
