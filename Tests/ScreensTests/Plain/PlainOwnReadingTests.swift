import Diligence
import Testing

@testable import Screens

@Suite struct PlainOwnReadingTests {
  @Test func bothReadingsAreToldAndASideIsTaken() {
    var plain = PlainStage([Fixture.dossier([Fixture.attached()])])
    plain.enter("1", "2", "1", "check")
    #expect(
      plain.said.contains("13 Opinion: nothing typed.") && !plain.said.contains { $0.contains("Orrin") })
    #expect(plain.enter("compare").first == "Type what you read first: enter types a fact.")
    #expect(plain.enter("1 SOC 2").contains("Kind: SOC 2."))
    #expect(plain.enter("6 2026-08-31").contains("Period end: 2026-08-31."))
    #expect(plain.enter("6 2026-13-01").contains("Period end: there is no month 13."))
    #expect(plain.enter("7 -").contains("As of: not in the report."))
    #expect(plain.enter("13").contains { $0.hasPrefix("1 unmodified, 2 qualified") })
    plain.enter("compare")
    #expect(plain.said.contains("2 of 3 agree, 13 not typed."))
    #expect(plain.said.contains("6 Period end: differs; you 2026-08-31, the file 2026-09-30."))
    plain.enter("f 1", "m 6")
    guard case .reportRecorded(_, _, let report?)? = plain.changes.last else {
      Issue.record("no report")
      return
    }
    #expect(report.kind == .soc2 && report.end == Day("2026-08-31"))
    plain.enter("b", "b")
    #expect(plain.said.contains("6 Period end: 2026-08-31, corrected, page 1."))
  }
}
