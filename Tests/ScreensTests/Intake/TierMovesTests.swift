import Diligence
import Scoring
import Testing

@testable import Screens

@Suite struct TierMovesTests {
  @Test(arguments: [
    (
      Use(data: .confidential, autonomy: .opensPullRequest, reach: .organisation),
      "One word away: tier 1 with “regulated or personal content” or “merges or deploys” or “production”, "
        + "tier 3 with “public”."
    ),
    (
      Use(data: .public, autonomy: .suggests, reach: .oneRepository),
      "One word away: tier 2 with “regulated or personal content”."
    ),
    (Use(), "The rest decides between tier 1 and tier 3."),
    (
      Use(data: .regulated, autonomy: .mergesOrDeploys), "Whatever the rest is, it stays tier 1."
    ),
  ])
  func sayWhatWouldChangeTheTier(use: Use, expected: String) {
    #expect(TierMoves(use: use).sentence == expected)
  }

  /// Every word named leads to the tier it is named for.
  @Test func isTrueOfEveryUse() {
    for data in Use.DataClass.allCases {
      for autonomy in Use.Autonomy.allCases {
        for reach in Use.Reach.allCases {
          let use = Use(data: data, autonomy: autonomy, reach: reach)
          let now = Tier(of: use).number
          #expect(TierMoves(use: use).sentence?.contains("tier \(now) ") != true)
        }
      }
    }
  }
}
