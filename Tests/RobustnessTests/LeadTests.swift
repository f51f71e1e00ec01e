import Diligence
import Testing

@testable import Robustness

@Suite struct LeadTests {
  /// A result in which the vendors are first in these shares of the draws of every family.
  private func robustness(_ firsts: [Double]) -> Robustness {
    let vendors = ["acme", "bolt", "core"].prefix(firsts.count).map { VendorID($0) }
    return Robustness(
      seed: 1, draws: 100, vendors: vendors,
      families: WeightFamily.allCases.map {
        Robustness.Family(
          family: $0, acceptability: firsts.map { [$0] },
          pairwise: firsts.map { _ in firsts.map { _ in 0.5 } }, centralWeights: firsts.map { _ in nil })
      })
  }

  private func sentences(_ firsts: [Double]) -> [String] {
    robustness(firsts).sentences { $0.text }
  }

  @Test func aFirmLeadIsSaidForEveryFamily() {
    #expect(
      sentences([0.02, 0.98]) == [
        "With weights near those used, bolt is first under almost any sensible weighting: in 98 % of the draws.",
        "With any weights that keep the order of importance, bolt is first under almost any sensible weighting: "
          + "in 98 % of the draws.",
        "With any weights at all, bolt is first under almost any sensible weighting: in 98 % of the draws.",
      ])
  }

  private static let others: [([Double], String)] = [
    ([0.85, 0.15], "acme is usually first: in 85 % of the draws."),
    (
      [0.6, 0.1, 0.3],
      "acme leads, but it depends on priorities: it is first in 60 % of the draws, core in 30 %."
    ),
    (
      [0.45, 0.55],
      "bolt leads, but it depends on priorities: it is first in 55 % of the draws, acme in 45 %."
    ),
    ([0.5, 0.4, 0.1], "it is too close to call: acme is first in 50 % of the draws, bolt in 40 %."),
    (
      [0.5, 0.5], "it is too close to call: acme and bolt are first equally often, each in 50 % of the draws."
    ),
    (
      [0.25, 0.25, 0.25],
      "it is too close to call: acme, bolt and core are first equally often, each in 25 % of the draws."
    ),
  ]

  @Test(arguments: others)
  func otherLeadsNameWhoComesNext(_ firsts: [Double], _ words: String) {
    #expect(sentences(firsts)[0] == "With weights near those used, " + words)
  }

  @Test func followersAreThoseThatAreEverFirst() {
    let family = robustness([0.7, 0, 0.3]).families[0]
    let lead = robustness([0.7, 0, 0.3]).lead(in: family)
    #expect(lead.leaders == ["acme"])
    #expect(lead.next == Lead.Follower(vendor: "core", share: 0.3))
    #expect(robustness([1, 0]).lead(in: robustness([1, 0]).families[0]).next == nil)
  }
}
