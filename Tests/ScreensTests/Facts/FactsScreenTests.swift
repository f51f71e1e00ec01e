import Diligence
import Testing

@testable import Screens

@Suite struct FactsScreenTests {
  private func report(_ stage: Stage) -> AssuranceReport? { stage.report("vendor-soc2") }

  @Test func nothingCountsBeforeTheKindIsConfirmed() {
    var stage = Stage.reading()
    stage.go(toFact: .opinion)
    stage.press("c")
    #expect(stage.toast.hasPrefix("First the kind"))
    #expect(stage.factsScreen?.fact(stage.app.desk) == .kind)
    #expect(report(stage) == nil && stage.requests.allSatisfy { $0.changes == nil })
    stage.press("c")
    #expect(report(stage)?.kind == .soc2)
    #expect(
      report(stage)?.sources == [
        .kind: FactSource(
          .confirmed, page: 1,
          quote: "Report on Controls Relevant to Security and Availability, a SOC 2 examination", by: "jdoe",
          on: Stage.today)
      ])
    #expect(stage.toast.hasPrefix("Kind: SOC 2, confirmed. Score "))
    #expect(stage.factsScreen?.fact(stage.app.desk) == .type)
  }

  @Test func aStatementThatThereIsNoneFallsWithTheKind() {
    var stage = Stage.reading([.noReportsStated("example-code-1", true), Fixture.attached()])
    stage.press("c")
    #expect(stage.sheet?.assessment.hasNoReports == false && report(stage) != nil)
    stage.press("ctrl-z")
    #expect(stage.sheet?.assessment.hasNoReports == true && report(stage) == nil)
  }

  @Test func allThatIsPlainIsOneStep() {
    var stage = Stage.reading()
    stage.press("C")
    #expect(report(stage)?.sources?.count == 14)
    #expect(report(stage)?.auditor == nil, "two places contradict each other")
    #expect(report(stage)?.subserviceOrganisations?.first?.method == .carveOut)
    #expect(stage.toast.hasPrefix("14 facts are confirmed.") && stage.toast.hasSuffix("1 left to look at."))
    stage.press("ctrl-z")
    #expect(report(stage) == nil)
  }

  @Test func aDigitTakesAPlaceOfAConflict() {
    var stage = Stage.reading()
    stage.press("c")
    stage.go(toFact: .auditor)
    stage.press("c")
    #expect(stage.toast.hasPrefix("The report says `Orrin & Vale LLP`, `Orrin Vale Advisors`."))
    stage.press("9")
    #expect(stage.toast == "Auditor is found in 2 places.")
    stage.press("2")
    #expect(report(stage)?.auditor == "Orrin Vale Advisors" && report(stage)?.sources?[.auditor]?.page == 2)
  }

  @Test func aWrongFactIsSetRight() {
    var stage = Stage.reading()
    stage.press("c")
    stage.go(toFact: .end)
    stage.press("e", "ctrl-u")
    stage.type("31 Aug 2026")
    stage.press("enter")
    stage.press("ctrl-u")
    stage.type("3")
    stage.press("enter")
    #expect(report(stage)?.end == Day("2026-08-31"))
    #expect(report(stage)?.sources?[.end]?.how == .corrected && report(stage)?.sources?[.end]?.page == 3)
    #expect(stage.toast.hasPrefix("Period end: 2026-08-31, corrected."))
  }

  @Test func whatCannotBeReadStaysInItsField() {
    var stage = Stage.reading()
    stage.press("c")
    stage.go(toFact: .end)
    stage.press("e", "ctrl-u")
    stage.type("2026-13-01")
    stage.press("enter", "enter")
    #expect(stage.text.contains("! there is no month 13"))
    #expect(report(stage)?.end == nil)
    stage.press("esc")
    #expect(stage.toast == "Period end is left as it was; only Enter records.")
  }

  @Test func whatWasTypedAndLeftIsThereAgain() {
    var stage = Stage.reading()
    stage.press("c")
    stage.go(toFact: .organisation)
    stage.press("e", "ctrl-u")
    stage.type("Example Holding")
    stage.press("esc", "e")
    #expect(stage.factsScreen?.editor?.form.text(.value) == "Example Holding")
    stage.press("enter", "enter")
    #expect(report(stage)?.organisation == "Example Holding")
  }

  @Test func aFactIsTypedWhereNothingWasFound() {
    var stage = Stage.reading()
    stage.press("c")
    stage.go(toFact: .auditorCity)
    stage.press("c")
    #expect(stage.toast == "Auditor's city: nothing was found to confirm. e types it.")
    stage.press("e")
    stage.type("Utrecht")
    stage.press("enter", "enter")
    #expect(report(stage)?.auditorCity == "Utrecht" && report(stage)?.sources?[.auditorCity]?.how == .typed)
  }

  @Test func aRejectedFactLeavesWhatIsRecorded() {
    var stage = Stage.reading()
    stage.press("c")
    stage.go(toFact: .opinion)
    stage.press("r")
    #expect(report(stage)?.opinion == .notEstablished)
    #expect(report(stage)?.sources?[.opinion]?.how == .rejected)
    #expect(stage.toast.hasPrefix("Opinion: rejected. Score stays"))
  }

  @Test func theMethodWaitsForItsCompanies() {
    var stage = Stage.reading()
    stage.press("c")
    stage.go(toFact: .subserviceMethod)
    stage.press("c")
    #expect(stage.toast == "The method belongs to companies: the subservice organisations come first.")
  }

  @Test func theNextOpenFactIsFound() {
    var stage = Stage.reading()
    stage.press("C", "g", "]")
    #expect(stage.factsScreen?.fact(stage.app.desk) == .auditor)
    stage.press("2", "]")
    #expect(stage.toast == "No fact is open.")
  }

  @Test func whyNothingWasReadIsSaidInFullAndFactsAreTyped() {
    let why = "The file holds pictures of pages and no text. Run `ocrmypdf` on it and attach what comes out."
    var stage = Stage.reading { $0.readings = [.failed(why)] }
    #expect(stage.flatText.contains("! NOT READ 0 confirmed, 0 open"))
    #expect(stage.flatText.contains(why))
    stage.press("e", "1", "enter", "enter")
    #expect(report(stage)?.kind == .soc2 && report(stage)?.sources?[.kind]?.how == .typed)
    stage.press("C")
    #expect(stage.toast == "Nothing is open.")
  }

  @Test func keysGoOnWhileItIsRead() {
    var stage = Stage.reading { $0.readings = [.running(pagesDone: 3, pages: 84)] }
    #expect(stage.text.contains("READING, PAGE 3 OF 84"))
    stage.press("e", "1", "enter", "enter")
    #expect(report(stage)?.kind == .soc2)
    stage.press("esc")
    stage.send(.answered(.reading("example-code-1", "vendor-soc2", .done(Fixture.proposed))))
    stage.press("enter", "C")
    #expect(report(stage)?.opinion == .unmodified)
  }

  @Test func aReadingIsStoppedAndBegunAgain() {
    var stage = Stage.reading { $0.readings = [.running(pagesDone: 3, pages: 84)] }
    stage.press("x")
    #expect(stage.requests.last == .stopReading("example-code-1", "vendor-soc2"))
    #expect(stage.flatText.contains("The reading was stopped."))
    stage.press("R")
    #expect(stage.requests.last == .readDocument("example-code", "example-code-1", "vendor-soc2"))
  }

  @Test func aLostFileIsSaid() {
    let hash = Fixture.document("vendor-soc2.pdf").hash
    var stage = Stage.reading { $0.documentStates = [hash: .changed] }
    #expect(stage.flatText.contains("! The file was altered after it was attached."))
    stage.press("esc")
    #expect(stage.text.contains("! file changed"))
  }

  @Test func findingsAreListed() {
    var stage = Stage.reading()
    stage.press("G")
    #expect(stage.flatText.contains("TO KNOW, RULE R18 The auditor has two names"))
    stage.press("c")
    #expect(stage.toast == "A finding is to be looked into, not confirmed.")
  }

  @Test func aReportWithoutAFileOpensItsForm() {
    var stage = Stage([Fixture.examined])
    stage.press("enter", "r", "down", "enter")
    #expect(stage.reportForm != nil)
  }

  @Test func hostileWordsAreShownHarmlessly() {
    let hostile = "\u{1B}]0;x\u{7}\u{202E}evil\r\nQuote"
    let proposed = ProposedReport(
      pages: 1,
      facts: [.kind: ProposedFact([FactPassage(.text(hostile), page: 1, quote: hostile)])],
      findings: [ReadingFinding(hostile)])
    var stage = Stage.reading([Fixture.attached(hostile)]) { $0.readings = [.done(proposed)] }
    for _ in 0..<2 {
      #expect(!stage.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
      stage.press("G")
    }
    stage.press("esc")
    #expect(!stage.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
  }

  @Test(arguments: snapshotSizes) func looks(width: Int, height: Int) {
    var stage = Stage.reading()
    stage.resize(width, height)
    expectSnapshot("facts", stage)
    stage.press("c", "C")
    stage.go(toFact: .auditor)
    expectSnapshot("facts-conflict", stage)
    stage.press("tab")
    expectSnapshot("facts-words", stage)
    stage.press("tab", "e")
    expectSnapshot("facts-edit", stage)
    stage = Stage.reading { $0.readings = [.failed("The file holds pictures of pages and no text.")] }
    stage.resize(width, height)
    expectSnapshot("facts-unread", stage)
    stage.press("esc")
    expectSnapshot("reports-file", stage)
  }
}
