import Diligence
import Exchange
import Foundation
import Scoring
import Testing
import Workflows

@Suite struct WorkspacePolicyTests {
  private func file(_ numbers: String) -> String {
    """
    schema: duly.policy/1
    id: own
    title: Our own
    rationale: Because.
    numbers: \(numbers)
    """
  }

  /// A library with the shipped questionnaire and, where there are numbers, a policy file.
  private func withLibrary(_ numbers: String?, _ use: (Library, _ folder: String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "duly-policy-\(UInt64.random(in: 0...UInt64.max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let shipped = TemporaryWorkspace.checkout + "/questionnaires/ai-coding-soc2.yaml"
    try FileManager.default.copyItem(atPath: shipped, toPath: folder + "/ai-coding-soc2.yaml")
    if let numbers {
      try file(numbers).write(toFile: folder + "/policy.yaml", atomically: true, encoding: .utf8)
    }
    try use(Library(questionnaireFolders: [folder], templateFolders: []), folder)
  }

  private let intake = Intake(product: "Agent", decisionDate: Day(dayNumber: 20_778))

  private func policyEvents(_ room: TemporaryWorkspace, _ vendor: VendorID = "example-code") throws -> [Event]
  {
    try room.workspace.events(of: vendor).filter {
      if case .policyChanged = $0.change { true } else { false }
    }
  }

  @Test func theShippedFileIsTheStandard() throws {
    #expect(try TemporaryWorkspace.library.policy() == [:])
    try withLibrary(nil) { library, _ in
      let numbers = try library.policy()
      #expect(numbers == [:])
    }
  }

  @Test func everyWayOfOpeningTakesTheNumbersAlongInTheSameStep() throws {
    try withLibrary("{current_months: 9}") { library, _ in
      let room = try TemporaryWorkspace(library: library)
      let added = try room.workspace.addVendor(name: "Example Code", questionnaire: nil, intake: intake)
      #expect(added.assessments[0].policy == [.currentMonths: 9])
      _ = try room.workspace.openAssessment(of: "example-code", questionnaire: nil, intake: intake)
      _ = try room.apply(TemporaryWorkspace.answers(product: "Third"))
      _ = try room.apply(TemporaryWorkspace.answers(vendor: "Other", more: "policy: {gap_days: 45}"))
      #expect(try policyEvents(room).count == 3)
      for event in try policyEvents(room) {
        let opening = try room.workspace.events(of: "example-code").last {
          if case .assessmentOpened = $0.change { $0.sequence < event.sequence } else { false }
        }
        #expect(opening?.step == event.step)
      }
      let other = try room.workspace.dossier(named: "Other").assessments[0]
      #expect(other.policy == [.currentMonths: 9, .gapDays: 45])
    }
  }

  @Test func withoutDeparturesNothingIsRecorded() throws {
    let room = try TemporaryWorkspace()
    _ = try room.apply(TemporaryWorkspace.answers())
    #expect(try policyEvents(room).isEmpty)
  }

  @Test func aBrokenFileKeepsAnAssessmentFromBeingOpened() throws {
    try withLibrary("{current_months: 99}") { library, _ in
      let room = try TemporaryWorkspace(library: library)
      let found = try problems { _ = try room.apply(TemporaryWorkspace.answers()) }
      #expect(found.count == 1)
      #expect(found.first?.contains("/policy.yaml:5:27: 'current_months' (99) is more than") == true)
      #expect(try room.workspace.head().events == 0)
    }
  }

  @Test func numbersAreSetChangedAndReset() throws {
    let room = try TemporaryWorkspace()
    _ = try room.apply(TemporaryWorkspace.answers())
    func set(_ request: Workspace.PolicyRequest) throws -> Policy {
      try room.workspace.setPolicy(request, of: "example-code", AssessmentChoice()).card.policy
    }
    #expect(try set(.init()) == .standard)
    #expect(try set(.init(settings: ["current_months=14", "proof=0.8"])).departures.count == 2)
    #expect(try set(.init(settings: ["proof=0.75"])).departures == [.currentMonths: 14])
    #expect(try set(.init(settings: ["gap_days=40"], resets: true)).departures == [.gapDays: 40])
    #expect(try set(.init(resets: true)) == .standard)
    #expect(try policyEvents(room).count == 4)
    #expect(try set(.init(resets: true)) == .standard)
    #expect(try policyEvents(room).count == 4)
  }

  @Test func everyWrongSettingIsSaidAndNothingIsSet() throws {
    let room = try TemporaryWorkspace()
    _ = try room.apply(TemporaryWorkspace.answers())
    let found = try problems {
      _ = try room.workspace.setPolicy(
        .init(settings: ["curent_months=1", "gap_days=1.5", "proof=nan", "x", "short_months=7", "gap_days=9"]
        ),
        of: "example-code", AssessmentChoice())
    }
    #expect(
      found == [
        "There is no policy number `curent_months`. Did you mean `current_months`?",
        "`gap_days=1.5`: expected a whole number from 0 to 18300, found `1.5`.",
        "`proof=nan`: expected a number from 0.4 to 1, found `nan`.",
        "`x` is not a policy number. Write NAME=NUMBER, such as current_months=18.",
        "'short_months' (7) is more than 'accepted_months' (6). Lower 'short_months' or raise 'accepted_months'.",
      ])
    #expect(try policyEvents(room).isEmpty)
  }

