#if os(Linux)
  import Foundation
  import Testing
  import TrialSupport

  /// Would the cuts find a loss? They are tried on what is known to lose, and on what is known not to.
  @Suite struct PowerCutProofTests {
    private func cuts(_ journey: RecordedJourney, _ unsynced: SimulatedDisk.Unsynced) throws
      -> PowerCuts.Outcome
    {
      var found: [Int: Recovery] = [:]
      return try PowerCuts(
        journey: journey, unsynced: unsynced, count: Self.count, recover: Recovery.bySQLite
      )
      .run(&found)
    }

    private static let count = Effort.count("DULY_CUTS", usually: 24)

    /// A line of the table: that nothing was found is what would be wrong.
    private func note(_ what: String, _ outcomes: [PowerCuts.Outcome]) throws {
      let isFound = outcomes.contains { $0.lost + $0.broken > 0 }
      try Tally(
        "power cuts \(what), which must lose", tried: Self.count * outcomes.count, undetected: isFound ? 0 : 1
      ).note()
    }

    @Test func withoutSyncsNearlyEveryCutLoses() throws {
      let journey = try RecordedJourney(.committing("DELETE", "OFF"))
      let (dropped, torn) = (try cuts(journey, .dropped), try cuts(journey, .torn))
      try note("with synchronous=OFF", [dropped, torn])
      #expect(dropped.lost + dropped.broken > Self.count * 3 / 4)
      #expect(torn.lost + torn.broken > Self.count / 2)
      #expect(try cuts(journey, .kept).problems.isEmpty)
    }

    @Test func anUnlinkedJournalThatComesBackLosesTheLastCommit() throws {
      let journey = try RecordedJourney(.committing("DELETE", "FULL"))
      let (dropped, torn) = (try cuts(journey, .dropped), try cuts(journey, .torn))
      try note("with journal_mode=DELETE", [dropped, torn])
      #expect(dropped.lost > 0 && dropped.mostEventsLost == 1)
      #expect(torn.mostEventsLost <= 1)
      #expect(dropped.broken + torn.broken == 0)
    }

    @Test(arguments: [("TRUNCATE", "FULL"), ("PERSIST", "FULL"), ("DELETE", "EXTRA")])
    func whatSyncsAllLosesNothing(_ mode: String, _ synchronous: String) throws {
      let journey = try RecordedJourney(.committing(mode, synchronous))
      for unsynced in SimulatedDisk.Unsynced.allCases {
        let outcome = try cuts(journey, unsynced)
        #expect(outcome.problems.isEmpty, "\(outcome.problems.prefix(3).joined(separator: "\n"))")
      }
    }

    @Test func onADiskThatForgetsSyncsDulyLosesToo() throws {
      let journey = try RecordedJourney(.interviewing).forgettingSyncs
      let (dropped, torn) = (try cuts(journey, .dropped), try cuts(journey, .torn))
      try note("of duly on a disk that forgets syncs", [dropped, torn])
      #expect(dropped.lost > Self.count / 2)
      #expect(torn.lost + torn.broken > Self.count / 2)
    }
  }

  extension Journey {
    /// Rows committed by a program that does nothing else, with these settings of SQLite.
    fileprivate static func committing(_ journalMode: String, _ synchronous: String) -> Journey {
      Journey(
        name: "with \(journalMode) and \(synchronous)",
        prepare: { home in
          try FileManager.default.createDirectory(
            atPath: home.folder + "/data/duly", withIntermediateDirectories: true)
        },
        perform: { home, surroundings in
          try home.run(
            [try CompiledParts.shared().committer, home.database, journalMode, synchronous, "60"],
            changing: surroundings
          ).succeeded()
        },
        promises: { sayings, before in
          sayings.compactMap { saying in
            Int(saying.text.dropLast()).map { Promise(place: saying.place, content: .events(before + $0)) }
          }
        })
    }
  }
#endif
