#if os(Linux)
  import Testing
  import TrialSupport

  /// The power goes while people work: what was acknowledged is there when it comes back, and the database opens.
  @Suite struct PowerCutTests {
    @Test(arguments: Journey.all)
    func nothingThatWasAcknowledgedIsLost(_ journey: Journey) throws {
      let recorded = try RecordedJourney(journey)
      var found: [Int: Recovery] = [:]
      for unsynced in SimulatedDisk.Unsynced.allCases {
        let cuts = PowerCuts(
          journey: recorded, unsynced: unsynced, count: Effort.count("DULY_CUTS", usually: 6))
        let outcome = try cuts.run(&found)
        try Tally(
          "power cuts \(journey.name), unsynced data \(unsynced.rawValue)", tried: cuts.count,
          lost: outcome.lost, crashed: outcome.broken
        ).note()
        #expect(outcome.problems.isEmpty, "\(outcome.problems.prefix(5).joined(separator: "\n"))")
      }
    }
  }
#endif