  @Test func aFileIsTriedWithoutStoringIt() throws {
    try withLibrary("{threshold_tier_1: 95, threshold_tier_2: 95}") { library, folder in
      let room = try TemporaryWorkspace()
      for sample in try TemporaryWorkspace.library.samples() {
        _ = try room.apply(try String(contentsOfFile: sample, encoding: .utf8), file: sample)
      }
      let before = try room.workspace.head()
      let tried = try room.workspace.scored(
        "fernhollow-software", whatIf: WhatIf(policyFile: folder + "/policy.yaml"))
      let usual = try room.workspace.scored("fernhollow-software")
      #expect(tried.card.policy.departures == [.thresholdTier1: 95, .thresholdTier2: 95])
      #expect(tried.card.verdict == .conditional)
      #expect(usual.card.verdict == .approve)
      #expect(try room.workspace.head() == before)
    }
  }

  @Test func scoresReplayByTheNumbersTheyWereReachedWith() throws {
    try withLibrary("{current_months: 2}") { library, folder in
      let room = try TemporaryWorkspace(library: library)
      _ = try room.apply(TemporaryWorkspace.answers())
      let before = try room.workspace.scored("example-code").card
      try file("{current_months: 3}").write(
        toFile: folder + "/policy.yaml", atomically: true, encoding: .utf8)
      #expect(try room.workspace.scored("example-code").card == before)
      #expect(before.policy.currentMonths == 2)
    }
  }

  /// What `answers` writes gives the same numbers in an empty database beside the same library.
  @Test(arguments: [nil, "{}", "{current_months: 9, gap_days: 60}"]) func answersFilesGoRound(
    _ numbers: String?
  ) throws {
    try withLibrary(numbers) { library, _ in
      let room = try TemporaryWorkspace(library: library)
      _ = try room.apply(TemporaryWorkspace.answers())
      for settings in [[], ["proof=0.9"], ["current_months=12", "gap_days=60"]] {
        _ = try room.workspace.setPolicy(
          .init(settings: settings, resets: !settings.isEmpty), of: "example-code", AssessmentChoice())
        let text = try room.workspace.answersFile(of: "example-code", AssessmentChoice()).yaml
        let empty = try TemporaryWorkspace(library: library)
        _ = try empty.apply(text)
        #expect(
          try empty.workspace.dossier(named: "Example Code").assessments[0].policy
            == room.workspace.dossier(named: "Example Code").assessments[0].policy)
      }
    }
  }

  @Test func checkKnowsPolicyFiles() throws {
    try withLibrary("{current_months: 9}") { library, folder in
      let words = try library.check(folder + "/policy.yaml")
      #expect(words == "policy numbers, 1 otherwise than usual, no problems")
    }
    let shipped = TemporaryWorkspace.checkout + "/questionnaires/policy.yaml"
    #expect(try TemporaryWorkspace.library.check(shipped) == "policy numbers, all as usual, no problems")
  }

  @Test func vendorsJudgedByDifferentNumbersAreSaidToBe() throws {
    let room = try TemporaryWorkspace()
    _ = try room.apply(TemporaryWorkspace.answers())
    _ = try room.apply(TemporaryWorkspace.answers(vendor: "Other"))
    #expect(try room.workspace.compared(["example-code", "other"]).comparison.isJudgedByOnePolicy)
    _ = try room.workspace.setPolicy(.init(settings: ["proof=0.9"]), of: "other", AssessmentChoice())
    let compared = try room.workspace.compared(["example-code", "other"])
    #expect(!compared.comparison.isJudgedByOnePolicy)
    #expect(try room.workspace.comparisonReport(of: compared).contains("judged by different policy numbers"))
  }

  @Test func thePortfolioKeepsAThresholdThatDeparts() throws {
    let room = try TemporaryWorkspace()
    _ = try room.apply(TemporaryWorkspace.answers())
    #expect(try room.workspace.summaries()[0].assessment?.threshold == nil)
    _ = try room.workspace.setPolicy(
      .init(settings: ["threshold_tier_1=90"]), of: "example-code", AssessmentChoice())
    #expect(try room.workspace.summaries()[0].assessment?.threshold == 90)
    #expect(try room.workspace.verify().problems.isEmpty)
  }
}
