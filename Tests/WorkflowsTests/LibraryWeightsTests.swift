import Diligence
import Foundation
import Scoring
import Testing
import Workflows

@Suite struct LibraryWeightsTests {
  private func withLibrary(_ files: [String: String], _ use: (Library, Questionnaire) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "duly-weights-\(UInt64.random(in: 0...UInt64.max))"
    try FileManager.default.createDirectory(atPath: folder + "/weights", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files {
      try text.write(toFile: folder + "/weights/" + name, atomically: true, encoding: .utf8)
    }
    let shipped = try TemporaryWorkspace.library.newest("ai-coding-soc2").questionnaire
    try use(Library(questionnaireFolders: [folder], templateFolders: []), shipped)
  }

  private func file(id: String, questionnaire: String = "ai-coding-soc2", weights: String = "{G1: 20}")
    -> String
  {
    """
    schema: duly.weights/1
    id: \(id)
    title: Title
    questionnaire: \(questionnaire)
    rationale: Reason
    weights: \(weights)
    """
  }

  @Test func thoseThatComeWithDuly() throws {
    let shipped = try TemporaryWorkspace.library.newest("ai-coding-soc2").questionnaire
    let presets = try TemporaryWorkspace.library.weightPresets(for: shipped)
    #expect(presets.map(\.id) == ["default", "code-is-the-crown-jewels", "regulated", "small-team"])
    #expect(presets.first?.weights == shipped.defaultWeights)
    #expect(Set(presets.map(\.weights)).count == 4)
    for preset in presets { #expect(preset.weights.values.reduce(0, +) == 100, "\(preset.id)") }
  }

  @Test func ownOnesCountAndThoseOfOtherQuestionnairesAreLeftOut() throws {
    let files = [
      "a.yaml": file(id: "mine"), "b.yml": file(id: "other", questionnaire: "other", weights: "{X: 1}"),
      "notes.txt": "not a preset",
    ]
    try withLibrary(files) { library, questionnaire in
      let presets = try library.weightPresets(for: questionnaire)
      #expect(presets.map(\.id) == ["mine"])
    }
  }

  @Test func theQuestionnairesOwnWeightsAreOfferedOnce() throws {
    let files = [
      "a.yaml": file(id: "again", weights: "{G1: 13}"), "b.yaml": file(id: "default", weights: "{G2: 13}"),
      "c.yaml": file(id: "mine"),
    ]
    try withLibrary(files) { library, questionnaire in
      let presets = try library.weightPresets(for: questionnaire)
      #expect(presets.map(\.id) == ["default", "mine"])
      #expect(presets.map(\.isQuestionnairesOwn) == [true, false])
    }
  }

  @Test func everyProblemIsSaidWithItsPlace() throws {
    let files = [
      "a.yaml": file(id: "one", weights: "{G1: 0}"), "b.yaml": file(id: "two", weights: "{G77: 1}"),
    ]
    try withLibrary(files) { library, questionnaire in
      let found = try problems { _ = try library.weightPresets(for: questionnaire) }
      #expect(found.count == 2)
      #expect(
        found.first?.hasSuffix("weights/a.yaml:6:15: 'G1': expected a number greater than 0, found '0'")
          == true)
      #expect(found.last?.contains("weights/b.yaml:6:11: 'criterion': 'G77' is not known") == true)
    }
  }

  @Test func oneIdStandsForOnePreset() throws {
    try withLibrary(["a.yaml": file(id: "one"), "b.yaml": file(id: "one")]) { library, questionnaire in
      let found = try problems { _ = try library.weightPresets(for: questionnaire) }
      #expect(found.first?.hasSuffix("b.yaml: another preset is called `one`. Give it another id.") == true)
    }
  }

  @Test func aLibraryWithoutPresetsHasNone() throws {
    let shipped = try TemporaryWorkspace.library.newest("ai-coding-soc2").questionnaire
    let library = Library(questionnaireFolders: ["/nowhere"], templateFolders: [])
    #expect(try library.weightPresets(for: shipped).isEmpty)
  }

  @Test func aMisspeltPresetHasANearestOne() throws {
    let room = try TemporaryWorkspace()
    _ = try room.apply(TemporaryWorkspace.answers())
    let scored = try room.workspace.scored("example-code")
    let reference = scored.assessment.questionnaire
    #expect(try room.workspace.weightPreset("regulated", for: reference).weights["G5"] == 16)
    #expect(
      try problems { _ = try room.workspace.weightPreset("regulate", for: reference) }
        == ["There is no preset `regulate`. Did you mean `regulated`?"])
  }

  /// The portfolio's line gives the score at other weights as scoring does.
  @Test func linesTellTheScoreAtAnyWeights() throws {
    let room = try TemporaryWorkspace()
    let sample = TemporaryWorkspace.checkout + "/questionnaires/samples/2-many-claims.yaml"
    _ = try room.apply(try Library.text(at: sample))
    let line = try #require(try room.workspace.summaries().first)
    let scored = try room.workspace.scored(line.vendor.text)
    for preset in try room.workspace.weightPresets(for: scored.assessment.questionnaire) {
      let weighed = try room.workspace.weigh(WeightsWish(.preset(preset.id)), of: line.vendor.text)
      let expected = try #require(weighed.card.score)
      #expect(abs((line.assessment?.score(at: preset.weights) ?? -1) - expected) < 1e-9, "\(preset.id)")
    }
    #expect(try room.workspace.verify().problems.isEmpty)
  }
}
