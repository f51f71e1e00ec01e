import Diligence
import Robustness
import Testing

@testable import Reporting

@Suite struct RankingWordsTests {
  /// The samples with the same weights, so that nothing but answers tells them apart.
  private let alike = [Samples.rival, Studies.crowd(3)[0], Studies.crowd(3)[1]]

  private func section(_ assessments: [JudgedAssessment]) throws -> RankingWords {
    RankingWords(try Studies.study(assessments), about: assessments)
  }

  @Test func everyFamilyHasAParagraphThatNamesTheLeader() throws {
    let paragraphs = try section(alike).paragraphs
    #expect(paragraphs.count == 3)
    for (paragraph, condition) in zip(paragraphs, WeightFamily.allCases.map(\.condition)) {
      #expect(paragraph.hasPrefix(condition))
      #expect(["Rival Agents", "Vendor 0", "Vendor 1"].contains { paragraph.contains($0) })
    }
  }

  @Test func theBasisSaysWhoseWeightsAndWhichOrder() throws {
    #expect(
      try section(alike).basis == [
        "The weights used are those that all vendors here are scored with.",
        "Order of importance: G1, then G4 and G5, then G8.",
      ])
    #expect(try section([Samples.full, Samples.rival]).basis[0].contains("the questionnaire's own"))
    let file = RankingWords(try Studies.study(alike, isWeighedByFile: true), about: alike)
    #expect(file.basis[0].contains("file"))
  }

  @Test func theMethodTellsSeedDrawsAndBandsInTwoSentences() throws {
    let method = try section(alike).method
    #expect(method.count == 2)
    #expect(method[0].contains("200 times") && method[0].contains("seed 1"))
    for band in LeadStrength.allCases { #expect(method[1].contains("“\(band.words)”")) }
    for share in ["95 %", "80 %", "55 %"] { #expect(method[1].contains(share)) }
  }

  @Test func sharesAreWholePercentsOverRanks() throws {
    let few = try section(alike)
    #expect(few.ranks == ["Rank 1", "Rank 2", "Rank 3"])
    #expect(few.acceptability.count == 9)
    #expect(few.pairs.count == 3 && few.pairs.allSatisfy { $0.shares.count == 3 })
    for share in few.acceptability.flatMap(\.shares) + few.pairs.flatMap(\.shares) {
      #expect(share.hasSuffix(" %") && !share.contains("."))
    }
  }

  @Test func ofManyVendorsLaterRanksStandTogetherAndOnlyNeighboursArePaired() throws {
    let many = try section(Studies.crowd(9))
    #expect(many.ranks == ["Rank 1", "Rank 2", "Rank 3", "Rank 4", "Rank 5", "Later"])
    #expect(many.acceptability.allSatisfy { $0.shares.count == 6 })
    #expect(many.pairs.count == 8)
  }

  @Test func ofVeryManyVendorsNobodyIsPaired() throws {
    let crowd = try Studies.comparison(Studies.crowd(Robustness.mostInFull + 1))
    let markdown = try Templates.comparison().markdown(of: crowd)
    #expect(!markdown.contains("is ahead of"))
    #expect(Set(crowd.sheet.map(\.count)).count == 1)
  }

  @Test func tippingPointsSayWhoTakesOverFromWhichWeightOn() throws {
    let tied = try section([Studies.crowd(2)[0], Studies.crowd(7)[6]])
    #expect(tied.standing == "At the weights used, Vendor 0 and Vendor 6 have the same score, 15.2.")
    #expect(tied.tippingLines.allSatisfy { $0.consequence == "No weight of it changes who is first." })
    let all = try section(alike).tippingLines
    #expect(all.map(\.title).first == "G1 Audit trails")
    #expect(all[0].weight == "13 (28.3 %)")
    for line in all where line.consequence.contains("takes first place") {
      #expect(line.consequence.contains("% of all weights)"))
    }
  }

  @Test func whoHasNoScoreIsNamedAndLeftOut() throws {
    let section = try section([Samples.full, Samples.rival, Samples.empty])
    #expect(section.limits.last?.hasPrefix("Small Tools has no score yet") == true)
    #expect(section.boundLines.map(\.vendor) == ["Example Code", "Rival Agents"])
    #expect(section.robustness.vendors == ["example-code", "rival-agents"])
  }

  @Test func openItemsSayWhoCouldStillBeFirst() throws {
    #expect(
      try section([Samples.full, Samples.rival]).outlook
        == "However the open items turn out, Example Code stays first at the weights used.")
    #expect(
      try section(Studies.crowd(2)).outlook
        == "As the open items turn out, Vendor 0 or Vendor 1 could come first at the weights used.")
  }

  @Test func gatesStandWhateverTheWeights() throws {
    #expect(
      try section([Samples.full, Samples.rival]).limits == [
        "Weights never lift a gate: whatever its rank, the advice on Rival Agents stays to reject."
      ])
    #expect(try section(Studies.crowd(2)).limits.isEmpty)
  }
}
