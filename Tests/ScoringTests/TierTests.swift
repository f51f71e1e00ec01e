import Diligence
import Testing

@testable import Scoring

@Suite struct TierTests {
  @Test(arguments: [
    (Use(data: .public, autonomy: .suggests, reach: .oneRepository), 3),
    (Use(data: .confidential, autonomy: .suggests, reach: .oneRepository), 3),
    (Use(data: .confidential, autonomy: .opensPullRequest, reach: .oneRepository), 2),
    (Use(data: .confidential, autonomy: .opensPullRequest, reach: .organisation), 2),
    (Use(data: .public, autonomy: .mergesOrDeploys, reach: .production), 2),
    (Use(data: .internal, autonomy: .mergesOrDeploys, reach: .production), 1),
    (Use(data: .regulated, autonomy: .mergesOrDeploys, reach: .production), 1),
    (Use(data: .regulated, autonomy: .opensPullRequest, reach: .organisation), 1),
  ])
  func addsUpTheUse(use: Use, expected: Int) {
    let tier = Tier(of: use)
    #expect(tier.number == expected)
    #expect(!tier.isAssumed)
    let sum = use.riskParts.compactMap(\.points).reduce(0, +)
    #expect(tier.because.hasSuffix(" = \(sum)."))
  }

  @Test(arguments: [
    Use(), Use(data: .public, autonomy: .suggests), Use(data: .public, reach: .oneRepository),
    Use(autonomy: .suggests, reach: .oneRepository),
  ])
  func takesTheUnknownForTheRiskiest(use: Use) {
    #expect(Tier(of: use).number == 1)
    #expect(Tier(of: use).isAssumed)
  }

  @Test func saysHow() {
    let use = Use(data: .confidential, autonomy: .opensPullRequest, reach: .organisation)
    #expect(
      Tier(of: use).because
        == "Tier 2, from confidential data 2 + opens a pull request 1 + organisation 1 = 4.")
    #expect(
      Tier(of: Use(data: .public)).because
        == "Tier 1, because not all of the use is known yet: autonomy, reach.")
  }
}
