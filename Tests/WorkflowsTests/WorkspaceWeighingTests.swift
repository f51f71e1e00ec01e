import DataFiles
import Diligence
import Foundation
import Testing
import Workflows

@Suite struct WorkspaceWeighingTests {
  private let order = "G4 > G1 = G2 > G3 > G5 > G6 > G7 > G8 > G9"

  private func room() throws -> TemporaryWorkspace {
    let room = try TemporaryWorkspace()
    try room.workspace.fillWithSamples()
    return room
  }

  private func weigh(_ room: TemporaryWorkspace, _ start: WeightsWish.Start, _ settings: String...) throws
    -> Scored
  {
    try room.workspace.weigh(WeightsWish(start, settings: settings), of: "castwick-systems")
  }

  private func weight(_ id: CriterionID, _ scored: Scored) -> Double? {
    scored.card.criteria.first { $0.id == id }?.weight
  }

  @Test func everyWayRecordsHowInTheSameStep() throws {
    let room = try room()
    let before = try room.workspace.scored("castwick-systems")
    let preset = try weigh(room, .preset("regulated"))
    #expect(preset.assessment.weighing?.method == .preset)
    #expect(preset.assessment.weighing?.source == "regulated")
    #expect(preset.assessment.weighing?.rationale?.hasPrefix("For banks") == true)
    let single = try weigh(room, .asRecorded, "G1=50")
    #expect(single.assessment.weighing == Weighing(method: .direct, source: "regulated"))
    #expect(weight("G1", single) == 50 && weight("G5", single) == 16)
    let ordered = try weigh(room, .order(order))
    #expect(ordered.assessment.weighing?.method == .centroid)
    #expect(ordered.assessment.weighing?.order.prefix(2) == [["G4"], ["G1", "G2"]])
    #expect(abs((weight("G4", ordered) ?? 0) - 31.432981) < 1e-6)
    let events = try room.workspace.events(after: preset.head.events)
    #expect(
      events.map(\.change.kindName)
        == Array(repeating: ["weights.changed/1", "weighing.explained/1"], count: 2).flatMap { $0 })
    #expect(events[0].step == events[1].step && events[1].step != events[2].step)
    let reset = try weigh(room, .own)
    #expect(reset.card == before.card)
    #expect(reset.assessment.weighing == nil)
    #expect(try room.workspace.verify().problems.isEmpty)
  }

  @Test func theSameAgainRecordsNothing() throws {
    let room = try room()
    for start in [WeightsWish.Start.preset("small-team"), .order(order), .own] {
      let first = try weigh(room, start)
      #expect(try weigh(room, start).head == first.head)
    }
    let own = try room.workspace.scored("castwick-systems")
    #expect(
      try weigh(room, .asRecorded, "G1=\(weight("G1", own) ?? 0)").assessment.weighing?.method == .direct)
  }

  @Test func pointsGiveTheirOrder() throws {
    let room = try room()
    let scored = try weigh(room, .points("G1=100 G2=80 G3=80 G4=40 G5=20 G6=20 G7=20 G8=20 G9=20"))
    #expect(
      scored.assessment.weighing?.order == [["G1"], ["G2", "G3"], ["G4"], ["G5", "G6", "G7", "G8", "G9"]])
    #expect(weight("G1", scored) == 25)
    #expect(weight("G4", scored) == 10)
  }

  @Test func aReasonIsRecordedWithThemOrLater() throws {
    let room = try room()
    let wish = WeightsWish(.order(order), rationale: "The board's order")
    let scored = try room.workspace.weigh(wish, of: "castwick-systems")
    #expect(scored.assessment.weighing?.rationale == "The board's order")
    let later = try room.workspace.weigh(WeightsWish(rationale: "Agreed on Monday"), of: "castwick-systems")
    #expect(later.assessment.weighing?.rationale == "Agreed on Monday")
    #expect(later.assessment.weighing?.order == scored.assessment.weighing?.order)
    #expect(later.assessment.weights == scored.assessment.weights)
    let own = try room.workspace.weigh(
      WeightsWish(.own, rationale: "An even hand"), of: "castwick-systems")
    #expect(own.assessment.weighing == Weighing(method: .preset, rationale: "An even hand"))
  }

  @Test(arguments: ["G1", "G1=0", "G1=-3", "G1=nan", "G1=inf", "G10=3", "g1=3"])
  func wrongSettingsAreRefused(setting: String) throws {
    let room = try room()
    #expect(try problems { _ = try weigh(room, .asRecorded, setting) }.count == 1)
  }

  @Test func wrongOrdersPointsAndReasonsAreRefused() throws {
    let room = try room()
    let events = try room.workspace.head()
    #expect(
      try problems { _ = try weigh(room, .order("G1 > G2")) }
        == ["G3, G4, G5, G6, G7, G8, G9 are missing. Name every criterion once."])
    #expect(try problems { _ = try weigh(room, .points("G1=200")) }.first?.contains("`G1=200`") == true)
    #expect(
      try problems { _ = try room.workspace.weigh(WeightsWish(rationale: " "), of: "castwick-systems") }
        == ["The rationale is blank. Say why in words."])
    #expect(
      try problems {
        _ = try room.workspace.weigh(WeightsWish(rationale: "\u{1B}[2J"), of: "castwick-systems")
      }
      .first?.contains("control characters") == true)
    #expect(try room.workspace.head() == events)
  }

  @Test func whatIsWrittenIsReadBackAsTheSameWeights() throws {
    let room = try room()
    let path = room.folder + "/ours.yaml"
    let scored = try weigh(room, .order(order))
    let preset = try room.workspace.weightPreset(
      inForceFor: scored, title: "Ours: \"all\" #1", rationale: nil)
    #expect(preset.id == "ours-all-1")
    #expect(preset.rationale == "The weights are \(scored.assessment.weighing?.words ?? "").")
    try room.workspace.write(preset, for: scored.questionnaire, to: path, replacing: false)
    #expect(try room.workspace.library.check(path).hasSuffix("no problems"))
    _ = try weigh(room, .own)
    let read = try weigh(room, .file(path, fromOwn: true))
    #expect(read.card == scored.card)
    #expect(
      read.assessment.weighing
        == Weighing(method: .file, source: "ours.yaml", rationale: preset.rationale))
    #expect(
      try problems {
        try room.workspace.write(
          try room.workspace.weightPreset(inForceFor: read, title: "Other", rationale: nil),
          for: scored.questionnaire, to: path, replacing: false)
      }.first?.contains("--force") == true)
  }
}
