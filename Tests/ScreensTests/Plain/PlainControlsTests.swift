import Diligence
import Testing

@testable import Screens

@Suite struct PlainControlsTests {
  @Test func controlsAreAddedChangedAndRemoved() {
    var plain = PlainStage([Fixture.examined])
    plain.enter("1", "2", "soc2-2026", "3")
    #expect(plain.said.contains("2 Turn on single sign-on for every person.; no owner, open."))
    plain.enter("2", "", "R. Ito", "2")
    #expect(plain.enter("2026-13-01").first == "Due: there is no month 13. The old value stays.")
    #expect(plain.enter("2026-11-01", "22").first?.hasPrefix("Recorded, owned by R. Ito.") == true)
    plain.enter("a")
    #expect(plain.enter("").first == "What we must do: a control needs words.")
    #expect(
      plain.enter("Rotate keys", "", "", "", "").contains(
        "2 Turn on single sign-on for every person.; R. Ito, in progress, due 2026-11-01, overdue, page 22."
      ))
    guard case .reportRecorded(_, _, let report?)? = plain.changes.last else {
      Issue.record("no report")
      return
    }
    #expect(report.customerControls.map(\.text).last == "Rotate keys")
    #expect(report.customerControls[1].owner == "R. Ito")
    #expect(plain.enter("x 3").first?.hasPrefix("The control is removed.") == true)
  }
}
