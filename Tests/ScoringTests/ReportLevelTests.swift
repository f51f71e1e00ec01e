import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

@Suite struct ReportLevelTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let expected: ProofLevel?
    let rules: [String]
    let change: @Sendable (inout AssuranceReport) -> Void

    init(
      _ name: String, _ expected: ProofLevel?, _ rules: [String] = [],
      _ change: @escaping @Sendable (inout AssuranceReport) -> Void
    ) {
      testDescription = name
      self.expected = expected
      self.rules = rules
      self.change = change
    }
  }

  /// What the changed report gives item C01 (CC6.1–CC6.3, security).
  private func level(_ row: Case, of item: ItemID = "C01") throws -> ReportLevel? {
    let report = AssuranceReport.sound(testing: [item]).with(row.change)
    let item = try #require(Questionnaire.example.item(item))
    let record = ReportRecord(of: .sample([report]), policy: .standard)
    return record.all[0].level(for: item)
  }

  private func check(_ row: Case) throws {
    let level = try level(row)
    #expect(level?.level == row.expected)
    #expect((level?.caps.map(\.rule.id) ?? []) == row.rules)
  }

  @Test(arguments: [
    Case("Type II", .tested) { _ in },
    Case("Type I", .independent) {
      $0.type = .typeI; $0.asOf = day("2026-10-01")
    },
    Case("SOC 3", .independent) { $0.kind = .soc3 },
    Case("ISO 27001", .independent) {
      $0.kind = .iso27001; $0.end = day("2028-09-30")
    },
    Case("ISO 42001", .independent) {
      $0.kind = .iso42001; $0.end = day("2028-09-30")
    },
    Case("test letter", .independent) {
      $0.kind = .pentest; $0.asOf = day("2026-10-01")
    },
    Case("bridge letter", nil) { $0.kind = .bridgeLetter },
    Case("SOC 1", nil) { $0.kind = .soc1 },
    Case("other", nil) { $0.kind = .other },
    Case("unusable", nil) { $0.type = nil },
    Case("no test of this item", nil) { $0.tests = ["C02": ReportTest(result: .clean, page: 1)] },
    Case("no page", nil) { $0.tests = ["C01": ReportTest(result: .clean)] },
  ])
  func startsByKind(_ row: Case) throws { try check(row) }

  @Test(arguments: [
    Case("12 months", .tested) { $0.end = day("2025-11-21") },
    Case("12 months and a day", .tested) { $0.end = day("2025-11-20") },
    Case("13 months", .independent, ["R02"]) { $0.end = day("2025-10-21") },
    Case("13 months, bridged", .testedWithLimit, ["R03"]) {
      $0.end = day("2025-10-21"); $0.bridgedUntil = day("2026-08-21")
    },
    Case("13 months, bridge lapsed", .independent, ["R02"]) {
      $0.end = day("2025-10-21"); $0.bridgedUntil = day("2026-08-20")
    },
    Case("15 months and 30 days", .independent, ["R02"]) { $0.end = day("2025-07-22") },
    Case("16 months", .vendorDocument, ["R02"]) { $0.end = day("2025-07-21") },
    Case("16 months, bridged", .vendorDocument, ["R02"]) {
      $0.end = day("2025-07-21"); $0.bridgedUntil = day("2026-11-21")
    },
    Case("6 months long", .tested) { $0.start = day("2026-04-01") },
    Case("a day less", .testedWithLimit, ["R05"]) { $0.start = day("2026-04-02") },
    Case("3 months long", .testedWithLimit, ["R05"]) { $0.start = day("2026-07-01") },
    Case("a day less than that", .independent, ["R05"]) { $0.start = day("2026-07-02") },
    Case("short and bridged", .testedWithLimit, ["R03", "R05"]) {
      $0.start = day("2025-06-01"); $0.end = day("2025-10-21"); $0.bridgedUntil = day("2026-11-01")
    },
  ])
  func capsByAgeAndLength(_ row: Case) throws {
    try check(
      Case(row.testDescription, row.expected, row.rules) { report in
        row.change(&report)
        report.reportDate = nil
        if report.start == day("2025-10-01") { report.start = day("2024-01-01") }
      })
  }

  @Test(arguments: [
    Case("open exception", .independent, ["R08"]) {
      $0.tests["C01"] = ReportTest(result: .exception, page: 1)
    },
    Case("said not to be remediated", .independent, ["R08"]) {
      $0.tests["C01"] = ReportTest(result: .exception, remediated: false, page: 1)
    },
    Case("remediated", .testedWithLimit, ["R08"]) {
      $0.tests["C01"] = ReportTest(result: .exception, remediated: true, page: 1)
    },
    Case("no occurrence", .independent, ["R08"]) {
      $0.tests["C01"] = ReportTest(result: .noOccurrence, page: 1)
    },
    Case("exception on another item", .tested) { $0.tests["C02"] = ReportTest(result: .exception, page: 1) },
    Case("product outside", .vendorDocument, ["R11"]) { $0.productInScope = .no },
    Case("product unclear", .vendorDocument, ["R11"]) { $0.productInScope = .unclear },
    Case("auditor not checked", .vendorDocument, ["R12"]) { $0.auditorStatus = .notChecked },
    Case("auditor not found", .vendorDocument, ["R12"]) { $0.auditorStatus = .notFound },
    Case("issuer of a certificate not checked", .vendorDocument, ["R12"]) {
      $0.kind = .iso27001; $0.end = day("2028-09-30"); $0.auditorStatus = .notChecked
    },
    Case("issuer of a test letter not checked", .vendorDocument, ["R12"]) {
      $0.kind = .pentest; $0.asOf = day("2026-10-01"); $0.auditorStatus = .notChecked
    },
    Case("category outside", .vendorDocument, ["R10"]) { $0.categories = [.availability, .privacy] },
    Case("scope not known", .vendorDocument, ["R10"]) { $0.categories = nil },
    Case("certificates have no categories", .independent) {
      $0.kind = .iso27001; $0.end = day("2028-09-30"); $0.categories = nil
    },
    Case("nor opinions", .independent) {
      $0.kind = .iso27001; $0.end = day("2028-09-30"); $0.opinion = .notEstablished
    },
    Case("several, lowest first to count", .vendorDocument, ["R08", "R12"]) {
      $0.tests["C01"] = ReportTest(result: .exception, page: 1); $0.auditorStatus = .notFound
    },
  ])
  func capsByResultProductAuditorAndScope(_ row: Case) throws { try check(row) }

  @Test(arguments: [
    Case("adverse", .vendorDocument, ["R09"]) { $0.opinion = .adverse },
    Case("disclaimer", .vendorDocument, ["R09"]) { $0.opinion = .disclaimer },
    Case("not established", .vendorDocument, ["R09"]) { $0.opinion = .notEstablished },
    Case("qualified, none named", .vendorDocument, ["R09"]) { $0.opinion = .qualified },
    Case("qualified on this item", .vendorDocument, ["R09"]) {
      $0.opinion = .qualified; $0.qualifiedCriteria = ["CC8.1", "CC6.2"]
    },
    Case("qualified on others", .tested) {
      $0.opinion = .qualified; $0.qualifiedCriteria = ["CC6.4", "CC8.1"]
    },
    Case("ids match exactly", .tested) {
      $0.opinion = .qualified; $0.qualifiedCriteria = ["CC6", "cc6.1"]
    },
    Case("criteria beside a clean opinion", .tested) { $0.qualifiedCriteria = ["CC6.1"] },
  ])
  func capsByOpinion(_ row: Case) throws { try check(row) }

  @Test func capsAQualifiedOpinionWhereTheItemNamesNoCriterion() throws {
    let item = Item(
      id: "N", section: "s", criterion: "G1", importance: .minor, guidance: Guidance(title: "N", prompt: "N"))
    let report = AssuranceReport.sound(testing: ["N"]).with {
      $0.opinion = .qualified
      $0.qualifiedCriteria = ["CC1.1"]
    }
    let use = ReportRecord(of: .sample([report]), policy: .standard).all[0]
    #expect(use.level(for: item)?.level == .vendorDocument)
  }

  @Test(arguments: ["Q01", "Q09", "Q10", "X3"] as [ItemID])
  func givesNothingToWhatNoReportTests(_ id: ItemID) throws {
    #expect(try level(Case("sound", nil) { _ in }, of: id) == nil)
  }

  @Test(
    arguments: [
      ("C09", .availability), ("C12", .processingIntegrity), ("C15", .confidentiality), ("PK1", .privacy),
    ] as [(ItemID, TrustCategory)])
  func asksForTheCategoryOfTheItem(id: ItemID, category: TrustCategory) throws {
    let within = try level(Case("with it", nil) { $0.categories = [category] }, of: id)
    let without = try level(Case("without", nil) { $0.categories?.remove(category) }, of: id)
    #expect(within?.level == .tested)
    #expect(without?.level == .vendorDocument)
    #expect(without?.caps.map(\.reason) == ["\(category.title) is not in the report's scope"])
  }
}
