import Diligence
import Scoring
import Testing
import Workflows

/// The made-up vendors tell a story, and their figures were worked out once apart from this program.
@Suite struct WorkspaceScoringTests {
  @Test(arguments: [
    ("fernhollow-software", 89.298246, 94.952227, 0.936510, 1.0, Verdict.approve),
    ("brightmere-labs", 43.264224, 88.621577, 0.495104, 0.932036, .notYet),
    ("castwick-systems", 65.145868, 72.214415, 0.874265, 1.0, .reject),
  ])
  func samplesScoreAsWorkedOutApart(
    vendor: String, score: Double, claimed: Double, proof: Double, completeness: Double, verdict: Verdict
  ) throws {
    let room = try TemporaryWorkspace()
    try room.workspace.fillWithSamples()
    let card = try room.workspace.scored(vendor).card
    for (found, wanted) in [
      (card.score, score), (card.claimed, claimed), (card.proof, proof), (card.completeness, completeness),
    ] {
      #expect(abs(try #require(found) - wanted) < 1e-6)
    }
    #expect(card.verdict == verdict)
  }

  @Test func anotherDateIsTriedWithoutBeingStored() throws {
    let room = try TemporaryWorkspace()
    try room.workspace.fillWithSamples()
    let events = try room.workspace.head().events
    let now = try room.workspace.scored("fernhollow-software")
    let later = try room.workspace.scored(
      "fernhollow-software", whatIf: WhatIf(at: now.card.decisionDate.adding(months: 24)))
    #expect(try #require(later.card.score) < (try #require(now.card.score)))
    #expect(try room.workspace.head().events == events)
  }
}
