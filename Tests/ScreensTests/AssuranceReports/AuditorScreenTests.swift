import Diligence
import Testing

@testable import Screens

@Suite struct AuditorScreenTests {
  private func opened() -> Stage {
    var report = Fixture.report
    report.auditorStatus = .notChecked
    report.auditorChecks = nil
    report.auditorCity = "Albany, New York"
    var stage = Stage([Fixture.dossier([Fixture.recorded(report)])])
    stage.press("enter", "r", "A")
    return stage
  }

  @Test func theRegistersAreNamed() {
    let stage = opened()
    #expect(stage.text.contains("Orrin & Vale LLP, not checked"))
    #expect(stage.text.contains("NASBA CPAverify") && stage.flatText.contains("duly names the registers"))
  }

  @Test func aLicenceThatWasFoundVerifiesTheAuditorInOneStep() {
    var stage = opened()
    stage.press("enter", "tab", "tab", "1", "tab")
    stage.type("NY 012345")
    for _ in 0..<6 { stage.press("enter") }
    #expect(
      stage.report()?.auditorChecks == [
        AuditorCheck(
          subject: .licence, register: "NASBA CPAverify", isFound: true, reference: "NY 012345", by: "jdoe",
          on: Stage.today)
      ])
    #expect(stage.report()?.auditorStatus == .verified)
    #expect(stage.toast.hasPrefix("Licence found. The auditor is verified. Score "))
    stage.press("ctrl-z")
    #expect(stage.report()?.auditorStatus == .notChecked && stage.report()?.auditorChecks == nil)
  }

  @Test func aReviewIsTakenWithItsRating() {
    var stage = opened()
    stage.press("G", "enter", "tab", "tab", "1")
    for _ in 0..<7 { stage.press("enter") }
    #expect(stage.toast == "Say how the review ended.")
    stage.press("1", "tab")
    stage.type("2025-03-01")
    stage.press("enter")
    #expect(
      stage.report()?.peerReview == PeerReview(kind: .system, rating: .pass, accepted: Day("2025-03-01")))
  }

  @Test func whetherItWasFoundHasToBeSaid() {
    var stage = opened()
    stage.press("enter")
    for _ in 0..<9 { stage.press("enter") }
    #expect(stage.toast == "Say whether the firm stands there.")
    #expect(stage.report()?.auditorChecks == nil)
    stage.press("esc")
    #expect(stage.toast == "Nothing was changed; only Enter records.")
  }

  @Test func plainPromptsRecordItToo() {
    var plain = PlainStage([Fixture.examined])
    plain.enter("1", "2", "soc2-2026", "5", "1", "", "", "yes", "NY 1", "", "", "", "")
    #expect(plain.enter("").contains { $0.hasPrefix("Licence found. The auditor is verified.") })
    #expect(plain.said.contains("Recorded: licence found in NASBA CPAverify (NY 1), by jdoe on 2026-11-21."))
  }

  @Test(arguments: snapshotSizes) func looks(width: Int, height: Int) {
    var stage = opened()
    stage.resize(width, height)
    expectSnapshot("auditor", stage)
    stage.press("enter")
    expectSnapshot("auditor-edit", stage)
  }
}
