import Diligence
import Foundation
import Robustness
import Testing
import Workflows

@Suite struct WorkspaceComparingTests {
  private static let answer = "answers:\n  C04: {answer: yes}\n"

  /// A room with an assessment for each of the vendors.
  private func room(_ vendors: (name: String, date: String, more: String)...) throws -> TemporaryWorkspace {
    let room = try TemporaryWorkspace()
    for vendor in vendors {
      let text = TemporaryWorkspace.answers(vendor: vendor.name, more: vendor.more)
      _ = try room.apply(text.replacing("2026-11-21", with: vendor.date))
    }
    return room
  }

  @Test func differentDatesAreSaidWithTheDateThatFits() throws {
    let room = try room(("A", "2026-11-21", ""), ("B", "2026-11-22", ""), ("C", "2026-11-21", ""))
    let found = try problems { _ = try room.workspace.compared(["a", "b", "c"]) }
    #expect(
      found == [
        "These vendors were judged at different dates, so their scores mean different things: "
          + "`a` and `c` on 2026-11-21; `b` on 2026-11-22.",
        "Compare them at one date, which stores nothing: duly compare a b c --at 2026-11-22",
      ])
    let day = try #require(Day("2026-11-22"))
    #expect(try room.workspace.compared(["a", "b", "c"], whatIf: WhatIf(at: day)).scored.count == 3)
  }

  @Test func differentQuestionnairesAreSaidWithWhoFitsTogether() throws {
    let room = try room(("A", "2026-11-21", ""), ("B", "2026-11-21", ""), ("C", "2026-11-21", ""))
    let other = try room.editedQuestionnaire()
    _ = try other.apply(TemporaryWorkspace.answers(vendor: "D"))
    let found = try problems { _ = try other.workspace.compared(["a", "d", "b"]) }
    #expect(found.count == 2)
    #expect(found[0].contains("different questionnaires") && found[0].contains("sha256"))
    #expect(found[1] == "These fit together: duly compare a b")
    let apart = try problems { _ = try other.workspace.compared(["a", "d"]) }
    #expect(apart.last?.hasPrefix("No two of them fit together.") == true)
    _ = try room.apply(TemporaryWorkspace.answers(vendor: "D", product: "Older"))
    _ = try other.apply(TemporaryWorkspace.answers(vendor: "D", product: "Newest"))
    let offered = try problems { _ = try other.workspace.compared(["a", "b", "d"]) }
    #expect(offered.last?.hasSuffix("--assessment d/older") == true)
  }

  @Test func anAssessmentCanBeChosen() throws {
    let room = try room(("A", "2026-11-21", Self.answer), ("B", "2026-11-21", Self.answer))
    _ = try room.apply(
      TemporaryWorkspace.answers(vendor: "A", product: "Other").replacing("2026-11-21", with: "2026-12-01"))
    let all = try room.workspace.dossier(named: "a").assessments.map(\.id.text)
    #expect(all.count == 2)
    #expect(try problems { _ = try room.workspace.compared(["a", "b"]) }.count == 2)
    let compared = try room.workspace.compared(["a", "b"], assessments: ["a/agent"])
    #expect(compared.scored.map(\.assessment.id.text) == ["a/agent", "b/agent"])
    #expect(
      try problems { _ = try room.workspace.compared(["a", "b"], assessments: ["a/agnt"]) }.first?
        .contains("a/agent") == true)
    #expect(try problems { _ = try room.workspace.compared(["a", "b"], assessments: all) }.count == 1)
  }

  @Test func whoHasNothingAnsweredIsComparedWithoutAStudy() throws {
    let room = try room(("A", "2026-11-21", ""), ("B", "2026-11-21", Self.answer), ("C", "2026-11-21", ""))
    let compared = try room.workspace.compared(["a", "b", "c"])
    #expect(compared.study == nil)
    #expect(try room.workspace.comparisonReport(of: compared).contains("Not tried"))
    #expect(compared.json(ledger: SignedHead(.empty)).compact.contains("\"robustness\": null"))
  }

  @Test func allAlikeAreFirstEquallyOften() throws {
    let room = try room(("A", "2026-11-21", Self.answer), ("B", "2026-11-21", Self.answer))
    let study = try #require(try room.workspace.compared(["a", "b"], draws: Draws(count: 50)).study)
    for family in study.robustness.families {
      #expect(study.robustness.lead(in: family).leaders.count <= 2)
      #expect(family.acceptability.joined().allSatisfy { $0.isFinite })
    }
    #expect(study.tippingPoints.allSatisfy { $0.takeovers.isEmpty })
  }

  /// The sample portfolio under weights that put what the second is best at above all else.
  @Test func aReportOnTrialWeightsWeighsItsAlternativesAlike() throws {
    let room = try TemporaryWorkspace()
    try room.workspace.fillWithSamples()
    let path = room.folder + "/weights.yaml"
    try "schema: duly.weights/1\nquestionnaire: ai-coding-soc2\nweights: {G9: 190}\n".write(
      toFile: path, atomically: true, encoding: .utf8)
    let scored = try room.workspace.scored("fernhollow-software", whatIf: WhatIf(weightsFile: path))
    let report = try room.workspace.scoredReport(of: scored)
    #expect(report.contains("The weights used are those of the file that was given."))
    #expect(!report.contains("scored with different weights"))
  }

  @Test func seedAndDrawsDecideTheResultAndAStopLeavesNothing() throws {
    let room = try TemporaryWorkspace()
    try room.workspace.fillWithSamples()
    let names = try room.workspace.summaries().map(\.vendor.text)
    func json(_ draws: Draws) throws -> String {
      try room.workspace.compared(names, draws: draws).json(ledger: SignedHead(.empty)).compact
    }
    let five = try json(Draws(count: 100, seed: 5))
    #expect(try json(Draws(count: 100, seed: 5)) == five)
    #expect(try json(Draws(count: 100, seed: 6)) != five)
    #expect(throws: Stopped.self) { _ = try json(Draws(count: 100) { _ in false }) }
  }
}

extension TemporaryWorkspace {
  /// A workspace on the same database whose library holds another version of the questionnaire.
  fileprivate func editedQuestionnaire() throws -> TemporaryWorkspace {
    let folder = folder + "/questionnaires"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = Self.checkout + "/questionnaires/ai-coding-soc2.yaml"
    try (try String(contentsOfFile: path, encoding: .utf8) + "\n# edited\n").write(
      toFile: folder + "/ai-coding-soc2.yaml", atomically: true, encoding: .utf8)
    return try TemporaryWorkspace(
      sharing: self, library: Library(questionnaireFolders: [folder], templateFolders: []))
  }
}
