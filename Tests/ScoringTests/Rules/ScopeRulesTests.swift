import Diligence
import Testing

@testable import Scoring

@Suite struct ScopeRulesTests {
  @Test(
    arguments: [
      (Set(TrustCategory.allCases), "known", .nothing, 0), ([.security], "known", .nothing, 0),
      (nil, "not_known", .medium, 1),
    ] as [(Set<TrustCategory>?, String, Severity, Int)])
  func judgesTheScope(categories: Set<TrustCategory>?, word: String, severity: Severity, asks: Int) {
    let result = reading(.scope, .sound().with { $0.categories = categories })
    #expect(result?.outcome.outcome == word)
    #expect(result?.outcome.severity == severity)
    #expect(result?.asks.count == asks)
    #expect(result?.outcome.kind == .official)
  }

  @Test func capsWhatLiesOutside() throws {
    let item = try #require(Questionnaire.example.item("C10"))
    func cap(_ categories: Set<TrustCategory>?) -> ProofLevel? {
      let report = AssuranceReport.sound().with { $0.categories = categories }
      return ReportRecord(of: .sample([report]), policy: .standard).all[0].scopeCap(item)?.level
    }
    #expect(cap([.availability]) == nil)
    #expect(cap([.security]) == .vendorDocument)
    #expect(cap(nil) == .vendorDocument)
  }

  @Test(
    arguments: [
      (.yes, "in_scope", .nothing, []),
      (.no, "not_in_scope", .high, ["r does not cover the product bought; ask for a report that does."]),
      (
        .unclear, "unclear", .medium,
        ["Ask whether the system that r describes holds the product bought."]
      ),
    ] as [(AssuranceReport.ScopeStatement, String, Severity, [String])])
  func judgesTheProduct(
    statement: AssuranceReport.ScopeStatement, word: String, severity: Severity, asks: [String]
  ) {
    let result = reading(.product, .sound().with { $0.productInScope = statement })
    #expect(result?.outcome.outcome == word)
    #expect(result?.outcome.severity == severity)
    #expect(result?.asks == asks)
    #expect(reading(.product, AssuranceReport(id: "r", kind: .soc1, productInScope: statement)) == nil)
  }
}
