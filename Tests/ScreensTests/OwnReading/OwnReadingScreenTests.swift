import Diligence
import Testing

@testable import Screens

@Suite struct OwnReadingScreenTests {
  private func opened() -> Stage {
    var stage = Stage.reading()
    stage.press("m")
    return stage
  }

  private func screen(_ stage: Stage) -> OwnReadingScreen? { stage.app.top as? OwnReadingScreen }

  private func go(to fact: ReportFact, _ stage: inout Stage) {
    stage.press("g")
    for _ in ReportFact.allCases where screen(stage)?.fact != fact { stage.press("down") }
  }

  private func type(_ text: String, for fact: ReportFact, _ stage: inout Stage) {
    go(to: fact, &stage)
    stage.press("enter")
    stage.type(text)
    stage.press("enter")
  }

  /// The kind as it is, another end, an auditor's name as one of two places has it, and a city that was not found.
  private func typed() -> Stage {
    var stage = opened()
    type("1", for: .kind, &stage)
    type("example  code inc", for: .organisation, &stage)
    type("31 Aug 2026", for: .end, &stage)
    type("orrin vale advisors", for: .auditor, &stage)
    type("Utrecht", for: .auditorCity, &stage)
    type("CC7.1, cc6.2", for: .exceptions, &stage)
    type("3", for: .customerControls, &stage)
    go(to: .asOf, &stage)
    stage.press("x")
    return stage
  }

  @Test func theProposalsAreOutOfSight() {
    let stage = typed()
    #expect(!stage.text.contains("Orrin & Vale") && !stage.text.contains("2026-09-30"))
    #expect(stage.text.contains("8 TYPED   what the file says is out of sight"))
    #expect(stage.requests.allSatisfy { $0.changes == nil })
  }

  @Test func bothReadingsAreCompared() {
    var stage = typed()
    stage.press("c")
    #expect(stage.toast == "4 of 8 agree, 9 not typed. Nothing is recorded until you take a side.")
    let expected: [ReportFact: Agreement] = [
      .kind: .same, .organisation: .same, .end: .differs, .auditor: .onePlace, .auditorCity: .onlyYou,
      .exceptions: .same, .customerControls: .differs, .asOf: .same, .opinion: .onlyReading,
      .bridgedUntil: .nothing,
    ]
    for (fact, agreement) in expected {
      #expect(screen(stage)?.agreement(on: fact, stage.app.desk) == agreement, "\(fact)")
    }
  }

  @Test func eitherSideIsTaken() {
    var stage = typed()
    stage.press("c")
    go(to: .end, &stage)
    stage.press("m")
    #expect(stage.toast.hasPrefix("First the kind"))
    stage.press("g", "f")
    #expect(stage.report("vendor-soc2")?.sources?[.kind]?.how == .confirmed)
    go(to: .end, &stage)
    stage.press("m")
    #expect(stage.report("vendor-soc2")?.end == Day("2026-08-31"))
    #expect(stage.report("vendor-soc2")?.sources?[.end]?.how == .corrected)
    stage.press("f")
    #expect(stage.report("vendor-soc2")?.end == Day("2026-09-30"))
    go(to: .auditor, &stage)
    stage.press("f")
    #expect(stage.toast.hasPrefix("The report contradicts itself here"))
    stage.press("m")
    #expect(stage.report("vendor-soc2")?.auditor == "orrin vale advisors")
    go(to: .customerControls, &stage)
    stage.press("m")
    #expect(stage.toast == "Its parts are taken one by one, on the screen of the facts.")
  }

  @Test func whatWasTypedIsThereAgain() {
    var stage = typed()
    stage.press("esc", "esc", "enter", "m")
    #expect(screen(stage)?.own(stage.app.desk).count == 8)
    go(to: .kind, &stage)
    stage.press("backspace")
    #expect(screen(stage)?.own(stage.app.desk).count == 7)
  }

  @Test func nothingIsComparedWithNothing() {
    var stage = opened()
    stage.press("c")
    #expect(stage.toast == "Type what you read first: enter types a fact.")
    stage = Stage.reading { $0.readings = [.failed("No text.")] }
    stage.press("m", "x", "c")
    #expect(stage.toast == "The file is not read, so there is nothing to compare with.")
  }

  @Test func aNumberIsAskedForWhereOneIsCounted() {
    var stage = opened()
    go(to: .incidents, &stage)
    stage.press("enter")
    stage.type("many")
    stage.press("enter")
    #expect(stage.text.contains("! a whole number"))
  }

  @Test(arguments: snapshotSizes) func looks(width: Int, height: Int) {
    var stage = typed()
    stage.resize(width, height)
    expectSnapshot("own-reading", stage)
    stage.press("c")
    go(to: .end, &stage)
    expectSnapshot("own-reading-compared", stage)
  }
}
